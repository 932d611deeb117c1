/// `repr()` of strings and bytes. CPython: Objects/unicodeobject.c, `unicode_repr`;
/// Objects/bytesobject.c, `PyBytes_Repr`.

/// The text that Python's `repr` gives for a string, as a Swift String: printable characters only,
/// so nothing is lost.
public func repr(of string: PythonString) -> String {
  var text: [UInt8] = []
  appendRepr(of: string, to: &text)
  return String(decoding: text, as: UTF8.self)
}

/// Appends a string's `repr`.
public func appendRepr(of string: PythonString, to text: inout [UInt8]) {
  let utf8 = string.utf8
  let quote = preferredQuote(utf8)
  text.append(quote)
  var index = 0
  while index < utf8.count {
    let byte = utf8[index]
    if byte < 0x80 {
      appendASCII(byte, quote: quote, to: &text)
      index += 1
      continue
    }
    let count = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let end = min(index + count, utf8.count)
    var codePoint = UInt32(byte) & (0x7F >> UInt32(count))
    for part in utf8[(index + 1)..<end] { codePoint = codePoint << 6 | UInt32(part & 0x3F) }
    if CodePoint.isPrintable(codePoint) {
      text += utf8[index..<end]
    } else if codePoint <= 0xFF {
      appendHexadecimal(codePoint, letter: UInt8(ascii: "x"), count: 2, to: &text)
    } else if codePoint <= 0xFFFF {
      appendHexadecimal(codePoint, letter: UInt8(ascii: "u"), count: 4, to: &text)
    } else {
      appendHexadecimal(codePoint, letter: UInt8(ascii: "U"), count: 8, to: &text)
    }
    index = end
  }
  text.append(quote)
}

/// Appends the `repr` of a bytes object.
public func appendRepr(ofBytes bytes: [UInt8], to text: inout [UInt8]) {
  let quote = preferredQuote(bytes)
  text.append(UInt8(ascii: "b"))
  text.append(quote)
  for byte in bytes {
    if byte < 0x80 {
      appendASCII(byte, quote: quote, to: &text)
    } else {
      appendHexadecimal(UInt32(byte), letter: UInt8(ascii: "x"), count: 2, to: &text)
    }
  }
  text.append(quote)
}

/// Single quotes, unless these stand inside and double ones do not.
private func preferredQuote(_ bytes: [UInt8]) -> UInt8 {
  bytes.contains(UInt8(ascii: "'")) && !bytes.contains(UInt8(ascii: "\""))
    ? UInt8(ascii: "\"") : UInt8(ascii: "'")
}

private func appendASCII(_ byte: UInt8, quote: UInt8, to text: inout [UInt8]) {
  let backslash = UInt8(ascii: "\\")
  switch byte {
  case quote, backslash: text += [backslash, byte]
  case 0x09: text += [backslash, UInt8(ascii: "t")]
  case 0x0A: text += [backslash, UInt8(ascii: "n")]
  case 0x0D: text += [backslash, UInt8(ascii: "r")]
  case 0x20..<0x7F: text.append(byte)
  default: appendHexadecimal(UInt32(byte), letter: UInt8(ascii: "x"), count: 2, to: &text)
  }
}

private func appendHexadecimal(
  _ number: UInt32, letter: UInt8, count: Int, to text: inout [UInt8]
) {
  text += [UInt8(ascii: "\\"), letter]
  for digit in stride(from: count - 1, through: 0, by: -1) {
    let value = UInt8(number >> UInt32(digit * 4) & 0xF)
    text.append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
  }
}
