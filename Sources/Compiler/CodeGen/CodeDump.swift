/// Every field of a code object and of those inside it as text, to be compared line by line.
/// Scripts/generate-golden.py writes the same form for CPython's code objects.
public struct CodeDump {
  private var text: [UInt8] = []

  /// The dump of a compilation: its code objects, outermost first, then its warnings.
  public static func text(of compilation: Compilation) -> PythonString {
    var dump = CodeDump()
    dump.append(compilation.code, path: compilation.code.name)
    for warning in compilation.warnings {
      let category =
        warning.category == .syntaxWarning ? "SyntaxWarning" : "DeprecationWarning"
      dump.append("\(category), line \(warning.lineNumber): \(warning.message)\n")
    }
    return PythonString(utf8: dump.text)
  }

  /// The dump of what a source was refused with.
  public static func text(of error: SyntaxError) -> PythonString {
    var dump = CodeDump()
    dump.append("\(error.kind): \(error.message)\n")
    if error.hasLocation {
      let line = error.lineNumber.map(String.init) ?? "None"
      let offset = error.offset.map(String.init) ?? "None"
      dump.append("  line \(line), offset \(offset)\n")
    }
    return PythonString(utf8: dump.text)
  }

  private mutating func append(_ string: String) { text += Array(string.utf8) }

  private mutating func append(_ code: CodeObject, path: PythonString) {
    append("code \(path)\n")
    append(
      "  arguments \(code.argumentCount), positional only \(code.positionalOnlyArgumentCount)"
        + ", keyword only \(code.keywordOnlyArgumentCount), locals \(code.localCount)"
        + ", stack \(code.stackSize), flags 0x\(String(code.flags.rawValue, radix: 16))"
        + ", first line \(code.firstLineNumber)\n")
    append("names", code.names)
    append("variables", code.variableNames)
    append("cells", code.cellVariables)
    append("free", code.freeVariables)
    append("  lines")
    for byte in code.lineTable { append(" \(byte)") }
    append("\n")
    for (index, constant) in code.constants.enumerated() {
      append("  constant \(index) ")
      append(constant)
      append("\n")
    }
    for offset in stride(from: 0, to: code.code.count, by: 2) {
      let opcode = Opcode(rawValue: code.code[offset])
      let name = opcode.map { $0.row.name.description } ?? "<\(code.code[offset])>"
      append("  \(offset) \(name) \(code.code[offset + 1])\n")
    }
    for case .code(let inner) in code.constants {
      append(inner, path: PythonString(utf8: path.utf8 + [UInt8(ascii: ".")] + inner.name.utf8))
    }
  }

  private mutating func append(_ title: String, _ names: [PythonString]) {
    append("  \(title)")
    for name in names {
      append(" ")
      appendRepr(of: name, to: &text)
    }
    append("\n")
  }

  private mutating func append(_ constant: Constant) {
    switch constant {
    case .code(let code): append("<code \(code.name)>")
    case .tuple(let items):
      append("(")
      for item in items {
        append(item)
        append(",")
      }
      append(")")
    case .frozenSet(let items):
      // Sorted: a set's order depends on hashes.
      let texts = items.map { item in
        var dump = CodeDump()
        dump.append(item)
        return String(decoding: dump.text, as: UTF8.self)
      }
      append(
        "frozenset{"
          + texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
          .joined(separator: ",") + "}")
    default:
      ConstantRepr().append(constant, to: &text)
    }
  }
}
