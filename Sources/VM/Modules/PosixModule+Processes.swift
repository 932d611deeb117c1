import Compiler
import Glibc

// `posix`: processes that a program begins, and calls that are asked for less often.

extension Machine {
  /// A list or tuple of texts as C has them; the caller frees them with `freeTexts`.
  private func programTexts(_ value: Value, _ function: String, _ what: String) throws(Raised)
    -> [UnsafeMutablePointer<CChar>?]
  {
    guard value.isKind(.list) || value.isKind(.tuple) else {
      throw typeError("\(function)() \(what) must be a tuple or list")
    }
    let items = try call(Value(type(.tuple)), value)
    var texts: [UnsafeMutablePointer<CChar>?] = []
    for index in 0..<items.as(TupleObject.self).pointee.count {
      do throws(Raised) {
        let bytes = try pathBytes(items.as(TupleObject.self).items[index], function)
        texts.append(FileAccess.withPath(bytes) { strdup($0) })
      } catch {
        freeTexts(texts)
        throw error
      }
    }
    if texts.isEmpty {
      throw valueError("\(function)() \(what) must not be empty")
    }
    if texts[0]![0] == 0 {
      freeTexts(texts)
      throw valueError("\(function)() \(what) first element cannot be empty")
    }
    return texts + [nil]
  }

  /// `NAME=value` for each pair of a mapping.
  private func environmentTexts(_ mapping: Value) throws(Raised) -> [UnsafeMutablePointer<CChar>?] {
    var texts: [UnsafeMutablePointer<CChar>?] = []
    let pairs = try call(Value(type(.list)), call(getAttribute(mapping, "items")))
    do throws(Raised) {
      for index in 0..<pairs.as(ListObject.self).pointee.count {
        let item: Value = pairs.as(ListObject.self).pointee.items[index]
        let pair = item.as(TupleObject.self)
        let name = try pathBytes(pair.items[0], "execve")
        let value = try pathBytes(pair.items[1], "execve")
        if name.isEmpty || name.contains(UInt8(ascii: "=")) {
          throw valueError("illegal environment variable name")
        }
        texts.append(
          FileAccess.withPath(name + [UInt8(ascii: "=")] + value) { strdup($0) })
      }
    } catch {
      freeTexts(texts)
      throw error
    }
    return texts + [nil]
  }

  private func freeTexts(_ texts: [UnsafeMutablePointer<CChar>?]) {
    for text in texts { free(text) }
  }

  /// Returns only if the program could not be begun.
  fileprivate func execute(
    _ path: Value, _ arguments: Value, environment: Value, _ function: String
  )
    throws(Raised)
  {
    let program = try pathBytes(path, function)
    let argv = try programTexts(arguments, function, function == "execv" ? "arg 2" : "argv")
    defer { freeTexts(argv) }
    if environment.isNull {
      try check { FileAccess.withPath(program) { Int(execv($0, argv)) } }
      return
    }
    if try lookUpAttribute(environment, intern("items")).isNull {
      throw typeError("execve: environment must be a mapping object")
    }
    let variables = try environmentTexts(environment)
    defer { freeTexts(variables) }
    try check(path) { FileAccess.withPath(program) { Int(execve($0, argv, variables)) } }
  }

  /// Changes one bit of a descriptor's flags.
  fileprivate func setFlag(
    _ number: Int32, reading: Int32, writing: Int32, _ flag: Int32, isOn: Bool
  ) throws(Raised) {
    let flags = Int32(try check { Int(fcntl(number, reading)) })
    try check { Int(fcntl(number, writing, isOn ? flags | flag : flags & ~flag)) }
  }
}

extension NativeMethod {
  static let posixChildren: [NativeMethod] = [
    NativeMethod("fork()", .function) { vm, _ throws(Raised) in
      vm.newInt(try vm.check { Int(fork()) })
    },
    NativeMethod("waitpid(pid, options, /)", .function) { vm, a throws(Raised) in
      let process = try vm.descriptor(a[0])
      let options = try vm.descriptor(a[1])
      var status: Int32 = 0
      let found = try vm.check { Int(waitpid(process, &status, options)) }
      return Value(vm.newTuple([vm.newInt(found), vm.newInt(Int(status))]))
    },
    NativeMethod("execv(path, argv, /)", .function) { vm, a throws(Raised) in
      try vm.execute(a[0], a[1], environment: .null, "execv")
      return .none
    },
    NativeMethod("execve(path, argv, env)", .function) { vm, a throws(Raised) in
      try vm.execute(a[0], a[1], environment: a[2], "execve")
      return .none
    },
    NativeMethod("killpg(pgid, signal, /)", .function) { vm, a throws(Raised) in
      let group = try vm.descriptor(a[0])
      let signal = try vm.descriptor(a[1])
      try vm.check { Int(killpg(group, signal)) }
      try vm.poll()
      return .none
    },
    NativeMethod("getpgid(pid)", .function) { vm, a throws(Raised) in
      let process = try vm.descriptor(a[0])
      return vm.newInt(try vm.check { Int(getpgid(process)) })
    },
    NativeMethod("getsid(pid, /)", .function) { vm, a throws(Raised) in
      let process = try vm.descriptor(a[0])
      return vm.newInt(try vm.check { Int(getsid(process)) })
    },
    NativeMethod("setsid()", .function) { vm, _ throws(Raised) in
      try vm.check { Int(setsid()) }
      return .none
    },
    NativeMethod("sched_yield()", .function) { vm, _ throws(Raised) in
      try vm.check { Int(sched_yield()) }
      return .none
    },
  ]

  static let posixMore: [NativeMethod] = [
    NativeMethod("get_inheritable(fd, /)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      return Value(try vm.check { Int(fcntl(number, F_GETFD)) } & Int(FD_CLOEXEC) == 0)
    },
    NativeMethod("set_inheritable(fd, inheritable, /)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      let isInheritable = try vm.isTrue(a[1])
      try vm.setFlag(
        number, reading: F_GETFD, writing: F_SETFD, FD_CLOEXEC, isOn: !isInheritable)
      return .none
    },
    NativeMethod("get_blocking(fd, /)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      return Value(try vm.check { Int(fcntl(number, F_GETFL)) } & Int(O_NONBLOCK) == 0)
    },
    NativeMethod("set_blocking(fd, blocking, /)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      let isBlocking = try vm.isTrue(a[1])
      try vm.setFlag(number, reading: F_GETFL, writing: F_SETFL, O_NONBLOCK, isOn: !isBlocking)
      return .none
    },
    NativeMethod("pread(fd, length, offset, /)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      let count = try vm.index(a[1], overflow: .overflowError)
      let offset = try vm.index(a[2], overflow: .overflowError)
      if count < 0 { throw vm.osError(EINVAL) }
      try vm.reserve(count)
      let bytes = vm.newBytes(count: count)
      let received = try vm.check { pread(number, bytes.data, count, offset) }
      return vm.newBytes(UnsafeBufferPointer(start: bytes.data, count: received))
    },
    NativeMethod("pwrite(fd, data, offset, /)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      if a[1].isKind(.str) {
        throw vm.typeError("a bytes-like object is required, not 'str'")
      }
      let data = a[1].isKind(.bytes) ? a[1] : try vm.call(Value(vm.type(.bytes)), a[1])
      let offset = try vm.index(a[2], overflow: .overflowError)
      let bytes = data.as(BytesObject.self)
      return vm.newInt(
        try vm.check { pwrite(number, bytes.data, bytes.pointee.count, offset) })
    },
    NativeMethod("fdatasync(fd)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      try vm.check { Int(fdatasync(number)) }
      return .none
    },
    NativeMethod("fchdir(fd)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      try vm.check { Int(fchdir(number)) }
      return .none
    },
    NativeMethod("fchmod(fd, mode)", .function) { vm, a throws(Raised) in
      let number = try vm.descriptor(a[0])
      let mode = mode_t(truncatingIfNeeded: try vm.index(a[1]))
      try vm.check { Int(fchmod(number, mode)) }
      return .none
    },
    NativeMethod("chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)", .function) {
      vm, a throws(Raised) in
      let user = uid_t(truncatingIfNeeded: try vm.index(a[1]))
      let group = gid_t(truncatingIfNeeded: try vm.index(a[2]))
      let follows = a[4].isNull ? true : try vm.isTrue(a[4])
      return try vm.withPath(a[0], "chown") {
        follows ? chown($0, user, group) : lchown($0, user, group)
      }
    },
    NativeMethod("mkfifo(path, mode=438, *, dir_fd=None)", .function) { vm, a throws(Raised) in
      let mode = mode_t(truncatingIfNeeded: a[1].isNull ? 0o666 : try vm.index(a[1]))
      return try vm.withPath(a[0], "mkfifo") { mkfifo($0, mode) }
    },
    NativeMethod("nice(increment, /)", .function) { vm, a throws(Raised) in
      let increment = try vm.descriptor(a[0])
      errno = 0
      let result = nice(increment)
      if result == -1, errno != 0 { throw vm.osError(errno) }
      return vm.newInt(Int(result))
    },
    NativeMethod("sync()", .function) { _, _ throws(Raised) in
      sync()
      return .none
    },
    NativeMethod("getloadavg()", .function) { vm, _ throws(Raised) in
      var loads: [Double] = [0, 0, 0]
      if getloadavg(&loads, 3) != 3 {
        throw vm.error(.osError, "Load averages are unobtainable")
      }
      return Value(vm.newTuple(loads.map { vm.newFloat($0) }))
    },
    NativeMethod("getlogin()", .function) { vm, _ throws(Raised) in
      guard let name = getlogin() else { throw vm.osError(errno) }
      return vm.newStr(String(cString: name))
    },
  ]
}
