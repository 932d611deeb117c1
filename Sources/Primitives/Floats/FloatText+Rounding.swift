extension FloatText {
  /// The Double nearest to a finite value's decimal form with so many places after the point (before
  /// it, if negative), which is rounded half to even.
  public static func rounded(_ value: Double, places: Int) -> Double {
    // A whole number up to 2**53 over a power of ten up to 10**19 is rounded by the division alone.
    if let scaled = roundedScaled(value.magnitude, places: places), scaled <= 1 << 53 {
      let magnitude = Double(scaled) / doublePowersOfTen[places]
      return value.sign == .minus ? -magnitude : magnitude
    }
    var text: [UInt8] = []
    if places >= 0 {
      append(value, .fixed, precision: places, to: &text)
    } else {
      // Where the first figure stands; 20 figures never round up to a power of ten.
      append(value.magnitude, .exponent, precision: 20, to: &text)
      let mark = text.firstIndex(of: 0x65)!
      let exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self))!
      let figures = exponent + 1 + places
      text.removeAll()
      if figures > 0 {
        append(value, .exponent, precision: figures - 1, to: &text)
      } else if figures == 0 {
        // Half a unit or less is none.
        let half = Array("5e\(exponent)".utf8)
        let limit = half.withUnsafeBufferPointer { FloatParsing.parseDecimal($0)! }
        if value.magnitude <= limit { return copysignOfZero(value) }
        text = Array("\(value < 0 ? "-" : "")1e\(-places)".utf8)
      } else {
        return copysignOfZero(value)
      }
    }
    return text.withUnsafeBufferPointer { FloatParsing.parseDecimal($0)! }
  }

  private static func copysignOfZero(_ value: Double) -> Double { value < 0 ? -0.0 : 0 }
}
