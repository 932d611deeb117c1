extension NativeType {
  static let bytearray = NativeType("bytearray", .bytearray, isBase: true) { _ in }
}
extension NativeType {
  static let bytearrayIterator = NativeType("bytearray_iterator", .bytearrayIterator, valueFields: 1) { _ in }
}
