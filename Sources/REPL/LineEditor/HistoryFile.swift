import Compiler
import Glibc

/// The inputs of this and earlier sessions, oldest first; a block is one entry.
///
/// On disk an entry is a line, in which `\n` stands for a newline and `\\` for a backslash. An entry
/// is appended under a lock the moment it is made, so sessions that share the file lose nothing. When
/// the file holds twice as many entries as are kept, the next session to start rewrites it.
struct HistoryFile {
  static let usualLimit = 10_000
  /// Larger inputs are for this session only.
  private static let largestEntry = 1 << 20

  private(set) var entries: [String] = []
  private let path: String?
  /// How many entries are kept.
  private let limit: Int

  /// - Parameter path: nil keeps the history in memory only.
  init(path: String?, limit: Int = usualLimit) {
    self.path = path
    self.limit = limit
    guard let path, let descriptor = HistoryFile.openLocked(path) else { return }
    defer { close(descriptor) }
    let bytes = (try? FileAccess.read(descriptor: descriptor)) ?? []
    var lines = bytes.split(separator: UInt8(ascii: "\n"))
    if lines.count > 2 * limit {
      lines.removeFirst(lines.count - limit)
      HistoryFile.rewrite(path, lines: lines)
    }
    for line in lines.suffix(limit) { append(HistoryFile.decode(line)) }
  }

  /// Where the history is kept: PYVM_HISTORY names the file, empty means none.
  static func defaultPath() -> String? {
    if let path = environment("PYVM_HISTORY") { return path.isEmpty ? nil : path }
    return environment("HOME").map { $0 + "/.pyvm_history" }
  }

  /// Adds an input unless it repeats the one before, is blank, or begins with a space.
  mutating func add(_ text: String) -> Bool {
    var entry = Substring(text)
    while let last = entry.last, last.isWhitespace { entry.removeLast() }
    guard let first = entry.first, first != " ", entry != entries.last ?? "" else { return false }
    append(String(entry))
    if entry.utf8.count <= HistoryFile.largestEntry { save(String(entry)) }
    return true
  }

  /// The newest entry that goes on after `text`, on the same line.
  func lastEntry(startingWith text: String) -> String? {
    let wanted = text.utf8
    return entries.last { entry in
      guard entry.utf8.count > wanted.count, entry.utf8.starts(with: wanted) else { return false }
      return entry.utf8[entry.utf8.index(entry.utf8.startIndex, offsetBy: wanted.count)] >= 0x20
    }
  }

  func lastIndex(containing query: String, before end: Int) -> Int? {
    guard !query.isEmpty else { return nil }
    let wanted = Array(query.utf8)
    return entries[..<end].lastIndex { $0.containsBytes(wanted) }
  }

  private mutating func append(_ entry: String) {
    if entry.isEmpty || entry == entries.last { return }
    entries.append(entry)
    if entries.count > limit { entries.removeFirst() }
  }

  private func save(_ entry: String) {
    guard let path, let descriptor = HistoryFile.openLocked(path) else { return }
    var line = HistoryFile.encode(entry)
    line.append(UInt8(ascii: "\n"))
    _ = FileAccess.write(line, to: descriptor)
    close(descriptor)
  }

  // MARK: The file

  /// Opens the file for appending and waits for its lock; closing gives the lock back.
  private static func openLocked(_ path: String) -> Int32? {
    while true {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return nil }
      var status = stat()
      guard fstat(descriptor, &status) == 0, flock(descriptor, LOCK_EX) == 0 else {
        close(descriptor)
        return nil
      }
      guard status.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        return nil
      }
      // A rewrite replaces the file; whoever waited for the old one's lock starts again.
      var present = stat()
      if stat(path, &present) == 0, present.st_ino == status.st_ino,
        present.st_dev == status.st_dev
      {
        if status.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
        return descriptor
      }
      close(descriptor)
    }
  }

  /// Replaces the file in one step. Called with the old file locked.
  private static func rewrite(_ path: String, lines: [ArraySlice<UInt8>]) {
    // A symbolic link stays one.
    guard let real = realpath(path, nil) else { return }
    defer { free(real) }
    let bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
    try? FileAccess.writeAtomically(bytes, to: Array(String(cString: real).utf8), mode: 0o600)
  }

  private static func encode(_ entry: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entry.utf8.count + 8)
    for byte in entry.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case UInt8(ascii: "\\"): bytes += [byte, byte]
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  private static func decode(_ line: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.count)
    var isEscape = false
    for byte in line {
      if isEscape {
        bytes.append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
        isEscape = false
      } else if byte == UInt8(ascii: "\\") {
        isEscape = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  fileprivate func containsBytes(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    var copy = self
    return copy.withUTF8 { bytes in
      guard wanted.count <= bytes.count else { return false }
      return (0...bytes.count - wanted.count).contains { start in
        bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted)
      }
    }
  }
}
