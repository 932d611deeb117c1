import Glibc
import Primitives

/// Lines of source files, for tracebacks and warnings. CPython: `_Py_DisplaySourceLine` in Python/traceback.c.
struct SourceLines {
  private var files: [[UInt8]: [ArraySlice<UInt8>]] = [:]

  /// The line's text without its end, or nil when it cannot be read.
  mutating func line(_ number: Int, of filename: [UInt8], in vm: Machine) -> ArraySlice<UInt8>? {
    if files[filename] == nil { files[filename] = SourceLines.lines(of: filename, in: vm) }
    guard let lines = files[filename], lines.indices.contains(number - 1) else { return nil }
    return lines[number - 1]
  }

  /// The line as tracebacks show it: indented by `indentation` instead of its own. Empty when it cannot be read.
  mutating func display(_ number: Int, of filename: [UInt8], indentation: Int, in vm: Machine)
    -> [UInt8]
  {
    guard let line = line(number, of: filename, in: vm) else { return [] }
    let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0c }
    return Array(repeating: 0x20, count: indentation) + text + [0x0a]
  }

  private static func lines(of filename: [UInt8], in vm: Machine) -> [ArraySlice<UInt8>] {
    guard let bytes = find(filename, in: vm), let text = decode(bytes) else { return [] }
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 10 || byte == 13 {
        lines.append(text[start..<index])
        if byte == 13, index + 1 < text.count, text[index + 1] == 10 { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  /// The file itself, or one of its last name in `sys.path`.
  private static func find(_ filename: [UInt8], in vm: Machine) -> [UInt8]? {
    if filename.contains(0) { return nil }
    if let bytes = read(filename) { return bytes }
    let tail =
      filename.lastIndex(of: UInt8(ascii: "/")).map { filename[($0 + 1)...] } ?? filename[...]
    let path = vm.pointee.sysDict.value(at: vm.pointee.names.path)
    guard path.isKind(.list) else { return nil }
    let list = path.as(ListObject.self)
    for index in 0..<list.pointee.count where list.pointee.items[index].isKind(.str) {
      var candidate = list.pointee.items[index].as(StrObject.self).utf8
      if candidate.contains(0) { continue }
      if let last = candidate.last, last != UInt8(ascii: "/") {
        candidate.append(UInt8(ascii: "/"))
      }
      if let bytes = read(candidate + tail) { return bytes }
    }
    return nil
  }

  /// A regular file's bytes.
  static func read(_ path: [UInt8]) -> [UInt8]? {
    let descriptor = (path + [0]).withUnsafeBufferPointer {
      $0.withMemoryRebound(to: CChar.self) {
        open($0.baseAddress.unsafelyUnwrapped, O_RDONLY | O_CLOEXEC)
      }
    }
    if descriptor < 0 { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress.unsafelyUnwrapped + count, $0.count - count)
      }
      if got <= 0 { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// The text as UTF-8: without a byte order mark, Latin-1 where the file's first lines declare it.
  private static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return Array(bytes.dropFirst(3)) }
    switch declaredEncoding(bytes) {
    case "latin-1", "iso-8859-1", "iso8859-1", "latin1", "l1", "cp819":
      var text: [UInt8] = []
      for byte in bytes { text.appendUTF8(UInt32(byte)) }
      return text
    default:
      var index = 0
      while index < bytes.count {
        let length = UTF8Sequence.length(bytes, at: index)
        if length == 0 { return nil }
        index += length
      }
      return bytes
    }
  }

  /// PEP 263: `coding[:=]\s*([-\w.]+)` in a comment of one of the first two lines.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    for line in bytes.prefix(1024).split(
      separator: 10, maxSplits: 2, omittingEmptySubsequences: false
    ).prefix(2) {
      let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0c }
      if text.isEmpty || text == [13] { continue }
      guard text.first == UInt8(ascii: "#") else { return nil }
      let word = Array("coding".utf8)
      var index = text.startIndex
      while index + word.count < text.endIndex {
        let next = text[index + word.count]
        if text[index...].starts(with: word), next == UInt8(ascii: ":") || next == UInt8(ascii: "=")
        {
          let rest = text[(index + word.count + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
          let name = rest.prefix {
            $0.isNameCharacter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
          }
          if !name.isEmpty {
            return String(decoding: name, as: UTF8.self).lowercased().split(separator: "_").joined(
              separator: "-")
          }
        }
        index += 1
      }
    }
    return nil
  }
}
