import Compiler
import DataFlow
import Glibc
import VM

/// The interactive loop: takes inputs, runs them or the commands they are.
final class Session {
  let machine: Machine
  var mode = CompileMode.single
  /// The last Python input, which `:dis` and its kin show when they are given nothing.
  var lastInput: String? { inputs.last }
  /// The Python inputs of this session.
  private(set) var inputs: [String] = []
  /// Sources that commands have run, to show what their functions come from.
  private(set) var commandSources: [String] = []
  private(set) lazy var stepConsole = StepConsole(session: self)
  var preferences = Preferences()
  var usesColor: Bool { preferences.usesColor }
  /// The Python inputs that ran to their end: what `:save` writes.
  private(set) var program: [String] = []
  /// Where inputs come from; commands ask it for the history and for lines.
  private(set) var inputSource: (any InputSource)?
  /// What a paged command has written so far.
  private var pagedText: String?
  /// What `:trace on` has set.
  var tracer: Tracer?
  /// What the last run that was traced, profiled or covered has counted.
  var lastCounts: InstructionCounter?
  /// What `:taint` has set.
  var taint: TaintAnalysis?
  private(set) var exitStatus: Int32?

  init(machine: Machine) {
    self.machine = machine
    preferences.usesColor = Terminal.usesColor(descriptor: 1)
  }

  // MARK: The loop

  /// Reads and runs until the end of the input or `:quit`.
  /// - Returns: the exit status.
  func run(input source: any InputSource) -> Int32 {
    inputSource = source
    while exitStatus == nil {
      let prompt = self.prompt
      let continuation = String(repeating: " ", count: prompt.utf8.count - 4) + "... "
      switch source.read(prompt: prompt, continuation: continuation) {
      case .endOfFile:
        exitStatus = 0
      case .cancelled:
        writeError("KeyboardInterrupt\n")
      case .text(let text):
        source.remember(text)
        handle(text)
      }
    }
    return exitStatus ?? 0
  }

  private var prompt: String {
    mode == .single ? "pyvm> " : "pyvm[\(mode.name)]> "
  }

  func quit(status: Int32 = 0) {
    exitStatus = status
  }

  func handle(_ text: String) {
    let trimmed = text.trimmingWhitespace()
    if trimmed.isEmpty { return }
    if trimmed.first == ":" {
      perform(command: String(trimmed.dropFirst()))
    } else if ["exit", "quit", "exit()", "quit()"].contains(trimmed), !isBound(trimmed) {
      quit()
    } else {
      runInput(text)
    }
  }

  /// Runs Python that was typed, or that counts as typed: an edited or pasted text.
  func runInput(_ text: String) {
    inputs.append(text)
    if run(text) { program.append(text) }
  }

  /// Keeps a source that a command runs.
  func noteSource(_ text: String) {
    if text != inputs.last, text != commandSources.last { commandSources.append(text) }
  }

  private func isBound(_ call: String) -> Bool {
    let name = call.hasSuffix("()") ? String(call.dropLast(2)) : call
    return machine.variables().contains { $0.name == name }
  }

  private func perform(command line: String) {
    switch Command.find(line) {
    case .success(let (command, argument)):
      guard command.isPaged, preferences.pager != "off" else {
        command.action(self, argument)
        return
      }
      pagedText = ""
      command.action(self, argument)
      let text = pagedText ?? ""
      pagedText = nil
      Pager.show(text, preference: preferences.pager)
    case .failure(let error):
      writeError(error.message)
    }
  }

  // MARK: Running and compiling input

  /// The pieces of an input that are compiled one by one. In `single` mode each statement is one, as if
  /// it had been typed alone.
  func units(of text: String) -> [[UInt8]] {
    switch mode {
    case .single:
      let scalars = Array(text.unicodeScalars)
      let source = ScannedSource(scalars)
      // Where the text has an open end, the compiler should say so about all of it.
      if source.continuesLine { return [Array(text.utf8)] }
      return source.statements.map { Array((String(scalars[$0]) + "\n").utf8) }
    case .exec:
      return [Array((text + "\n").utf8)]
    case .eval:
      return [Array(text.trimmingWhitespace().utf8)]
    }
  }

  /// Runs an input. In `single` mode what follows a statement that failed is not run.
  /// - Returns: whether all of it ran to its end.
  @discardableResult
  func run(_ text: String) -> Bool {
    for unit in units(of: text) {
      let outcome = whileTracing {
        machine.run(source: unit, filename: Session.filename, mode: mode)
      }
      guard finish(outcome) else { return false }
    }
    return true
  }

  /// - Returns: whether to go on with what comes next.
  @discardableResult
  func finish(_ outcome: RunOutcome) -> Bool {
    machine.flush()
    switch outcome {
    case .finished: return true
    case .raised, .interrupted, .stopped: return false
    case .exited(let status):
      quit(status: status)
      return false
    }
  }

  /// Compiles an input without running it; an error is printed.
  func compile(_ text: String) -> [CodeObject]? {
    do throws(PythonError) {
      return try units(of: text).map { (unit) throws(PythonError) in
        try machine.compile(source: unit, filename: Session.filename, mode: mode)
      }
    } catch {
      writeError(error.text)
      return nil
    }
  }

  /// What tracebacks call the input, as Python does.
  static let filename = "<stdin>"

  // MARK: Output

  func write(_ text: String) {
    if pagedText == nil { Terminal.write(text) } else { pagedText! += text }
  }

  /// Writes a text for reading, folded between words where the terminal is narrower.
  func writeProse(_ text: String) {
    write(canvas.columns.map { Prose.text(text, columns: $0) } ?? text)
  }

  func write(_ text: PythonString) {
    write(String(decoding: backslashReplaced(text), as: UTF8.self))
  }

  /// What views draw on.
  var canvas: Canvas {
    var canvas = Canvas.standardOutput
    canvas.usesColor = usesColor
    return canvas
  }

  /// Writes to standard error; a message of one line is folded between words where the terminal is narrower.
  func writeError(_ text: String) {
    let isMessage = text.last == "\n" && !text.dropLast().contains("\n")
    let folds = isMessage && isatty(2) == 1
    Terminal.write(folds ? Prose.text(text, columns: Terminal.size.columns) : text, to: 2)
  }
}

extension CompileMode {
  var name: String {
    switch self {
    case .exec: return "exec"
    case .eval: return "eval"
    case .single: return "single"
    }
  }

  static let allNames = ["single", "exec", "eval"]

  init?(name: String) {
    switch name {
    case "exec": self = .exec
    case "eval": self = .eval
    case "single": self = .single
    default: return nil
    }
  }
}

extension String {
  func trimmingWhitespace() -> String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
