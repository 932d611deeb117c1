import Glibc
import Primitives

/// A file operation that failed: what Python raises as an OSError.
public struct FileError: Error, Sendable {
  /// The `errno`.
  public let code: Int32
  /// The file's path.
  public let path: [UInt8]

  /// What went wrong with a file.
  public init(code: Int32, path: [UInt8]) {
    self.code = code
    self.path = path
  }

  /// The class that Python raises for this code. CPython: Objects/exceptions.c, `errnomap`.
  public var exceptionName: String {
    switch code {
    case EAGAIN, EALREADY, EINPROGRESS: "BlockingIOError"
    case EPIPE, ESHUTDOWN: "BrokenPipeError"
    case ECHILD: "ChildProcessError"
    case ECONNABORTED: "ConnectionAbortedError"
    case ECONNREFUSED: "ConnectionRefusedError"
    case ECONNRESET: "ConnectionResetError"
    case EEXIST: "FileExistsError"
    case ENOENT: "FileNotFoundError"
    case EISDIR: "IsADirectoryError"
    case ENOTDIR: "NotADirectoryError"
    case EINTR: "InterruptedError"
    case EACCES, EPERM: "PermissionError"
    case ESRCH: "ProcessLookupError"
    case ETIMEDOUT: "TimeoutError"
    default: "OSError"
    }
  }

  /// `str()` of the Python exception.
  public var message: PythonString {
    var text = Array("[Errno \(code)] \(String(cString: strerror(code))): ".utf8)
    appendRepr(of: PythonString(fileSystemPath: path), to: &text)
    return PythonString(utf8: text)
  }
}

/// What `stat` says of a file.
public struct FileStatus: Sendable {
  /// `st_mode`
  public let mode: UInt32
  /// In bytes.
  public let size: Int
  /// Seconds since the epoch, rounded towards minus infinity.
  public let modificationTime: Int

  /// Whether it is a file, rather than a folder, link or device.
  public var isRegular: Bool { mode & S_IFMT == S_IFREG }
  /// Whether it is a folder.
  public var isDirectory: Bool { mode & S_IFMT == S_IFDIR }
  /// Whether it is a link; only when links were not followed.
  public var isSymbolicLink: Bool { mode & S_IFMT == S_IFLNK }
}

/// Files as system calls know them: paths are bytes.
public enum FileAccess {
  /// The folder that relative paths start from; empty where it cannot be told.
  public static func currentFolder() -> [UInt8] {
    guard let folder = getcwd(nil, 0) else { return [] }
    defer { free(folder) }
    return Array(UnsafeRawBufferPointer(start: folder, count: strlen(folder)))
  }

  /// Calls `body` with `path` as a C string.
  public static func withPath<Result>(
    _ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    let string = path.map { CChar(bitPattern: $0) } + [0]
    return string.withUnsafeBufferPointer { body($0.baseAddress!) }
  }

  /// `nil` where there is no such file, or it cannot be reached.
  public static func status(
    of path: [UInt8], followingLinks: Bool = true
  ) -> FileStatus? {
    var buffer = stat()
    let result = withPath(path) { followingLinks ? stat($0, &buffer) : lstat($0, &buffer) }
    guard result == 0 else { return nil }
    return FileStatus(
      mode: buffer.st_mode, size: Int(buffer.st_size), modificationTime: buffer.st_mtim.tv_sec)
  }

  /// The bytes of a file, or of its first `limit` ones.
  public static func read(
    _ path: [UInt8], limit: Int = .max
  ) throws(FileError) -> [UInt8] {
    let descriptor = withPath(path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw FileError(code: errno, path: path) }
    defer { close(descriptor) }
    var buffer = stat()
    guard fstat(descriptor, &buffer) == 0 else { throw FileError(code: errno, path: path) }
    if buffer.st_mode & S_IFMT == S_IFDIR { throw FileError(code: EISDIR, path: path) }
    return try read(
      descriptor: descriptor, expecting: min(Int(buffer.st_size), limit), limit: limit, path: path)
  }

  /// What is left to read from a descriptor.
  public static func read(
    descriptor: Int32, expecting size: Int = 0, limit: Int = .max, path: [UInt8] = []
  ) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    var bytes: [UInt8] = []
    // One more than expected, so that the end of the file shows without growing the array.
    var capacity = min(limit, max(size + 1, 4096))
    while failure == 0, bytes.count < limit {
      let have = bytes.count
      var received = 0
      // Arrays grow by appending: read into the part that is not yet initialized.
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        repeat {
          received = Glibc.read(descriptor, buffer.baseAddress!, capacity)
        } while received < 0 && errno == EINTR
        if received < 0 { failure = errno }
        count = max(received, 0)
      }
      if received <= 0 { break }
      if have == 0 { bytes = chunk } else { bytes += chunk }
      capacity = min(limit - bytes.count, have == 0 ? 4096 : max(65536, bytes.count))
    }
    if failure != 0 { throw FileError(code: failure, path: path) }
    return bytes
  }

  /// Writes all bytes to a descriptor. Returns 0, or the error's number.
  public static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) -> Int32 {
    let result = bytes.withContiguousStorageIfAvailable { buffer -> Int32 in
      var start = 0
      while start < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress! + start, buffer.count - start)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        start += count
      }
      return 0
    }
    return result ?? write(Array(bytes), to: descriptor)
  }

  /// Writes a file so that readers see the old content or the new one: first to another name in the
  /// same folder, then by renaming. CPython: importlib's `_write_atomic`.
  public static func writeAtomically(
    _ bytes: [UInt8], to path: [UInt8], mode: UInt32
  ) throws(FileError) {
    let temporary = path + Array(".\(getpid())\(clock())".utf8)
    let descriptor = withPath(temporary) {
      open($0, O_EXCL | O_CREAT | O_WRONLY | O_CLOEXEC, mode_t(mode & 0o666))
    }
    guard descriptor >= 0 else { throw FileError(code: errno, path: temporary) }
    var failure = write(bytes, to: descriptor)
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0 {
      let renamed = withPath(temporary) { from in withPath(path) { rename(from, $0) } }
      if renamed != 0 { failure = errno }
    }
    if failure != 0 {
      _ = withPath(temporary) { unlink($0) }
      throw FileError(code: failure, path: path)
    }
  }

  /// Makes a folder and those above it. One that is there already is fine.
  public static func makeFolders(_ path: [UInt8]) throws(FileError) {
    if path.isEmpty || withPath(path, { mkdir($0, 0o777) }) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: UInt8(ascii: "/")), slash > 0 else {
      throw FileError(code: errno, path: path)
    }
    try makeFolders(Array(path[..<slash]))
    if withPath(path, { mkdir($0, 0o777) }) != 0, errno != EEXIST {
      throw FileError(code: errno, path: path)
    }
  }

  /// The names in a folder, without `.` and `..`, in the order of the system.
  public static func names(in folder: [UInt8]) throws(FileError) -> [[UInt8]] {
    guard let directory = withPath(folder, { opendir($0) }) else {
      throw FileError(code: errno, path: folder)
    }
    defer { closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        Array(bytes[..<(bytes.firstIndex(of: 0) ?? bytes.count)])
      }
      if name != [UInt8(ascii: ".")], name != [UInt8(ascii: "."), UInt8(ascii: ".")] {
        names.append(name)
      }
    }
    return names
  }
}

extension PythonString {
  /// A path as Python's `os.fsdecode` gives it: each byte that is not UTF-8 becomes a surrogate,
  /// U+DC80 to U+DCFF.
  public init(fileSystemPath path: [UInt8]) {
    if path.allSatisfy({ $0 < 0x80 }) {
      self.init(utf8: path)
      return
    }
    var utf8: [UInt8] = []
    var rest = path[...]
    while let byte = rest.first {
      var decoder = UTF8()
      var iterator = rest.makeIterator()
      if case .scalarValue(let scalar) = decoder.decode(&iterator) {
        utf8 += Array(String(scalar).utf8)
        rest = rest.dropFirst(UTF8.width(scalar))
      } else {
        utf8 += [0xED, 0xB0 | (byte >> 6), byte & 0xBF]
        rest = rest.dropFirst()
      }
    }
    self.init(utf8: utf8)
  }
}
