import Primitives

extension EscapeCodec {
  static func encode(_ text: Characters, isRaw: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    func escape(_ letter: UInt8, _ c: UInt32, digits: Int) {
      result.append(0x5C)
      result.append(letter)
      for place in (0..<digits).reversed() {
        let digit = UInt8(c >> UInt32(place * 4) & 15)
        result.append(digit < 10 ? 48 + digit : 87 + digit)
      }
    }
    for index in 0..<text.count {
      let c = text[index]
      switch c {
      case _ where c > 0xFFFF: escape(0x55, c, digits: 8)
      case _ where c > 0xFF: escape(0x75, c, digits: 4)
      case _ where isRaw: result.append(UInt8(c))
      case 0x5C: result += [0x5C, 0x5C]
      case 0x09: result += [0x5C, 0x74]
      case 0x0A: result += [0x5C, 0x6E]
      case 0x0D: result += [0x5C, 0x72]
      case 0x20..<0x7F: result.append(UInt8(c))
      default: escape(0x78, c, digits: 2)
      }
    }
    return result
  }
}

/// The value of a hexadecimal figure.
@inline(__always) func hexadecimalDigit(_ c: UInt8) -> UInt8? {
  switch c {
  case 0x30...0x39: return c - 0x30
  case 0x41...0x46: return c - 0x37
  case 0x61...0x66: return c - 0x57
  default: return nil
  }
}
