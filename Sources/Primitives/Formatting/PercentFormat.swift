/// One conversion of printf-style formatting: what stands between '%' and the letter, and the letter.
/// `str` and `bytes` share the numbers' layout. CPython: Objects/unicodeobject.c,
/// `unicode_format_arg_output`.
public struct PercentFormat: Sendable, Equatable {
  public var isLeftAligned = false
  public var hasPlus = false
  public var hasBlank = false
  public var isAlternate = false
  public var isZeroFilled = false
  public var width = 0
  public var precision: Int?
  /// The conversion's letter.
  public var conversion: UInt8

  public init(conversion: UInt8) { self.conversion = conversion }

  /// Lays an int out by d, i, u, o, x or X.
  public func format(_ value: IntegerView) -> FormattedText {
    let radix = NumberFormat.radix(UInt32(conversion))
    var digits = NumberFormat.digits(value.magnitude, radix: radix)
    if conversion == 0x58 { digits.makeUpperCase() }
    if let precision, precision > digits.count {
      digits.insert(contentsOf: repeatElement(0x30, count: precision - digits.count), at: 0)
    }
    let prefix: [UInt8] = isAlternate && radix != 10 ? [0x30, conversion] : []
    return layOut(isNegative: value.isNegative, prefix: prefix, digits)
  }

  /// Lays a float out by e, E, f, F, g or G.
  public func format(_ value: Double) -> FormattedText {
    let style: FloatText.Style =
      switch conversion | 0x20 {
      case 0x65: .exponent
      case 0x66: .fixed
      default: .general
      }
    var text: [UInt8] = []
    FloatText.append(
      value, style, precision: precision ?? 6, isAlternate: isAlternate,
      isUpperCase: conversion < 0x60, to: &text)
    let isNegative = text.first == 0x2D
    if isNegative { text.removeFirst() }
    return layOut(isNegative: isNegative, prefix: [], text)
  }

  private func layOut(isNegative: Bool, prefix: [UInt8], _ body: [UInt8]) -> FormattedText {
    var text = FormattedText()
    if isNegative {
      text.head = [0x2D]
    } else if hasPlus {
      text.head = [0x2B]
    } else if hasBlank {
      text.head = [0x20]
    }
    text.head += prefix
    text.body = body
    let padding = max(width - text.head.count - body.count, 0)
    if isLeftAligned {
      text.rightPadding = padding
    } else if isZeroFilled {
      text.fill = 0x30
      text.innerPadding = padding
    } else {
      text.leftPadding = padding
    }
    return text
  }
}
