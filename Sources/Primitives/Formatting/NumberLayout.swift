/// Signs, grouping and padding, which the number types share.
/// CPython: Python/formatter_unicode.c, `calc_number_widths` and `fill_number`.
struct NumberLayout {
  var isNegative = false
  /// 0x and its like.
  var prefix: [UInt8] = []
  /// The figures before the point; none for inf and nan.
  var digits: [UInt8] = []
  /// The point and all that follows the figures.
  var rest: [UInt8] = []
  var groupSize = 3

  /// Splits a float's text, such as "-12.5e+10" or "nan".
  init(floatText: [UInt8]) {
    var text = floatText[...]
    if text.first == 0x2D {
      isNegative = true
      text.removeFirst()
    }
    digits = Array(text.prefix { $0 >= 0x30 && $0 <= 0x39 })
    rest = Array(text.dropFirst(digits.count))
  }

  init(isNegative: Bool, digits: [UInt8]) {
    self.isNegative = isNegative
    self.digits = digits
  }

  func render(_ spec: FormatSpec) -> FormattedText {
    var text = FormattedText()
    text.fill = spec.fill
    if isNegative {
      text.head = [0x2D]
    } else if let sign = spec.sign, sign != 0x2D {
      text.head = [sign]
    }
    text.head += prefix
    let zeroFills = spec.fill == 0x30 && spec.alignment == .afterSign
    let minimum = zeroFills ? spec.width - text.head.count - rest.count : 0
    if let grouping = spec.grouping, !digits.isEmpty {
      text.body = grouped(separator: grouping.rawValue, minimum: minimum)
    } else {
      text.body = digits
    }
    text.body += rest
    let count = text.head.count + text.body.count
    if spec.alignment == .afterSign {
      text.innerPadding = max(spec.width - count, 0)
    } else {
      (text.leftPadding, text.rightPadding) = spec.padding(around: count)
    }
    return text
  }

  /// The figures with separators, filled up to `minimum` characters with zeros that are grouped too.
  private func grouped(separator: UInt8, minimum: Int) -> [UInt8] {
    // Written from the end.
    var reversed: [UInt8] = []
    var remaining = digits.count
    var minimum = minimum
    while true {
      let size = min(groupSize, max(remaining, minimum, 1))
      for _ in 0..<size {
        if remaining > 0 {
          remaining -= 1
          reversed.append(digits[remaining])
        } else {
          reversed.append(0x30)
        }
      }
      minimum -= size
      if remaining <= 0 && minimum <= 0 { break }
      minimum -= 1
      reversed.append(separator)
    }
    return reversed.reversed()
  }
}
