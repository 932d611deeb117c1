extension FloatText {
  /// The most bytes that `writeFixed` writes.
  public static let fixedCapacity = 64

  /// Writes a Double with `precision` figures after the point, rounded correctly, without the C library: exact
  /// arithmetic on 128 bits, for the values and precisions that it holds.
  /// - Parameter destination: room for `fixedCapacity` bytes.
  /// - Returns: the bytes written, or nil where the value is too large, too small or not finite.
  public static func writeFixed(
    _ value: Double, precision: Int, into destination: UnsafeMutablePointer<UInt8>
  ) -> Int? {
    guard precision <= 16, value.magnitude < 0x1p53, precision >= 0 else { return nil }
    // value = significand / 2**shift, exactly.
    let magnitude = value.magnitude
    var significand = magnitude.significandBitPattern
    var shift = 1074
    if magnitude.isNormal {
      significand |= 1 << 52
      shift = 1075 - Int(magnitude.exponentBitPattern)
    }
    // Nothing below is held in 128 bits otherwise: 53 bits of significand, 54 of 10**16.
    guard shift <= 120 || magnitude == 0 else { return nil }
    var scaled = UInt128(significand)
    for _ in 0..<precision { scaled *= 10 }
    if magnitude == 0 {
      scaled = 0
    } else if shift > 0 {
      let half = UInt128(1) << UInt128(shift - 1)
      let rest = scaled & ((half << 1) - 1)
      scaled >>= UInt128(shift)
      if rest > half || (rest == half && scaled & 1 == 1) { scaled += 1 }
    } else {
      scaled <<= UInt128(-shift)
    }
    return write(scaled, precision: precision, isNegative: value.sign == .minus, into: destination)
  }

  /// Writes an integer with a point before its last `precision` figures.
  private static func write(
    _ scaled: UInt128, precision: Int, isNegative: Bool,
    into destination: UnsafeMutablePointer<UInt8>
  ) -> Int {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: fixedCapacity) { digits in
      var start = fixedCapacity
      func push(_ figure: UInt64) {
        start -= 1
        digits[start] = 0x30 + UInt8(truncatingIfNeeded: figure)
      }
      // Machine words divide faster: at most 19 figures each.
      let (high, low) = scaled.quotientAndRemainder(dividingBy: 10_000_000_000_000_000_000)
      var rest = UInt64(truncatingIfNeeded: low)
      var count = 0
      func pushAll(atLeast minimum: Int) {
        while rest > 0 || count < minimum {
          if count == precision && precision > 0 {
            start -= 1
            digits[start] = 0x2E
          }
          push(rest % 10)
          rest /= 10
          count += 1
        }
      }
      if high == 0 {
        pushAll(atLeast: precision + 1)
      } else {
        pushAll(atLeast: 19)
        rest = UInt64(truncatingIfNeeded: high)
        pushAll(atLeast: precision + 1)
      }
      if isNegative {
        start -= 1
        digits[start] = 0x2D
      }
      destination.update(from: digits.baseAddress! + start, count: fixedCapacity - start)
      return fixedCapacity - start
    }
  }
}
