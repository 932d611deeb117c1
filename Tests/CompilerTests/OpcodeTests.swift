import Compiler
import Testing

@Suite struct OpcodeTests {
  static let lines = GoldenFiles.text("opcodes.txt").split(separator: "\n").map(String.init)

  @Test("the table holds CPython 3.9's opcodes and no others")
  func numbers() {
    let golden = Self.lines.map { UInt8($0.split(separator: " ")[0])! }
    #expect(Opcode.allCases.map(\.rawValue).sorted() == golden)
  }

  @Test("names, kinds of argument and stack effects are CPython 3.9's", arguments: lines)
  func row(line: String) throws {
    let fields = line.split(separator: " ").map(String.init)
    let opcode = try #require(Opcode(rawValue: UInt8(fields[0])!))
    #expect("\(opcode.name)" == fields[1])
    switch opcode.row.argument {
    case .format, .functionFlags, .raw: #expect(fields[2] == "other")
    default: #expect("\(opcode.row.argument)" == fields[2])
    }
    #expect(opcode.isRelativeJump == (fields[2] == "relativeJump"))
    #expect(opcode.isAbsoluteJump == (fields[2] == "absoluteJump"))
    let numbers = fields[3...].map { Int($0)! }
    for start in stride(from: 0, to: numbers.count, by: 4) {
      let argument = numbers[start]
      #expect(opcode.stackEffect(argument: argument, jump: false) == numbers[start + 1])
      #expect(opcode.stackEffect(argument: argument, jump: true) == numbers[start + 2])
      #expect(opcode.maximumStackEffect(argument: argument) == numbers[start + 3])
    }
  }

  @Test("every row is documented", arguments: Opcode.allCases)
  func documentation(opcode: Opcode) {
    #expect(opcode.row.picture.utf8CodeUnitCount > 0)
    #expect(opcode.row.summary.utf8CodeUnitCount > 0)
  }
}
