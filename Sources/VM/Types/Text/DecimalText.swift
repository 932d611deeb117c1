import Glibc
import Primitives

/// The figures of a number in a decimal form that needs no allocation, with its sign apart.
struct DecimalText {
  /// The text ends at the end of these 64 bytes; `start` is where its figures begin.
  private var storage:
    (
      UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64
    ) = (0, 0, 0, 0, 0, 0, 0, 0)
  private(set) var start = 0
  private(set) var count = 0
  private(set) var isNegative: Bool

  init(_ number: Int) {
    isNegative = number < 0
    var rest = number.magnitude
    var position = 64
    withUnsafeMutableBytes(of: &storage) { bytes in
      repeat {
        position -= 1
        bytes[position] = UInt8(truncatingIfNeeded: 48 &+ rest % 10)
        rest /= 10
      } while rest > 0
    }
    start = position
    count = 64 - position
  }

  /// With `precision` figures after the point; nil for what `FloatText.writeFixed` leaves to others.
  init?(_ number: Double, precision: Int) {
    isNegative = false
    let written = withUnsafeMutableBytes(of: &storage) {
      FloatText.writeFixed(
        number, precision: precision,
        into: $0.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self))
    }
    guard let written else { return nil }
    isNegative = number.sign == .minus
    start = isNegative ? 1 : 0
    count = written - start
  }

  func withFigures<R>(_ body: (UnsafePointer<UInt8>) -> R) -> R {
    withUnsafeBytes(of: storage) {
      body($0.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self) + start)
    }
  }
}

extension StrBuilder {
  /// A number laid out by the flags and the width of a printf-style conversion.
  mutating func append(number: DecimalText, _ spec: PercentFormat) {
    let sign: UInt32 = number.isNegative ? 0x2D : spec.hasPlus ? 0x2B : spec.hasBlank ? 0x20 : 0
    let padding = max(0, spec.width &- number.count &- (sign == 0 ? 0 : 1))
    if !spec.isLeftAligned && !spec.isZeroFilled { append(character: 0x20, count: padding) }
    if sign != 0 { append(character: sign) }
    if !spec.isLeftAligned && spec.isZeroFilled { append(character: 0x30, count: padding) }
    number.withFigures { append(ascii: $0, count: number.count) }
    if spec.isLeftAligned { append(character: 0x20, count: padding) }
  }
}

extension Machine {
  /// A number by a specification of the form `[0][width][.precision][d or f]`, the common ones; nil for any other.
  func formatPlainly(_ value: Value, _ spec: Characters) -> Value? {
    if spec.width != 1 || spec.count > 8 { return nil }
    var position = 0
    let isZeroFilled = spec[0] == 0x30
    var width = 0
    while position < spec.count, spec[position] &- 0x30 < 10 {
      width = width &* 10 &+ Int(spec[position] &- 0x30)
      position += 1
    }
    if position > 4 { return nil }
    var precision = -1
    if position < spec.count && spec[position] == 0x2E {
      position += 1
      let start = position
      precision = 0
      while position < spec.count, spec[position] &- 0x30 < 10 {
        precision = precision &* 10 &+ Int(spec[position] &- 0x30)
        position += 1
      }
      if position == start || position > start + 2 { return nil }
    }
    let text: DecimalText
    if value.isSmallInt {
      let isEnd = position == spec.count
      let isDecimal = isEnd || (position + 1 == spec.count && spec[position] == 0x64)
      if !isDecimal || precision >= 0 { return nil }
      text = DecimalText(value.smallInt)
    } else {
      guard position + 1 == spec.count, spec[position] == 0x66,
        let fixed = DecimalText(value.flonum, precision: precision < 0 ? 6 : precision)
      else { return nil }
      text = fixed
    }
    let sign = text.isNegative ? 1 : 0
    let count = max(width, text.count &+ sign)
    if count == 1 { return character(text.withFigures { UInt32($0[0]) }) }
    let result = newStr(count: count, width: 1)
    let data = result.data1
    let padding = count &- text.count &- sign
    memset(data, isZeroFilled ? 0x30 : 0x20, padding &+ sign)
    if text.isNegative { data[isZeroFilled ? 0 : padding] = 0x2D }
    text.withFigures { _ = memcpy(data + (padding &+ sign), $0, text.count) }
    result.pointee.header.flags.insert(.ascii)
    return Value(result)
  }
}
