import Primitives

/// The files in which compiled modules are kept. CPython: Lib/importlib/_bootstrap_external.py,
/// PEP 552.
///
/// A header of 16 bytes stands before the marshalled code: the magic number, a word of flags, and
/// eight bytes by which it is told whether the source has changed since.
public struct PycFile: Sendable {
  /// How a `.pyc` file is found to be out of date.
  public enum Invalidation: Sendable, Equatable {
    /// The source's modification time (seconds) and size, each modulo 2^32.
    case timestamp(UInt32, size: UInt32)
    /// `sourceHash` of the source; when not `isChecked`, the file is always taken as current.
    case hash(UInt64, isChecked: Bool)
  }

  /// How it is told whether the file is current.
  public let invalidation: Invalidation
  /// The module's code.
  public let code: CodeObject

  /// A file to be written.
  public init(invalidation: Invalidation, code: CodeObject) {
    self.invalidation = invalidation
    self.code = code
  }

  /// CPython 3.9's magic number: 3425 and a line end that text conversion would damage.
  public static var magicNumber: [UInt8] { [0x61, 0x0D, 0x0D, 0x0A] }

  /// Bytes before the marshalled code.
  public static var headerSize: Int { 16 }

  /// The hash of a source that hash-based files hold: SipHash-2-4 keyed with the magic number.
  public static func sourceHash(_ source: [UInt8]) -> UInt64 {
    source.withUnsafeBytes { SipHash(key0: 0x0A0D_0D61, key1: 0).word(of: $0) }
  }

  /// The header's bytes.
  public static func header(_ invalidation: Invalidation) -> [UInt8] {
    var bytes = magicNumber
    func append(_ word: UInt32) {
      for shift in stride(from: 0, to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    switch invalidation {
    case .timestamp(let time, let size):
      append(0)
      append(time)
      append(size)
    case .hash(let hash, let isChecked):
      append(isChecked ? 0b11 : 0b01)
      append(UInt32(truncatingIfNeeded: hash))
      append(UInt32(truncatingIfNeeded: hash >> 32))
    }
    return bytes
  }

  /// The file's bytes.
  public func encode() throws(MarshalError) -> [UInt8] {
    var writer = MarshalWriter(
      header: Self.header(invalidation), capacity: 2 * code.code.count + 1024)
    try writer.write(code)
    return writer.bytes
  }

  /// Reads a file's bytes.
  /// - Parameter name: what error texts call the file; importlib gives the module's name.
  public static func decode(
    _ bytes: [UInt8], name: PythonString
  ) throws(PycError) -> PycFile {
    let invalidation = try decodeHeader(bytes, name: name)
    var reader = MarshalReader(bytes, from: headerSize)
    let value: Constant
    do { value = try reader.read() } catch { throw PycError(error) }
    guard case .code(let code) = value else {
      throw PycError(.importError, "Non-code object in \(repr(of: name))")
    }
    return PycFile(invalidation: invalidation, code: code)
  }

  /// Reads the header alone. CPython: importlib's `_classify_pyc`.
  public static func decodeHeader(
    _ bytes: [UInt8], name: PythonString
  ) throws(PycError) -> Invalidation {
    guard bytes.starts(with: magicNumber) else {
      var text = Array("bad magic number in \(repr(of: name)): ".utf8)
      appendRepr(ofBytes: Array(bytes.prefix(4)), to: &text)
      throw PycError(.importError, String(decoding: text, as: UTF8.self))
    }
    guard bytes.count >= headerSize else {
      throw PycError(.eofError, "reached EOF while reading pyc header of \(repr(of: name))")
    }
    func word(_ offset: Int) -> UInt32 {
      bytes[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    let flags = word(4)
    guard flags & ~0b11 == 0 else {
      throw PycError(.importError, "invalid flags \(flags) in \(repr(of: name))")
    }
    guard flags & 0b01 != 0 else { return .timestamp(word(8), size: word(12)) }
    return .hash(UInt64(word(8)) | UInt64(word(12)) << 32, isChecked: flags & 0b10 != 0)
  }

  /// Throws when the header's time and size are not those of the source.
  /// CPython: importlib's `_validate_timestamp_pyc`.
  public static func validate(
    _ invalidation: Invalidation, against status: FileStatus, name: PythonString
  ) throws(PycError) {
    guard case .timestamp(let time, let size) = invalidation else { return }
    guard time == UInt32(truncatingIfNeeded: status.modificationTime),
      size == UInt32(truncatingIfNeeded: status.size)
    else { throw PycError(.importError, "bytecode is stale for \(repr(of: name))") }
  }

  /// Throws when the header holds another hash than the source's.
  /// CPython: importlib's `_validate_hash_pyc`.
  public static func validate(
    _ invalidation: Invalidation, againstHashOf source: [UInt8], name: PythonString
  ) throws(PycError) {
    guard case .hash(let hash, _) = invalidation else { return }
    guard hash == sourceHash(source) else {
      throw PycError(
        .importError, "hash in bytecode doesn't match hash of source \(repr(of: name))")
    }
  }

  /// Whether a file begins as one that Python 3.9 compiled: two bytes suffice. CPython: `maybe_pyc_file`.
  public static func isCompiled(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: header(.timestamp(0, size: 0)).prefix(2))
  }

  /// Where the compiled form of a source file is kept: `folder/__pycache__/name.cpython-39.pyc`.
  /// CPython: `importlib.util.cache_from_source`.
  /// - Parameter prefix: `sys.pycache_prefix`: a folder in which a tree of folders like the sources' is kept.
  public static func cachePath(
    forSource path: [UInt8], optimizationLevel: Int = 0, prefix: [UInt8]? = nil
  ) -> [UInt8] {
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { path[..<$0] } ?? []
    let name = slash.map { path[($0 + 1)...] } ?? path[...]
    // As Python's rpartition: without a dot the whole name is the base, and no dot follows it.
    let dot = name.lastIndex(of: UInt8(ascii: "."))
    let base = dot.map { $0 > name.startIndex ? name[..<$0] : name[($0 + 1)...] } ?? name
    var result: [UInt8] = []
    if let prefix {
      result = prefix
      while result.last == UInt8(ascii: "/") { result.removeLast() }
      if path.first != UInt8(ascii: "/") { result += FileAccess.currentFolder() }
      if folder.first != UInt8(ascii: "/") { result.append(UInt8(ascii: "/")) }
    }
    // A file in the root folder gets a relative path: so it is in CPython 3.9.
    if !folder.isEmpty {
      result += folder
      while result.last == UInt8(ascii: "/") { result.removeLast() }
      result.append(UInt8(ascii: "/"))
    }
    if prefix == nil { result += Array("__pycache__/".utf8) }
    result += base
    if dot != nil { result.append(UInt8(ascii: ".")) }
    result += Array("cpython-39".utf8)
    if optimizationLevel > 0 { result += Array(".opt-\(optimizationLevel)".utf8) }
    return result + Array(".pyc".utf8)
  }
}

/// Why a `.pyc` file was not taken.
public struct PycError: Error, Sendable, CustomStringConvertible {
  /// The exceptions that importing such a file raises.
  public enum Kind: Sendable { case importError, eofError, valueError, typeError, unicodeError }

  /// Which exception importing raises.
  public let kind: Kind
  /// What is wrong, and where.
  public let message: String

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  init(_ error: MarshalError) {
    switch error.kind {
    case .eofError: kind = .eofError
    case .valueError: kind = .valueError
    case .typeError: kind = .typeError
    case .unicodeDecodeError: kind = .unicodeError
    }
    message = error.description
  }

  /// The exception's name in Python.
  public var exceptionName: String {
    switch kind {
    case .importError: "ImportError"
    case .eofError: "EOFError"
    case .valueError: "ValueError"
    case .typeError: "TypeError"
    case .unicodeError: "UnicodeDecodeError"
    }
  }

  /// The last line of Python's traceback.
  public var description: String { "\(exceptionName): \(message)" }
}
