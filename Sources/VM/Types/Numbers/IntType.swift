extension NativeType {
  static let int = NativeType("int", .int, isBase: true) { _ in }
}
