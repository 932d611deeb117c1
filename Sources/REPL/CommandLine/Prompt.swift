import Glibc
import VM

/// Opens the interactive prompt: on the line editor where there is a terminal for it.
enum Prompt {
  /// - Returns: the exit status.
  static func run(machine: Machine, isQuiet: Bool, readsStartupFile: Bool) -> Int32 {
    Terminal.adoptLocale()
    if !isQuiet { Terminal.write(greeting, to: 2) }
    machine.beginPrompt()
    let session = Session(machine: machine)
    if readsStartupFile && isatty(0) == 1 { StartupFile.run(in: session) }
    guard isatty(0) == 1, isatty(1) == 1, !Terminal.isDumb,
      let editor = LineEditor(
        program: "pyvm", language: session,
        history: HistoryFile(
          path: HistoryFile.defaultPath(), limit: session.preferences.historySize))
    else {
      let status = session.run(input: PlainInput(language: session))
      // The end of the input leaves the cursor behind the last prompt.
      Terminal.write("\n", to: 2)
      return status
    }
    return session.run(input: EditorInput(editor: editor))
  }

  private static let greeting = """
    pyvm \(Usage.version), Python 3.9 with its bytecode on show
    Type Python, or :help. Ctrl-D leaves.

    """
}
