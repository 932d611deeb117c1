import Compiler

/// Code objects as JSON, for other programs. Documentation/Inspection.md tells the shape.
public enum JSONText {
  /// An array with an object for each code object; those inside one stand in its `"nested"`.
  public static func text(of codes: [CodeObject]) -> String {
    var writer = JSONWriter()
    writer.list(codes) { writer, code in write(code, to: &writer) }
    return writer.text + "\n"
  }

  private static func write(_ code: CodeObject, to writer: inout JSONWriter) {
    let repr = ConstantRepr { _ in 0 }
    let graph = ControlFlowGraph(code, repr: repr)
    writer.object { writer in
      writer.field("name", code.name)
      writer.field("filename", code.filename)
      writer.field("firstlineno", code.firstLineNumber)
      writer.field("argcount", code.argumentCount)
      writer.field("posonlyargcount", code.positionalOnlyArgumentCount)
      writer.field("kwonlyargcount", code.keywordOnlyArgumentCount)
      writer.field("nlocals", code.localCount)
      writer.field("stacksize", code.stackSize)
      writer.field("maximum_depth", graph.maximumDepth)
      writer.field("flags", Int(code.flags.rawValue))
      writer.field("consts", code.constants.map { repr.text(of: $0) })
      writer.field("names", code.names)
      writer.field("varnames", code.variableNames)
      writer.field("freevars", code.freeVariables)
      writer.field("cellvars", code.cellVariables)
      let meanings = graph.meanings()
      writer.key("instructions")
      writer.list(Array(graph.instructions.indices)) { writer, index in
        write(index, of: graph, meaning: meanings[index], to: &writer)
      }
      writer.key("blocks")
      writer.list(graph.blocks) { writer, block in write(block, of: graph, to: &writer) }
      writer.key("problems")
      writer.list(graph.problems) { writer, problem in
        writer.object { writer in
          writer.field("offset", problem.byteOffset)
          writer.field("text", PythonString(problem.text))
        }
      }
      writer.key("nested")
      writer.list(code.nestedCode) { writer, nested in write(nested, to: &writer) }
    }
  }

  private static func write(
    _ index: Int, of graph: ControlFlowGraph, meaning: Meaning?, to writer: inout JSONWriter
  ) {
    let instruction = graph.instructions[index]
    writer.object { writer in
      writer.field("offset", instruction.offset)
      writer.field("opcode", Int(instruction.number))
      writer.field("opname", PythonString(instruction.name))
      writer.field("arg", instruction.argument)
      writer.field("argrepr", instruction.argumentText)
      writer.field("starts_line", instruction.startsLine)
      writer.field("is_jump_target", instruction.isJumpTarget)
      writer.field("jump_target", instruction.jumpTarget)
      writer.field("depth_before", graph.depths[index]?.before)
      writer.field("depth_after", graph.depths[index]?.after)
      writer.field("result", meaning?.result.map { PythonString($0) })
      writer.field("action", meaning?.action.map { PythonString($0) })
      writer.field("block", graph.blockOfInstruction[index])
    }
  }

  private static func write(
    _ block: ControlFlowGraph.Block, of graph: ControlFlowGraph, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("start", block.instructions.lowerBound * 2)
      writer.field("end", block.instructions.upperBound * 2)
      writer.field("depth", block.entryDepth)
      writer.field("maximum_depth", block.maximumDepth)
      writer.field("handler", block.handler)
      writer.key("successors")
      writer.list(block.successors) { writer, edge in
        writer.object { writer in
          writer.field("kind", PythonString(edge.kind.rawValue))
          writer.field("block", edge.target)
        }
      }
    }
  }
}

/// Writes JSON without blanks, in ASCII.
private struct JSONWriter {
  private(set) var text = ""
  private var needsComma = false

  mutating func list<Element>(
    _ items: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    text += "["
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      body(&self, item)
    }
    text += "]"
    needsComma = true
  }

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    text += "{"
    needsComma = false
    body(&self)
    text += "}"
    needsComma = true
  }

  mutating func key(_ name: String) {
    if needsComma { text += "," }
    text += "\"\(name)\":"
  }

  mutating func field(_ name: String, _ value: Int?) {
    key(name)
    text += value.map { String($0) } ?? "null"
    needsComma = true
  }

  mutating func field(_ name: String, _ value: Bool) {
    key(name)
    text += value ? "true" : "false"
    needsComma = true
  }

  mutating func field(_ name: String, _ value: PythonString?) {
    key(name)
    if let value { append(value) } else { text += "null" }
    needsComma = true
  }

  mutating func field(_ name: String, _ values: [PythonString]) {
    key(name)
    list(values) { $0.append($1) }
  }

  /// Lone surrogates, which Python strings may hold, are written as JSON writes them.
  private mutating func append(_ string: PythonString) {
    text += "\""
    for codePoint in CodePoints(string.utf8) {
      switch codePoint {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x0A: text += "\\n"
      case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(UInt8(codePoint)))
      case 0x10000...:
        let offset = codePoint - 0x10000
        append(unit: 0xD800 + offset >> 10)
        append(unit: 0xDC00 + offset & 0x3FF)
      default: append(unit: codePoint)
      }
    }
    text += "\""
  }

  private mutating func append(unit: UInt32) {
    let digits = String(unit, radix: 16)
    text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

/// The code points of UTF-8 that may hold surrogates.
private struct CodePoints: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> UInt32? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    let count = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var codePoint = count == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(count))
    for byte in bytes[(position + 1)...].prefix(count - 1) {
      codePoint = codePoint << 6 | UInt32(byte) & 0x3F
    }
    position += count
    return codePoint
  }
}
