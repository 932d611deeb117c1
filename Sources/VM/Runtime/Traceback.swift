import Primitives

/// How exceptions are shown: CPython's Python/pythonrun.c (`print_exception`) and Python/traceback.c.
struct TracebackWriter {
  let vm: Machine
  var text: [UInt8] = []
  private var sources = SourceLines()
  /// Identical entries in a row that are shown in full.
  private static var recursionCutoff: Int { 3 }
  private static var defaultLimit: Int { 1000 }

  init(_ vm: Machine) { self.vm = vm }

  // MARK: Exceptions

  /// The exception with those that it was raised from or while handling, oldest first.
  mutating func write(_ exception: Value) {
    var chain: [Value] = []
    var seen: Set<UInt64> = []
    var links: [StaticString] = []
    var current = exception
    while true {
      chain.append(current)
      seen.insert(current.bits)
      let object = current.as(ExceptionObject.self)
      if !object.pointee.cause.isNull {
        if seen.contains(object.pointee.cause.bits) { break }
        links.append("\nThe above exception was the direct cause of the following exception:\n\n")
        current = object.pointee.cause
      } else if !object.pointee.context.isNull, !object.pointee.suppressContext.isTrue {
        if seen.contains(object.pointee.context.bits) { break }
        links.append("\nDuring handling of the above exception, another exception occurred:\n\n")
        current = object.pointee.context
      } else {
        break
      }
    }
    for index in chain.indices.reversed() {
      writeOne(chain[index])
      if index > 0 { append(links[index - 1].description) }
    }
  }

  /// Traceback, place of a syntax error, class and text.
  mutating func writeOne(_ exception: Value) {
    let object = exception.as(ExceptionObject.self)
    if object.pointee.traceback.isKind(.traceback) { write(traceback: object.pointee.traceback) }
    var shown = exception
    if let message = writePlace(of: exception) { shown = message }
    writeSummary(exception, shown)
  }

  /// `ValueError: text`.
  private mutating func writeSummary(_ exception: Value, _ shown: Value) {
    let type = vm.typeOf(exception)
    let module = vm.lookUp(type, vm.pointee.names.__module__)
    if !module.isKind(.str) {
      append("<unknown>.")
    } else if module.as(StrObject.self).description != "builtins" {
      text += module.as(StrObject.self).utf8
      append(".")
    }
    text += type.pointee.qualifiedName.as(StrObject.self).utf8
    if !shown.isNone {
      do throws(Raised) {
        let words = try vm.str(shown).as(StrObject.self).utf8
        if !words.isEmpty { text += Array(": ".utf8) + words }
      } catch {
        _ = vm.takeException()
        append(": <exception str() failed>")
      }
    }
    append("\n")
  }

  /// Where a SyntaxError is: file, line and caret. Returns the message, which is then shown instead of `str(exception)`.
  private mutating func writePlace(of exception: Value) -> Value? {
    do throws(Raised) {
      let flag = try vm.lookUpAttribute(exception, vm.pointee.names.print_file_and_line)
      if flag.isNull { return nil }
      let message = try vm.getAttribute(exception, vm.pointee.names.msg)
      var filename = try vm.getAttribute(exception, vm.pointee.names.filename)
      let line = try vm.getAttribute(exception, vm.pointee.names.lineno)
      guard let lineNumber = vm.machineInt(line) else { return nil }
      let offset = try vm.getAttribute(exception, vm.pointee.names.offset)
      let source = try vm.getAttribute(exception, vm.pointee.names.text)
      if !offset.isNone, vm.machineInt(offset) == nil { return nil }
      if filename.isNone { filename = vm.newStr("<string>") }
      append("  File \"")
      text += try vm.str(filename).as(StrObject.self).utf8
      append("\", line \(lineNumber)\n")
      if source.isKind(.str) {
        writeSource(source.as(StrObject.self).utf8, offset: vm.machineInt(offset) ?? -1)
      }
      return message
    } catch {
      _ = vm.takeException()
      return nil
    }
  }

  /// The source line without its indentation, and a caret under character `offset` (from 1).
  private mutating func writeSource(_ source: [UInt8], offset: Int) {
    // CPython sees a C string.
    var line = source.prefix { $0 != 0 }
    var caret = offset - 1
    while let first = line.first, first == 0x20 || first == 0x09 || first == 0x0c {
      line = line.dropFirst()
      caret -= 1
    }
    var count = line.count
    if line.last == 10 { count -= 1 }
    caret = min(caret, count)
    // Of several lines, the caret's and what follows it.
    while let newline = line.firstIndex(of: 10) {
      let length = newline - line.startIndex
      if length >= caret { break }
      line = line[(newline + 1)...]
      caret -= length + 1
    }
    append("    ")
    text += line
    if line.last != 10 { append("\n") }
    if caret < 0 { return }
    append(String(repeating: " ", count: 4 + caret) + "^\n")
  }

  // MARK: Tracebacks

  /// `Traceback (most recent call last):` and the entries.
  mutating func write(traceback: Value) {
    var limit = Self.defaultLimit
    let set = vm.pointee.sysDict.value(at: vm.intern("tracebacklimit"))
    if set.isSmallInt || set.isKind(.int) {
      limit = vm.machineInt(set) ?? (set.as(IntObject.self).isNegative ? 0 : Int.max)
      if limit <= 0 { return }
    }
    append("Traceback (most recent call last):\n")
    var depth = 0
    var entry = traceback
    while entry.isKind(.traceback) {
      depth += 1
      entry = entry.as(TracebackObject.self).pointee.next
    }
    entry = traceback
    while depth > limit {
      entry = entry.as(TracebackObject.self).pointee.next
      depth -= 1
    }
    var last: (filename: Value, name: Value, line: Int)? = nil
    var repeats = 0
    while entry.isKind(.traceback) {
      let traceback = entry.as(TracebackObject.self)
      let code = traceback.pointee.frame.as(FrameObject.self).pointee.code.as(CodeBlock.self)
      let line = traceback.pointee.lineNumber
      let isSame = last.map {
        $0.filename == code.pointee.filename && $0.name == code.pointee.name && $0.line == line
      }
      if isSame != true {
        writeRepeats(repeats)
        last = (code.pointee.filename, code.pointee.name, line)
        repeats = 0
      }
      repeats += 1
      if repeats <= Self.recursionCutoff { writeEntry(code, line) }
      entry = traceback.pointee.next
    }
    writeRepeats(repeats)
  }

  private mutating func writeRepeats(_ count: Int) {
    let hidden = count - Self.recursionCutoff
    if hidden > 0 {
      append("  [Previous line repeated \(hidden) more time\(hidden == 1 ? "" : "s")]\n")
    }
  }

  private mutating func writeEntry(_ code: UnsafeMutablePointer<CodeBlock>, _ line: Int) {
    let filename = code.pointee.filename.as(StrObject.self).utf8
    append("  File \"")
    text += filename
    append("\", line \(line), in ")
    text += code.pointee.name.as(StrObject.self).utf8
    append("\n")
    if vm.support.finalization.isEnding { return }
    text += sources.display(line, of: filename, indentation: 4, in: vm)
  }

  private mutating func append(_ string: String) { text += Array(string.utf8) }
}

extension Machine {
  /// What Python prints of an exception that nothing caught.
  func describe(exception: Value) -> [UInt8] {
    let saved = pointee.exception
    pointee.exception = .null
    defer { pointee.exception = saved }
    var writer = TracebackWriter(self)
    writer.write(exception)
    return writer.text
  }

  // MARK: Uncaught exceptions

  /// Writes WTF-8 text to `sys.stderr`; to descriptor 2 when that is gone. Errors are dropped.
  func writeToStandardError(_ text: [UInt8]) {
    let saved = pointee.exception
    pointee.exception = .null
    defer { pointee.exception = saved }
    let file = pointee.sysDict.value(at: pointee.names.stderr)
    if file.isNone { return }
    do throws(Raised) {
      if file.isNull {
        support.standardError.write(text)
        support.standardError.flush()
      } else {
        try writeText(to: file, newStr(PythonString(utf8: text)))
      }
    } catch {
      _ = takeException()
    }
  }

  /// `file.write(text)`.
  func writeText(to file: Value, _ text: Value) throws(Raised) {
    if let streams = support.streams, typeOf(file) == streams.textType {
      try writeText(file, text)
    } else {
      _ = try callMethod(file, pointee.names.write, text)
    }
  }

  func writeToStandardError(_ text: String) { writeToStandardError(Array(text.utf8)) }

  /// Deals with the pending exception as the interpreter's top level does: SystemExit ends the program; others go to
  /// `sys.excepthook`. CPython: `PyErr_PrintEx`.
  /// - Returns: the exit status that SystemExit asks for, or nil.
  @discardableResult
  func printPendingException(setsLast: Bool = true) -> Int32? {
    let exception = takeException()
    pointee.handledException = .null
    if isInstance(exception, of: type(.systemExit)) { return exitStatus(exception) }
    let type = Value(typeOf(exception))
    let traceback = exception.as(ExceptionObject.self).pointee.traceback
    let shown = traceback.isNull ? Value.none : traceback
    if setsLast {
      set(pointee.sysDict, name: pointee.names.last_type, type)
      set(pointee.sysDict, name: pointee.names.last_value, exception)
      set(pointee.sysDict, name: pointee.names.last_traceback, shown)
    }
    let hook = pointee.sysDict.value(at: pointee.names.excepthook)
    if hook.isNull {
      writeToStandardError("sys.excepthook is missing\n")
      writeToStandardError(describe(exception: exception))
      return nil
    }
    if isNativeExceptHook(hook) {
      flushStandardOutput()
      writeToStandardError(describe(exception: exception))
      return nil
    }
    do throws(Raised) {
      _ = try call(hook, type, exception, shown)
    } catch {
      let second = takeException()
      if isInstance(second, of: self.type(.systemExit)) { return exitStatus(second) }
      writeToStandardError("Error in sys.excepthook:\n")
      writeToStandardError(describe(exception: second))
      writeToStandardError("\nOriginal exception was:\n")
      writeToStandardError(describe(exception: exception))
    }
    return nil
  }

  private func isNativeExceptHook(_ hook: Value) -> Bool {
    hook == pointee.sysDict.value(at: intern("__excepthook__"))
  }

  /// Output that came before an error shall be seen before it.
  func flushStandardOutput() { support.standardOutput.flush() }

  /// What an uncaught SystemExit says: its code, or text for standard error and 1.
  private func exitStatus(_ exception: Value) -> Int32 {
    var code = exception.as(ExceptionObject.self).extras[0]
    do throws(Raised) {
      code = try getAttribute(exception, "code")
    } catch {
      _ = takeException()
    }
    flushStandardOutput()
    if code.isNull || code.isNone { return 0 }
    if code.isBool { return code.isTrue ? 1 : 0 }
    if code.isSmallInt || code.isKind(.int) {
      return Int32(truncatingIfNeeded: machineInt(code) ?? -1)
    }
    do throws(Raised) {
      writeToStandardError(try str(code).as(StrObject.self).utf8)
    } catch {
      _ = takeException()
    }
    writeToStandardError("\n")
    return 1
  }

  /// An error where nobody can be told goes to `sys.unraisablehook`. CPython: `PyErr_WriteUnraisable`.
  func writeUnraisable(_ object: Value) {
    let exception = takeException()
    if exception.isNull { return }
    let hook = pointee.sysDict.value(at: intern("unraisablehook"))
    if hook.isNull || hook.isNone
      || hook == pointee.sysDict.value(at: intern("__unraisablehook__"))
    {
      showUnraisable(exception, object)
      return
    }
    do throws(Raised) {
      let traceback = exception.as(ExceptionObject.self).pointee.traceback
      let arguments = newStructSequence(
        unraisableArgumentsType,
        [
          Value(typeOf(exception)), exception, traceback.isNull ? .none : traceback, .none,
          object.isNull ? .none : object,
        ])
      _ = try call(hook, arguments)
    } catch {
      showUnraisable(takeException(), hook, "Exception ignored in sys.unraisablehook: ")
    }
  }

  private var unraisableArgumentsType: TypeRef {
    if support.unraisableArgumentsType.isNull {
      support.unraisableArgumentsType = Value(
        makeStructSequence(
          StructSequenceFields(
            name: "UnraisableHookArgs", module: "sys",
            visible: ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"],
            isConstructible: false)))
    }
    return support.unraisableArgumentsType.as(TypeObject.self)
  }

  /// `Exception ignored in: …`, and the traceback.
  func showUnraisable(
    _ exception: Value, _ object: Value, _ introduction: String = "Exception ignored in: "
  ) {
    var text: [UInt8] = []
    if !object.isNull {
      text += Array(introduction.utf8)
      do throws(Raised) {
        text += try repr(object).as(StrObject.self).utf8
      } catch {
        _ = takeException()
        text += Array("<object repr() failed>".utf8)
      }
      text.append(10)
    }
    var writer = TracebackWriter(self)
    writer.writeOne(exception)
    writeToStandardError(text + writer.text)
  }

  /// Flushes the standard streams at exit. CPython: `flush_std_files`.
  /// - Returns: false when standard output could not be written, which makes the exit status 120.
  func flushStandardStreams() -> Bool {
    var isFine = true
    for name in [pointee.names.stdout, pointee.names.stderr] {
      let file = pointee.sysDict.value(at: name)
      if file.isNull || file.isNone { continue }
      do throws(Raised) {
        if try isTrue(closedFlag(file)) { continue }
        _ = try callMethod(file, pointee.names.flush)
      } catch {
        if name == pointee.names.stdout {
          writeUnraisable(file)
          isFine = false
        } else {
          _ = takeException()
          isFine = false
        }
      }
    }
    return isFine
  }

  private func closedFlag(_ file: Value) throws(Raised) -> Value {
    let flag = try lookUpAttribute(file, intern("closed"))
    return flag.isNull ? .false : flag
  }
}
