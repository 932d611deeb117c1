extension NativeType {
  static let bytes = NativeType("bytes", .bytes, isBase: true) { _ in }
}
extension NativeType {
  static let bytesIterator = NativeType("bytes_iterator", .bytesIterator, valueFields: 1) { _ in }
}
