extension NativeType {
  static let set = NativeType("set", .set, isBase: true) { _ in }
}
extension NativeType {
  static let frozenset = NativeType("frozenset", .frozenset, isBase: true) { _ in }
}
extension NativeType {
  static let setIterator = NativeType("set_iterator", .setIterator, valueFields: 1) { _ in }
}
