/// The builtin exception classes. CPython: Objects/exceptions.c; `row` holds base and extra fields.
enum ExceptionClass: Int, CaseIterable {
  case baseException, systemExit, keyboardInterrupt, generatorExit, exception
  case stopIteration, stopAsyncIteration
  case arithmeticError, floatingPointError, overflowError, zeroDivisionError
  case assertionError, attributeError, bufferError, eofError
  case importError, moduleNotFoundError
  case lookupError, indexError, keyError
  case memoryError, nameError, unboundLocalError
  case osError, blockingIOError, childProcessError, connectionError, brokenPipeError
  case connectionAbortedError, connectionRefusedError, connectionResetError, fileExistsError
  case fileNotFoundError, interruptedError, isADirectoryError, notADirectoryError
  case permissionError, processLookupError, timeoutError
  case referenceError
  case runtimeError, notImplementedError, recursionError
  case syntaxError, indentationError, tabError
  case systemError, typeError
  case valueError, unicodeError, unicodeDecodeError, unicodeEncodeError, unicodeTranslateError
  case warning, deprecationWarning, pendingDeprecationWarning, runtimeWarning, syntaxWarning
  case userWarning, futureWarning, importWarning, unicodeWarning, bytesWarning, resourceWarning
}

extension Machine {
  @inline(__always) func type(_ exception: ExceptionClass) -> TypeRef {
    pointee.exceptionTypes[exception.rawValue].as(TypeObject.self)
  }

  /// Makes an exception with one message pending. Use as `throw vm.error(.typeError, "…")`.
  @inline(never) func error(_ type: ExceptionClass, _ message: String) -> Raised {
    raise(type, newStr(message))
  }

  func typeError(_ message: String) -> Raised { error(.typeError, message) }
  func valueError(_ message: String) -> Raised { error(.valueError, message) }

  /// MemoryError has no message and is made before memory runs out.
  func memoryError() -> Raised { raise(.memoryError) }

  /// Makes an exception with these arguments (`args`) pending.
  @inline(never) func raise(_ type: ExceptionClass, _ arguments: Value...) -> Raised {
    raise(newException(type, arguments))
  }

  /// Makes `exception` pending, with the exception being handled as its context.
  @inline(never) func raise(_ exception: Value) -> Raised {
    setContext(exception)
    pointee.exception = exception
    return Raised()
  }

  private func setContext(_ exception: Value) {
    let handled = pointee.handledException
    guard !handled.isNull, handled != exception else { return }
    // Break a cycle: the new exception may stand in the handled one's chain already. A program may have made a cycle
    // before, which a second, slower walker finds.
    var link = handled
    var slow = handled
    var slowMoves = false
    while true {
      let context = link.as(ExceptionObject.self).pointee.context
      if context.isNull { break }
      if context == exception {
        link.as(ExceptionObject.self).pointee.context = .null
        break
      }
      link = context
      if link == slow { break }
      if slowMoves { slow = slow.as(ExceptionObject.self).pointee.context }
      slowMoves.toggle()
    }
    exception.as(ExceptionObject.self).pointee.context = handled
  }

  /// Takes the pending exception: it is no longer pending.
  func takeException() -> Value {
    let exception = pointee.exception
    pointee.exception = .null
    return exception
  }

  /// Whether the pending exception is of class `type`.
  func pendingIs(_ type: ExceptionClass) -> Bool {
    !pointee.exception.isNull && typeOf(pointee.exception).isSubtype(of: self.type(type))
  }

  /// Drops the pending exception if it is of class `type`; otherwise it stays pending.
  func clear(_ type: ExceptionClass) -> Bool {
    if !pendingIs(type) { return false }
    pointee.exception = .null
    return true
  }

  /// An exception object, not raised. For StopIteration and SystemExit the attribute that `args` feeds is set too.
  func newException(_ type: ExceptionClass, _ arguments: [Value]) -> Value {
    let tuple = newTuple(arguments)
    return newException(self.type(type), args: Value(tuple))
  }

  /// Makes an exception pending that takes the place of `cause`, which was pending.
  /// - Parameter isContext: whether the cause is its context, too; else that is what is being handled.
  func error(
    _ type: ExceptionClass, _ message: String, from cause: Value, isContext: Bool = true
  ) -> Raised {
    let raised = error(type, message)
    let object = pointee.exception.as(ExceptionObject.self)
    object.pointee.cause = cause
    if isContext { object.pointee.context = cause }
    object.pointee.suppressContext = .true
    return raised
  }

  func newException(_ type: TypeRef, args: Value) -> Value {
    let exception = newBareException(type, args: args)
    if let family = exceptionFamily(type) { fillSimpleExtras(exception, family) }
    return exception
  }
}

extension UnsafeMutablePointer where Pointee == TypeObject {
  /// Extra values in exceptions of this class; inherited from the builtin class it derives from.
  var exceptionExtras: Int { pointee.slotCount }
}
