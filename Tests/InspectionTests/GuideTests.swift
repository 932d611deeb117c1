import Compiler
import Inspection
import Testing

@Suite struct GuideTests {
  @Test("every opcode has notes, and an example whose bytecode has it", arguments: Opcode.allCases)
  func example(opcode: Opcode) throws {
    let guide = OpcodeGuide(opcode)
    #expect(guide.notes.hasSuffix("."))
    #expect(!guide.effectText.isEmpty)
    if opcode == .nop {
      #expect(guide.example == nil)
    } else {
      let (code, index) = try #require(guide.compiledExample())
      #expect(code.code[2 * index] == opcode.rawValue)
    }
    #expect((guide.argumentText != nil) == opcode.hasArgument)
  }

  @Test("names may be shortened, numbers do as well")
  func matching() {
    #expect(OpcodeGuide.opcodes(matching: "POP_TOP") == [.popTop])
    #expect(OpcodeGuide.opcodes(matching: "pop_t") == [.popTop])
    #expect(OpcodeGuide.opcodes(matching: "classderef") == [.loadClassderef])
    #expect(OpcodeGuide.opcodes(matching: "1") == [.popTop])
    #expect(OpcodeGuide.opcodes(matching: "255") == [])
    #expect(OpcodeGuide.opcodes(matching: "").count == 119)
    #expect(OpcodeGuide.opcodes(matching: "nonsense") == [])
  }
}
