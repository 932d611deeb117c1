import Compiler

/// How a run of Python code ended.
enum RunResult: Equatable {
  case finished
  /// An exception that nothing caught; its traceback is on standard error.
  case raised
  /// KeyboardInterrupt that nothing caught; its traceback is on standard error.
  case interrupted
  /// SystemExit that nothing caught; its message, if it had one, is on standard error.
  case systemExit(Int32)
}

/// A source that does not compile: the text that Python prints for it, `SyntaxError` and all.
struct SourceRejection: Error {
  let text: String
}

/// A name of `__main__` as `:vars` shows it.
struct Variable {
  let name: String
  let type: String
  let representation: String
}

/// What the session and the command line need of the virtual machine, and no more.
/// There is one `__main__` module; every run sees the names that the runs before it left.
protocol Engine: AnyObject {
  /// Compiles a source and runs it in `__main__`.
  /// In `eval` mode the value goes through `sys.displayhook`, as the prompt shows it.
  func run(source: [UInt8], filename: String, mode: CompileMode) -> RunResult

  /// Runs a file's source as the main program, with `__file__` set.
  func runScript(source: [UInt8], path: String) -> RunResult

  /// Runs a module as the main program: `-m NAME`. Nil where there is no such module.
  func runModule(_ name: String) -> RunResult?

  /// Compiles without running. Warnings go to standard error as Python shows them.
  func compile(
    source: [UInt8], filename: String, mode: CompileMode
  ) throws(SourceRejection) -> CodeObject

  /// What `__main__` holds beyond what it holds at the start, in order of definition.
  func variables() -> [Variable]

  /// Forgets every name of `__main__`.
  func reset()

  /// The code of what a (dotted) name is bound to: a function, method, class, code object, generator.
  /// Nil where the name is not bound, or to something without code.
  func code(named name: String) -> CodeObject?

  /// The names that could continue a dotted name: variables, builtins and keywords, or attributes.
  /// Each is whole, with the part before the last dot.
  func completions(for prefix: String) -> [String]

  /// Instructions executed so far, for `:time`.
  var instructionCount: UInt64 { get }

  /// Asks running code to raise KeyboardInterrupt. Called in a signal handler: it may only set a flag.
  func interrupt()

  /// Takes back an interrupt that no code has noticed.
  func clearInterrupt()

  /// Writes out what Python's standard streams still hold.
  func flush()

  /// Ends the machine: runs what Python runs at exit, and flushes.
  /// - Returns: the exit status that a failure in doing so asks for, if any.
  func shutDown() -> Int32?
}

/// What the command line tells the machine at its start.
struct EngineConfiguration {
  /// `sys.argv`
  var arguments: [String] = [""]
  /// `sys.executable`
  var executable = ""
  /// `-O`: 0, 1 or 2
  var optimizationLevel = 0
  /// Whether results and prompts are for a person: `sys.flags.interactive`.
  var isInteractive = false
  /// `-i`: `sys.flags.inspect`
  var inspects = false
  /// `-u`
  var isUnbuffered = false
  /// `-q`
  var isQuiet = false
  /// `-B`
  var writesNoBytecode = false
  /// `-E`, and `-I`
  var ignoresEnvironment = false
  /// `-I`
  var isIsolated = false
  /// `-s`, and `-I`
  var hasNoUserSite = false
  /// `-S`
  var hasNoSite = false
  /// `-v`, as often as given
  var verbosity = 0
  /// `-b`, as often as given
  var bytesWarning = 0
  /// `-d`
  var debug = 0
  /// `-W`, in order
  var warnings: [String] = []
  /// `-X`, in order
  var extensions: [String] = []
}
