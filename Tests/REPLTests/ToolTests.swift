import Compiler
import Glibc
import Testing

/// `pyvm -m compileall`, `py_compile` and `dis` against a transcript of CPython 3.9's.
@Suite("Tools", .serialized)
struct ToolTests {
  static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.joined(separator: "/") + "/Golden/tools"
  }()

  @Test("the tools print, return and write what CPython 3.9's do")
  func transcript() throws {
    let scratch = try copiedTree()
    let bytes = try FileAccess.read(Array((Self.folder + "/transcript.txt").utf8))
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n\n$ ")
    #expect(parts.count > 25)
    for part in parts {
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let command = lines[0].hasPrefix("$ ") ? lines[0].dropFirst(2) : lines[0]
      let words = command.split(separator: " ").map {
        String($0).replacing("{DIR}", with: scratch.root)
      }
      let result = Program.run(words, environment: ["LANG": "C.UTF-8"])
      var text = result.output + "--- errors\n" + result.errors
      text += "--- status \(result.status)\n" + (try compiledFiles(scratch.root)).joined()
      text = withoutAddresses(text.replacing(scratch.root, with: "{DIR}"))
      // The blank line before the next command, or the end of the file, is not the program's.
      var expected = String(lines[1])
      while expected.hasSuffix("\n") { expected.removeLast() }
      while text.hasSuffix("\n") { text.removeLast() }
      #expect(text == expected, "\(command)")
    }
  }

  @Test("dis shows a .pyc file as it shows its source")
  func compiledFile() throws {
    let scratch = try copiedTree()
    let source = scratch.root + "/tree/good.py"
    #expect(Program.run(["-m", "compileall", "-q", source]).status == 0)
    let fromSource = Program.run(["-m", "dis", source])
    let fromFile = Program.run(
      ["-m", "dis", scratch.root + "/tree/__pycache__/good.cpython-39.pyc"])
    #expect(withoutAddresses(fromFile.output) == withoutAddresses(fromSource.output))
    #expect(fromFile.output.contains("Disassembly of <code object f at 0x"))
    #expect(fromFile.status == 0)
  }

  @Test("dis says what is wrong with a damaged .pyc file")
  func damagedFile() throws {
    let scratch = try copiedTree()
    let path = scratch.root + "/broken.pyc"
    try FileAccess.writeAtomically(
      PycFile.magicNumber + [UInt8](repeating: 0, count: 12) + [0x63, 0], to: Array(path.utf8),
      mode: 0o644)
    let result = Program.run(["-m", "dis", path])
    #expect(result.output == "")
    #expect(result.errors == "EOFError: marshal data too short, at byte 17\n")
    #expect(result.status == 1)
  }

  @Test("several workers compile what one compiles", arguments: ["0", "1", "3"])
  func workers(count: String) throws {
    let scratch = try copiedTree()
    let result = Program.run(["-m", "compileall", "-q", "-j", count, scratch.root])
    #expect(result.status == 1)
    #expect(result.output.split(separator: "\n").filter { $0.hasPrefix("*** Error") }.count == 5)
    #expect(try compiledFiles(scratch.root).count == 4)
  }

  /// A new folder with a copy of the sample tree, all files of one age.
  private func copiedTree() throws -> CopiedTree {
    let tree = CopiedTree()
    try tree.copy(Self.folder + "/tree", to: tree.root + "/tree")
    return tree
  }

  /// A line for each .pyc file: path, flags, the name in its code object.
  private func compiledFiles(_ root: String) throws -> [String] {
    var lines: [String] = []
    func visit(_ folder: String) throws {
      for name in try FileAccess.names(in: Array(folder.utf8)) {
        let path = folder + "/" + String(decoding: name, as: UTF8.self)
        if FileAccess.status(of: Array(path.utf8))?.isDirectory == true {
          try visit(path)
        } else if path.hasSuffix(".pyc") {
          let bytes = try FileAccess.read(Array(path.utf8))
          let code = try PycFile.decode(bytes, name: "test").code
          lines.append("\(path.dropFirst(root.count + 1)) \(bytes[4]) \(code.filename)\n")
        }
      }
    }
    try visit(root)
    return lines.sorted()
  }
}

/// A folder that goes when the test ends.
private final class CopiedTree {
  let root: String

  init() {
    var template = Array("/tmp/pyvm-tools-XXXXXX".utf8).map { CChar(bitPattern: $0) } + [0]
    precondition(mkdtemp(&template) != nil, "no folder in /tmp")
    root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(Array(root.utf8)) }

  func copy(_ source: String, to target: String) throws {
    try FileAccess.makeFolders(Array(target.utf8))
    for name in try FileAccess.names(in: Array(source.utf8)) {
      let suffix = "/" + String(decoding: name, as: UTF8.self)
      if FileAccess.status(of: Array((source + suffix).utf8))?.isDirectory == true {
        try copy(source + suffix, to: target + suffix)
      } else {
        let bytes = try FileAccess.read(Array((source + suffix).utf8))
        try FileAccess.writeAtomically(bytes, to: Array((target + suffix).utf8), mode: 0o644)
      }
    }
  }

  private static func remove(_ path: [UInt8]) {
    for name in (try? FileAccess.names(in: path)) ?? [] {
      let inside = path + [UInt8(ascii: "/")] + name
      if FileAccess.status(of: inside, followingLinks: false)?.isDirectory == true {
        remove(inside)
      } else {
        _ = FileAccess.withPath(inside) { unlink($0) }
      }
    }
    _ = FileAccess.withPath(path) { rmdir($0) }
  }
}
