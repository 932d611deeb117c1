/// `format()` of numbers by a parsed specification.
/// CPython: Python/formatter_unicode.c.
public enum NumberFormat {
  /// The types that format an int as a float does.
  public static func isFloatType(_ type: UInt32) -> Bool {
    switch type {
    case "e", "E", "f", "F", "g", "G", "%": true
    default: false
    }
  }

  /// The types and conversions that write an int in decimal.
  public static func isDecimal(_ type: UInt32) -> Bool {
    switch type {
    case "d", "i", "n", "u": true
    default: false
    }
  }

  // MARK: - int

  /// Formats an int by b, c, d, n, o, x or X. The caller hands other types on: floats' to
  /// `format(_: Double)`, the rest to an error.
  public static func format(
    _ value: IntegerView, _ spec: FormatSpec
  ) throws(FormatError) -> FormattedText {
    if spec.precision != nil {
      throw FormatError("Precision not allowed in integer format specifier")
    }
    if spec.type == UInt32(0x63) { return try character(value, spec) }
    let radix = radix(spec.type)
    var layout = NumberLayout(
      isNegative: value.isNegative, digits: digits(value.magnitude, radix: radix))
    if spec.isAlternate && radix != 10 { layout.prefix = [0x30, UInt8(spec.type)] }
    if spec.type == UInt32(0x58) { layout.digits.makeUpperCase() }
    if radix != 10 && spec.grouping == .underscore { layout.groupSize = 4 }
    return layout.render(spec)
  }

  private static func character(
    _ value: IntegerView, _ spec: FormatSpec
  ) throws(FormatError) -> FormattedText {
    if spec.sign != nil {
      throw FormatError("Sign not allowed with integer format specifier 'c'")
    }
    if spec.isAlternate {
      throw FormatError("Alternate form (#) not allowed with integer format specifier 'c'")
    }
    guard let number = value.asInt else {
      throw FormatError("Python int too large to convert to C long", isOverflow: true)
    }
    guard (0...0x10FFFF).contains(number) else {
      throw FormatError("%c arg not in range(0x110000)", isOverflow: true)
    }
    var text = FormattedText()
    text.fill = spec.fill
    text.character = UInt32(number)
    if spec.alignment == .afterSign {
      text.innerPadding = max(spec.width - 1, 0)
    } else {
      (text.leftPadding, text.rightPadding) = spec.padding(around: 1)
    }
    return text
  }

  static func radix(_ type: UInt32) -> Int {
    switch type {
    case "b": 2
    case "o": 8
    case "x", "X": 16
    default: 10
    }
  }

  static func digits(_ value: IntegerView, radix: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Limbs.textCapacity(value, radix: radix)) {
      $1 = Limbs.writeText(value, radix: radix, into: $0.baseAddress!)
    }
  }

  // MARK: - float

  /// Formats a float by e, E, f, F, g, G, n, % or no type.
  public static func format(
    _ value: Double, _ spec: FormatSpec
  ) throws(FormatError) -> FormattedText {
    let isPercent = spec.type == UInt32(0x25)
    var text = try floatText(
      isPercent ? value * 100 : value, spec, addsPointZero: true)
    if isPercent { text.append(0x25) }
    return NumberLayout(floatText: text).render(spec)
  }

  /// The text of a float by a specification's type and precision alone; '%' is the caller's.
  public static func floatText(
    _ value: Double, _ spec: FormatSpec, addsPointZero: Bool = true
  ) throws(FormatError) -> [UInt8] {
    let precision = spec.precision ?? 6
    guard precision <= Int(Int32.max) else { throw FormatError("precision too big") }
    var style = FloatText.Style.general
    var isUpperCase = false
    switch spec.type {
    case "e": style = .exponent
    case "E": (style, isUpperCase) = (.exponent, true)
    case "f", "%": style = .fixed
    case "F": (style, isUpperCase) = (.fixed, true)
    case "G": isUpperCase = true
    case 0:
      if spec.precision == nil {
        return FloatText.shortest(
          value, addsPointZero: addsPointZero, keepsPoint: spec.isAlternate)
      }
      if addsPointZero { style = .generalWithPointZero }
    default: break
    }
    var text: [UInt8] = []
    FloatText.append(
      value, style, precision: precision, isAlternate: spec.isAlternate,
      isUpperCase: isUpperCase, to: &text)
    return text
  }

  // MARK: - complex

  /// Formats a complex number by e, E, f, F, g, G, n or no type.
  public static func format(
    real: Double, imaginary: Double, _ spec: FormatSpec
  ) throws(FormatError) -> FormattedText {
    if spec.fill == 0x30 {
      throw FormatError("Zero padding is not allowed in complex format specifier")
    }
    if spec.alignment == .afterSign {
      throw FormatError("'=' alignment flag is not allowed in complex format specifier")
    }
    let skipsReal = spec.type == 0 && real == 0 && real.sign == .plus
    let hasParentheses = spec.type == 0 && !skipsReal
    // Each part alone takes no padding; the imaginary one always a sign if it follows another.
    var partSpec = spec
    partSpec.width = 0
    partSpec.fill = 0x20
    partSpec.alignment = .left
    var text = FormattedText()
    text.fill = spec.fill
    if hasParentheses { text.body.append(0x28) }
    if !skipsReal {
      let part = try floatText(real, spec, addsPointZero: false)
      NumberLayout(floatText: part).render(partSpec).append(to: &text.body)
      partSpec.sign = 0x2B
    }
    let part = try floatText(imaginary, spec, addsPointZero: false)
    NumberLayout(floatText: part).render(partSpec).append(to: &text.body)
    text.body.append(0x6A)
    if hasParentheses { text.body.append(0x29) }
    (text.leftPadding, text.rightPadding) = spec.padding(around: text.body.count)
    return text
  }

  // MARK: - str

  /// Checks a specification for str and tells how many of its characters are shown; the padding
  /// around them is `FormatSpec.padding`.
  public static func shownCount(
    ofText count: Int, _ spec: FormatSpec
  ) throws(FormatError) -> Int {
    if let sign = spec.sign {
      let name = sign == 0x20 ? "Space" : "Sign"
      throw FormatError("\(name) not allowed in string format specifier")
    }
    if spec.isAlternate {
      throw FormatError("Alternate form (#) not allowed in string format specifier")
    }
    if spec.alignment == .afterSign {
      throw FormatError("'=' alignment not allowed in string format specifier")
    }
    return min(count, spec.precision ?? count)
  }
}

extension [UInt8] {
  mutating func makeUpperCase() {
    for index in indices where self[index] >= 0x61 && self[index] <= 0x7A { self[index] -= 0x20 }
  }
}
