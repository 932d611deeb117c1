extension Double {
  /// A finite number as an odd significand and a power of two: |self| = significand *
  /// 2**exponent. Zero gives (0, 0). The pieces of `float.as_integer_ratio`.
  public var oddSignificandAndExponent: (significand: UInt, exponent: Int) {
    if self == 0 { return (0, 0) }
    var significand = UInt(significandBitPattern)
    var exponent = -1074
    if exponentBitPattern != 0 {
      significand |= 1 << 52
      exponent = Int(exponentBitPattern) - 1075
    }
    let zeros = significand.trailingZeroBitCount
    return (significand >> UInt(zeros), exponent + zeros)
  }
}
