import Glibc
import Primitives

extension NativeMethod {
  /// help input open print.
  static let printBuiltins: [NativeMethod] = [
    NativeMethod(
      "input(prompt=None, /)", .function
    ) { vm, a throws(Raised) in try vm.input(prompt: a[0]) },
    NativeMethod(
      "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
      .function
    ) { vm, a throws(Raised) in
      let open = try vm.getAttribute(vm.importAbsolute("_io"), "open")
      let defaults: [Value] = [
        .null, vm.newStr("r"), Value(smallInt: -1), .none, .none, .none, .true, .none,
      ]
      let base = try vm.push(8)
      defer { vm.pointee.top = base }
      for index in 0..<8 { base[index] = a.get(index, default: defaults[index]) }
      return try vm.call(open, CallArguments(base: base, count: 8))
    },
    NativeMethod(
      "print(*values, sep=' ', end='\\n', file=None, flush=False)", .function
    ) { vm, a throws(Raised) in try vm.print(a) },
  ]
}

extension Machine {
  fileprivate func print(_ a: Arguments) throws(Raised) -> Value {
    let values = a[0].as(TupleObject.self)
    var file = a.get(3, default: .none)
    if file.isNone {
      file = pointee.sysDict.value(at: pointee.names.stdout)
      if file.isNull { throw error(.runtimeError, "lost sys.stdout") }
      if file.isNone { return .none }
    }
    let separator = try printText(a[1], "sep")
    let end = try printText(a[2], "end")
    let isNative = support.streams.map { typeOf(file) == $0.textType } ?? false
    let joins = !isNative && writesPiecesAlike(file)
    // What is printed next, where the collector sees it.
    let waiting = try push(1)
    defer { pointee.top = waiting }
    func flushWaiting() throws(Raised) {
      if waiting[0].isNull { return }
      _ = try callMethod(file, pointee.names.write, waiting[0])
      waiting[0] = .null
    }
    func put(_ text: Value) throws(Raised) {
      if isNative { return try writeText(file, text) }
      waiting[0] = waiting[0].isNull ? text : try concat(waiting[0], text)
      if !joins { try flushWaiting() }
    }
    for index in 0..<values.pointee.count {
      if index > 0 { try put(separator.isNull ? character(0x20) : separator) }
      let value = values.items[index]
      // Other objects' methods may look at the stream, or fail.
      if joins, value.isObject, !value.isExact(.str) { try flushWaiting() }
      try put(try str(value))
    }
    try put(end.isNull ? character(10) : end)
    try flushWaiting()
    if !a[4].isNull, try isTrue(a[4]) { _ = try callMethod(file, pointee.names.flush) }
    return .none
  }

  /// Whether a stream's `write` is the library's own, for which one long text is as good as its pieces.
  private func writesPiecesAlike(_ file: Value) -> Bool {
    let method = lookUp(typeOf(file), pointee.names.write)
    guard method.isExact(.function), file.isKind(.instance), isOfLibrary(method) else {
      return false
    }
    let own = try? instanceAttribute(file, pointee.names.write)
    return own?.isNull ?? false
  }

  /// `sep` or `end`: a str, or null for the default.
  private func printText(_ value: Value, _ name: String) throws(Raised) -> Value {
    if value.isNull || value.isNone { return .null }
    guard value.isKind(.str) else {
      throw typeError("\(name) must be None or a string, not \(typeName(value))")
    }
    return value
  }

  // MARK: input

  fileprivate func input(prompt: Value) throws(Raised) -> Value {
    func stream(_ name: Value, _ text: String) throws(Raised) -> Value {
      let file = pointee.sysDict.value(at: name)
      if file.isNull || file.isNone { throw error(.runtimeError, "input(): lost sys.\(text)") }
      return file
    }
    let stdin = try stream(pointee.names.stdin, "stdin")
    let stdout = try stream(pointee.names.stdout, "stdout")
    let stderr = try stream(pointee.names.stderr, "stderr")
    _ = try? flush(stderr)
    if !prompt.isNull { try writeText(to: stdout, str(prompt)) }
    try flush(stdout)
    let line: Value
    if let streams = support.streams, typeOf(stdin) == streams.textType {
      try checkOpen(stdin)
      line = try decodeInput(readLine(), stdin)
    } else {
      line = try callMethod(stdin, pointee.names.readline)
      guard line.isKind(.str) else {
        throw typeError("object.readline() returned non-string")
      }
    }
    let text = line.as(StrObject.self)
    if text.count == 0 { throw error(.eofError, "EOF when reading a line") }
    guard text.character(at: text.count - 1) == 10 else { return line }
    return newStr(PythonString(utf8: Array(text.utf8.dropLast())))
  }

  private func flush(_ file: Value) throws(Raised) {
    _ = try callMethod(file, pointee.names.flush)
  }

  // MARK: Results of expression statements

  /// PRINT_EXPR: `sys.displayhook(value)`.
  func printExpression(_ value: Value) throws(Raised) {
    let hook = pointee.sysDict.value(at: pointee.names.displayhook)
    if hook.isNull { throw error(.runtimeError, "lost sys.displayhook") }
    _ = try call(hook, value)
  }

  /// `sys.displayhook`: prints the repr and keeps the value as `builtins._`; nothing for None.
  func displayHook(_ value: Value) throws(Raised) {
    if value.isNone { return }
    // None first, so that a repr that prints or fails does not see the old value.
    set(pointee.builtinsDict, name: pointee.names.underscore, .none)
    let stdout = pointee.sysDict.value(at: pointee.names.stdout)
    if stdout.isNull || stdout.isNone { throw error(.runtimeError, "lost sys.stdout") }
    let text = try repr(value)
    do throws(Raised) {
      try writeText(to: stdout, text)
    } catch {
      guard clear(.unicodeEncodeError) else { throw error }
      try writeText(to: stdout, escapingUnencodable(text))
    }
    try writeText(to: stdout, character(10))
    set(pointee.builtinsDict, name: pointee.names.underscore, value)
  }

  /// Lone surrogates as `\udc80`.
  private func escapingUnencodable(_ text: Value) -> Value {
    let string = text.as(StrObject.self)
    var bytes: [UInt8] = []
    for index in 0..<string.count {
      let c = string.character(at: index)
      if 0xd800...0xdfff ~= c {
        bytes += Array("\\u\(hexadecimal(c, 4))".utf8)
      } else {
        bytes.appendUTF8(c)
      }
    }
    return newStr(PythonString(utf8: bytes))
  }
}
