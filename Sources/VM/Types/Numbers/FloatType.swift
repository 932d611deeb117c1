extension NativeType {
  static let float = NativeType("float", .float, isBase: true) { _ in }
}
