extension NativeType {
  static let dict = NativeType("dict", .dict, isBase: true) { _ in }
}
