import Glibc
import Primitives

/// The figures of a number in a form that needs no allocation, decimal but for `shift`, with its sign apart.
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
    count = withUnsafeMutableBytes(of: &storage) { bytes in
      writeDecimal(
        number.magnitude,
        before: bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self) + 64)
    }
    start = 64 - count
  }

  /// The figures in radix 2, 8 or 16: `shift` is 1, 3 or 4.
  init(_ number: Int, shift: UInt, letters: UInt8 = 0x61) {
    isNegative = number < 0
    var rest = number.magnitude
    var position = 64
    let mask = (UInt(1) &<< shift) &- 1
    withUnsafeMutableBytes(of: &storage) { bytes in
      repeat {
        position &-= 1
        let figure = UInt8(truncatingIfNeeded: rest & mask)
        bytes[position] = figure < 10 ? 0x30 &+ figure : letters &- 10 &+ figure
        rest = rest &>> shift
      } while rest > 0
    }
    start = position
    count = 64 &- position
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

  /// Writes sign and figures, padded on the left to `width`. Returns the bytes written.
  func write(to target: UnsafeMutablePointer<UInt8>, width: Int, isZeroFilled: Bool) -> Int {
    let sign = isNegative ? 1 : 0
    let padding = max(0, width &- count &- sign)
    if padding > 0 { memset(target, isZeroFilled ? 0x30 : 0x20, padding &+ sign) }
    if isNegative { target[isZeroFilled ? 0 : padding] = 0x2D }
    withFigures { copyBytes(target + (padding &+ sign), $0, count) }
    return padding &+ sign &+ count
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
  /// A number by a specification of the form `[<|>|0][width][.precision][d, x, X, o, b or f]`, the common ones; nil for any other.
  func formatPlainly(_ value: Value, _ spec: Characters) -> Value? {
    if spec.width != 1 || spec.count > 8 { return nil }
    var position = 0
    let isZeroFilled = spec[0] == 0x30
    let isLeft = spec[0] == 0x3C
    if isLeft || spec[0] == 0x3E {
      position = 1
      if spec.count > 1 && spec[1] == 0x30 { return nil }
    }
    var width = 0
    while position < spec.count, spec[position] &- 0x30 < 10 {
      width = width &* 10 &+ Int(spec[position] &- 0x30)
      position += 1
    }
    if position > 5 || width > 9999 { return nil }
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
      if precision >= 0 || position + 1 < spec.count { return nil }
      switch position == spec.count ? 0x64 : spec[position] {
      case 0x64: text = DecimalText(value.smallInt)
      case 0x78: text = DecimalText(value.smallInt, shift: 4)
      case 0x58: text = DecimalText(value.smallInt, shift: 4, letters: 0x41)
      case 0x6F: text = DecimalText(value.smallInt, shift: 3)
      case 0x62: text = DecimalText(value.smallInt, shift: 1)
      default: return nil
      }
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
    let written = text.write(
      to: result.data1, width: isLeft ? 0 : width, isZeroFilled: isZeroFilled)
    if written < count { memset(result.data1 + written, 0x20, count &- written) }
    result.pointee.header.flags.insert(.ascii)
    return Value(result)
  }
}

/// Two figures each for 0...99.
private let figurePairs: StaticString = """
  0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
  5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
  """

/// Writes the decimal figures of a number so that they end at `end`. Returns how many.
func writeDecimal(_ number: UInt, before end: UnsafeMutablePointer<UInt8>) -> Int {
  let pairs = figurePairs.utf8Start
  var rest = number
  var count = 0
  while rest >= 100 {
    let quotient = rest / 100
    let pair = Int(bitPattern: rest &- quotient &* 100) &* 2
    count &+= 2
    let place = end - count
    place[0] = pairs[pair]
    place[1] = pairs[pair &+ 1]
    rest = quotient
  }
  if rest >= 10 {
    let pair = Int(bitPattern: rest) &* 2
    count &+= 2
    let place = end - count
    place[0] = pairs[pair]
    place[1] = pairs[pair &+ 1]
  } else {
    count &+= 1
    (end - count).pointee = UInt8(truncatingIfNeeded: 48 &+ rest)
  }
  return count
}

/// `memcpy` without a call for the few bytes that most texts have.
@inline(__always) func copyBytes(
  _ target: UnsafeMutableRawPointer, _ source: UnsafeRawPointer, _ count: Int
) {
  if count > 16 {
    memcpy(target, source, count)
  } else if count >= 8 {
    let low = source.loadUnaligned(as: UInt64.self)
    let high = source.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    target.storeBytes(of: low, as: UInt64.self)
    target.storeBytes(of: high, toByteOffset: count &- 8, as: UInt64.self)
  } else if count >= 4 {
    let low = source.loadUnaligned(as: UInt32.self)
    let high = source.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
    target.storeBytes(of: low, as: UInt32.self)
    target.storeBytes(of: high, toByteOffset: count &- 4, as: UInt32.self)
  } else {
    var index = 0
    while index < count {
      target.storeBytes(
        of: source.load(fromByteOffset: index, as: UInt8.self), toByteOffset: index, as: UInt8.self)
      index &+= 1
    }
  }
}
