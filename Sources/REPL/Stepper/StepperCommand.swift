import Compiler
import VM

/// `:step`: code instruction by instruction.
extension Command {
  static let step: Command = Command(
    name: "step", usage: "[OPTIONS] [SOURCE|FILE.py|FILE.pyc]",
    summary: "run code instruction by instruction, forward and back",
    details: """
      Runs a source, a file, or the last input again, and stops before each instruction: which it is and
      what it computes, the value stack (its top on the right), the open blocks, locals and cells. On a
      terminal of at least 100 columns and 24 rows these have the screen, with the output below; elsewhere
      each stop has some lines. Enter goes on. At the prompt (step):

      \(StepCommand.helpText.trimmingWhitespace())

      What back takes back is what instructions have done to variables and objects. What was printed,
      files, attributes of classes that native code set, and what p and set did to other things than the
      frame's variables stay as they are. An exception that nothing catches stops the program first.
      """,
    example: """
      pyvm> x = 21
      pyvm> :step --lines 2 * x
      <module>, line 1: 2 * x
        1 -->       0 LOAD_CONST               0 (2)        → 2
        stack  []
        locals x=21
      (step)
      """,
    argument: .source,
    options: [
      CommandOption(name: "--lines", summary: "lines, on a wide terminal too"),
      CommandOption(
        name: "--all", summary: "into pyvm's library too, where it is written in Python"),
    ]
  ) { session, argument in
    guard let arguments = session.arguments(argument, of: .step),
      let pieces = session.steppedPieces(arguments.rest)
    else { return }
    let input = session.stepConsole.input
    let screen = arguments.has("--lines") ? nil : StepScreen(session: session, input: input)
    let view: any StepView = screen ?? StepLines(session: session)
    let stepper = Stepper(
      session: session, view: view, input: input, showsLibrary: arguments.has("--all"))
    view.begin()
    defer { view.end() }
    for piece in pieces {
      stepper.begin(source: piece.source)
      if !session.finish(session.whileStepped(by: stepper, piece.run)) { break }
    }
  }
}

/// Something that `:step` runs.
struct SteppedPiece {
  /// Nil where it is not known.
  let source: [String]?
  let run: () -> RunOutcome
}

extension Session {
  /// What an argument of `:step` stands for; nil, with a message, where there is nothing.
  fileprivate func steppedPieces(_ argument: String) -> [SteppedPiece]? {
    let machine = machine
    if argument.hasSuffix(".pyc"), !argument.contains("\n") {
      guard let code = compiledFile(argument) else { return nil }
      return [SteppedPiece(source: sourceLines(of: code)) { machine.run(code) }]
    }
    if argument.hasSuffix(".py"), !argument.contains("\n") {
      let path = expandingHome(argument)
      do throws(FileError) {
        let bytes = try FileAccess.read(Array(path.utf8))
        return [
          SteppedPiece(source: Self.lines(of: bytes)) {
            machine.run(source: bytes, filename: path, mode: .exec, isFile: true)
          }
        ]
      } catch {
        writeError("can't open file '\(path)': \(error.summary)\n")
        return nil
      }
    }
    guard let text = source(for: argument) else { return nil }
    noteSource(text)
    let mode = mode
    return units(of: text).map { unit in
      SteppedPiece(source: Self.lines(of: unit)) {
        machine.run(source: unit, filename: Session.filename, mode: mode)
      }
    }
  }

  /// Runs code that the stepper watches.
  fileprivate func whileStepped(by stepper: Stepper, _ body: () -> RunOutcome) -> RunOutcome {
    machine.observer = stepper
    machine.isRecording = true
    defer { machine.observer = nil }
    return Interrupts.whileStepping(body)
  }
}
