/// SipHash-2-4, CPython's hash of str and bytes, with the process's key (PYTHONHASHSEED).
enum StringHash {
  nonisolated(unsafe) static var key0: UInt64 = 0
  nonisolated(unsafe) static var key1: UInt64 = 0

  static func hash(_ bytes: UnsafeRawPointer, count: Int) -> Int {
    if count == 0 { return 0 }
    var v0 = key0 ^ 0x736f_6d65_7073_6575
    var v1 = key1 ^ 0x646f_7261_6e64_6f6d
    var v2 = key0 ^ 0x6c79_6765_6e65_7261
    var v3 = key1 ^ 0x7465_6462_7974_6573
    @inline(__always) func rotate(_ x: UInt64, _ by: UInt64) -> UInt64 {
      x &<< by | x &>> (64 &- by)
    }
    @inline(__always) func round() {
      v0 = v0 &+ v1
      v2 = v2 &+ v3
      v1 = rotate(v1, 13) ^ v0
      v3 = rotate(v3, 16) ^ v2
      v0 = rotate(v0, 32)
      v2 = v2 &+ v1
      v0 = v0 &+ v3
      v1 = rotate(v1, 17) ^ v2
      v3 = rotate(v3, 21) ^ v0
      v2 = rotate(v2, 32)
    }
    var offset = 0
    while offset &+ 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      v3 ^= word
      round()
      round()
      v0 ^= word
      offset &+= 8
    }
    var last = UInt64(truncatingIfNeeded: count) &<< 56
    var shift: UInt64 = 0
    while offset < count {
      last |= UInt64(bytes.load(fromByteOffset: offset, as: UInt8.self)) &<< shift
      shift &+= 8
      offset &+= 1
    }
    v3 ^= last
    round()
    round()
    v0 ^= last
    v2 ^= 0xff
    round()
    round()
    round()
    round()
    let hash = Int(bitPattern: UInt(v0 ^ v1 ^ v2 ^ v3))
    return hash == -1 ? -2 : hash
  }
}
