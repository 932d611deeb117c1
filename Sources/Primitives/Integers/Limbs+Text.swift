import CGMP

extension Limbs {
  /// An upper bound of the bytes that `writeText` writes, the sign included.
  public static func textCapacity(_ a: IntegerView, radix: Int) -> Int {
    let bits = bitLength(a)
    if radix & (radix - 1) == 0 {
      let bitsPerDigit = radix.trailingZeroBitCount
      return (bits + bitsPerDigit - 1) / bitsPerDigit + 2
    }
    return bits * 10000 / log2Times10000[radix] + 3
  }

  /// Writes the number in ASCII, lower-case letters for digits past 9, and a sign if negative.
  /// - Parameter destination: room for `textCapacity` bytes.
  /// - Returns: the bytes written.
  public static func writeText(
    _ a: IntegerView, radix: Int, into destination: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var start = 0
    if a.isNegative {
      destination[0] = 0x2D
      start = 1
    }
    if a.count <= 1 {
      return start
        + writeText(a.count == 0 ? 0 : a.limbs[0], radix: radix, into: destination + start)
    }
    let digits = destination + start
    let count = withScratch(a.count + 1) { scratch in
      copy(a, into: scratch)
      return Int(gmp_get_str(digits, Int32(radix), scratch, a.count))
    }
    for index in 0..<count { digits[index] = digitText(digits[index]) }
    return start + count
  }

  /// Writes one limb in ASCII. At most 64 bytes.
  /// - Returns: the bytes written.
  public static func writeText(
    _ value: UInt, radix: Int, into destination: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var count = 1
    var rest = value
    if radix == 10 {
      while rest >= 10 {
        rest /= 10
        count += 1
      }
      rest = value
      var index = count
      while index > 0 {
        index -= 1
        let next = rest / 10
        destination[index] = 0x30 &+ UInt8(truncatingIfNeeded: rest &- next &* 10)
        rest = next
      }
      return count
    }
    let base = UInt(radix)
    while rest >= base {
      rest /= base
      count += 1
    }
    rest = value
    var index = count
    while index > 0 {
      index -= 1
      destination[index] = digitText(UInt8(truncatingIfNeeded: rest % base))
      rest /= base
    }
    return count
  }

  /// The capacity in limbs that `parse` needs.
  public static func parseCapacity(digitCount: Int, radix: Int) -> Int {
    digitCount * (log2Times10000[radix] + 1) / 10000 / 64 + 2
  }

  /// Reads a magnitude from digit values (not characters), most significant first.
  /// - Precondition: every digit is below `radix`, which is 2...36.
  public static func parse(
    digits: UnsafePointer<UInt8>, count: Int, radix: Int, into destination: Destination
  ) -> IntegerExtent {
    var digits = digits, count = count
    while count > 0 && digits[0] == 0 {
      digits += 1
      count -= 1
    }
    if count == 0 { return IntegerExtent(count: 0, isNegative: false) }
    let written = gmp_set_str(destination, digits, count, Int32(radix))
    return IntegerExtent(count: normalizedCount(destination, written), isNegative: false)
  }

  /// The digit that an ASCII letter or figure stands for, 255 for none.
  @inlinable
  public static func digitValue(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39: byte &- 0x30
    case 0x61...0x7A: byte &- 0x61 &+ 10
    case 0x41...0x5A: byte &- 0x41 &+ 10
    default: 255
    }
  }

  /// The lower-case ASCII figure or letter of a digit below 36.
  @inline(__always)
  static func digitText(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 &+ digit : 0x61 &- 10 &+ digit
  }

  /// 10000 * log2(radix), rounded down.
  private static let log2Times10000 = [
    0, 0, 10000, 15849, 20000, 23219, 25849, 28073, 30000, 31699, 33219, 34594, 35849, 37004,
    38073, 39068, 40000, 40874, 41699, 42479, 43219, 43923, 44594, 45235, 45849, 46438, 47004,
    47548, 48073, 48579, 49068, 49541, 50000, 50443, 50874, 51292, 51699,
  ]
}
