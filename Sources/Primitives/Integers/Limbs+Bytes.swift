extension Limbs {
  /// The capacity in limbs that `fromBytes` needs.
  public static func bytesCapacity(byteCount: Int) -> Int { byteCount / 8 + 2 }

  /// Reads an integer from bytes, two's complement if `isSigned`.
  public static func fromBytes(
    _ bytes: UnsafeRawBufferPointer, isLittleEndian: Bool, isSigned: Bool,
    into destination: Destination
  ) -> IntegerExtent {
    let byteCount = bytes.count
    guard byteCount > 0 else { return IntegerExtent(count: 0, isNegative: false) }
    let isNegative = isSigned && bytes[isLittleEndian ? byteCount - 1 : 0] >= 0x80
    let fill: UInt = isNegative ? ~0 : 0
    // One limb beyond, so that -2**64n finds its place when it is negated.
    let count = (byteCount + 7) / 8 + 1
    var carry = isNegative
    for index in 0..<count {
      var limb = fill
      let end = Swift.min(byteCount, index * 8 + 8)
      var position = end - 1
      while position >= index * 8 {
        limb = limb << 8 | UInt(bytes[isLittleEndian ? position : byteCount - 1 - position])
        position -= 1
      }
      if isNegative {
        limb = ~limb &+ (carry ? 1 : 0)
        carry = carry && limb == 0
      }
      destination[index] = limb
    }
    return IntegerExtent(count: normalizedCount(destination, count), isNegative: isNegative)
  }

  /// Writes an integer as exactly `destination.count` bytes, two's complement if `isSigned`.
  /// - Precondition: a is not negative unless `isSigned`.
  /// - Returns: false where the integer does not fit; the bytes are then meaningless.
  public static func toBytes(
    _ a: IntegerView, isLittleEndian: Bool, isSigned: Bool,
    into destination: UnsafeMutableRawBufferPointer
  ) -> Bool {
    let byteCount = destination.count
    let bits = bitLength(a)
    if isSigned {
      // CPython's own check lets -1 through: every byte of it is the sign.
      if byteCount == 0 && a.isNegative && bits == 1 { return true }
      // -2**(n-1) fits n bits; otherwise the sign takes a bit of its own.
      let isPowerOfTwo = a.isNegative && trailingZeroBits(a) == bits - 1
      guard (isPowerOfTwo ? bits : (a.count == 0 ? 0 : bits + 1)) <= byteCount * 8 else {
        return false
      }
    } else {
      precondition(!a.isNegative, "Limbs: unsigned bytes of a negative integer")
      guard bits <= byteCount * 8 else { return false }
    }
    var digits = TwosComplement(a)
    var limb: UInt = 0
    for position in 0..<byteCount {
      if position % 8 == 0 { limb = digits.next(position / 8) }
      destination[isLittleEndian ? position : byteCount - 1 - position] =
        UInt8(truncatingIfNeeded: limb)
      limb >>= 8
    }
    return true
  }
}
