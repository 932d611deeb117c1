import Compiler
import Glibc

// The embedding interface: what a Swift program, and pyvm's own REPL, do with a machine.
//
//     let vm = Machine.make()
//     let outcome = vm.run(source: Array("print(6 * 7)".utf8), filename: "<demo>", mode: .exec)
//     let status = vm.shutDown()

/// How a run of Python code ended.
public enum RunOutcome: Equatable, Sendable {
  case finished
  /// An exception that nothing caught; `sys.excepthook` has shown it.
  case raised
  /// KeyboardInterrupt that nothing caught; it has been shown.
  case interrupted
  /// SystemExit that nothing caught, with the exit status that it asks for; its text, if any, has been shown.
  case exited(Int32)
  /// An observer has stopped it.
  case stopped
}

/// A name in a namespace, with its value as text.
public struct VariableDescription: Sendable {
  public let name: String
  public let type: String
  /// `repr(value)`, or what went wrong in making it.
  public let representation: String
}

extension Machine {
  // MARK: Running

  /// Compiles a source and runs it in `__main__`. Exceptions are shown as Python shows them.
  /// - Parameters:
  ///   - source: bytes, with an encoding declaration if they are not UTF-8.
  ///   - filename: what tracebacks call it.
  ///   - isFile: whether the source was read from a file or from standard input; CPython words and places some
  ///     errors otherwise then.
  ///   - mode: in `.eval` the value goes through `sys.displayhook`; in `.single` that of each expression statement does.
  public func run(
    source: [UInt8], filename: String, mode: CompileMode, isFile: Bool = false
  ) -> RunOutcome {
    guarded { vm throws(Raised) in
      let name = vm.newStr(filename)
      // At a prompt, `from __future__ import …` holds for what is typed later.
      let compiled = try vm.compileSource(
        source, filename: name, mode: mode,
        flags: mode == .single ? vm.support.interactiveFutureFlags : 0, isFile: isFile,
        optimizationLevel: vm.support.options.optimizationLevel)
      if mode == .single {
        vm.support.interactiveFutureFlags |= compiled.flags.rawValue & Self.futureFlags
      }
      let code = vm.newCode(compiled)
      let value = try vm.run(code: code, globals: Value(vm.mainDict), locals: Value(vm.mainDict))
      if mode == .eval { try vm.printExpression(value) }
    }
  }

  /// Runs a file's source as the main program: `__file__` is set and its directory is `sys.path[0]`.
  public func runScript(source: [UInt8], path: String) -> RunOutcome {
    runMain(path: path) { vm throws(Raised) in
      try vm.compile(
        source, filename: vm.newStr(path), mode: .exec, isFile: true,
        optimizationLevel: vm.support.options.optimizationLevel)
    }
  }

  /// Runs a `.pyc` file as the main program. CPython: `run_pyc_file`.
  public func runCompiled(_ bytes: [UInt8], path: String) -> RunOutcome {
    runMain(path: path) { vm throws(Raised) in
      let magic = PycFile.header(.timestamp(0, size: 0)).prefix(4)
      guard bytes.starts(with: magic) else {
        throw vm.error(.runtimeError, "Bad magic number in .pyc file")
      }
      if bytes.count < 16 { throw vm.error(.eofError, "EOF read where not expected") }
      guard case .code(let code)? = try? Marshal.decode(bytes[16...]) else {
        throw vm.error(.runtimeError, "Bad code object in .pyc file")
      }
      return vm.newCode(code)
    }
  }

  private func runMain(
    path: String, code: (Machine) throws(Raised) -> Value
  ) -> RunOutcome {
    let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    let pathList = pointee.sysDict.value(at: pointee.names.path)
    if pathList.isKind(.list) {
      let list = pathList.as(ListObject.self)
      let first = newStr(directory.isEmpty && path.hasPrefix("/") ? "/" : directory)
      if list.pointee.count > 0 { list.pointee.items[0] = first } else { append(list, first) }
    }
    set(mainDict, name: pointee.names.__file__, newStr(path))
    set(mainDict, name: pointee.names.__cached__, .none)
    return guarded { vm throws(Raised) in
      _ = try vm.run(code: code(vm), globals: Value(vm.mainDict), locals: Value(vm.mainDict))
    }
  }

  /// `-m`: finds a module, or a package's `__main__`, and runs it as the main program.
  public func runModule(named name: String) -> RunOutcome {
    let path = pointee.sysDict.value(at: pointee.names.path)
    if path.isKind(.list), path.as(ListObject.self).pointee.count > 0,
      !support.options.isIsolated, let folder = getcwd(nil, 0)
    {
      path.as(ListObject.self).pointee.items[0] = newStr(String(cString: folder))
      free(folder)
    }
    return guarded { vm throws(Raised) in
      let runpy = try vm.importAbsolute("runpy")
      _ = try vm.call(vm.getAttribute(runpy, "_run_module_as_main"), vm.newStr(name))
    }
  }

  /// Runs the module `__main__` of a folder, which becomes the first of `sys.path`.
  public func runFolder(_ path: String) -> RunOutcome {
    let pathList = pointee.sysDict.value(at: pointee.names.path)
    if pathList.isKind(.list) {
      let list = pathList.as(ListObject.self)
      let first = newStr(path)
      if list.pointee.count > 0 { list.pointee.items[0] = first } else { append(list, first) }
    }
    return guarded { vm throws(Raised) in
      let runpy = try vm.importAbsolute("runpy")
      _ = try vm.call(
        vm.getAttribute(runpy, "_run_module_as_main"), vm.newStr("__main__"), .false)
    }
  }

  /// Runs a code object in `__main__`.
  public func run(_ code: CodeObject) -> RunOutcome {
    guarded { vm throws(Raised) in
      let value = vm.newCode(code)
      _ = try vm.run(code: value, globals: Value(vm.mainDict), locals: Value(vm.mainDict))
    }
  }

  /// Evaluates an expression in `__main__`.
  /// - Returns: `repr` of the value, or the text that Python would print of the exception.
  public func evaluate(_ expression: String) -> Result<String, PythonError> {
    do throws(Raised) {
      let code = try compile(
        Array(expression.utf8), filename: newStr("<string>"), mode: .eval, isText: true,
        optimizationLevel: support.options.optimizationLevel)
      let value = try run(code: code, globals: Value(mainDict), locals: Value(mainDict))
      return .success(try reprText(value))
    } catch {
      return .failure(takeError())
    }
  }

  /// Compiles without running; warnings go where the filters send them.
  /// - Throws: what the compiler refuses, as the text that Python prints.
  public func compile(source: [UInt8], filename: String, mode: CompileMode) throws(PythonError)
    -> CodeObject
  {
    do throws(Raised) {
      return try compileSource(
        source, filename: newStr(filename), mode: mode,
        optimizationLevel: support.options.optimizationLevel)
    } catch {
      throw takeError()
    }
  }

  /// Every `CodeFlags.future…`.
  private static var futureFlags: UInt32 { 0x1fe_0000 }

  /// Runs `body`; shows an exception that it lets through.
  private func guarded(_ body: (Machine) throws(Raised) -> Void) -> RunOutcome {
    do throws(Raised) {
      try body(self)
      return .finished
    } catch {
      if support.observation.isStopping {
        support.observation.isStopping = false
        _ = takeException()
        pointee.handledException = .null
        return .stopped
      }
      let isInterrupt = pendingIs(.keyboardInterrupt)
      if pendingIs(.systemExit), support.options.inspects, !support.isAtPrompt {
        // `-i`: the program's end is the prompt's beginning.
        let exception = takeException()
        flushStandardOutput()
        writeToStandardError(describe(exception: exception))
        return .raised
      }
      if let status = printPendingException() { return .exited(status) }
      return isInterrupt ? .interrupted : .raised
    }
  }

  func takeError() -> PythonError {
    let exception = takeException()
    pointee.handledException = .null
    return PythonError(
      typeName: typeName(exception),
      text: String(decoding: describe(exception: exception), as: UTF8.self))
  }

  // MARK: Looking around

  /// The names of `__main__` in order of definition, without those that every module has.
  public func variables() -> [VariableDescription] {
    var result: [VariableDescription] = []
    let standard: Set<String> = [
      "__name__", "__doc__", "__package__", "__loader__", "__spec__", "__annotations__",
      "__builtins__", "__file__", "__cached__",
    ]
    let names = newList()
    for entry in DictEntries(mainDict) { append(names, entry.key) }
    for index in 0..<names.pointee.count where names.pointee.items[index].isKind(.str) {
      let name = names.pointee.items[index]
      let text = name.as(StrObject.self).description
      let value = mainDict.value(at: name)
      if standard.contains(text) || value.isNull { continue }
      var representation = ""
      do throws(Raised) {
        representation = try reprText(value)
      } catch {
        representation = "<repr raised \(typeName(takeException()))>"
      }
      result.append(
        VariableDescription(name: text, type: typeName(value), representation: representation))
    }
    return result
  }

  /// Forgets every name of `__main__`.
  public func resetMain() {
    mainDict.removeAll()
    fillMain()
    set(pointee.builtinsDict, name: pointee.names.underscore, .none)
    _ = try? remove(pointee.builtinsDict, pointee.names.underscore)
  }

  /// The code of what a dotted name in `__main__` is bound to: a function, method, code object, generator, or a class, whose
  /// methods' code comes in order of their names. Empty where the name is not bound, or to something without code.
  public func codeObjects(named name: String) -> [CodeObject] {
    do throws(Raised) {
      guard let value = try lookUp(dotted: name) else { return [] }
      let values = value.isKind(.type) ? try membersWithCode(of: value).map(\.value) : [value]
      var result: [CodeObject] = []
      for value in values {
        if let code = try codeToShow(value) { result.append(code.as(CodeBlock.self).source) }
      }
      return result
    } catch {
      _ = takeException()
      return []
    }
  }

  /// What `dis.dis` prints of what a dotted name in `__main__` is bound to: a function, method, code object, generator, class or
  /// module. Nil where the name is not bound, or to something else.
  public func disassembly(named name: String) -> PythonString? {
    do throws(Raised) {
      guard let value = try lookUp(dotted: name) else { return nil }
      if !value.isKind(.type) && !value.isKind(.module) {
        guard try codeToShow(value) != nil else { return nil }
      }
      return PythonString(utf8: try disassembly(value, depth: nil))
    } catch {
      _ = takeException()
      return nil
    }
  }

  /// The names that could continue a dotted name: variables, builtins and keywords, or attributes. Each is whole, with the
  /// part before the last dot.
  public func completions(for prefix: String) -> [String] {
    guard let dot = prefix.lastIndex(of: ".") else {
      var names: Set<String> = Set(Machine.keywords)
      for dict in [mainDict, pointee.builtinsDict] {
        for entry in DictEntries(dict) where entry.key.isKind(.str) {
          names.insert(entry.key.as(StrObject.self).description)
        }
      }
      return names.filter { $0.hasPrefix(prefix) }.sorted()
    }
    let base = String(prefix[..<dot])
    let start = String(prefix[prefix.index(after: dot)...])
    do throws(Raised) {
      guard let value = try lookUp(dotted: base) else { return [] }
      let names = try directory(of: value).as(ListObject.self)
      var result: [String] = []
      for index in 0..<names.pointee.count where names.pointee.items[index].isKind(.str) {
        let name = names.pointee.items[index].as(StrObject.self).description
        // Private names only when asked for.
        if name.hasPrefix(start), !start.isEmpty || !name.hasPrefix("_") {
          result.append("\(base).\(name)")
        }
      }
      return result.sorted()
    } catch {
      _ = takeException()
      return []
    }
  }

  private func lookUp(dotted name: String) throws(Raised) -> Value? {
    var value = Value.null
    for (index, part) in name.split(separator: ".", omittingEmptySubsequences: false).enumerated() {
      let key = intern(String(part))
      if index == 0 {
        value = mainDict.value(at: key)
        if value.isNull { value = pointee.builtinsDict.value(at: key) }
      } else {
        value = try lookUpAttribute(value, key)
      }
      if value.isNull { return nil }
    }
    return value
  }

  private static let keywords = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in",
    "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
    "yield",
  ]

  // MARK: Control

  /// Tells the machine that from now on a prompt's inputs run: SystemExit leaves it, whatever `inspects` says.
  public func beginPrompt() { support.isAtPrompt = true }

  /// Instructions executed so far.
  public var instructionCount: UInt64 { UInt64(pointee.instructionsExecuted) }

  /// Takes back an interrupt that no code has noticed.
  public func clearInterrupt() {
    UnsafeMutableRawPointer(self).storeBytes(of: 0, toByteOffset: 1, as: UInt8.self)
  }

  /// Writes out what the standard streams still hold.
  public func flush() {
    support.standardOutput.flush()
    support.standardError.flush()
  }

  /// Has a copy of what goes to the standard streams from now on; nil for nobody.
  public func echoOutput(to receiver: (([UInt8]) -> Void)?) {
    flush()
    support.standardOutput.echo = receiver
    support.standardError.echo = receiver
  }

  /// Ends the machine's program: runs the finalisers that are left and flushes the streams.
  /// - Returns: 120 when standard output could not be written; else nil.
  public func shutDown() -> Int32? {
    callAtExit("atexit", "_run_quietly")
    // Files that the program left open: their buffers are written before what they write to dies.
    callAtExit("_io", "_flush_all")
    finalizeAtExit()
    return flushStandardStreams() ? nil : 120
  }

  /// Calls a function of a library module, if the program has imported that.
  private func callAtExit(_ module: StaticString, _ function: StaticString) {
    do throws(Raised) {
      let module = try get(pointee.modules, intern(module))
      if !module.isNull { _ = try call(getAttribute(module, function)) }
    } catch {
      writeUnraisable(.null)
    }
  }
}

/// A Python exception as a Swift error.
public struct PythonError: Error, Sendable {
  public let typeName: String
  /// What Python prints of it, traceback and all.
  public let text: String
}

extension Machine {
  /// `__main__`'s namespace.
  var mainDict: DictRef {
    support.mainModule.as(ModuleObject.self).pointee.dict.as(DictObject.self)
  }

  func makeMainModule() {
    let module = Value(newModule(named: pointee.names.__main__))
    addRoot(module)
    support.mainModule = module
    fillMain()
    set(pointee.modules, name: pointee.names.__main__, module)
  }

  private func fillMain() {
    let dict = mainDict
    let names = pointee.names
    set(dict, name: names.__name__, names.__main__)
    for name in [names.__doc__, names.__package__, names.__loader__, names.__spec__] {
      set(dict, name: name, .none)
    }
    set(dict, name: names.__annotations__, Value(newDict()))
    set(dict, name: names.__builtins__, pointee.modules.value(at: intern("builtins")))
  }
}
