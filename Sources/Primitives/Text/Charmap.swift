/// A single-byte encoding other than ASCII and Latin-1: each byte is one character, or none.
/// CPython: `codecs.charmap_decode` and `charmap_encode` with the tables of Lib/encodings.
public struct Charmap: Sendable {
  /// The character of each byte; `undefined` for none.
  private let characters: [UInt16]

  private static let undefined: UInt16 = 0xFFFE
  private static let encodingName: StaticString = "charmap"
  private static let reason: StaticString = "character maps to <undefined>"

  /// - Parameter name: as the codec itself is called, `cp1252`.
  init?(canonicalName name: String) {
    guard let found = CharmapData.encodings.first(where: { $0.name.description == name }) else {
      return nil
    }
    let listed = found.characters.description.unicodeScalars.map { UInt16($0.value) }
    characters = Array(0..<UInt16(256 - listed.count)) + listed
  }

  /// The character of a byte.
  func character(_ byte: UInt8) -> UInt32? {
    let character = characters[Int(byte)]
    return character == Self.undefined ? nil : UInt32(character)
  }

  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ errors: ErrorPolicy
  ) throws(TextCodingError) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let character = characters[Int(bytes[index])]
      if character != Self.undefined {
        result.append(UInt32(character))
        index += 1
        continue
      }
      let error = TextCodingError(
        encoding: Self.encodingName, start: index, end: index + 1, reason: Self.reason)
      guard let next = errors.appendDecoded(bytes, error, surrogate: { _ in nil }, to: &result)
      else { throw error }
      index = next
    }
    return result
  }

  func encode(_ text: TextView, _ errors: ErrorPolicy) throws(TextCodingError) -> [UInt8] {
    var bytes: [UInt32: UInt8] = [:]
    for (byte, character) in characters.enumerated() where character != Self.undefined {
      bytes[UInt32(character)] = UInt8(byte)
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if let byte = bytes[text[index]] {
        result.append(byte)
        index += 1
        continue
      }
      let start = index
      var end = index + 1
      while end < text.count && bytes[text[end]] == nil { end += 1 }
      if errors == .surrogateEscape {
        while index < end && (0xDC80...0xDCFF).contains(text[index]) {
          result.append(UInt8(truncatingIfNeeded: text[index]))
          index += 1
        }
      } else if errors.appendReplacement(
        for: text, index..<end, to: { result.append(bytes[UInt32($0)] ?? $0) })
      {
        index = end
      }
      if index < end {
        throw TextCodingError(
          encoding: Self.encodingName, start: start, end: end, reason: Self.reason)
      }
    }
    return result
  }
}
