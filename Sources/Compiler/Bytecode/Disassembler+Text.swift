import Primitives

extension Disassembler {
  /// What `dis.dis` prints of a code object and of those in its constants.
  /// - Parameters:
  ///   - depth: how deep to follow constants; `nil`: all the way.
  ///   - currentOffset: the instruction that "-->" marks.
  public static func listing(
    of code: CodeObject, depth: Int? = nil, currentOffset: Int? = nil,
    repr: ConstantRepr = ConstantRepr()
  ) -> PythonString {
    var text: [UInt8] = []
    appendListing(
      of: code, depth: depth, currentOffset: currentOffset, repr: repr, to: &text)
    return PythonString(utf8: text)
  }

  private static func appendListing(
    of code: CodeObject, depth: Int?, currentOffset: Int?, repr: ConstantRepr,
    to text: inout [UInt8]
  ) {
    Disassembler(code, repr: repr).appendListing(currentOffset: currentOffset, to: &text)
    if let depth, depth <= 0 { return }
    for case .code(let nested) in code.constants {
      text += Array("\nDisassembly of ".utf8)
      repr.append(nested, to: &text)
      text += Array(":\n".utf8)
      appendListing(
        of: nested, depth: depth.map { $0 - 1 }, currentOffset: nil, repr: repr, to: &text)
    }
  }

  /// The lines of these instructions alone.
  public func appendListing(currentOffset: Int? = nil, to text: inout [UInt8]) {
    let lineNumberWidth = self.lineNumberWidth
    let lastOffset = code.count - 2
    let offsetWidth = lastOffset >= 10000 ? String(lastOffset).utf8.count : 4
    for instruction in instructions() {
      if instruction.startsLine != nil, instruction.offset > 0 {
        text.append(UInt8(ascii: "\n"))
      }
      instruction.appendLine(
        lineNumberWidth: lineNumberWidth, offsetWidth: offsetWidth,
        isCurrent: instruction.offset == currentOffset, to: &text)
      text.append(UInt8(ascii: "\n"))
    }
  }

  /// The width of the column of line numbers; 0 without line numbers.
  public var lineNumberWidth: Int {
    guard let lineStarts else { return 0 }
    let largest = lineStarts.lazy.map(\.lineNumber).max() ?? 0
    return largest >= 1000 ? String(largest).utf8.count : 3
  }
}

extension Instruction {
  /// Appends the instruction's line without a line end. CPython: `Instruction._disassemble`.
  public func appendLine(
    lineNumberWidth: Int = 3, offsetWidth: Int = 4, isCurrent: Bool = false,
    to text: inout [UInt8]
  ) {
    let start = text.count
    if lineNumberWidth > 0 {
      Self.append(startsLine.map(String.init) ?? "", rightIn: lineNumberWidth, to: &text)
      text.append(UInt8(ascii: " "))
    }
    text += Array(isCurrent ? "--> ".utf8 : "    ".utf8)
    text += Array(isJumpTarget ? ">> ".utf8 : "   ".utf8)
    Self.append(String(offset), rightIn: offsetWidth, to: &text)
    text.append(UInt8(ascii: " "))
    let name = Array(self.name.utf8)
    text += name
    if let argument {
      for _ in name.count..<max(name.count, 20) { text.append(UInt8(ascii: " ")) }
      text.append(UInt8(ascii: " "))
      Self.append(String(argument), rightIn: 5, to: &text)
      if !argumentText.utf8.isEmpty {
        text += Array(" (".utf8) + argumentText.utf8 + [UInt8(ascii: ")")]
      }
    }
    while text.count > start, text.last == UInt8(ascii: " ") { text.removeLast() }
  }

  private static func append(_ string: String, rightIn width: Int, to text: inout [UInt8]) {
    let count = string.utf8.count
    for _ in count..<max(count, width) { text.append(UInt8(ascii: " ")) }
    text += Array(string.utf8)
  }
}

extension CodeObject {
  /// What `dis.code_info` tells, without a line end.
  public func information(repr: ConstantRepr = ConstantRepr()) -> PythonString {
    var text: [UInt8] = []
    func append(_ heading: String, _ value: [UInt8]) {
      if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
      text += Array(heading.utf8) + value
    }
    func append(_ heading: String, _ value: Int) { append(heading, Array(String(value).utf8)) }
    func append(list: String, _ values: [[UInt8]]) {
      if values.isEmpty { return }
      append(list, [])
      for (index, value) in values.enumerated() {
        let number = String(index)
        let padding = String(repeating: " ", count: max(0, 4 - number.utf8.count))
        append("\(padding)\(number): ", value)
      }
    }
    append("Name:              ", name.utf8)
    append("Filename:          ", filename.utf8)
    append("Argument count:    ", argumentCount)
    append("Positional-only arguments: ", positionalOnlyArgumentCount)
    append("Kw-only arguments: ", keywordOnlyArgumentCount)
    append("Number of locals:  ", localCount)
    append("Stack size:        ", stackSize)
    append("Flags:             ", Array(flags.names.utf8))
    append(list: "Constants:", constants.map { repr.text(of: $0).utf8 })
    append(list: "Names:", names.map(\.utf8))
    append(list: "Variable names:", variableNames.map(\.utf8))
    append(list: "Free variables:", freeVariables.map(\.utf8))
    append(list: "Cell variables:", cellVariables.map(\.utf8))
    return PythonString(utf8: text)
  }
}

extension CodeFlags {
  /// The flags' names, separated by commas. CPython: `dis.pretty_flags`.
  public var names: String {
    let known = [
      "OPTIMIZED", "NEWLOCALS", "VARARGS", "VARKEYWORDS", "NESTED", "GENERATOR", "NOFREE",
      "COROUTINE", "ITERABLE_COROUTINE", "ASYNC_GENERATOR",
    ]
    if rawValue == 0 { return "0x0" }
    return (0..<32).filter { rawValue & 1 << UInt32($0) != 0 }.map { bit in
      bit < known.count ? known[bit] : "0x" + String(1 << bit, radix: 16)
    }.joined(separator: ", ")
  }
}
