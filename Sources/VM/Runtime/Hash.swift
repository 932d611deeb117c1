import Primitives

/// The hash of str and bytes, with the process's key (PYTHONHASHSEED).
enum StringHash {
  nonisolated(unsafe) static var key = SipHash(key0: 0, key1: 0)

  @inline(__always) static func hash(_ bytes: UnsafeRawPointer, count: Int) -> Int {
    key.hash(UnsafeRawBufferPointer(start: bytes, count: count))
  }
}
