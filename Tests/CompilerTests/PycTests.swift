import Compiler
import Glibc
import Testing

@Suite struct PycTests {
  @Test("sources' paths lead to CPython's cache paths")
  func cachePaths() {
    for row in GoldenFiles.rows("pyc-paths.tsv") {
      let path = PycFile.cachePath(forSource: Array(row[0].utf8), optimizationLevel: Int(row[1])!)
      #expect(String(decoding: path, as: UTF8.self) == row[2])
    }
  }

  @Test("source hashes are CPython's")
  func sourceHashes() {
    for row in GoldenFiles.rows("source-hashes.tsv") {
      #expect(String(PycFile.sourceHash(hexadecimal(row[0]))) == row[1])
    }
  }

  static let code: CodeObject = {
    let data = GoldenFiles.bytes("disassembler/statements.marshal")
    guard case .code(let code)? = try? Marshal.decode(data) else { fatalError("no code object") }
    return code
  }()

  @Test(
    "headers read as they are written",
    arguments: [
      .timestamp(1_700_000_000, size: 12), .timestamp(.max, size: .max),
      .hash(0x0123_4567_89AB_CDEF, isChecked: true), .hash(.max, isChecked: false),
    ] as [PycFile.Invalidation])
  func header(invalidation: PycFile.Invalidation) throws {
    let bytes = try PycFile(invalidation: invalidation, code: Self.code).encode()
    #expect(bytes.prefix(4) == [0x61, 0x0D, 0x0D, 0x0A])
    let file = try PycFile.decode(bytes, name: "m")
    #expect(file.invalidation == invalidation)
    #expect(file.code.names == Self.code.names)
  }

  @Test("a header in bytes")
  func headerBytes() {
    #expect(
      PycFile.header(.timestamp(0x0102_0304, size: 5)) == [
        0x61, 0x0D, 0x0D, 0x0A, 0, 0, 0, 0, 4, 3, 2, 1, 5, 0, 0, 0,
      ])
    #expect(
      PycFile.header(.hash(1, isChecked: true))[4...] == [3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    #expect(PycFile.header(.hash(1, isChecked: false))[4] == 1)
  }

  @Test("faults have importlib's words")
  func faults() throws {
    let good = try PycFile(invalidation: .timestamp(7, size: 8), code: Self.code).encode()
    func message(_ bytes: [UInt8]) -> String {
      do throws(PycError) {
        _ = try PycFile.decode(bytes, name: "mod")
        return "fine"
      } catch { return error.description }
    }
    #expect(message(good) == "fine")
    #expect(message([1, 2]) == #"ImportError: bad magic number in 'mod': b'\x01\x02'"#)
    #expect(
      message(Array(good[..<12])) == "EOFError: reached EOF while reading pyc header of 'mod'")
    var flags = good
    flags[4] = 4
    #expect(message(flags) == "ImportError: invalid flags 4 in 'mod'")
    #expect(
      message(PycFile.header(.timestamp(0, size: 0)) + [0x4E])
        == "ImportError: Non-code object in 'mod'")
    #expect(
      message(Array(good[..<100])) == "EOFError: marshal data too short, at byte 46"
        || message(Array(good[..<100])).hasPrefix("EOFError: "))
    #expect(
      message(PycFile.header(.timestamp(0, size: 0)) + [0x3F])
        == "ValueError: bad marshal data (unknown type code), at byte 16")
  }

  @Test("a changed source makes the file stale")
  func validation() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + Array("/m.py".utf8)
    try FileAccess.writeAtomically(Array("x = 1\n".utf8), to: path, mode: 0o644)
    let status = try #require(FileAccess.status(of: path))
    let time = UInt32(truncatingIfNeeded: status.modificationTime)
    func message(_ check: () throws(PycError) -> Void) -> String {
      do throws(PycError) {
        try check()
        return "fine"
      } catch { return error.message }
    }
    let stale = "bytecode is stale for 'm'"
    #expect(
      message { () throws(PycError) in
        try PycFile.validate(.timestamp(time, size: 6), against: status, name: "m")
      } == "fine")
    #expect(
      message { () throws(PycError) in
        try PycFile.validate(.timestamp(time, size: 7), against: status, name: "m")
      } == stale)
    #expect(
      message { () throws(PycError) in
        try PycFile.validate(.timestamp(time &+ 1, size: 6), against: status, name: "m")
      } == stale)
    let source = try FileAccess.read(path)
    let hash = PycFile.sourceHash(source)
    #expect(
      message { () throws(PycError) in
        try PycFile.validate(.hash(hash, isChecked: true), againstHashOf: source, name: "m")
      } == "fine")
    #expect(
      message { () throws(PycError) in
        try PycFile.validate(.hash(hash &+ 1, isChecked: true), againstHashOf: source, name: "m")
      } == "hash in bytecode doesn't match hash of source 'm'")
  }

  @Test("files are replaced whole, with the given mode, and nothing is left beside them")
  func atomicWriting() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + Array("/deep/er/file".utf8)
    try FileAccess.makeFolders(Array(path.dropLast(5)))
    try FileAccess.makeFolders(Array(path.dropLast(5)))
    for content in ["first", "second, longer"] {
      try FileAccess.writeAtomically(Array(content.utf8), to: path, mode: 0o100_755)
      #expect(try FileAccess.read(path) == Array(content.utf8))
    }
    let status = try #require(FileAccess.status(of: path))
    #expect(status.mode & 0o111 == 0)
    #expect(try FileAccess.names(in: Array(path.dropLast(5))) == [Array("file".utf8)])
    #expect(throws: FileError.self) {
      try FileAccess.writeAtomically([], to: folder.path + Array("/none/x".utf8), mode: 0o644)
    }
  }

  @Test("what the system refuses has Python's class and text")
  func fileErrors() {
    do throws(FileError) {
      _ = try FileAccess.read(Array("/no/such file".utf8))
      Issue.record("read a file that is not there")
    } catch {
      #expect(error.exceptionName == "FileNotFoundError")
      #expect(
        error.message.description == "[Errno 2] No such file or directory: '/no/such file'")
    }
    do throws(FileError) {
      _ = try FileAccess.read(Array("/".utf8))
      Issue.record("read a folder")
    } catch {
      #expect(error.exceptionName == "IsADirectoryError")
      #expect(error.message.description == "[Errno 21] Is a directory: '/'")
    }
  }

  @Test("bytes of paths that are no UTF-8 become surrogates")
  func fileSystemPaths() {
    #expect(PythonString(fileSystemPath: Array("é.py".utf8)).utf8 == Array("é.py".utf8))
    #expect(
      PythonString(fileSystemPath: [0x61, 0xFF, 0x80, 0xC3]).utf8
        == [0x61, 0xED, 0xB3, 0xBF, 0xED, 0xB2, 0x80, 0xED, 0xB3, 0x83])
  }
}

/// A folder that goes when the test ends.
final class TemporaryFolder {
  let path: [UInt8]

  init() throws {
    var template = Array("/tmp/pyvm-test-XXXXXX".utf8).map { CChar(bitPattern: $0) } + [0]
    guard mkdtemp(&template) != nil else { throw FileError(code: errno, path: []) }
    path = template.dropLast().map { UInt8(bitPattern: $0) }
  }

  deinit { Self.remove(path) }

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

  /// In CPython equal constants of one module are one object, also in tuples and in other functions.
  @Test("a constant that occurs again is written once")
  func sharedConstants() throws {
    func size(_ source: String) throws -> Int {
      let code = try compile(source: Array(source.utf8), options: CompileOptions()).code
      return try Marshal.encode(.code(code)).count
    }
    let once = try size("f = lambda: 'not a name'\ng = lambda: 1")
    #expect(try size("f = lambda: 'not a name'\ng = lambda: 'not a name'") == once)
    #expect(
      try size("f = lambda: ('not a name',)\ng = lambda: 'not a name'")
        == size("f = lambda: ('not a name',)\ng = lambda: 1"))
    let bytes = try Marshal.encode(
      .code(compile(source: Array("f(1.5, (1.5, 2j), 2j)".utf8), options: CompileOptions()).code))
    guard case .code(let code) = try Marshal.decode(bytes) else { return }
    #expect(code.constants.count == 4)
  }
}
