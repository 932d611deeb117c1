extension NativeType {
  static let str = NativeType("str", .str, isBase: true) { _ in }
}
extension NativeType {
  static let strIterator = NativeType("str_iterator", .strIterator, valueFields: 1) { _ in }
}
