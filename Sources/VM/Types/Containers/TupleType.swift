extension NativeType {
  static let tuple = NativeType("tuple", .tuple, isBase: true) { _ in }
}
extension NativeType {
  static let tupleIterator = NativeType("tuple_iterator", .tupleIterator, valueFields: 1) { _ in }
}
