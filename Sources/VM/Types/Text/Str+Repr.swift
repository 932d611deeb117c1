import Primitives

/// `repr` of str. CPython: `unicode_repr`.
extension Machine {
  func strRepr(_ str: StrRef) throws(Raised) -> Value {
    try reserve(str.count, of: 10)
    var builder = StrBuilder(capacity: str.count &+ 2)
    builder.append(reprOf: str)
    return builder.finish(self)
  }
}

extension StrBuilder {
  /// A str between quotes, with escapes for what cannot be printed.
  mutating func append(reprOf str: StrRef) {
    let characters = str.characters
    let quote: UInt32 =
      characters.find(0x27, from: 0) >= 0 && characters.find(0x22, from: 0) < 0 ? 0x22 : 0x27
    append(character: quote)
    for index in 0..<characters.count {
      let c = characters[index]
      if c == quote || c == 0x5C {
        append(character: 0x5C)
        append(character: c)
      } else if c < 0x7F && c >= 0x20 {
        append(character: c)
      } else {
        append(unusual: c, keepsPrintable: true)
      }
    }
    append(character: quote)
  }

  /// A character outside printable ASCII as `repr` (or, with `keepsPrintable` false, `ascii`) shows it.
  mutating func append(unusual c: UInt32, keepsPrintable: Bool) {
    switch c {
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case _ where keepsPrintable && CodePoint.isPrintable(c): append(character: c)
    case ...0xFF:
      append("\\x")
      append(hexadecimal: c, digits: 2)
    case ...0xFFFF:
      append("\\u")
      append(hexadecimal: c, digits: 4)
    default:
      append("\\U")
      append(hexadecimal: c, digits: 8)
    }
  }
}

extension Machine {
  /// `ascii(value)`: its repr, with all but ASCII escaped.
  func ascii(_ value: Value) throws(Raised) -> Value {
    let text = try repr(value)
    let str = text.as(StrObject.self)
    if str.isASCII { return text }
    var builder = StrBuilder(capacity: str.count &* 2)
    for index in 0..<str.count {
      let c = str.character(at: index)
      if c < 0x80 {
        builder.append(character: c)
      } else {
        builder.append(unusual: c, keepsPrintable: false)
      }
    }
    return builder.finish(self)
  }
}
