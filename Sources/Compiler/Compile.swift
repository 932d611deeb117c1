@_exported import Lexer

/// How a source is compiled: the second-to-last argument of Python's `compile()`.
public enum CompileMode: Sendable { case exec, eval, single }

/// What `compile()` takes beside source and mode.
public struct CompileOptions: Sendable {
  /// What errors and code objects call the source.
  public var filename: PythonString
  /// Whether the source is a file, an expression, or a statement at a prompt.
  public var mode: CompileMode
  /// 0 keeps asserts and docstrings, 1 (`-O`) drops asserts, 2 (`-OO`) docstrings too.
  public var optimizationLevel: Int
  /// `__future__` features inherited from the caller, and what `PyCF_*` bits ask for.
  public var futureFlags: CodeFlags
  /// PyCF_DONT_IMPLY_DEDENT: what the interactive prompt needs to tell unfinished input.
  public var dontImplyDedent: Bool
  /// `sys.getrecursionlimit()`, on which depends how deep a tree may be.
  public var recursionLimit = 1000
  /// How many Python frames and C calls of them are open around the compilation.
  public var recursionDepth = 0
  /// Whether the source comes from a `str`: it is UTF-8 then, and no encoding that it declares counts.
  public var isText = false
  /// Whether CPython would read the source line by line, as it does with the main program's file and
  /// standard input: that shows in errors at the source's end and in those of its encoding.
  public var isFile = false
  /// Whether the caller's filters turn DeprecationWarnings into errors.
  public var areWarningsErrors = false

  /// Options as `compile()` has them when it is called without the rest.
  public init(
    filename: PythonString = "<string>", mode: CompileMode = .exec, optimizationLevel: Int = 0,
    futureFlags: CodeFlags = [], dontImplyDedent: Bool = false
  ) {
    self.filename = filename
    self.mode = mode
    self.optimizationLevel = optimizationLevel
    self.futureFlags = futureFlags
    self.dontImplyDedent = dontImplyDedent
  }
}

/// A compiled source and the warnings that compiling it gave.
public struct Compilation: Sendable {
  /// The module's code.
  public let code: CodeObject
  /// In the order in which they were given.
  public let warnings: [SyntaxWarningRecord]
}

/// Compiles a source: `compile(source, filename, mode)`.
public func compile(
  source: [UInt8], options: CompileOptions
) throws(SyntaxError) -> Compilation {
  let (tree, warnings) = try parse(source: source, options: options)
  do throws(SyntaxError) {
    let compilation = try generateCode(for: tree, source: source, options: options)
    return Compilation(code: compilation.code, warnings: warnings + compilation.warnings)
  } catch {
    var error = error
    error.warnings = warnings + error.warnings
    throw error
  }
}
