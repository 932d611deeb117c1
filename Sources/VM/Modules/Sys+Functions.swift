import Glibc

extension NativeMethod {
  static let sysRuntime: [NativeMethod] = [
    NativeMethod("exit(status=None, /)", .function) { vm, a throws(Raised) in
      if a[0].isNull { throw vm.raise(.systemExit) }
      // A tuple gives the exception its arguments, as for any class that is raised with one.
      if a[0].isKind(.tuple) {
        throw vm.raise(vm.newException(vm.type(.systemExit), args: a[0]))
      }
      throw a[0].isNone ? vm.raise(.systemExit) : vm.raise(.systemExit, a[0])
    },
    NativeMethod("exc_info()", .function) { vm, _ throws(Raised) in
      let exception = vm.pointee.handledException
      if exception.isNull { return Value(vm.newTuple([.none, .none, .none])) }
      let traceback = exception.as(ExceptionObject.self).pointee.traceback
      return Value(
        vm.newTuple([
          Value(vm.typeOf(exception)), exception, traceback.isNull ? .none : traceback,
        ]))
    },
    NativeMethod("getrecursionlimit()", .function) { vm, _ throws(Raised) in
      vm.newInt(vm.pointee.recursionLimit)
    },
    NativeMethod("setrecursionlimit(limit, /)", .function) { vm, a throws(Raised) in
      let limit = try vm.codeNumber(a[0])
      if limit < 1 { throw vm.valueError("recursion limit must be greater or equal than 1") }
      let mark = limit > 200 ? limit - 50 : 3 * (limit >> 2)
      let depth = vm.recursionDepth
      if depth >= mark {
        throw vm.error(
          .recursionError,
          "cannot set the recursion limit to \(limit) at the recursion depth \(depth): the limit is too low"
        )
      }
      vm.setRecursionLimit(limit)
      return .none
    },
    NativeMethod("getsizeof(object, default=None)", .function) { vm, a throws(Raised) in
      do throws(Raised) {
        let method = try vm.lookUpSpecial(a[0], vm.pointee.names.__sizeof__)
        if method.isNull {
          throw vm.typeError("Type \(vm.typeName(a[0])) doesn't define __sizeof__")
        }
        let answer = try vm.call(method)
        guard answer.isBool || answer.isSmallInt || answer.isKind(.int) else {
          throw vm.typeError("an integer is required")
        }
        guard let size = vm.machineInt(answer) else {
          throw vm.error(.overflowError, "Python int too large to convert to C ssize_t")
        }
        if size < 0 { throw vm.valueError("__sizeof__() should return >= 0") }
        return vm.newInt(size + vm.collectorHeaderSize(a[0]))
      } catch {
        if !a[1].isNull, vm.clear(.typeError) { return a[1] }
        throw error
      }
    },
    NativeMethod("getrefcount(object, /)", .function) { _, _ throws(Raised) in
      // Objects are not counted: what a fresh object's variable would show.
      Value(smallInt: 2)
    },
    NativeMethod("intern(string, /)", .function) { vm, a throws(Raised) in
      if a[0].isExact(.str) { return vm.intern(a[0]) }
      if a[0].isKind(.str) { throw vm.typeError("can't intern \(vm.typeName(a[0]))") }
      throw vm.typeError("intern() argument must be str, not \(vm.argumentTypeName(a[0]))")
    },
    NativeMethod("_getframe(depth=0, /)", .function) { vm, a throws(Raised) in
      let depth = a[0].isNull ? 0 : try vm.codeNumber(a[0])
      var left = max(depth, 0)
      var frame = vm.pointee.frame
      while frame > vm.pointee.frameBase {
        // Frames that stand for native code don't count.
        if frame.pointee.code.as(CodeBlock.self).pointee.flags & CodeBlock.hiddenFlag == 0 {
          if left == 0 { return vm.frameObject(for: frame) }
          left -= 1
        }
        frame -= 1
      }
      throw vm.valueError("call stack is not deep enough")
    },
    NativeMethod("_current_frames()", .function) { vm, _ throws(Raised) in
      let frames = vm.newDict()
      if let record = vm.currentFrameRecord {
        try vm.set(frames, vm.newInt(1), vm.frameObject(for: record))
      }
      return Value(frames)
    },
    NativeMethod("_clear_type_cache()", .function) { _, _ throws(Raised) in .none },
    NativeMethod("getallocatedblocks()", .function) { vm, _ throws(Raised) in
      vm.newInt(vm.pointee.heap.liveBytes / 32)
    },
    NativeMethod("is_finalizing()", .function) { _, _ throws(Raised) in .false },
    NativeMethod("getswitchinterval()", .function) { vm, _ throws(Raised) in vm.newFloat(0.005) },
    NativeMethod("setswitchinterval(interval, /)", .function) { vm, a throws(Raised) in
      guard let interval = vm.floatValue(a[0]) ?? vm.machineInt(a[0]).map(Double.init) else {
        throw vm.typeError("must be real number, not \(vm.typeName(a[0]))")
      }
      if interval <= 0 { throw vm.valueError("switch interval must be strictly positive") }
      return .none
    },
    NativeMethod("get_int_max_str_digits()", .function) { vm, _ throws(Raised) in
      vm.newInt(vm.pointee.maximumIntDigits)
    },
    NativeMethod("set_int_max_str_digits(maxdigits)", .function) { vm, a throws(Raised) in
      let digits = try vm.codeNumber(a[0])
      if digits != 0 && digits < 640 {
        throw vm.valueError("maxdigits must be 0 or larger than 640")
      }
      vm.pointee.maximumIntDigits = digits
      return .none
    },
  ]

  static let sysHooks: [NativeMethod] = [
    NativeMethod("displayhook(object, /)", .function) { vm, a throws(Raised) in
      try vm.displayHook(a[0])
      return .none
    },
    NativeMethod("excepthook(exctype, value, traceback, /)", .function) { vm, a throws(Raised) in
      if a[1].isKind(.exception) {
        let object = a[1].as(ExceptionObject.self)
        if object.pointee.traceback.isNull, a[2].isKind(.traceback) {
          object.pointee.traceback = a[2]
        }
        vm.flushStandardOutput()
        vm.writeToStandardError(vm.describe(exception: a[1]))
      } else {
        vm.writeToStandardError(
          "TypeError: print_exception(): Exception expected for value, \(vm.typeName(a[1])) found\n"
        )
      }
      return .none
    },
    NativeMethod("breakpointhook(*args, **kws)", .function) { vm, _ throws(Raised) in
      throw vm.error(.runtimeError, "breakpoint() needs a debugger, and pyvm has none yet")
    },
    NativeMethod("unraisablehook(unraisable, /)", .function) { vm, a throws(Raised) in
      let exception = try vm.getAttribute(a[0], "exc_value")
      let object = try vm.getAttribute(a[0], "object")
      if exception.isKind(.exception) {
        vm.showUnraisable(exception, object.isNone ? .null : object)
      }
      return .none
    },
    NativeMethod("settrace(function, /)", .function) { vm, a throws(Raised) in
      vm.setTraceFunction(a[0])
      return .none
    },
    NativeMethod("gettrace()", .function) { vm, _ throws(Raised) in
      let function = vm.pointee.tracing.traceFunction
      return function.isNull ? .none : function
    },
    NativeMethod("setprofile(function, /)", .function) { vm, a throws(Raised) in
      vm.setProfileFunction(a[0])
      return .none
    },
    NativeMethod("getprofile()", .function) { vm, _ throws(Raised) in
      let function = vm.pointee.tracing.profileFunction
      return function.isNull ? .none : function
    },
    NativeMethod("call_tracing(func, args, /)", .function) { vm, a throws(Raised) in
      guard a[1].isKind(.tuple) else {
        throw vm.typeError(
          "call_tracing() argument 2 must be tuple, not \(vm.argumentTypeName(a[1]))")
      }
      return try vm.callTracing(a[0], a[1])
    },
    NativeMethod("audit(event, *args)", .function) { _, _ throws(Raised) in .none },
    NativeMethod("addaudithook(hook)", .function) { vm, _ throws(Raised) in
      throw vm.error(.notImplementedError, "sys.addaudithook() is not available in pyvm")
    },
  ]

  static let sysEncodings: [NativeMethod] = [
    NativeMethod("getdefaultencoding()", .function) { vm, _ throws(Raised) in vm.newStr("utf-8") },
    NativeMethod("getfilesystemencoding()", .function) { vm, _ throws(Raised) in vm.newStr("utf-8")
    },
    NativeMethod("getfilesystemencodeerrors()", .function) { vm, _ throws(Raised) in
      vm.newStr("surrogateescape")
    },
    NativeMethod("getdlopenflags()", .function) { vm, _ throws(Raised) in
      vm.newInt(vm.support.dlopenFlags)
    },
    NativeMethod("setdlopenflags(flags, /)", .function) { vm, a throws(Raised) in
      vm.support.dlopenFlags = try vm.codeNumber(a[0])
      return .none
    },
  ]
}
