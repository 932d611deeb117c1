import Compiler
import Glibc

extension DevTools {
  /// Compiles sources from standard input and tells the error of each, if any.
  static func reportErrors() {
    while let header = readLine() {
      let words = header.split(separator: " ")
      guard words.count == 3, let count = Int(words[2]) else { return }
      let source = readBytes(count)
      var options = CompileOptions(filename: "<x>")
      options.mode = words[0] == "exec" ? .exec : words[0] == "eval" ? .eval : .single
      options.isText = words[1] == "text"
      do {
        let warnings = try compile(source: source, options: options).warnings
        print("{\"warnings\":\(json(warnings))}")
      } catch {
        print(
          "{\"warnings\":\(json(error.warnings))"
            + ",\"class\":\(json(PythonString("\(error.kind)")))"
            + ",\"message\":\(json(PythonString(error.message)))"
            + ",\"line\":\(error.lineNumber.map(String.init) ?? "null")"
            + ",\"offset\":\(error.offset.map(String.init) ?? "null")"
            + ",\"text\":\(error.text.map(json) ?? "null")}")
      }
    }
  }

  private static func readBytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      let byte = getchar()
      if byte < 0 { break }
      bytes.append(UInt8(byte))
    }
    return bytes
  }

  private static func json(_ warnings: [SyntaxWarningRecord]) -> String {
    let items = warnings.map { "[\($0.lineNumber),\(json(PythonString($0.message)))]" }
    return "[\(items.joined(separator: ","))]"
  }

  private static func json(_ text: PythonString) -> String {
    var result = "\""
    for scalar in text.description.unicodeScalars {
      switch scalar.value {
      case 34, 92: result += "\\\(scalar)"
      case 0..<32, 127...0xffff:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
