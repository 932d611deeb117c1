import Compiler
import VM

/// `~/.pyvmrc`: what a session begins with. Lines that begin with a colon are commands, unless a string or a bracket is open;
/// the lines between them are Python, run as a file is, so that nothing is printed by itself.
enum StartupFile {
  /// PYVM_RC names another file; empty means none.
  static func defaultPath() -> String? {
    if let path = environment("PYVM_RC") { return path.isEmpty ? nil : path }
    return environment("HOME").map { $0 + "/.pyvmrc" }
  }

  /// Runs the file in a session. Errors are printed, and what follows is run all the same.
  static func run(in session: Session) {
    guard let path = defaultPath(), let bytes = try? FileAccess.read(Array(path.utf8)) else {
      return
    }
    let newline = UInt8(ascii: "\n")
    // Newlines stand for the lines before, so that tracebacks tell the file's line numbers.
    var python: [UInt8] = []
    var lineCount = 0
    func runPython() {
      if python.contains(where: { $0 != newline }) {
        session.finish(
          Interrupts.whileRunning {
            session.machine.run(source: python, filename: path, mode: .exec, isFile: true)
          })
      }
      python = Array(repeating: newline, count: lineCount)
    }
    for line in bytes.split(separator: newline, omittingEmptySubsequences: false) {
      lineCount += 1
      if line.first == UInt8(ascii: ":"), !isOpen(python) {
        runPython()
        session.handle(String(decoding: line, as: UTF8.self))
      } else {
        python += line
        python.append(newline)
      }
      if session.exitStatus != nil { return }
    }
    runPython()
  }

  /// Whether the next line belongs to what has begun.
  private static func isOpen(_ python: [UInt8]) -> Bool {
    let text = String(decoding: python, as: UTF8.self)
    return ScannedSource(text.unicodeScalars).continuesLine
  }
}
