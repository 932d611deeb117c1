import Glibc
import Primitives

/// The hash of str and bytes, with the process's key (PYTHONHASHSEED): the first machine's options decide it. Another key
/// would make the strings of the machines before unfindable.
enum StringHash {
  nonisolated(unsafe) private(set) static var key = SipHash(key0: 0, key1: 0)
  nonisolated(unsafe) private static var isDecided = false
  nonisolated(unsafe) private static var lock = pthread_mutex_t()

  static func decideKey(seed: UInt32?) {
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    if isDecided { return }
    isDecided = true
    key = SipHash(seed: seed)
  }

  @inline(__always) static func hash(_ bytes: UnsafeRawPointer, count: Int) -> Int {
    key.hash(UnsafeRawBufferPointer(start: bytes, count: count))
  }
}
