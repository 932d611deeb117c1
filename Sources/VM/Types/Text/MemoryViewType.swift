extension NativeType {
  static let memoryview = NativeType("memoryview", .memoryview, valueFields: 1) { _ in }
}
