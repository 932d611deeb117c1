import Compiler
import Primitives

extension NativeMethod {
  /// breakpoint compile eval exec globals help locals.
  static let codeBuiltins: [NativeMethod] = [
    NativeMethod("breakpoint(*args, **kws)", .function) { vm, a throws(Raised) in
      let hook = vm.pointee.sysDict.value(at: vm.intern("breakpointhook"))
      if hook.isNull { throw vm.error(.runtimeError, "lost sys.breakpointhook") }
      return try vm.call(hook, tuple: a[0], keywords: a[1])
    },
    NativeMethod(
      "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
      .function
    ) { vm, a throws(Raised) in try vm.compileBuiltin(a) },
    NativeMethod(
      "eval(source, globals=None, locals=None, /)", .function
    ) { vm, a throws(Raised) in try vm.evalBuiltin(a) },
    NativeMethod(
      "exec(source, globals=None, locals=None, /)", .function
    ) { vm, a throws(Raised) in try vm.execBuiltin(a) },
    NativeMethod(
      "globals()", .function
    ) { vm, _ throws(Raised) in vm.currentGlobals },
    NativeMethod(
      "locals()", .function
    ) { vm, _ throws(Raised) in try vm.currentLocals() },
  ]
}

/// `PyCF_*` bits that `compile()` takes beside the `CO_FUTURE_*` ones. CPython: Include/compile.h.
private enum CompilerFlag {
  static let futureMask: UInt32 = 0x1fe_0000
  static let dontImplyDedent: UInt32 = 0x200
  static let onlyAST: UInt32 = 0x400
  static let ignoreCookie: UInt32 = 0x800
  static let typeComments: UInt32 = 0x1000
  static let topLevelAwait: UInt32 = 0x2000
  static let obsolete: UInt32 = 0x10
  static let known =
    futureMask | dontImplyDedent | onlyAST | typeComments | topLevelAwait | obsolete
}

extension Machine {
  /// The running frame's globals; `__main__`'s when no frame runs.
  var currentGlobals: Value {
    if let frame = currentFrameRecord { return frame.pointee.globals }
    return Value(mainDict)
  }

  /// `locals()`.
  func currentLocals() throws(Raised) -> Value {
    guard let frame = currentFrameRecord else { return Value(mainDict) }
    return try locals(of: frame)
  }

  fileprivate func compileBuiltin(_ a: Arguments) throws(Raised) -> Value {
    let filename = try fileSystemText(a[1])
    guard a[2].isKind(.str) else {
      throw typeError(
        "compile() argument 'mode' must be str, not \(argumentTypeName(a[2]))")
    }
    func int(_ index: Int, _ missing: Int) throws(Raised) -> Int {
      if a[index].isNull { return missing }
      if a[index].isFlonum || a[index].isKind(.float) {
        throw typeError("integer argument expected, got float")
      }
      guard a[index].isBool || a[index].isSmallInt || slots(of: a[index]).pointee.index != nil
      else {
        throw typeError("an integer is required (got type \(typeName(a[index])))")
      }
      return try self.index(a[index], overflow: .overflowError)
    }
    var flags = UInt32(truncatingIfNeeded: try int(3, 0))
    let dontInherit = a[4].isNull ? false : try int(4, 0) != 0
    let optimize = try int(5, -1)
    if flags & ~CompilerFlag.known != 0 { throw valueError("compile(): unrecognised flags") }
    guard (-1...2).contains(optimize) else { throw valueError("compile(): invalid optimize value") }
    if !dontInherit { flags |= inheritedFlags }
    let mode: CompileMode
    switch a[2].as(StrObject.self).description {
    case "exec": mode = .exec
    case "eval": mode = .eval
    case "single": mode = .single
    case "func_type":
      throw valueError(
        flags & CompilerFlag.onlyAST == 0
          ? "compile() mode 'func_type' requires flag PyCF_ONLY_AST"
          : "compile() mode 'func_type' is not supported")
    default:
      throw valueError(
        flags & CompilerFlag.onlyAST == 0
          ? "compile() mode must be 'exec', 'eval' or 'single'"
          : "compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    }
    let (source, isText) = try sourceBytes(a[0], "compile", "string, bytes or AST")
    if flags & CompilerFlag.onlyAST != 0 {
      throw error(.notImplementedError, "compile() to an AST is not available")
    }
    return try compile(
      source, filename: filename, mode: mode, flags: flags, isText: isText,
      optimizationLevel: optimize < 0 ? support.options.optimizationLevel : optimize)
  }

  /// What the running code's `from __future__ import …` passes on.
  private var inheritedFlags: UInt32 {
    guard let frame = currentFrameRecord else { return 0 }
    return frame.pointee.code.as(CodeBlock.self).pointee.flags & CompilerFlag.futureMask
  }

  /// A source given as str, bytes, bytearray or memoryview.
  private func sourceBytes(_ source: Value, _ function: String, _ what: String) throws(Raised)
    -> ([UInt8], isText: Bool)
  {
    var bytes: [UInt8]
    var isText = false
    if source.isKind(.str) {
      let string = source.as(StrObject.self)
      bytes = string.utf8
      isText = true
      try requireUTF8(source)
    } else if source.isKind(.bytes) || source.isKind(.bytearray) || source.isKind(.memoryview) {
      let copy = source.isKind(.bytes) ? source : try call(Value(type(.bytes)), source)
      let object = copy.as(BytesObject.self)
      bytes = Array(UnsafeBufferPointer(start: object.data, count: object.pointee.count))
    } else {
      throw typeError("\(function)() arg 1 must be a \(what) object")
    }
    return (bytes, isText)
  }

  /// Compiles a source to a code object; raises what the compiler refuses, issues what it warns of.
  func compile(
    _ source: [UInt8], filename: Value, mode: CompileMode, flags: UInt32 = 0, isText: Bool = false,
    isFile: Bool = false, optimizationLevel: Int
  ) throws(Raised) -> Value {
    newCode(
      try compileSource(
        source, filename: filename, mode: mode, flags: flags, isText: isText, isFile: isFile,
        optimizationLevel: optimizationLevel))
  }

  func compileSource(
    _ source: [UInt8], filename: Value, mode: CompileMode, flags: UInt32 = 0, isText: Bool = false,
    isFile: Bool = false, optimizationLevel: Int
  ) throws(Raised) -> CodeObject {
    var options = CompileOptions(
      filename: filename.as(StrObject.self).pythonString, mode: mode,
      optimizationLevel: optimizationLevel,
      futureFlags: CodeFlags(
        rawValue: flags & (CompilerFlag.futureMask | CompilerFlag.topLevelAwait)),
      dontImplyDedent: flags & CompilerFlag.dontImplyDedent != 0)
    prepare(&options, filename, isText: isText, isFile: isFile)
    let compilation: Compilation
    do {
      compilation = try Compiler.compile(source: source, options: options)
    } catch {
      if !error.warnings.isEmpty { try issue(error.warnings, filename: filename, isFile: isFile) }
      throw raise(error, filename: filename)
    }
    if !compilation.warnings.isEmpty {
      try issue(compilation.warnings, filename: filename, isFile: isFile)
    }
    return compilation.code
  }

  /// What the compiler wants to know of the running machine.
  private func prepare(
    _ options: inout CompileOptions, _ filename: Value, isText: Bool, isFile: Bool
  ) {
    options.isText = isText
    options.isFile = isFile
    options.recursionLimit = pointee.recursionLimit
    // CPython also counts the call of the builtin that compiles.
    options.recursionDepth = currentFrameRecord == nil ? 0 : recursionDepth + 1
    options.areWarningsErrors = raisesDeprecations(in: filename)
  }

  // MARK: eval and exec

  fileprivate func evalBuiltin(_ a: Arguments) throws(Raised) -> Value {
    var globals = a.get(1, default: .none)
    var locals = a.get(2, default: .none)
    if !locals.isNone, slots(of: locals).pointee.subscript_ == nil {
      throw typeError("locals must be a mapping")
    }
    if !globals.isNone, !globals.isKind(.dict) {
      throw typeError(
        slots(of: globals).pointee.subscript_ != nil
          ? "globals must be a real dict; try eval(expr, {}, mapping)" : "globals must be a dict")
    }
    try completeNamespaces(&globals, &locals)
    try addBuiltins(to: globals)
    if a[0].isExact(.code) {
      if a[0].as(CodeBlock.self).pointee.freeCount > 0 {
        throw typeError("code object passed to eval() may not contain free variables")
      }
      return try run(code: a[0], globals: globals, locals: locals)
    }
    let (source, isText) = try sourceBytes(a[0], "eval", "string, bytes or code")
    let start = source.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? source.endIndex
    let code = try compile(
      Array(source[start...]), filename: newStr("<string>"), mode: .eval, flags: inheritedFlags,
      isText: isText, optimizationLevel: support.options.optimizationLevel)
    return try run(code: code, globals: globals, locals: locals)
  }

  fileprivate func execBuiltin(_ a: Arguments) throws(Raised) -> Value {
    var globals = a.get(1, default: .none)
    var locals = a.get(2, default: .none)
    if !globals.isNone, !globals.isKind(.dict) {
      throw typeError("exec() globals must be a dict, not \(typeName(globals))")
    }
    if !locals.isNone, slots(of: locals).pointee.subscript_ == nil {
      throw typeError("locals must be a mapping or None, not \(typeName(locals))")
    }
    try completeNamespaces(&globals, &locals)
    try addBuiltins(to: globals)
    if a[0].isExact(.code) {
      if a[0].as(CodeBlock.self).pointee.freeCount > 0 {
        throw typeError("code object passed to exec() may not contain free variables")
      }
      _ = try run(code: a[0], globals: globals, locals: locals)
      return .none
    }
    let (source, isText) = try sourceBytes(a[0], "exec", "string, bytes or code")
    let code = try compile(
      source, filename: newStr("<string>"), mode: .exec, flags: inheritedFlags, isText: isText,
      optimizationLevel: support.options.optimizationLevel)
    _ = try run(code: code, globals: globals, locals: locals)
    return .none
  }

  private func completeNamespaces(_ globals: inout Value, _ locals: inout Value) throws(Raised) {
    if globals.isNone {
      globals = currentGlobals
      if locals.isNone { locals = try currentLocals() }
    } else if locals.isNone {
      locals = globals
    }
  }

  func addBuiltins(to globals: Value) throws(Raised) {
    let dict = globals.as(DictObject.self)
    if dict.value(at: pointee.names.__builtins__).isNull {
      let own = currentFrameRecord.map { builtins(for: $0.pointee.globals.as(DictObject.self)) }
      set(dict, name: pointee.names.__builtins__, own ?? Value(pointee.builtinsDict))
    }
  }

  /// A file name: str, bytes, or an object with `__fspath__`; a buffer, too, with a warning. CPython: `PyUnicode_FSDecoder`.
  func fileSystemText(_ value: Value) throws(Raised) -> Value {
    if value.isExact(.str) { return value }
    if value.isKind(.str) { return try str(value) }
    if value.isKind(.bytes) {
      let bytes = value.as(BytesObject.self)
      let raw = Array(UnsafeBufferPointer(start: bytes.data, count: bytes.pointee.count))
      return newStr(PythonString(utf8: escapingSurrogates(raw)))
    }
    if value.isKind(.bytearray) || value.isKind(.memoryview) {
      try warn(
        .deprecationWarning,
        "path should be string, bytes, or os.PathLike, not \(typeName(value))")
      return try fileSystemText(call(Value(type(.bytes)), value))
    }
    guard let path = try fileSystemPath(value) else {
      throw typeError("expected str, bytes or os.PathLike object, not \(typeName(value))")
    }
    return try fileSystemText(path)
  }

  /// A path as str or bytes; nil for an object that is no path.
  func fileSystemPath(_ value: Value) throws(Raised) -> Value? {
    if value.isKind(.str) || value.isKind(.bytes) { return value }
    let method = try lookUpSpecial(value, pointee.names.__fspath__)
    if method.isNull { return nil }
    let path = try call(method)
    guard path.isKind(.str) || path.isKind(.bytes) else {
      throw typeError(
        "expected \(typeName(value)).__fspath__() to return str or bytes, not \(typeName(path))")
    }
    return path
  }

  /// Bytes as WTF-8, those that are not UTF-8 as lone surrogates (`surrogateescape`).
  func escapingSurrogates(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let length = UTF8Sequence.length(bytes, at: index)
      if length == 0 {
        text.appendUTF8(0xdc00 | UInt32(bytes[index]))
        index += 1
      } else {
        text += bytes[index..<(index + length)]
        index += length
      }
    }
    return text
  }
}
