import Compiler
import Testing

@Suite struct DisassemblerTests {
  static let samples = GoldenFiles.names(in: "disassembler", suffix: ".marshal").map {
    String($0.dropLast(".marshal".count))
  }
  static let repr = ConstantRepr(address: { _ in 0x1000 })

  private func sample(_ name: String) throws -> CodeObject {
    let data = GoldenFiles.bytes("disassembler/\(name).marshal")
    guard case .code(let code) = try Marshal.decode(data) else { fatalError("no code object") }
    return code
  }

  @Test("listings are what CPython 3.9's dis prints", arguments: samples)
  func listing(name: String) throws {
    let listing = Disassembler.listing(of: try sample(name), repr: Self.repr)
    expectEqualLines(listing.utf8, GoldenFiles.bytes("disassembler/\(name).dis"))
  }

  @Test("fields are laid out as by dis.code_info", arguments: samples)
  func information(name: String) throws {
    var text: [UInt8] = []
    func append(_ code: CodeObject) {
      text += code.information(repr: Self.repr).utf8 + Array("\n\n".utf8)
      for case .code(let nested) in code.constants { append(nested) }
    }
    append(try sample(name))
    expectEqualLines(text, GoldenFiles.bytes("disassembler/\(name).info"))
  }

  @Test("code objects survive being written and read", arguments: samples)
  func roundTrip(name: String) throws {
    let again = try Marshal.decode(try Marshal.encode(.code(try sample(name))))
    guard case .code(let code) = again else { fatalError("no code object") }
    let listing = Disassembler.listing(of: code, repr: Self.repr)
    expectEqualLines(listing.utf8, GoldenFiles.bytes("disassembler/\(name).dis"))
  }

  @Test("depth limits how far constants are followed")
  func depth() throws {
    let code = try sample("statements")
    func headings(_ depth: Int?) -> Int {
      Disassembler.listing(of: code, depth: depth).description
        .split(separator: "\n").filter { $0.hasPrefix("Disassembly of ") }.count
    }
    #expect(headings(0) == 0)
    #expect(headings(1) > 0)
    #expect(headings(2) > headings(1))
    #expect(headings(nil) >= headings(2))
  }

  @Test("raw bytes show numbers instead of names")
  func rawBytes() {
    var text: [UInt8] = []
    let code: [UInt8] = [
      100, 1, 101, 2, 124, 3, 107, 0, 144, 1, 113, 0, 155, 5, 132, 9, 0, 0, 83, 0,
    ]
    Disassembler(code: code).appendListing(currentOffset: 2, to: &text)
    // Checked against CPython 3.9's dis.dis(bytes); only the marker of the current one is added.
    let expected = """
                0 LOAD_CONST               1 (1)
      -->       2 LOAD_NAME                2 (2)
                4 LOAD_FAST                3 (3)
                6 COMPARE_OP               0 (<)
                8 EXTENDED_ARG             1
               10 JUMP_ABSOLUTE          256
               12 FORMAT_VALUE             5 (str, with format)
               14 MAKE_FUNCTION            9 (defaults, closure)
               16 <0>
               18 RETURN_VALUE

      """
    expectEqualLines(text, Array(expected.utf8))
  }

  @Test("instructions tell what dis.get_instructions tells")
  func instructions() throws {
    let instructions = Disassembler(try sample("expressions"), repr: Self.repr).instructions()
    let first = try #require(instructions.first)
    #expect(first.opcode == .loadConst && first.offset == 0 && first.startsLine == 1)
    guard case .constant(0) = first.value else {
      Issue.record("\(first.value)")
      return
    }
    let jump = try #require(instructions.first { $0.opcode == .popJumpIfFalse })
    guard case .number(let target) = jump.value else {
      Issue.record("\(jump.value)")
      return
    }
    #expect(instructions.first { $0.offset == target }?.isJumpTarget == true)
    let format = try #require(instructions.last { $0.opcode == .formatValue })
    guard case .format(.repr, false) = format.value else {
      Issue.record("\(format.value)")
      return
    }
  }

  @Test("code that refers to what it does not have is shown all the same")
  func damagedCode() {
    let code = CodeObject(
      argumentCount: 0, positionalOnlyArgumentCount: 0, keywordOnlyArgumentCount: 0, localCount: 0,
      stackSize: 0, flags: [],
      code: [
        100, 9, 101, 9, 124, 9, 107, 9, 135, 9, 113, 200, 144, 255, 144, 255, 144, 255, 144, 255,
      ],
      constants: [], names: [], variableNames: [], freeVariables: [], cellVariables: [],
      filename: "x", name: "y", firstLineNumber: 0, lineTable: [255])
    let lines = Disassembler.listing(of: code).description.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines[0] == "  0           0 LOAD_CONST               9 (<index out of range>)")
  }

  @Test("flags are named as by dis.pretty_flags")
  func flags() {
    #expect(CodeFlags().names == "0x0")
    #expect(CodeFlags(rawValue: 0x43).names == "OPTIMIZED, NEWLOCALS, NOFREE")
    #expect(CodeFlags(rawValue: 0x100_0240).names == "NOFREE, ASYNC_GENERATOR, 0x1000000")
  }
}
