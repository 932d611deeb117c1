import Compiler

/// Rows of Golden/syntax: tab-separated, with escapes.
enum SyntaxCases {
  static func rows(_ name: String) -> [[[UInt8]]] {
    var rows: [[[UInt8]]] = []
    for line in GoldenFiles.bytes("syntax/" + name).split(separator: 10) {
      rows.append(
        line.split(separator: 9, omittingEmptySubsequences: false).map { unescaped($0) })
    }
    return rows
  }

  /// The bytes that a field stands for: `\\`, `\t`, `\n`, `\r` and `\xNN`.
  static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = field
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        result.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "x"):
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        result.append(UInt8(digits, radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      default: result.append(escape)
      }
    }
    return result
  }

  static func mode(_ name: [UInt8]) -> CompileMode {
    switch text(name) {
    case "exec": .exec
    case "eval": .eval
    default: .single
    }
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  static func options(_ mode: CompileMode, isText: Bool = true) -> CompileOptions {
    var options = CompileOptions(filename: "<x>", mode: mode)
    options.isText = isText
    return options
  }

  /// A source for a failure's message.
  static func shown(_ source: [UInt8]) -> String {
    String(repr(of: PythonString(utf8: source)).prefix(200))
  }
}
