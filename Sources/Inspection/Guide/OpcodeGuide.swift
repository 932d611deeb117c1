import Compiler

/// What there is to tell about an opcode beyond its row: how it is used, and a source whose bytecode has it.
public struct OpcodeGuide: Sendable {
  /// The opcode.
  public let opcode: Opcode
  /// Where it occurs and what to know about it.
  public let notes: String
  /// A source that is compiled to code with this opcode, in `single` mode if `isInteractive`; nil where no source is.
  public let example: Example?

  /// A source and how it is compiled.
  public struct Example: Sendable {
    /// Python text.
    public let source: String
    /// Compiled as at a prompt, else as a module.
    public let isInteractive: Bool
  }

  /// The page of an opcode.
  public init(_ opcode: Opcode) {
    self.opcode = opcode
    notes = opcode.notes
    let source = opcode.exampleSource
    example =
      source.isEmpty ? nil : Example(source: source, isInteractive: opcode == .printExpr)
  }

  /// The code object of the example that holds the opcode, and the first instruction with it.
  public func compiledExample() -> (code: CodeObject, instruction: Int)? {
    guard let example else { return nil }
    var options = CompileOptions(
      filename: "<example>", mode: example.isInteractive ? .single : .exec)
    options.isText = true
    guard
      let compilation = try? compile(
        source: Array((example.source + "\n").utf8), options: options)
    else { return nil }
    var codes = [compilation.code]
    while !codes.isEmpty {
      let code = codes.removeFirst()
      for index in 0..<code.code.count / 2 where code.code[2 * index] == opcode.rawValue {
        return (code, index)
      }
      codes += code.nestedCode
    }
    return nil
  }

  /// The opcodes that a name, the beginning of one, or a number stands for; one when it is exact.
  public static func opcodes(matching text: String) -> [Opcode] {
    let name = text.uppercased()
    if let number = UInt8(name) { return Opcode(rawValue: number).map { [$0] } ?? [] }
    if let exact = Opcode.allCases.first(where: { "\($0.name)" == name }) { return [exact] }
    let beginning = Opcode.allCases.filter { "\($0.name)".hasPrefix(name) }
    return beginning.isEmpty
      ? Opcode.allCases.filter { "\($0.name)".contains(name) } : beginning
  }

  /// What the argument means, in words; nil where there is none.
  public var argumentText: String? {
    switch opcode.row.argument {
    case .none: nil
    case .constant: "an index into co_consts"
    case .name: "an index into co_names"
    case .local: "an index into co_varnames"
    case .free: "an index into co_cellvars and, after them, co_freevars"
    case .comparison: "0 to 5: < <= == != > >="
    case .relativeJump: "how many bytes to jump, from the next instruction"
    case .absoluteJump: "the byte offset to jump to"
    case .format: "1 for !s, 2 for !r, 3 for !a; 4 more with a format specification"
    case .functionFlags:
      "the sum of 1 (defaults), 2 (keyword-only defaults), 4 (annotations), 8 (closure)"
    case .raw: "a number, N above"
    }
  }

  /// How it changes the depth of the stack: `-1`, `1 - N`, `+1, or -1 when it jumps`.
  public var effectText: String {
    switch opcode.row.effect {
    case .fixed(let change): Self.signed(Int(change))
    case .branch(let next, let jump):
      opcode.opensBlock
        ? "\(Self.signed(Int(next))), and \(Self.signed(Int(jump))) for the handler"
        : "\(Self.signed(Int(next))), or \(Self.signed(Int(jump))) when it jumps"
    case .counted(let base, let scale): Self.counted(Int(base), Int(scale))
    case .unpackEx: "+ the values before and after the starred one"
    case .makeFunction: "-1, and one less for each part"
    case .buildSlice: "-1, or -2 with a step"
    case .callFunctionEx: "-1, or -2 with a mapping"
    case .formatValue: "0, or -1 with a specification"
    }
  }

  private static func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : "\(number)" }

  private static func counted(_ base: Int, _ scale: Int) -> String {
    let factor = abs(scale) == 1 ? "N" : "\(abs(scale)) N"
    if base == 0 { return scale < 0 ? "-\(factor)" : "+\(factor)" }
    return "\(base) \(scale < 0 ? "-" : "+") \(factor)"
  }
}
