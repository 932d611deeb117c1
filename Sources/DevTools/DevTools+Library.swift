import Compiler
import Glibc

/// Compiles pyvm's own Python modules and writes them as the Swift source that VM links.
/// `Native` holds what CPython has in C: frames of such modules stay out of tracebacks.
/// Documentation/Decisions/0006 says why the result is committed.
extension DevTools {
  static func compileLibrary(in folder: String) -> Int32 {
    var rows: [(name: String, row: String)] = []
    for (part, prefix) in [("Native", "native"), ("Python", "frozen")] {
      let root = "\(folder)/\(part)"
      for path in pythonFiles(in: root, below: "") {
        var name = path.dropLast(3).split(separator: "/").joined(separator: ".")
        let isPackage = name.hasSuffix(".__init__")
        if isPackage { name = String(name.dropLast(9)) }
        guard let source = read("\(root)/\(path)") else { return 1 }
        var options = CompileOptions()
        options.filename = PythonString("<\(prefix) \(name)>")
        do {
          let code = try compile(source: source, options: options).code
          let data = base64(try Marshal.encode(.code(code)))
          rows.append(
            (name, "    FrozenModule(\"\(name)\", isPackage: \(isPackage), code: \"\(data)\"),\n"))
        } catch {
          _ = FileAccess.write(Array("\(path): \(error)\n".utf8), to: 2)
          return 1
        }
      }
    }
    write(
      Array(
        """
        // Made by `make library` from Sources/Library: do not edit. Marshalled code in base64.
        extension FrozenModule {
          static let all: [FrozenModule] = [

        """.utf8))
    for (_, row) in rows.sorted(by: { $0.name < $1.name }) { write(Array(row.utf8)) }
    write(Array("  ]\n}\n".utf8))
    return 0
  }

  /// Paths relative to `root`.
  private static func pythonFiles(in root: String, below: String) -> [String] {
    let folder = below.isEmpty ? root : "\(root)/\(below)"
    guard let names = try? FileAccess.names(in: Array(folder.utf8)) else { return [] }
    var result: [String] = []
    for name in names.map({ String(decoding: $0, as: UTF8.self) }).sorted() {
      let path = below.isEmpty ? name : "\(below)/\(name)"
      if name.hasSuffix(".py") {
        result.append(path)
      } else if FileAccess.status(of: Array("\(root)/\(path)".utf8))?.isDirectory == true {
        result += pythonFiles(in: root, below: path)
      }
    }
    return result
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 3 * 4 + 4)
    var index = 0
    while index < bytes.count {
      var word = 0
      for offset in 0..<3 {
        word = word << 8 | (index + offset < bytes.count ? Int(bytes[index + offset]) : 0)
      }
      for shift in [18, 12, 6, 0] { text.append(digits[word >> shift & 63]) }
      index += 3
    }
    // The reader stops at the end of the code object: padding needs no mark.
    return String(decoding: text, as: UTF8.self)
  }
}
