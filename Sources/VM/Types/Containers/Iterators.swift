extension NativeType {
  static let sequenceIterator = NativeType("iterator", .sequenceIterator, valueFields: 1) { _ in }
}
extension NativeType {
  static let callableIterator = NativeType("callable_iterator", .callableIterator, valueFields: 2) { _ in }
}
extension NativeType {
  static let reversed = NativeType("reversed", .reversed, isBase: true, valueFields: 1) { _ in }
}
extension NativeType {
  static let enumerate = NativeType("enumerate", .enumerate, isBase: true, valueFields: 3) { _ in }
}
extension NativeType {
  static let zip = NativeType("zip", .zip, isBase: true, valueFields: 2) { _ in }
}
extension NativeType {
  static let map = NativeType("map", .map, isBase: true, valueFields: 2) { _ in }
}
extension NativeType {
  static let filter = NativeType("filter", .filter, isBase: true, valueFields: 2) { _ in }
}
