/// The buffer protocol, as far as text needs it: the bytes of `bytes`, `bytearray` and `memoryview`.
extension Machine {
  /// The bytes of a bytes-like object, or nil. They stay valid until Python code runs: a bytearray may be resized. Those of
  /// a memoryview that skips bytes are a copy, which lives as long as something on the native stack points into it.
  func buffer(of value: Value) -> UnsafeBufferPointer<UInt8>? {
    guard value.isObject else { return nil }
    switch value.header.pointee.kind {
    case .bytes:
      let bytes = value.as(BytesObject.self)
      return UnsafeBufferPointer(start: bytes.data, count: bytes.pointee.count)
    default: return nil
    }
  }
}
