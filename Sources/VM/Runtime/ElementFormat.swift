/// One number or character in memory, as memoryviews and arrays hold them: the native formats of one letter.
/// CPython: `unpack_single` and `pack_single` of Objects/memoryobject.c.
struct ElementFormat {
  let letter: UInt8
  let size: Int

  /// Nil when the letter is no native format.
  init?(_ letter: UInt8) {
    self.letter = letter
    switch letter {
    case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "c"), UInt8(ascii: "?"): size = 1
    case UInt8(ascii: "h"), UInt8(ascii: "H"): size = 2
    case UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "f"): size = 4
    case UInt8(ascii: "l"), UInt8(ascii: "L"), UInt8(ascii: "q"), UInt8(ascii: "Q"),
      UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "P"), UInt8(ascii: "d"):
      size = 8
    default: return nil
    }
  }

  /// The format that a text names: a letter, `@` before it or not.
  init?(text: [UInt8]) {
    let letters = text.first == UInt8(ascii: "@") ? text.dropFirst() : text[...]
    guard letters.count == 1, let letter = letters.first else { return nil }
    self.init(letter)
  }

  var isByte: Bool { size == 1 && letter != UInt8(ascii: "?") }
  var isFloat: Bool { letter == UInt8(ascii: "f") || letter == UInt8(ascii: "d") }

  /// The least and the greatest value of a signed format; nil for all others.
  var signedRange: ClosedRange<Int>? {
    switch letter {
    case UInt8(ascii: "b"): return -0x80...0x7f
    case UInt8(ascii: "h"): return -0x8000...0x7fff
    case UInt8(ascii: "i"): return -0x8000_0000...0x7fff_ffff
    case UInt8(ascii: "l"), UInt8(ascii: "q"), UInt8(ascii: "n"): return Int.min...Int.max
    default: return nil
    }
  }
}

extension Machine {
  /// The value at an address, which may have any alignment.
  func element(_ format: ElementFormat, at address: UnsafeRawPointer) -> Value {
    switch format.letter {
    case UInt8(ascii: "B"): return Value(smallInt: Int(address.load(as: UInt8.self)))
    case UInt8(ascii: "b"): return Value(smallInt: Int(address.load(as: Int8.self)))
    case UInt8(ascii: "h"): return Value(smallInt: Int(address.loadUnaligned(as: Int16.self)))
    case UInt8(ascii: "H"): return Value(smallInt: Int(address.loadUnaligned(as: UInt16.self)))
    case UInt8(ascii: "i"): return Value(smallInt: Int(address.loadUnaligned(as: Int32.self)))
    case UInt8(ascii: "I"): return Value(smallInt: Int(address.loadUnaligned(as: UInt32.self)))
    case UInt8(ascii: "l"), UInt8(ascii: "q"), UInt8(ascii: "n"):
      return newInt(address.loadUnaligned(as: Int.self))
    case UInt8(ascii: "L"), UInt8(ascii: "Q"), UInt8(ascii: "N"), UInt8(ascii: "P"):
      return newInt(address.loadUnaligned(as: UInt.self))
    case UInt8(ascii: "f"): return newFloat(Double(address.loadUnaligned(as: Float.self)))
    case UInt8(ascii: "d"): return newFloat(address.loadUnaligned(as: Double.self))
    case UInt8(ascii: "?"): return Value(address.load(as: UInt8.self) != 0)
    default: return newBytes(copying: address, count: 1)
    }
  }

  /// The bits of an int that is in a format's range, `P` being of either sign; nil when it is not.
  func elementBits(_ format: ElementFormat, _ int: Value) -> UInt64? {
    if let range = format.signedRange {
      guard let value = machineInt(int), range.contains(value) else { return nil }
      return UInt64(bitPattern: Int64(value))
    }
    if let value = machineInt(int) {
      if value < 0 {
        return format.letter == UInt8(ascii: "P") ? UInt64(bitPattern: Int64(value)) : nil
      }
      return format.size == 8 || value < 1 << (8 * format.size) ? UInt64(value) : nil
    }
    let big = int.as(IntObject.self)
    guard format.size == 8, big.pointee.count == 1, !big.isNegative else { return nil }
    return UInt64(big.limbs[0])
  }

  /// Writes the low bytes of `bits`.
  func storeElement(_ format: ElementFormat, _ bits: UInt64, at address: UnsafeMutableRawPointer) {
    switch format.size {
    case 1: address.storeBytes(of: UInt8(truncatingIfNeeded: bits), as: UInt8.self)
    case 2: address.storeBytes(of: UInt16(truncatingIfNeeded: bits), as: UInt16.self)
    case 4: address.storeBytes(of: UInt32(truncatingIfNeeded: bits), as: UInt32.self)
    default: address.storeBytes(of: bits, as: UInt64.self)
    }
  }

  func floatBits(_ format: ElementFormat, _ number: Double) -> UInt64 {
    format.letter == UInt8(ascii: "f") ? UInt64(Float(number).bitPattern) : number.bitPattern
  }
}
