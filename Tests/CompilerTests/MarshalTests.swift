import Compiler
import Testing

@Suite struct MarshalTests {
  static let values = GoldenFiles.rows("marshal.tsv")
  static let errors = GoldenFiles.rows("marshal-errors.tsv")
  static let repr = ConstantRepr(address: { _ in 0x1000 })

  @Test("what CPython 3.9 writes, in every version of the format, reads as the same value")
  func read() throws {
    for row in Self.values {
      let value = try Marshal.decode(hexadecimal(row[0]))
      let expected = hexadecimal(row[1])
      let text = Self.repr.text(of: value)
      #expect(
        text.utf8 == expected, "\(text), expected \(String(decoding: expected, as: UTF8.self))")
    }
  }

  @Test("what is written reads as the same value")
  func roundTrip() throws {
    for row in Self.values {
      let value = try Marshal.decode(hexadecimal(row[0]))
      let again = try Marshal.decode(try Marshal.encode(value))
      if case .frozenSet(let items) = value, case .frozenSet(let others) = again {
        // Reading inserts the items anew, which may change their order.
        let texts = items.map { Self.repr.text(of: $0).description }.sorted()
        #expect(others.map { Self.repr.text(of: $0).description }.sorted() == texts)
      } else {
        #expect(Self.repr.text(of: again).utf8 == hexadecimal(row[1]), "\(row[0])")
      }
    }
  }

  @Test("numbers and short values are written byte for byte as CPython writes them")
  func write() throws {
    var compared = 0
    for row in Self.values.indices.filter({ $0 % 5 == 4 }).map({ Self.values[$0] }) {
      // CPython marks what happens to be shared, in the first byte's high bit.
      var expected = hexadecimal(row[0])
      expected[0] &= 0x7F
      guard "ilgyNTF.Ssuaz".utf8.contains(expected[0]) else { continue }
      var written = try Marshal.encode(try Marshal.decode(expected))
      written[0] &= 0x7F
      // Whether a string is interned depends on where else CPython uses it.
      if written[0] == UInt8(ascii: "Z") { written[0] = UInt8(ascii: "z") }
      if written[0] == UInt8(ascii: "A") { written[0] = UInt8(ascii: "a") }
      #expect(written == expected, "\(row[0])")
      compared += 1
    }
    #expect(compared > 100)
  }

  @Test("damaged data gives CPython's exception and text, and where")
  func damage() {
    for row in Self.errors {
      let data = hexadecimal(row[0])
      do throws(MarshalError) {
        let value = try Marshal.decode(data)
        #expect(row[1] == "fine", "\(row[0])")
        if row[2] != "" {
          #expect(Self.repr.text(of: value).description == row[2], "\(row[0])")
        }
      } catch {
        // A value that contains itself: fine for CPython, and in no code object.
        if row[0] == "a9017200000000" {
          #expect(error.message == "bad marshal data (invalid reference)")
          continue
        }
        let kind: MarshalError.Kind? =
          switch row[1] {
          case "EOFError": .eofError
          case "ValueError": .valueError
          case "TypeError": .typeError
          case "UnicodeDecodeError": .unicodeDecodeError
          default: nil
          }
        #expect(error.kind == kind, "\(row[0]): \(error)")
        #expect(error.message == row[2], "\(row[0]): \(error)")
        #expect((0...data.count).contains(error.byteOffset ?? -1))
        #expect(error.description.hasSuffix(", at byte \(error.byteOffset ?? -1)"))
      }
    }
  }

  @Test("references cannot build a tree higher than the limit of nesting")
  func heightByReferences() {
    // ( N, (ref 1), (ref 2), … ), each inner tuple holding the one before.
    let count = 5000
    var data: [UInt8] = [0x28] + littleEndian(count)
    data += [0xA9, 0x00]
    for index in 0..<count - 1 { data += [0xA9, 0x01, 0x72] + littleEndian(index) }
    #expect(throws: MarshalError.self) { try Marshal.decode(data) }
  }

  @Test("a huge count takes no memory")
  func hugeCounts() {
    for type in ["(", "[", "<", ">", "s", "u", "t", "a", "A"] {
      let data = Array(type.utf8) + [0xFF, 0xFF, 0xFF, 0x7F, 0x4E]
      #expect(throws: MarshalError.self) { try Marshal.decode(data) }
    }
    #expect(throws: MarshalError.self) {
      try Marshal.decode([0x6C, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0])
    }
  }

  @Test("a value nested too deeply is not written")
  func depthWhenWriting() throws {
    var value = Constant.none
    for _ in 0..<1999 { value = .tuple([value]) }
    #expect(try Marshal.decode(try Marshal.encode(value)).isTuple)
    value = .tuple([value])
    #expect(throws: MarshalError.self) { try Marshal.encode(value) }
  }

  @Test("a tuple that contains itself is read, and refused where it would be hashed")
  func selfContaining() throws {
    let tuple: [UInt8] = [0xA9, 1, 0x72, 0, 0, 0, 0]
    let value = try Marshal.decode(tuple, keepsIdentity: true)
    guard case .foreign(.marked(0, .tuple(let items))) = value,
      case .foreign(.reference(0))? = items.first
    else {
      Issue.record("\(value)")
      return
    }
    // A frozenset of it, twice: CPython crashes.
    let set: [UInt8] = [0xBE, 1, 0, 0, 0, 0xA9, 1, 0x72, 1, 0, 0, 0]
    for keepsIdentity in [false, true] {
      #expect(throws: MarshalError.self) {
        try Marshal.decode(set, keepsIdentity: keepsIdentity)
      }
    }
    #expect(throws: MarshalError.self) { try Marshal.decode(tuple) }
  }

  @Test("every truncation of a code object is an error, every changed byte no crash")
  func mutations() throws {
    let data = GoldenFiles.bytes("disassembler/expressions.marshal")
    for end in 0..<data.count {
      #expect(throws: MarshalError.self) { try Marshal.decode(data[..<end]) }
    }
    for index in data.indices {
      for value in [0x00, 0x28, 0x63, 0x72, 0x7B, 0xA9, 0xE3, 0xFF] as [UInt8] {
        var changed = data
        changed[index] = value
        _ = try? Marshal.decode(changed, keepsIdentity: true)
        _ = try? Marshal.decode(changed)
      }
    }
  }

  private func littleEndian(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}

extension Constant {
  fileprivate var isTuple: Bool {
    if case .tuple = self { return true }
    return false
  }
}
