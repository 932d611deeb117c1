extension NativeType {
  static let slice = NativeType("slice", .slice, valueFields: 3) { _ in }
}
