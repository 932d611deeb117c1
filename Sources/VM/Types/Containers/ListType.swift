extension NativeType {
  static let list = NativeType("list", .list, isBase: true) { _ in }
}
extension NativeType {
  static let listIterator = NativeType("list_iterator", .listIterator, valueFields: 1) { _ in }
}
extension NativeType {
  static let listReverseIterator = NativeType("list_reverseiterator", .listReverseIterator, valueFields: 1) { _ in }
}
