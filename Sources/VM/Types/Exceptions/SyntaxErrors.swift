import Compiler

enum SyntaxErrorField {
  static let message = 0
  static let filename = 1
  static let lineNumber = 2
  static let offset = 3
  static let text = 4
}

extension Machine {
  /// `SyntaxError(msg, (filename, lineno, offset, text))`.
  func fillSyntaxError(_ exception: Value) throws(Raised) {
    let object = exception.as(ExceptionObject.self)
    let args = object.pointee.args.as(TupleObject.self)
    if args.pointee.count >= 1 { object.extras[SyntaxErrorField.message] = args.items[0] }
    guard args.pointee.count == 2 else { return }
    let place = try tuple(from: args.items[1])
    guard place.pointee.count == 4 else { throw error(.indexError, "tuple index out of range") }
    for index in 0..<4 { object.extras[index + 1] = place.items[index] }
    let text = place.items[3]
    guard typeOf(exception) == type(.syntaxError), text.isKind(.str),
      let message = SyntaxError.missingParentheses(in: text.as(StrObject.self).pythonString)
    else { return }
    object.extras[SyntaxErrorField.message] = newStr(message)
  }

  /// `msg (file, line N)`.
  func syntaxErrorText(_ exception: Value) throws(Raised) -> Value {
    let object = exception.as(ExceptionObject.self)
    let message = object.extras[SyntaxErrorField.message]
    let filename = object.extras[SyntaxErrorField.filename]
    let line = object.extras[SyntaxErrorField.lineNumber]
    let hasLine = line.isSmallInt
    let hasName = filename.isKind(.str)
    let head = try str(message.isNull ? .none : message)
    if !hasLine && !hasName { return head }
    var text = head.as(StrObject.self).utf8
    text += Array(" (".utf8)
    if hasName {
      let path = filename.as(StrObject.self).utf8
      let slash = path.lastIndex(of: UInt8(ascii: "/"))
      text += slash.map { path[($0 + 1)...] } ?? path[...]
      if hasLine { text += Array(", ".utf8) }
    }
    if hasLine { text += Array("line \(line.smallInt)".utf8) }
    text.append(UInt8(ascii: ")"))
    return newStr(PythonString(utf8: text))
  }

  /// What the compiler refused, as a Python exception that is ready to be thrown.
  func raise(_ error: SyntaxError, filename: Value) -> Raised {
    let type = ExceptionClass(error.kind)
    let message = newStr(error.message)
    guard error.hasLocation, type.isSyntaxError else {
      return error.kind == .memoryError ? memoryError() : raise(type, message)
    }
    let place = newTuple([
      filename, error.lineNumber.map { newInt($0) } ?? .none,
      error.offset.map { newInt($0) } ?? .none,
      error.text.map { newStr($0) } ?? .none,
    ])
    let first = error.firstMessage.map { newStr($0) } ?? message
    let exception = newException(type, error.isPlacedLater ? [first] : [first, Value(place)])
    let extras = exception.as(ExceptionObject.self).extras
    extras[SyntaxErrorField.message] = message
    for index in 0..<4 { extras[index + 1] = place.items[index] }
    return raise(exception)
  }
}

extension ExceptionClass {
  init(_ kind: SyntaxError.Kind) {
    switch kind {
    case .syntaxError: self = .syntaxError
    case .indentationError: self = .indentationError
    case .tabError: self = .tabError
    case .valueError: self = .valueError
    case .overflowError: self = .overflowError
    case .recursionError: self = .recursionError
    case .memoryError: self = .memoryError
    case .systemError: self = .systemError
    }
  }

  fileprivate var isSyntaxError: Bool {
    self == .syntaxError || self == .indentationError || self == .tabError
  }
}
