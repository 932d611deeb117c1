import Glibc

/// Reads files beside the tests. The folder is found from this source file's own path.
enum GoldenFiles {
  static let folder: String = {
    var path = #filePath.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    path.removeLast()
    return path.map { String($0)! }.joined(separator: "/") + "/Golden"
  }()

  /// The bytes of a golden file; stops the test run when it is missing.
  static func bytes(_ name: String) -> [UInt8] {
    guard let bytes = read(folder + "/" + name) else { fatalError("no golden file \(name)") }
    return bytes
  }

  static func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

  /// The lines of a golden file, split at tabs.
  static func rows(_ name: String) -> [[String]] {
    text(name).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The names in a folder under Golden, sorted.
  static func names(in subfolder: String, suffix: String) -> [String] {
    guard let directory = opendir(folder + "/" + subfolder) else {
      fatalError("no golden folder \(subfolder)")
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(suffix) { names.append(name) }
    }
    return names.sorted()
  }

  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
