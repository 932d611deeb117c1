import Primitives

// What exception classes do beyond holding values: construction, text, attributes. CPython: Objects/exceptions.c.
//
// An exception of a builtin class is complete when `__new__` returns. Classes derived in Python may define `__init__`, so theirs
// are filled by `BaseException.__init__` and its kin, as in CPython.

extension ExceptionClass {
  /// The class that decides what the extra values mean, or nil for classes without any.
  enum Family { case stopIteration, systemExit, importError, osError, syntaxError, unicode }

  func fillSlots(_ slots: inout TypeSlots) {
    switch self {
    case .baseException:
      slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
        vm, a throws(Raised) in
        try vm.makeException(a[0].as(TypeObject.self), a[1], a[2])
      }
      slots.str = { vm, e throws(Raised) in try vm.plainExceptionText(e) }
      slots.repr = { vm, e throws(Raised) in try vm.exceptionRepr(e) }
    case .osError:
      slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
        vm, a throws(Raised) in
        try vm.makeOSError(a[0].as(TypeObject.self), a[1], a[2])
      }
      slots.str = { vm, e throws(Raised) in try vm.osErrorText(e) }
    case .keyError:
      slots.str = { vm, e throws(Raised) in
        let args = e.as(ExceptionObject.self).pointee.args.as(TupleObject.self)
        // The key's repr, so that a missing '' can be seen.
        if args.pointee.count == 1 { return try vm.repr(args.items[0]) }
        return try vm.plainExceptionText(e)
      }
    case .importError:
      slots.str = { vm, e throws(Raised) in
        let message = e.as(ExceptionObject.self).extras[ImportErrorField.message]
        return message.isExact(.str) ? message : try vm.plainExceptionText(e)
      }
    case .syntaxError: slots.str = { vm, e throws(Raised) in try vm.syntaxErrorText(e) }
    case .unicodeDecodeError, .unicodeEncodeError, .unicodeTranslateError:
      slots.str = { vm, e throws(Raised) in try vm.unicodeErrorText(e) }
      // `__new__` takes anything, as in CPython.
      slots.initialize = initializer
    default: break
    }
  }

  var methods: [NativeMethod] {
    switch self {
    case .baseException:
      return [
        NativeMethod("with_traceback(self, tb, /)") { vm, a throws(Raised) in
          try vm.setTraceback(a[0], a[1])
          return a[0]
        },
        NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
          vm.reduceException(a[0], arguments: a[0].as(ExceptionObject.self).pointee.args)
        },
        NativeMethod("__setstate__(self, state, /)") { vm, a throws(Raised) in
          if a[1].isNone { return .none }
          guard a[1].isKind(.dict) else { throw vm.typeError("state is not a dictionary") }
          for entry in DictEntries(a[1].as(DictObject.self)) {
            try vm.setAttribute(a[0], entry.key, entry.value)
          }
          return .none
        },
      ]
    case .importError: return [.reduceImportError]
    case .osError: return [.reduceOSError]
    default: return []
    }
  }

  /// `__init__`: for classes derived in Python, and for calls by name.
  var initializer: NativeMethod {
    NativeMethod("__init__(self, /, *args, **kwargs)") { vm, a throws(Raised) in
      try vm.initializeException(a[0], a[1], a[2])
      return .none
    }
  }

  var properties: [NativeProperty] {
    switch self {
    case .baseException: return NativeProperty.ofExceptions
    case .stopIteration: return [.extra("value", 0)]
    case .systemExit: return [.extra("code", 0)]
    case .importError: return [.extra("msg", 0), .extra("name", 1), .extra("path", 2)]
    case .osError:
      return [
        .extra("errno", 0), .extra("strerror", 1), .extra("filename", 2), .extra("filename2", 3),
        .charactersWritten,
      ]
    case .syntaxError:
      return [
        .extra("msg", 0), .extra("filename", 1), .extra("lineno", 2), .extra("offset", 3),
        .extra("text", 4), .extra("print_file_and_line", 5),
      ]
    case .unicodeDecodeError, .unicodeEncodeError, .unicodeTranslateError:
      return NativeProperty.ofUnicodeErrors(self)
    default: return []
    }
  }
}

extension NativeProperty {
  /// An attribute kept in one of the exception's extra values; None while unset.
  static func extra(_ name: StaticString, _ index: Int) -> NativeProperty {
    NativeProperty(
      name, isMember: true,
      { _, e throws(Raised) in
        let value = e.as(ExceptionObject.self).extras[index]
        return value.isNull ? .none : value
      },
      set: { _, e, value throws(Raised) in e.as(ExceptionObject.self).extras[index] = value })
  }

  fileprivate static let ofExceptions: [NativeProperty] = [
    .dict,
    NativeProperty(
      "args", { _, e throws(Raised) in e.as(ExceptionObject.self).pointee.args },
      set: { vm, e, value throws(Raised) in
        if value.isNull { throw vm.typeError("args may not be deleted") }
        e.as(ExceptionObject.self).pointee.args = Value(try vm.tuple(from: value))
      }),
    NativeProperty(
      "__traceback__",
      { _, e throws(Raised) in
        let traceback = e.as(ExceptionObject.self).pointee.traceback
        return traceback.isNull ? .none : traceback
      },
      set: { vm, e, value throws(Raised) in
        if value.isNull { throw vm.typeError("__traceback__ may not be deleted") }
        try vm.setTraceback(e, value)
      }),
    NativeProperty(
      "__context__",
      { _, e throws(Raised) in
        let context = e.as(ExceptionObject.self).pointee.context
        return context.isNull ? .none : context
      },
      set: { vm, e, value throws(Raised) in
        e.as(ExceptionObject.self).pointee.context = try vm.linkedException(
          value, "context", "__context__")
      }),
    NativeProperty(
      "__cause__",
      { _, e throws(Raised) in
        let cause = e.as(ExceptionObject.self).pointee.cause
        return cause.isNull ? .none : cause
      },
      set: { vm, e, value throws(Raised) in
        e.as(ExceptionObject.self).pointee.cause = try vm.linkedException(
          value, "cause", "__cause__")
        e.as(ExceptionObject.self).pointee.suppressContext = .true
      }),
    NativeProperty(
      "__suppress_context__", isMember: true,
      { _, e throws(Raised) in e.as(ExceptionObject.self).pointee.suppressContext },
      set: { vm, e, value throws(Raised) in
        e.as(ExceptionObject.self).pointee.suppressContext = Value(try vm.memberFlag(value))
      }),
  ]
}

extension Machine {
  /// The value for an attribute that CPython keeps as a C flag.
  func memberFlag(_ value: Value) throws(Raised) -> Bool {
    if value.isNull { throw typeError("can't delete numeric/char attribute") }
    guard value.isBool else { throw typeError("attribute value type must be bool") }
    return value.isTrue
  }

  /// The family of builtin classes that `type` belongs to.
  func exceptionFamily(_ type: TypeRef) -> ExceptionClass.Family? {
    if type.exceptionExtras == 0 { return nil }
    if type.isSubtype(of: self.type(.stopIteration)) { return .stopIteration }
    if type.isSubtype(of: self.type(.osError)) { return .osError }
    if type.isSubtype(of: self.type(.syntaxError)) { return .syntaxError }
    if type.isSubtype(of: self.type(.importError)) { return .importError }
    if type.isSubtype(of: self.type(.systemExit)) { return .systemExit }
    if type.isSubtype(of: self.type(.unicodeError)) { return .unicode }
    return nil
  }

  /// `T(*args, **kwargs)` up to `__init__`: builtin classes are filled at once.
  func makeException(_ type: TypeRef, _ args: Value, _ keywords: Value) throws(Raised) -> Value {
    let exception = newBareException(type, args: args)
    if !type.pointee.flags.contains(.heapType), !type.slots.pointee.initializes {
      try initializeException(exception, args, keywords)
    }
    return exception
  }

  /// `__init__` of builtin exception classes.
  func initializeException(_ exception: Value, _ args: Value, _ keywords: Value) throws(Raised) {
    let type = typeOf(exception)
    let family = exceptionFamily(type)
    if family == .osError {
      try initializeOSError(exception, args, keywords)
      return
    }
    if family == .importError {
      exception.as(ExceptionObject.self).extras[ImportErrorField.name] = .null
      exception.as(ExceptionObject.self).extras[ImportErrorField.path] = .null
    }
    if !keywords.isNull, keywords.as(DictObject.self).count > 0 {
      if family == .importError {
        try takeImportKeywords(exception, keywords)
      } else {
        throw typeError("\(type.nameText)() takes no keyword arguments")
      }
    }
    exception.as(ExceptionObject.self).pointee.args = args
    guard let family else { return }
    switch family {
    case .syntaxError: try fillSyntaxError(exception)
    case .unicode: try fillUnicodeError(exception)
    default: fillSimpleExtras(exception, family)
    }
  }

  /// What `args` alone decides; cannot fail.
  func fillSimpleExtras(_ exception: Value, _ family: ExceptionClass.Family) {
    let object = exception.as(ExceptionObject.self)
    let args = object.pointee.args.as(TupleObject.self)
    switch family {
    case .stopIteration:
      object.extras[0] = args.pointee.count > 0 ? args.items[0] : .none
    case .systemExit:
      if args.pointee.count > 0 {
        object.extras[0] = args.pointee.count == 1 ? args.items[0] : Value(args)
      }
    case .importError:
      object.extras[ImportErrorField.message] = args.pointee.count == 1 ? args.items[0] : .null
    case .unicode:
      // Made by the machine itself, with the right arguments.
      for index in 0..<min(args.pointee.count, 5) { object.extras[index] = args.items[index] }
      if typeOf(exception).isSubtype(of: type(.unicodeTranslateError)), args.pointee.count == 4 {
        object.extras[UnicodeErrorField.encoding] = .null
        for index in 0..<4 { object.extras[index + 1] = args.items[index] }
      }
    case .syntaxError:
      if args.pointee.count > 0 { object.extras[SyntaxErrorField.message] = args.items[0] }
      if args.pointee.count == 2, args.items[1].isExact(.tuple),
        args.items[1].as(TupleObject.self).pointee.count == 4
      {
        let place = args.items[1].as(TupleObject.self)
        for index in 0..<4 { object.extras[index + 1] = place.items[index] }
      }
    case .osError: fillOSError(exception)
    }
  }

  func plainExceptionText(_ exception: Value) throws(Raised) -> Value {
    let args = exception.as(ExceptionObject.self).pointee.args.as(TupleObject.self)
    switch args.pointee.count {
    case 0: return pointee.emptyStr
    case 1: return try str(args.items[0])
    default: return try str(Value(args))
    }
  }

  func exceptionRepr(_ exception: Value) throws(Raised) -> Value {
    let args = exception.as(ExceptionObject.self).pointee.args.as(TupleObject.self)
    var text = typeOf(exception).pointee.name.as(StrObject.self).utf8
    if args.pointee.count == 1 {
      text.append(UInt8(ascii: "("))
      text += try repr(args.items[0]).as(StrObject.self).utf8
      text.append(UInt8(ascii: ")"))
    } else {
      text += try repr(Value(args)).as(StrObject.self).utf8
    }
    return newStr(PythonString(utf8: text))
  }

  func setTraceback(_ exception: Value, _ traceback: Value) throws(Raised) {
    guard traceback.isNone || traceback.isKind(.traceback) else {
      throw typeError("__traceback__ must be a traceback or None")
    }
    exception.as(ExceptionObject.self).pointee.traceback = traceback.isNone ? .null : traceback
  }

  /// The value for `__context__` or `__cause__`.
  fileprivate func linkedException(_ value: Value, _ word: String, _ name: String) throws(Raised)
    -> Value
  {
    if value.isNull { throw typeError("\(name) may not be deleted") }
    if value.isNone { return .null }
    guard value.isKind(.exception) else {
      throw typeError("exception \(word) must be None or derive from BaseException")
    }
    return value
  }

  /// `(type, args)` or `(type, args, dict)`.
  func reduceException(_ exception: Value, arguments: Value) -> Value {
    let dict = exception.as(ExceptionObject.self).pointee.dict
    let type = Value(typeOf(exception))
    if dict.isNull { return Value(newTuple([type, arguments])) }
    return Value(newTuple([type, arguments, dict]))
  }

  /// An exception object with `args` and nothing else.
  func newBareException(_ type: TypeRef, args: Value) -> Value {
    let extras = type.exceptionExtras
    let object = pointee.heap.allocate(variable: ExceptionObject.extrasOffset + extras * 8)
      .assumingMemoryBound(to: ExceptionObject.self)
    object.pointee = ExceptionObject(
      header: ObjectHeader(.exception, aux: UInt16(extras), shape: type.pointee.rootShape),
      args: args, dict: .null, traceback: .null, cause: .null, context: .null,
      suppressContext: .false)
    object.extras.initialize(repeating: .null, count: extras)
    if type.pointee.flags.contains(.hasFinalizer) { noteFinalizer(Value(object)) }
    return Value(object)
  }
}
