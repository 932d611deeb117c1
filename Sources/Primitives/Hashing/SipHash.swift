import Glibc

/// `hash()` of `str` and `bytes`: SipHash-2-4 over the object's own bytes.
///
/// A string is hashed as it is stored, in 1, 2 or 4 bytes a character, so that ASCII text and the same
/// bytes have one hash. CPython: Python/pyhash.c, `siphash24` and `_Py_HashBytes`.
@frozen
public struct SipHash: Sendable {
  @usableFromInline let key0: UInt64
  @usableFromInline let key1: UInt64

  /// The key that CPython derives from PYTHONHASHSEED; a random one without a seed.
  public init(seed: UInt32?) {
    switch seed {
    case 0:
      (key0, key1) = (0, 0)
    case let seed?:
      // lcg_urandom of Python/bootstrap_hash.c.
      var state = seed
      func nextEight() -> UInt64 {
        var word: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
          state = state &* 214013 &+ 2_531_011
          word |= UInt64(state >> 16 & 0xFF) << shift
        }
        return word
      }
      key0 = nextEight()
      key1 = nextEight()
    case nil:
      var generator = SystemRandomNumberGenerator()
      key0 = generator.next()
      key1 = generator.next()
    }
  }

  @inlinable
  public init(key0: UInt64, key1: UInt64) {
    self.key0 = key0
    self.key1 = key1
  }

  /// The hash of bytes; 0 for none, and never -1.
  @inlinable
  public func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    if bytes.isEmpty { return 0 }
    let result = Int(bitPattern: UInt(word(of: bytes)))
    return result == -1 ? -2 : result
  }

  /// SipHash-2-4 itself.
  @inlinable
  public func word(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    var state = State(key0: key0, key1: key1)
    let wholeWords = count & ~7
    var offset = 0
    while offset < wholeWords {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
      state.absorb(word)
      offset += 8
    }
    var last = UInt64(truncatingIfNeeded: count) << 56
    var shift: UInt64 = 0
    while offset < count {
      last |= UInt64(bytes.load(fromByteOffset: offset, as: UInt8.self)) << shift
      shift += 8
      offset += 1
    }
    state.absorb(last)
    return state.finish()
  }

  @frozen @usableFromInline
  struct State {
    @usableFromInline var v0, v1, v2, v3: UInt64

    @inlinable @inline(__always)
    init(key0: UInt64, key1: UInt64) {
      v0 = key0 ^ 0x736F_6D65_7073_6575
      v1 = key1 ^ 0x646F_7261_6E64_6F6D
      v2 = key0 ^ 0x6C79_6765_6E65_7261
      v3 = key1 ^ 0x7465_6462_7974_6573
    }

    @inlinable @inline(__always)
    mutating func absorb(_ word: UInt64) {
      v3 ^= word
      round()
      round()
      v0 ^= word
    }

    @inlinable @inline(__always)
    mutating func finish() -> UInt64 {
      v2 ^= 0xFF
      round()
      round()
      round()
      round()
      return v0 ^ v1 ^ v2 ^ v3
    }

    @inlinable @inline(__always)
    mutating func round() {
      v0 = v0 &+ v1
      v2 = v2 &+ v3
      v1 = v1 << 13 | v1 >> 51
      v3 = v3 << 16 | v3 >> 48
      v1 ^= v0
      v3 ^= v2
      v0 = v0 << 32 | v0 >> 32
      v2 = v2 &+ v1
      v0 = v0 &+ v3
      v1 = v1 << 17 | v1 >> 47
      v3 = v3 << 21 | v3 >> 43
      v1 ^= v2
      v3 ^= v0
      v2 = v2 << 32 | v2 >> 32
    }
  }
}
