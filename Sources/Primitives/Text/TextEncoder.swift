/// The encoders: each hands the characters that it cannot write to the error policy.
enum TextEncoder {
  private static func isSurrogate(_ codePoint: UInt32) -> Bool {
    codePoint & 0xFFFF_F800 == 0xD800
  }

  static func utf8(_ text: TextView, _ errors: ErrorPolicy) throws(TextCodingError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let codePoint = text[index]
      if !isSurrogate(codePoint) || errors == .surrogatePass {
        UTF8Text.append(codePoint, to: &result)
        index += 1
        continue
      }
      var end = index + 1
      while end < text.count && isSurrogate(text[end]) { end += 1 }
      try replace(
        text, index..<end, errors, encoding: "utf-8", reason: "surrogates not allowed", &result)
      index = end
    }
    return result
  }

  /// ASCII and Latin-1.
  static func singleByte(
    _ text: TextView, limit: UInt32, _ errors: ErrorPolicy
  ) throws(TextCodingError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] < limit {
        result.append(UInt8(text[index]))
        index += 1
        continue
      }
      var end = index + 1
      while end < text.count && text[end] >= limit { end += 1 }
      try replace(
        text, index..<end, errors, encoding: limit == 0x80 ? "ascii" : "latin-1",
        reason: limit == 0x80 ? "ordinal not in range(128)" : "ordinal not in range(256)", &result)
      index = end
    }
    return result
  }

  /// Writes what stands for a run of characters, or throws.
  private static func replace(
    _ text: TextView, _ range: Range<Int>, _ errors: ErrorPolicy, encoding: StaticString,
    reason: StaticString, _ result: inout [UInt8]
  ) throws(TextCodingError) {
    var start = range.lowerBound
    if errors == .surrogateEscape {
      while start < range.upperBound && (0xDC80...0xDCFF).contains(text[start]) {
        result.append(UInt8(truncatingIfNeeded: text[start]))
        start += 1
      }
      if start == range.upperBound { return }
    } else if errors.appendReplacement(for: text, range, to: { result.append($0) }) {
      return
    }
    throw TextCodingError(
      encoding: encoding, start: start, end: range.upperBound, reason: reason)
  }

  static func utf16(
    _ text: TextView, _ order: TextEncoding.ByteOrder, _ errors: ErrorPolicy
  ) throws(TextCodingError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count * 2 + 2)
    func append(_ unit: UInt32) {
      let high = UInt8(truncatingIfNeeded: unit >> 8), low = UInt8(truncatingIfNeeded: unit)
      if order == .big {
        result.append(high)
        result.append(low)
      } else {
        result.append(low)
        result.append(high)
      }
    }
    if order == .marked { append(0xFEFF) }
    for index in 0..<text.count {
      let codePoint = text[index]
      if codePoint >= 0x10000 {
        append(0xD800 + (codePoint - 0x10000) >> 10)
        append(0xDC00 + codePoint & 0x3FF)
      } else if !isSurrogate(codePoint) || errors == .surrogatePass {
        append(codePoint)
      } else if !errors.appendReplacement(
        for: text, index..<(index + 1), to: { append(UInt32($0)) })
      {
        throw surrogateError(
          index, order == .marked ? "utf-16" : order == .big ? "utf-16-be" : "utf-16-le")
      }
    }
    return result
  }

  static func utf32(
    _ text: TextView, _ order: TextEncoding.ByteOrder, _ errors: ErrorPolicy
  ) throws(TextCodingError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count * 4 + 4)
    func append(_ unit: UInt32) {
      for place in 0..<4 {
        let shift = UInt32(order == .big ? 24 - place * 8 : place * 8)
        result.append(UInt8(truncatingIfNeeded: unit >> shift))
      }
    }
    if order == .marked { append(0xFEFF) }
    for index in 0..<text.count {
      let codePoint = text[index]
      if !isSurrogate(codePoint) || errors == .surrogatePass {
        append(codePoint)
      } else if !errors.appendReplacement(
        for: text, index..<(index + 1), to: { append(UInt32($0)) })
      {
        throw surrogateError(
          index, order == .marked ? "utf-32" : order == .big ? "utf-32-be" : "utf-32-le")
      }
    }
    return result
  }

  private static func surrogateError(
    _ index: Int, _ encoding: StaticString
  ) -> TextCodingError {
    TextCodingError(
      encoding: encoding, start: index, end: index + 1, reason: "surrogates not allowed")
  }
}
