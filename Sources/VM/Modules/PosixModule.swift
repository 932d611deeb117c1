import Compiler
import Glibc
import Primitives

/// `posix`: system calls, for `os` (Sources/Library/Python/os.py). CPython: Modules/posixmodule.c.
extension NativeModule {
  static let posix = NativeModule(
    "posix",
    functions: (NativeMethod.posixFiles + NativeMethod.posixFolders
      + NativeMethod.posixDescriptors + NativeMethod.posixProcess + NativeMethod.posixChildren
      + NativeMethod.posixMore).map(\.refusingFolderDescriptors)
  ) { vm, dict in
    let environment = vm.newDict()
    var entry = environ
    while let text = entry.pointee {
      let bytes = Array(UnsafeBufferPointer(start: text, count: strlen(text))).map {
        UInt8(bitPattern: $0)
      }
      if let equals = bytes.dropFirst().firstIndex(of: UInt8(ascii: "=")) {
        let key = vm.newBytes(Array(bytes[..<equals]))
        try? vm.set(environment, key, vm.newBytes(Array(bytes[(equals + 1)...])))
      }
      entry += 1
    }
    vm.set(dict, "environ", Value(environment))
    vm.set(dict, "error", Value(vm.type(.osError)))
    for (name, value) in NativeModule.posixConstants {
      vm.set(dict, name: vm.intern(name), vm.newInt(value))
    }
    let stat = vm.makeStructSequence(NativeModule.statFields)
    vm.set(dict, "stat_result", Value(stat))
    let uname = vm.makeStructSequence(
      StructSequenceFields(
        name: "uname_result", module: "posix",
        visible: ["sysname", "nodename", "release", "version", "machine"]))
    vm.set(dict, "uname_result", Value(uname))
    let size = vm.makeStructSequence(
      StructSequenceFields(
        name: "terminal_size", module: "os", visible: ["columns", "lines"]))
    vm.set(dict, "terminal_size", Value(size))
    let times = vm.makeStructSequence(
      StructSequenceFields(
        name: "times_result", module: "posix",
        visible: ["user", "system", "children_user", "children_system", "elapsed"]))
    vm.set(dict, "times_result", Value(times))
  }

  fileprivate static let statFields = StructSequenceFields(
    name: "stat_result", module: "os",
    visible: [
      "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime",
      "st_mtime", "st_ctime",
    ],
    hidden: [
      "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns",
      "st_blksize", "st_blocks", "st_rdev",
    ])

  fileprivate static var posixConstants: [(String, Int)] {
    func int(_ name: String, _ value: Int32) -> (String, Int) { (name, Int(value)) }
    return [
      int("F_OK", F_OK), int("R_OK", R_OK), int("W_OK", W_OK), int("X_OK", X_OK),
      int("O_RDONLY", O_RDONLY), int("O_WRONLY", O_WRONLY), int("O_RDWR", O_RDWR),
      int("O_CREAT", O_CREAT), int("O_EXCL", O_EXCL), int("O_TRUNC", O_TRUNC),
      int("O_APPEND", O_APPEND), int("O_CLOEXEC", O_CLOEXEC), int("O_NONBLOCK", O_NONBLOCK),
      int("O_SYNC", O_SYNC), int("O_NOFOLLOW", O_NOFOLLOW), int("O_DIRECTORY", O_DIRECTORY),
      int("O_ACCMODE", O_ACCMODE), int("O_NDELAY", O_NDELAY), int("O_NOCTTY", O_NOCTTY),
      int("O_DSYNC", O_DSYNC), int("O_RSYNC", O_RSYNC), int("O_ASYNC", O_ASYNC),
      int("WNOHANG", WNOHANG), int("WUNTRACED", WUNTRACED), int("WCONTINUED", WCONTINUED),
      int("EX_OK", 0), int("EX_USAGE", 64), int("EX_DATAERR", 65), int("EX_NOINPUT", 66),
      int("EX_NOUSER", 67), int("EX_NOHOST", 68), int("EX_UNAVAILABLE", 69),
      int("EX_SOFTWARE", 70), int("EX_OSERR", 71), int("EX_OSFILE", 72), int("EX_CANTCREAT", 73),
      int("EX_IOERR", 74), int("EX_TEMPFAIL", 75), int("EX_PROTOCOL", 76), int("EX_NOPERM", 77),
      int("EX_CONFIG", 78),
      ("TMP_MAX", 238328), ("NGROUPS_MAX", 65536),
    ]
  }
}

extension NativeMethod {
  /// Paths in folders that are given as descriptors (`dir_fd`) are left out: the same function, which says so.
  fileprivate var refusingFolderDescriptors: NativeMethod {
    let text = signature.description
    guard text.contains("dir_fd"), let open = text.firstIndex(of: "(") else { return self }
    let name = text[..<open]
    let parameters = text[open...].dropFirst().split(separator: ",").map {
      $0.drop { $0 == " " }
    }.filter { $0 != "*" && $0 != "/" }
    let places = parameters.indices.filter { parameters[$0].contains("dir_fd") }
    let body = body
    return NativeMethod(signature, flavor) { vm, a throws(Raised) in
      for place in places where !a[place].isNull && !a[place].isNone {
        guard vm.slots(of: a[place]).pointee.index != nil || vm.machineInt(a[place]) != nil else {
          throw vm.typeError("argument should be integer or None, not \(vm.typeName(a[place]))")
        }
        throw vm.error(.notImplementedError, "\(name): dir_fd unavailable on this platform")
      }
      return try body(vm, a)
    }
  }
}

extension Machine {
  /// What else than str, bytes and objects with `__fspath__` a path argument may be, as messages say it.
  enum PathKinds: String {
    case path = "string, bytes or os.PathLike"
    case descriptor = "string, bytes, os.PathLike or integer"
    case descriptorOrNone = "string, bytes, os.PathLike, integer or None"
  }

  /// A path argument.
  func pathBytes(
    _ value: Value, _ function: String, argument: String = "path", _ kinds: PathKinds = .path
  ) throws(Raised) -> [UInt8] {
    guard let path = try fileSystemPath(value) else {
      throw typeError(
        "\(function): \(argument) should be \(kinds.rawValue), not \(typeName(value))")
    }
    let bytes = path.isKind(.str) ? fileSystemBytes(path) : byteArray(path)
    if bytes.contains(0) {
      throw valueError("embedded null byte")
    }
    return bytes
  }

  fileprivate func notAPath(_ value: Value) -> Raised {
    typeError("expected str, bytes or os.PathLike object, not \(typeName(value))")
  }

  /// The bytes of a command or variable, which CPython converts as it does paths.
  fileprivate func requiredPath(_ value: Value) throws(Raised) -> [UInt8] {
    guard try fileSystemPath(value) != nil else { throw notAPath(value) }
    return try pathBytes(value, "")
  }

  /// A path's or file name's text, of the kind (str or bytes) that the argument has.
  fileprivate func pathValue(_ bytes: [UInt8], like model: Value) -> Value {
    model.isKind(.bytes) ? newBytes(bytes) : newStr(PythonString(fileSystemPath: bytes))
  }

  fileprivate func isDescriptor(_ value: Value) -> Bool {
    value.isSmallInt || value.isBool || value.isKind(.int)
  }

  func descriptor(_ value: Value) throws(Raised) -> Int32 {
    if value.isFlonum || value.isKind(.float) {
      throw typeError("integer argument expected, got float")
    }
    guard slots(of: value).pointee.index != nil || isDescriptor(value) else {
      throw typeError("an integer is required (got type \(typeName(value)))")
    }
    return Int32(truncatingIfNeeded: try index(value, overflow: .overflowError))
  }

  /// Runs a system call until no signal interrupts it; -1 is an OSError.
  @discardableResult
  func check(_ filename: Value = .null, _ call: () -> Int) throws(Raised) -> Int {
    while true {
      let result = call()
      if result != -1 { return result }
      let number = errno
      if number != EINTR { throw osError(number, filename: filename) }
      try poll()
    }
  }

  fileprivate func makeStat(_ s: stat) throws(Raised) -> Value {
    let module = try importAbsolute("posix")
    let type = try getAttribute(module, "stat_result").as(TypeObject.self)
    let times = [s.st_atim, s.st_mtim, s.st_ctim]
    let visible =
      [
        Int(s.st_mode), Int(s.st_ino), Int(s.st_dev), Int(s.st_nlink), Int(s.st_uid),
        Int(s.st_gid), Int(s.st_size),
      ] + times.map { $0.tv_sec }
    let result = newStructSequence(type, visible.map { newInt($0) })
    for (name, time) in zip(["st_atime", "st_mtime", "st_ctime"], times) {
      setHiddenField(result, name, newFloat(Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)))
      setHiddenField(result, name + "_ns", newInt(time.tv_sec * 1_000_000_000 + time.tv_nsec))
    }
    setHiddenField(result, "st_blksize", newInt(Int(s.st_blksize)))
    setHiddenField(result, "st_blocks", newInt(Int(s.st_blocks)))
    setHiddenField(result, "st_rdev", newInt(Int(s.st_rdev)))
    return result
  }

  /// `os.stat` and `os.lstat`.
  fileprivate func statPath(_ path: Value, _ function: String, follows: Bool) throws(Raised)
    -> Value
  {
    var buffer = stat()
    if function == "stat", isDescriptor(path) {
      let number = try descriptor(path)
      try check(path) { Int(fstat(number, &buffer)) }
    } else {
      let bytes = try pathBytes(path, function, function == "stat" ? .descriptor : .path)
      try check(path) {
        FileAccess.withPath(bytes) { Int(follows ? stat($0, &buffer) : lstat($0, &buffer)) }
      }
    }
    return try makeStat(buffer)
  }

  /// Calls `body` with one path; None, or an OSError with the path as its file name.
  /// - Parameter onDescriptor: called instead when the path is an open descriptor, where that is allowed.
  /// - Parameter isNamed: whether the error has a file name.
  func withPath(
    _ path: Value, _ function: String, isNamed: Bool = true,
    onDescriptor: ((Int32) -> Int32)? = nil, _ body: (UnsafePointer<CChar>) -> Int32
  ) throws(Raised) -> Value {
    let filename = isNamed ? path : .null
    if let onDescriptor, isDescriptor(path) {
      let number = try descriptor(path)
      try check(filename) { Int(onDescriptor(number)) }
      return .none
    }
    let bytes = try pathBytes(path, function, onDescriptor == nil ? .path : .descriptor)
    try check(filename) { FileAccess.withPath(bytes) { Int(body($0)) } }
    return .none
  }

  fileprivate func withPaths(
    _ from: Value, _ to: Value, _ function: String,
    _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  ) throws(Raised) -> Value {
    let first = try pathBytes(from, function, argument: "src")
    let second = try pathBytes(to, function, argument: "dst")
    let result = FileAccess.withPath(first) { a in FileAccess.withPath(second) { body(a, $0) } }
    if result == -1 {
      let number = errno
      let exception = newException(
        type(ExceptionClass.forErrorNumber(number)),
        args: Value(
          newTuple([
            newInt(Int(number)), newStr(String(cString: strerror(number))), from, .none, to,
          ])))
      throw raise(exception)
    }
    return .none
  }
}

extension NativeMethod {
  fileprivate static let posixFiles: [NativeMethod] = [
    NativeMethod("stat(path, *, dir_fd=None, follow_symlinks=True)", .function) {
      vm, a throws(Raised) in
      let follows = a[2].isNull ? true : try vm.isTrue(a[2])
      return try vm.statPath(a[0], "stat", follows: follows)
    },
    NativeMethod("lstat(path, *, dir_fd=None)", .function) { vm, a throws(Raised) in
      try vm.statPath(a[0], "lstat", follows: false)
    },
    NativeMethod(
      "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", .function
    ) {
      vm, a throws(Raised) in
      let bytes = try vm.pathBytes(a[0], "access")
      let mode = Int32(try vm.codeNumber(a[1]))
      var flags: Int32 = 0
      if !a[3].isNull, try vm.isTrue(a[3]) { flags |= AT_EACCESS }
      if !a[4].isNull, try !vm.isTrue(a[4]) { flags |= AT_SYMLINK_NOFOLLOW }
      return Value(FileAccess.withPath(bytes) { faccessat(AT_FDCWD, $0, mode, flags) } == 0)
    },
    NativeMethod("unlink(path, *, dir_fd=None)", .function) { vm, a throws(Raised) in
      try vm.withPath(a[0], "unlink") { unlink($0) }
    },
    NativeMethod("remove(path, *, dir_fd=None)", .function) { vm, a throws(Raised) in
      try vm.withPath(a[0], "remove") { unlink($0) }
    },
    NativeMethod("rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", .function) {
      vm, a throws(Raised) in try vm.withPaths(a[0], a[1], "rename") { rename($0, $1) }
    },
    NativeMethod("replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", .function) {
      vm, a throws(Raised) in try vm.withPaths(a[0], a[1], "replace") { rename($0, $1) }
    },
    NativeMethod(
      "link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)", .function
    ) {
      vm, a throws(Raised) in try vm.withPaths(a[0], a[1], "link") { link($0, $1) }
    },
    NativeMethod("symlink(src, dst, target_is_directory=False, *, dir_fd=None)", .function) {
      vm, a throws(Raised) in try vm.withPaths(a[0], a[1], "symlink") { symlink($0, $1) }
    },
    NativeMethod("readlink(path, *, dir_fd=None)", .function) { vm, a throws(Raised) in
      let bytes = try vm.pathBytes(a[0], "readlink")
      var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = try vm.check(a[0]) {
        buffer.withUnsafeMutableBytes { target in
          FileAccess.withPath(bytes) {
            readlink(
              $0, target.baseAddress!.assumingMemoryBound(to: CChar.self), target.count)
          }
        }
      }
      return vm.pathValue(Array(buffer[..<count]), like: a[0])
    },
    NativeMethod("chmod(path, mode, *, dir_fd=None, follow_symlinks=True)", .function) {
      vm, a throws(Raised) in
      let mode = mode_t(truncatingIfNeeded: try vm.codeNumber(a[1]))
      if !a[3].isNull, try !vm.isTrue(a[3]) {
        return try vm.withPath(a[0], "chmod") {
          fchmodat(AT_FDCWD, $0, mode, AT_SYMLINK_NOFOLLOW)
        }
      }
      return try vm.withPath(a[0], "chmod", onDescriptor: { fchmod($0, mode) }) { chmod($0, mode) }
    },
    NativeMethod("truncate(path, length)", .function) { vm, a throws(Raised) in
      let length = try vm.index(a[1])
      return try vm.withPath(
        a[0], "truncate", isNamed: !vm.isDescriptor(a[0]),
        onDescriptor: { ftruncate($0, length) }
      ) { truncate($0, length) }
    },
    NativeMethod(
      "utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)", .function
    ) {
      vm, a throws(Raised) in
      let flags = a[4].isNull ? 0 : try vm.isTrue(a[4]) ? 0 : AT_SYMLINK_NOFOLLOW
      var times = [timespec](
        repeating: timespec(tv_sec: 0, tv_nsec: 0x3fff_ffff), count: 2)  // UTIME_NOW
      if !a[1].isNull, !a[1].isNone {
        guard a[1].isKind(.tuple), a[1].as(TupleObject.self).pointee.count == 2 else {
          throw vm.typeError("utime: 'times' must be either a tuple of two ints or None")
        }
        for index in 0..<2 {
          let item = a[1].as(TupleObject.self).items[index]
          if let seconds = vm.floatValue(item) {
            let whole = seconds.rounded(.down)
            times[index] = timespec(
              tv_sec: Int(whole), tv_nsec: Int(((seconds - whole) * 1e9).rounded(.down)))
          } else {
            times[index] = timespec(tv_sec: try vm.index(item), tv_nsec: 0)
          }
        }
      } else if !a[2].isNull, !a[2].isNone {
        guard a[2].isKind(.tuple), a[2].as(TupleObject.self).pointee.count == 2 else {
          throw vm.typeError("utime: 'ns' must be a tuple of two ints")
        }
        for index in 0..<2 {
          let whole = try vm.index(a[2].as(TupleObject.self).items[index])
          times[index] = timespec(
            tv_sec: Int((Double(whole) / 1e9).rounded(.down)), tv_nsec: whole % 1_000_000_000)
        }
      }
      return try vm.withPath(
        a[0], "utime", isNamed: false, onDescriptor: { futimens($0, times) }
      ) { utimensat(AT_FDCWD, $0, times, flags) }
    },
  ]

  fileprivate static let posixFolders: [NativeMethod] = [
    NativeMethod("getcwd()", .function) { vm, _ throws(Raised) in
      guard let path = getcwd(nil, 0) else { throw vm.osError(errno) }
      defer { free(path) }
      return vm.newStr(
        PythonString(fileSystemPath: String(cString: path).utf8.map { $0 }))
    },
    NativeMethod("getcwdb()", .function) { vm, _ throws(Raised) in
      guard let path = getcwd(nil, 0) else { throw vm.osError(errno) }
      defer { free(path) }
      return vm.newBytes(String(cString: path).utf8.map { $0 })
    },
    NativeMethod("chdir(path)", .function) { vm, a throws(Raised) in
      try vm.withPath(a[0], "chdir", onDescriptor: { fchdir($0) }) { chdir($0) }
    },
    NativeMethod("mkdir(path, mode=511, *, dir_fd=None)", .function) { vm, a throws(Raised) in
      let mode = mode_t(truncatingIfNeeded: a[1].isNull ? 0o777 : try vm.codeNumber(a[1]))
      return try vm.withPath(a[0], "mkdir") { mkdir($0, mode) }
    },
    NativeMethod("rmdir(path, *, dir_fd=None)", .function) { vm, a throws(Raised) in
      try vm.withPath(a[0], "rmdir") { rmdir($0) }
    },
    NativeMethod("listdir(path=None)", .function) { vm, a throws(Raised) in
      let isHere = a[0].isNull || a[0].isNone
      let path =
        isHere ? [UInt8(ascii: ".")] : try vm.pathBytes(a[0], "listdir", .descriptorOrNone)
      do throws(FileError) {
        let list = vm.newList()
        for name in try FileAccess.names(in: path) {
          vm.append(list, vm.pathValue(name, like: a[0]))
        }
        return Value(list)
      } catch {
        throw vm.osError(error.code, filename: isHere ? vm.newStr(".") : a[0])
      }
    },
    NativeMethod("umask(mask, /)", .function) { vm, a throws(Raised) in
      vm.newInt(Int(umask(mode_t(truncatingIfNeeded: try vm.codeNumber(a[0])))))
    },
  ]

  fileprivate static let posixDescriptors: [NativeMethod] = [
    NativeMethod("open(path, flags, mode=511, *, dir_fd=None)", .function) {
      vm, a throws(Raised) in
      let bytes = try vm.pathBytes(a[0], "open")
      let flags = Int32(try vm.codeNumber(a[1])) | O_CLOEXEC
      let mode = mode_t(truncatingIfNeeded: a[2].isNull ? 0o777 : try vm.codeNumber(a[2]))
      return vm.newInt(
        try vm.check(a[0]) { FileAccess.withPath(bytes) { Int(open($0, flags, mode)) } })
    },
    NativeMethod("close(fd)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      try vm.check { Int(close(number)) }
      return .none
    },
    NativeMethod("read(fd, length, /)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      let count = try vm.index(a[1], overflow: .overflowError)
      if count < 0 { throw vm.osError(EINVAL) }
      try vm.reserve(count)
      let bytes = vm.newBytes(count: count)
      let received = try vm.check { read(number, bytes.data, count) }
      if received == count { return Value(bytes) }
      return vm.newBytes(UnsafeBufferPointer(start: bytes.data, count: received))
    },
    NativeMethod("write(fd, data, /)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      var data = a[1]
      if !data.isKind(.bytes) {
        guard vm.buffer(of: data) != nil else {
          throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(data))'")
        }
        data = try vm.call(Value(vm.type(.bytes)), data)
      }
      let bytes = data.as(BytesObject.self)
      return vm.newInt(try vm.check { write(number, bytes.data, bytes.pointee.count) })
    },
    NativeMethod("lseek(fd, position, how, /)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      let position = try vm.index(a[1], overflow: .overflowError)
      let how = Int32(truncatingIfNeeded: try vm.index(a[2]))
      return vm.newInt(try vm.check { lseek(number, position, how) })
    },
    NativeMethod("fstat(fd)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      var buffer = stat()
      try vm.check { Int(fstat(number, &buffer)) }
      return try vm.makeStat(buffer)
    },
    NativeMethod("ftruncate(fd, length, /)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      let length = try vm.index(a[1], overflow: .overflowError)
      try vm.check { Int(ftruncate(number, length)) }
      return .none
    },
    NativeMethod("fsync(fd)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      try vm.check { Int(fsync(number)) }
      return .none
    },
    NativeMethod("isatty(fd, /)", .function) { vm, a throws(Raised) in
      Value(isatty(try vm.descriptor(a[0])) == 1)
    },
    NativeMethod("dup(fd, /)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      return vm.newInt(try vm.check { Int(fcntl(number, F_DUPFD_CLOEXEC, 0)) })
    },
    NativeMethod("dup2(fd, fd2, inheritable=True)", .function) { vm, a throws(Raised) in
      let from = try vm.descriptor(a[0])
      let to = try vm.descriptor(a[1])
      return vm.newInt(try vm.check { Int(dup2(from, to)) })
    },
    NativeMethod("pipe()", .function) { vm, _ throws(Raised) in
      var ends: [Int32] = [0, 0]
      try vm.check { Int(pipe(&ends)) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return Value(vm.newTuple([vm.newInt(Int(ends[0])), vm.newInt(Int(ends[1]))]))
    },
    NativeMethod("get_terminal_size(fd=1, /)", .function) { vm, a throws(Raised) in
      let number = a[0].isNull ? 1 : try vm.descriptor(a[0])
      var size = winsize()
      try vm.check { Int(ioctl(number, UInt(TIOCGWINSZ), &size)) }
      let type = try vm.getAttribute(vm.importAbsolute("posix"), "terminal_size")
      return vm.newStructSequence(
        type.as(TypeObject.self), [vm.newInt(Int(size.ws_col)), vm.newInt(Int(size.ws_row))])
    },
  ]

  fileprivate static let posixProcess: [NativeMethod] = [
    number("getpid()") { Int(getpid()) }, number("getppid()") { Int(getppid()) },
    number("getuid()") { Int(getuid()) }, number("geteuid()") { Int(geteuid()) },
    number("getgid()") { Int(getgid()) }, number("getegid()") { Int(getegid()) },
    number("getpgrp()") { Int(getpgrp()) },
    NativeMethod("cpu_count()", .function) { vm, _ throws(Raised) in
      let count = sysconf(Int32(_SC_NPROCESSORS_ONLN))
      return count > 0 ? vm.newInt(count) : .none
    },
    NativeMethod("kill(pid, signal, /)", .function) { vm, a throws(Raised) in
      let process = try vm.descriptor(a[0])
      let signal = try vm.descriptor(a[1])
      try vm.check { Int(kill(process, signal)) }
      try vm.poll()
      return .none
    },
    NativeMethod("strerror(code, /)", .function) { vm, a throws(Raised) in
      vm.newStr(String(cString: strerror(try vm.descriptor(a[0]))))
    },
    NativeMethod("urandom(size, /)", .function) { vm, a throws(Raised) in
      let count = try vm.index(a[0], overflow: .overflowError)
      if count < 0 { throw vm.valueError("negative argument not allowed") }
      try vm.reserve(count)
      let bytes = vm.newBytes(count: count)
      var generator = SystemRandomNumberGenerator()
      for index in 0..<count { bytes.data[index] = UInt8(truncatingIfNeeded: generator.next()) }
      return Value(bytes)
    },
    NativeMethod("system(command)", .function) { vm, a throws(Raised) in
      let command = try vm.requiredPath(a[0])
      vm.flushStandardOutput()
      return vm.newInt(Int(FileAccess.withPath(command) { system($0) }))
    },
    NativeMethod("_exit(status)", .function) { vm, a throws(Raised) in
      _exit(try vm.descriptor(a[0]))
    },
    NativeMethod("abort()", .function) { _, _ throws(Raised) in abort() },
    NativeMethod("putenv(name, value, /)", .function) { vm, a throws(Raised) in
      let name = try vm.requiredPath(a[0])
      let value = try vm.requiredPath(a[1])
      if name.isEmpty || name.contains(UInt8(ascii: "=")) {
        throw vm.valueError("illegal environment variable name")
      }
      _ = FileAccess.withPath(name) { n in FileAccess.withPath(value) { setenv(n, $0, 1) } }
      return .none
    },
    NativeMethod("unsetenv(name, /)", .function) { vm, a throws(Raised) in
      let name = try vm.requiredPath(a[0])
      if FileAccess.withPath(name, { unsetenv($0) }) != 0 { throw vm.osError(errno) }
      return .none
    },
    NativeMethod("uname()", .function) { vm, _ throws(Raised) in
      var names = utsname()
      try vm.check { Int(uname(&names)) }
      func text<T>(_ field: T) -> Value {
        withUnsafeBytes(of: field) { bytes in
          vm.newStr(PythonString(utf8: Array(bytes.prefix { $0 != 0 })))
        }
      }
      let type = try vm.getAttribute(vm.importAbsolute("posix"), "uname_result")
      return vm.newStructSequence(
        type.as(TypeObject.self),
        [
          text(names.sysname), text(names.nodename), text(names.release), text(names.version),
          text(names.machine),
        ])
    },
    NativeMethod("times()", .function) { vm, _ throws(Raised) in
      var buffer = tms()
      let elapsed = times(&buffer)
      let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
      let type = try vm.getAttribute(vm.importAbsolute("posix"), "times_result")
      let values = [
        buffer.tms_utime, buffer.tms_stime, buffer.tms_cutime, buffer.tms_cstime, elapsed,
      ]
      return vm.newStructSequence(
        type.as(TypeObject.self), values.map { vm.newFloat(Double($0) / ticks) })
    },
    NativeMethod("fspath(path)", .function) { vm, a throws(Raised) in
      guard let path = try vm.fileSystemPath(a[0]) else { throw vm.notAPath(a[0]) }
      return path
    },
  ]

  private static func number(_ signature: StaticString, _ value: @escaping () -> Int)
    -> NativeMethod
  {
    NativeMethod(signature, .function) { vm, _ throws(Raised) in vm.newInt(value()) }
  }
}
