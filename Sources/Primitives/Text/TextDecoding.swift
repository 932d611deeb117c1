/// The decoders: each walks the bytes and hands what it cannot read to the error policy.
enum TextDecoding {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  static func utf8(_ bytes: Bytes, _ errors: ErrorPolicy) throws(TextCodingError) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        result.append(UInt32(bytes[index]))
        index += 1
        continue
      }
      switch UTF8Text.checkSequence(bytes, at: index) {
      case .valid(let length):
        result.append(UTF8Text.decodeOne(bytes, at: index).codePoint)
        index += length
      case .invalid(let error):
        let surrogate = { (start: Int) -> (codePoint: UInt32, length: Int)? in
          guard start + 3 <= bytes.count, bytes[start] == 0xED, bytes[start + 1] & 0xE0 == 0xA0,
            bytes[start + 2] & 0xC0 == 0x80
          else { return nil }
          return UTF8Text.decodeOne(bytes, at: start)
        }
        guard let next = errors.appendDecoded(bytes, error, surrogate: surrogate, to: &result)
        else { throw error }
        index = next
      }
    }
    return result
  }

  static func ascii(_ bytes: Bytes, _ errors: ErrorPolicy) throws(TextCodingError) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        result.append(UInt32(bytes[index]))
        index += 1
        continue
      }
      let error = TextCodingError(
        encoding: "ascii", start: index, end: index + 1, reason: "ordinal not in range(128)")
      guard let next = errors.appendDecoded(bytes, error, surrogate: { _ in nil }, to: &result)
      else { throw error }
      index = next
    }
    return result
  }

  static func utf16(
    _ bytes: Bytes, _ order: TextEncoding.ByteOrder, _ errors: ErrorPolicy
  ) throws(TextCodingError) -> [UInt32] {
    var index = 0
    var isBig = order == .big
    if order == .marked, bytes.count >= 2 {
      let mark = (bytes[0], bytes[1])
      if mark == (0xFF, 0xFE) || mark == (0xFE, 0xFF) {
        isBig = mark.0 == 0xFE
        index = 2
      }
    }
    func unit(_ index: Int) -> UInt32 {
      isBig
        ? UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1])
        : UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index])
    }
    let encoding: StaticString = isBig ? "utf-16-be" : "utf-16-le"
    var result: [UInt32] = []
    while index < bytes.count {
      let end: Int
      let reason: StaticString
      if index + 1 == bytes.count {
        (end, reason) = (bytes.count, "truncated data")
      } else {
        let first = unit(index)
        if first & 0xF800 != 0xD800 {
          result.append(first)
          index += 2
          continue
        }
        if first >= 0xDC00 {
          (end, reason) = (index + 2, "illegal encoding")
        } else if index + 4 > bytes.count {
          (end, reason) = (bytes.count, "unexpected end of data")
        } else {
          let second = unit(index + 2)
          if second & 0xFC00 == 0xDC00 {
            result.append(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF)
            index += 4
            continue
          }
          (end, reason) = (index + 2, "illegal UTF-16 surrogate")
        }
      }
      let error = TextCodingError(encoding: encoding, start: index, end: end, reason: reason)
      let surrogate = { (start: Int) -> (codePoint: UInt32, length: Int)? in
        guard start + 2 <= bytes.count, case let first = unit(start), first & 0xF800 == 0xD800
        else { return nil }
        return (first, 2)
      }
      guard let next = errors.appendDecoded(bytes, error, surrogate: surrogate, to: &result) else {
        throw error
      }
      index = next
    }
    return result
  }

  static func utf32(
    _ bytes: Bytes, _ order: TextEncoding.ByteOrder, _ errors: ErrorPolicy
  ) throws(TextCodingError) -> [UInt32] {
    var index = 0
    var isBig = order == .big
    func unit(_ index: Int) -> UInt32 {
      var value: UInt32 = 0
      for place in 0..<4 {
        value = value << 8 | UInt32(bytes[isBig ? index + place : index + 3 - place])
      }
      return value
    }
    if order == .marked, bytes.count >= 4 {
      if unit(0) == 0xFEFF {
        index = 4
      } else if unit(0) == 0xFFFE_0000 {
        isBig = true
        index = 4
      }
    }
    let encoding: StaticString = isBig ? "utf-32-be" : "utf-32-le"
    var result: [UInt32] = []
    while index < bytes.count {
      let end: Int
      let reason: StaticString
      if index + 4 > bytes.count {
        (end, reason) = (bytes.count, "truncated data")
      } else {
        let value = unit(index)
        if value & 0xFFFF_F800 == 0xD800 {
          (end, reason) = (index + 4, "code point in surrogate code point range(0xd800, 0xe000)")
        } else if value >= 0x110000 {
          (end, reason) = (index + 4, "code point not in range(0x110000)")
        } else {
          result.append(value)
          index += 4
          continue
        }
      }
      let error = TextCodingError(encoding: encoding, start: index, end: end, reason: reason)
      let surrogate = { (start: Int) -> (codePoint: UInt32, length: Int)? in
        guard start + 4 <= bytes.count, case let value = unit(start),
          value & 0xFFFF_F800 == 0xD800
        else { return nil }
        return (value, 4)
      }
      guard let next = errors.appendDecoded(bytes, error, surrogate: surrogate, to: &result) else {
        throw error
      }
      index = next
    }
    return result
  }
}
