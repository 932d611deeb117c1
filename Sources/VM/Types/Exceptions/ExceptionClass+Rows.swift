extension ExceptionClass {
  /// CPython's name, the base class, and how many values instances have beyond those of every exception.
  var row: (name: StaticString, base: ExceptionClass?, extras: Int) {
    switch self {
    case .baseException: return ("BaseException", nil, 0)
    case .systemExit: return ("SystemExit", .baseException, 1)
    case .keyboardInterrupt: return ("KeyboardInterrupt", .baseException, 0)
    case .generatorExit: return ("GeneratorExit", .baseException, 0)
    case .exception: return ("Exception", .baseException, 0)
    case .stopIteration: return ("StopIteration", .exception, 1)
    case .stopAsyncIteration: return ("StopAsyncIteration", .exception, 0)
    case .arithmeticError: return ("ArithmeticError", .exception, 0)
    case .floatingPointError: return ("FloatingPointError", .arithmeticError, 0)
    case .overflowError: return ("OverflowError", .arithmeticError, 0)
    case .zeroDivisionError: return ("ZeroDivisionError", .arithmeticError, 0)
    case .assertionError: return ("AssertionError", .exception, 0)
    case .attributeError: return ("AttributeError", .exception, 0)
    case .bufferError: return ("BufferError", .exception, 0)
    case .eofError: return ("EOFError", .exception, 0)
    case .importError: return ("ImportError", .exception, 3)
    case .moduleNotFoundError: return ("ModuleNotFoundError", .importError, 3)
    case .lookupError: return ("LookupError", .exception, 0)
    case .indexError: return ("IndexError", .lookupError, 0)
    case .keyError: return ("KeyError", .lookupError, 0)
    case .memoryError: return ("MemoryError", .exception, 0)
    case .nameError: return ("NameError", .exception, 0)
    case .unboundLocalError: return ("UnboundLocalError", .nameError, 0)
    case .osError: return ("OSError", .exception, 5)
    case .blockingIOError: return ("BlockingIOError", .osError, 5)
    case .childProcessError: return ("ChildProcessError", .osError, 5)
    case .connectionError: return ("ConnectionError", .osError, 5)
    case .brokenPipeError: return ("BrokenPipeError", .connectionError, 5)
    case .connectionAbortedError: return ("ConnectionAbortedError", .connectionError, 5)
    case .connectionRefusedError: return ("ConnectionRefusedError", .connectionError, 5)
    case .connectionResetError: return ("ConnectionResetError", .connectionError, 5)
    case .fileExistsError: return ("FileExistsError", .osError, 5)
    case .fileNotFoundError: return ("FileNotFoundError", .osError, 5)
    case .interruptedError: return ("InterruptedError", .osError, 5)
    case .isADirectoryError: return ("IsADirectoryError", .osError, 5)
    case .notADirectoryError: return ("NotADirectoryError", .osError, 5)
    case .permissionError: return ("PermissionError", .osError, 5)
    case .processLookupError: return ("ProcessLookupError", .osError, 5)
    case .timeoutError: return ("TimeoutError", .osError, 5)
    case .referenceError: return ("ReferenceError", .exception, 0)
    case .runtimeError: return ("RuntimeError", .exception, 0)
    case .notImplementedError: return ("NotImplementedError", .runtimeError, 0)
    case .recursionError: return ("RecursionError", .runtimeError, 0)
    case .syntaxError: return ("SyntaxError", .exception, 6)
    case .indentationError: return ("IndentationError", .syntaxError, 6)
    case .tabError: return ("TabError", .indentationError, 6)
    case .systemError: return ("SystemError", .exception, 0)
    case .typeError: return ("TypeError", .exception, 0)
    case .valueError: return ("ValueError", .exception, 0)
    case .unicodeError: return ("UnicodeError", .valueError, 0)
    case .unicodeDecodeError: return ("UnicodeDecodeError", .unicodeError, 5)
    case .unicodeEncodeError: return ("UnicodeEncodeError", .unicodeError, 5)
    case .unicodeTranslateError: return ("UnicodeTranslateError", .unicodeError, 5)
    case .warning: return ("Warning", .exception, 0)
    case .deprecationWarning: return ("DeprecationWarning", .warning, 0)
    case .pendingDeprecationWarning: return ("PendingDeprecationWarning", .warning, 0)
    case .runtimeWarning: return ("RuntimeWarning", .warning, 0)
    case .syntaxWarning: return ("SyntaxWarning", .warning, 0)
    case .userWarning: return ("UserWarning", .warning, 0)
    case .futureWarning: return ("FutureWarning", .warning, 0)
    case .importWarning: return ("ImportWarning", .warning, 0)
    case .unicodeWarning: return ("UnicodeWarning", .warning, 0)
    case .bytesWarning: return ("BytesWarning", .warning, 0)
    case .resourceWarning: return ("ResourceWarning", .warning, 0)
    }
  }
}

extension Machine {
  func makeExceptionTypes() {
    for exception in ExceptionClass.allCases {
      let row = exception.row
      let type = allocateType()
      type.pointee.name = intern(row.name)
      type.pointee.qualifiedName = type.pointee.name
      type.pointee.layout = .exception
      type.pointee.flags = [.baseType, .hasDict, .isException]
      type.pointee.slotCount = row.extras
      type.pointee.rootShape = newShape(
        Shape(
          type: Value(type), count: 0, capacity: 0, keys: nil, transitions: nil,
          transitionCount: 0))
      pointee.exceptionTypes[exception.rawValue] = Value(type)
      let base = row.base.map { self.type($0) } ?? self.type(.object)
      setBases(type, base)
      addSubclass(type, to: base)
      exception.fillSlots(&type.slots.pointee)
      inheritSlots(type)
      let dict = type.pointee.dict.as(DictObject.self)
      set(dict, name: pointee.names.__module__, intern("builtins"))
      set(dict, name: pointee.names.__doc__, docDescriptor)
      if let new = type.slots.pointee.new {
        set(dict, name: pointee.names.__new__, newBuiltin(new, receiver: Value(type)))
      }
      addMethods(type, exception.methods)
      for property in exception.properties { addProperty(type, property) }
      addExceptionWrappers(type, exception)
    }
  }

  /// `__init__` on all classes, `__repr__` and `__str__` on those whose slots differ from their base's.
  private func addExceptionWrappers(_ type: TypeRef, _ exception: ExceptionClass) {
    var own = TypeSlots()
    exception.fillSlots(&own)
    type.pointee.initialize = makeRow(exception.initializer, owner: Value(type))
    addWrapper(type, SlotWrapper.initializeIndex)
    for (index, wrapper) in SlotWrapper.all.enumerated() {
      let name = wrapper.name.description
      let isOwn = name == "__repr__" && own.repr != nil || name == "__str__" && own.str != nil
      if isOwn { addWrapper(type, index) }
    }
  }
}
