extension NativeType {
  static let bool = NativeType("bool", .bool, base: .int) { _ in }
}
