extension NativeType {
  static let range = NativeType("range", .range, valueFields: 4) { _ in }
}
extension NativeType {
  static let rangeIterator = NativeType("range_iterator", .rangeIterator) { _ in }
}
extension NativeType {
  static let longRangeIterator = NativeType("longrange_iterator", .longRangeIterator, valueFields: 4) { _ in }
}
