import Glibc
import Primitives

// OSError and its subclasses by errno (PEP 3151).

enum OSErrorField {
  static let number = 0
  static let text = 1
  static let filename = 2
  static let filename2 = 3
  /// BlockingIOError: an int, or null.
  static let charactersWritten = 4
}

extension ExceptionClass {
  /// The class that `OSError(errno, …)` makes.
  static func forErrorNumber(_ number: Int32) -> ExceptionClass {
    switch number {
    case EAGAIN, EALREADY, EINPROGRESS: return .blockingIOError
    case EPIPE, ESHUTDOWN: return .brokenPipeError
    case ECHILD: return .childProcessError
    case ECONNABORTED: return .connectionAbortedError
    case ECONNREFUSED: return .connectionRefusedError
    case ECONNRESET: return .connectionResetError
    case EEXIST: return .fileExistsError
    case ENOENT: return .fileNotFoundError
    case EISDIR: return .isADirectoryError
    case ENOTDIR: return .notADirectoryError
    case EINTR: return .interruptedError
    case EACCES, EPERM: return .permissionError
    case ESRCH: return .processLookupError
    case ETIMEDOUT: return .timeoutError
    default: return .osError
    }
  }
}

extension NativeProperty {
  static let charactersWritten = NativeProperty(
    "characters_written",
    { vm, e throws(Raised) in
      let written = e.as(ExceptionObject.self).extras[OSErrorField.charactersWritten]
      if written.isNull { throw vm.error(.attributeError, "characters_written") }
      return written
    },
    set: { vm, e, value throws(Raised) in
      let object = e.as(ExceptionObject.self)
      if value.isNull {
        if object.extras[OSErrorField.charactersWritten].isNull {
          throw vm.error(.attributeError, "characters_written")
        }
        object.extras[OSErrorField.charactersWritten] = .null
        return
      }
      object.extras[OSErrorField.charactersWritten] = vm.newInt(
        try vm.index(value, overflow: .valueError))
    })
}

extension NativeMethod {
  /// `OSError.__reduce__`: the file names, which are not in `args`, come back.
  static let reduceOSError = NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
    let object = a[0].as(ExceptionObject.self)
    var arguments = object.pointee.args
    let filename = object.extras[OSErrorField.filename]
    if arguments.as(TupleObject.self).pointee.count == 2, !filename.isNull {
      let old = arguments.as(TupleObject.self)
      let filename2 = object.extras[OSErrorField.filename2]
      var items = [old.items[0], old.items[1], filename]
      if !filename2.isNull { items += [.none, filename2] }
      arguments = Value(vm.newTuple(items))
    }
    return vm.reduceException(a[0], arguments: arguments)
  }
}

extension Machine {
  /// Classes derived in Python that have an `__init__` of their own, but not a `__new__`, are filled by
  /// `OSError.__init__`; all others by `__new__`.
  private func isFilledByInit(_ type: TypeRef) -> Bool {
    guard type.pointee.flags.contains(.heapType) else { return false }
    // Each of the builtin subclasses has `__init__` and `__new__` objects of its own.
    let base = self.type(.osError)
    let initialize = lookUp(type, pointee.names.__init__)
    if initialize.isExact(.wrapperDescriptor) {
      let owner = initialize.as(WrapperDescriptorObject.self).pointee.type.as(TypeObject.self)
      if owner.isSubtype(of: base) { return false }
    }
    let new = lookUp(type, pointee.names.__new__)
    guard new.isExact(.builtinFunction) else { return false }
    return new.as(BuiltinFunctionObject.self).pointee.receiver.as(TypeObject.self).isSubtype(
      of: base)
  }

  /// `OSError.__new__`: picks the subclass by errno.
  func makeOSError(_ type: TypeRef, _ args: Value, _ keywords: Value) throws(Raised) -> Value {
    if isFilledByInit(type) { return newBareException(type, args: pointee.emptyTuple) }
    if !keywords.isNull, keywords.as(DictObject.self).count > 0 {
      throw typeError("\(type.nameText)() takes no keyword arguments")
    }
    var made = type
    let items = args.as(TupleObject.self)
    if type == self.type(.osError), (2...5).contains(items.pointee.count),
      let number = machineInt(items.items[0]), let small = Int32(exactly: number)
    {
      made = self.type(ExceptionClass.forErrorNumber(small))
    }
    let exception = newBareException(made, args: args)
    fillOSError(exception)
    return exception
  }

  func initializeOSError(_ exception: Value, _ args: Value, _ keywords: Value) throws(Raised) {
    let type = typeOf(exception)
    guard isFilledByInit(type) else { return }
    if !keywords.isNull, keywords.as(DictObject.self).count > 0 {
      throw typeError("\(type.nameText)() takes no keyword arguments")
    }
    exception.as(ExceptionObject.self).pointee.args = args
    fillOSError(exception)
  }

  /// (errno, strerror[, filename[, winerror, filename2]]) in `args` become attributes; only two stay in `args`.
  func fillOSError(_ exception: Value) {
    let object = exception.as(ExceptionObject.self)
    let args = object.pointee.args.as(TupleObject.self)
    let count = args.pointee.count
    guard (2...5).contains(count) else { return }
    object.extras[OSErrorField.number] = args.items[0]
    object.extras[OSErrorField.text] = args.items[1]
    guard count > 2, !args.items[2].isNone else { return }
    if typeOf(exception) == type(.blockingIOError), let written = machineInt(args.items[2]) {
      object.extras[OSErrorField.charactersWritten] = newInt(written)
      return
    }
    object.extras[OSErrorField.filename] = args.items[2]
    if count > 4, !args.items[4].isNone { object.extras[OSErrorField.filename2] = args.items[4] }
    object.pointee.args = Value(newTuple([args.items[0], args.items[1]]))
  }

  func osErrorText(_ exception: Value) throws(Raised) -> Value {
    let object = exception.as(ExceptionObject.self)
    let number = object.extras[OSErrorField.number]
    let message = object.extras[OSErrorField.text]
    let filename = object.extras[OSErrorField.filename]
    if filename.isNull && (number.isNull || message.isNull) {
      return try plainExceptionText(exception)
    }
    var text = Array("[Errno ".utf8)
    text += try str(number.isNull ? .none : number).as(StrObject.self).utf8
    text += Array("] ".utf8)
    text += try str(message.isNull ? .none : message).as(StrObject.self).utf8
    if !filename.isNull {
      text += Array(": ".utf8)
      text += try repr(filename).as(StrObject.self).utf8
      let filename2 = object.extras[OSErrorField.filename2]
      if !filename2.isNull {
        text += Array(" -> ".utf8)
        text += try repr(filename2).as(StrObject.self).utf8
      }
    }
    return newStr(PythonString(utf8: text))
  }

  /// The OSError for a failed system call, ready to be thrown.
  func osError(_ number: Int32, filename: Value = .null) -> Raised {
    var arguments = [newInt(Int(number)), newStr(String(cString: strerror(number)))]
    if !filename.isNull { arguments.append(filename) }
    let type = self.type(ExceptionClass.forErrorNumber(number))
    return raise(newException(type, args: Value(newTuple(arguments))))
  }
}
