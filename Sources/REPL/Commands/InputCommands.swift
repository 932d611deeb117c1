import Compiler
import Glibc

/// Commands about what was typed: keeping it, changing it, bringing it in.
extension Command {
  static let history = Command(
    name: "history", isPaged: true, usage: "[N]",
    summary: "the last inputs, of this and earlier sessions",
    details: "Shows the last 20 inputs, or the last N. A block is one input.",
    example: """
      pyvm> x = 1
      pyvm> x + 1
      2
      pyvm> :history 2
      x + 1
      :history 2
      """
  ) { session, argument in
    guard let count = argument.isEmpty ? 20 : Int(argument), count >= 0 else {
      session.writeError("usage: :history [N]\n")
      return
    }
    for entry in session.inputSource?.entries.suffix(count) ?? [] { session.write(entry + "\n") }
  }

  static let save: Command = Command(
    name: "save", usage: "[-f] FILE",
    summary: "write this session's Python input to a file",
    details: """
      Writes the Python inputs of this session that ran without an error to a file, which :load or python
      can run. Commands are left out.
      """,
    example: """
      pyvm> x = 40 + 2
      pyvm> 1/0
      Traceback (most recent call last):
        File "<stdin>", line 1, in <module>
      ZeroDivisionError: division by zero
      pyvm> :save -f /tmp/pyvm-example.py
      1 input written to /tmp/pyvm-example.py
      """,
    argument: .file,
    options: [CommandOption(name: "-f", summary: "replaces a file that exists")]
  ) { session, text in
    guard let arguments = session.arguments(text, of: .save) else { return }
    guard !arguments.rest.isEmpty else {
      session.writeError("usage: :save [-f] FILE\n")
      return
    }
    let path = expandingHome(arguments.rest)
    if !arguments.has("-f") && access(path, F_OK) == 0 {
      session.writeError("\(path) exists; :save -f replaces it\n")
      return
    }
    let inputs = session.program
    let bytes = inputs.flatMap { Array(($0.trimmingEnd() + "\n").utf8) }
    do throws(FileError) {
      try FileAccess.writeAtomically(bytes, to: Array(path.utf8), mode: 0o644)
      session.write("\(inputs.count) input\(inputs.count == 1 ? "" : "s") written to \(path)\n")
    } catch {
      session.writeError("can't write file '\(path)': \(error.summary)\n")
    }
  }

  static let edit: Command = Command(
    name: "edit", abbreviations: ["e"], usage: "[NAME|FILE.py]",
    summary: "change an input in your editor, and run it",
    details: """
      Opens the last input in $VISUAL, $EDITOR or vi, and runs what you leave there; it is then an input as
      any other. NAME opens the input that bound it last. FILE.py is edited in its place, and loaded. What
      you leave unchanged is not run.
      """,
    example: """
      pyvm> :edit fib
      """,
    argument: .file
  ) { session, argument in
    if argument.hasSuffix(".py") || argument.contains("/") {
      session.editFile(expandingHome(argument))
    } else {
      session.editInput(binding: argument)
    }
  }

  static let paste = Command(
    name: "paste",
    summary: "take lines as they come, up to one that says --",
    details: """
      Takes lines as they come, without indenting them, up to a line that says -- or to Ctrl-D, and runs them.
      The prompts >>> and ... of a copied session are taken off, and so is indentation that all lines have.
      Terminals that mark what they paste need no :paste.
      """,
    example: """
      pyvm> :paste
      """
  ) { session, _ in
    session.writeError("Paste, then a line that says -- or Ctrl-D.\n")
    var reader = PlainLines()
    var lines: [String] = []
    while true {
      switch reader.next() {
      case .interrupted:
        session.writeError("\nKeyboardInterrupt\n")
        return
      case .line(let bytes):
        let line = String(decoding: bytes, as: UTF8.self)
        if line.trimmingWhitespace() != "--" {
          lines.append(line)
          continue
        }
      case .end: break
      }
      break
    }
    session.submit(PastedText.cleaned(lines))
  }
}

extension Session {
  /// Runs a text as if it had been typed, and keeps it in the history.
  fileprivate func submit(_ text: String) {
    let input = text.trimmingEnd()
    guard !input.isEmpty else { return }
    inputSource?.remember(input)
    runInput(input)
  }

  fileprivate func editFile(_ path: String) {
    let before = try? FileAccess.read(Array(path.utf8))
    guard runEditor(on: path) else { return }
    guard let after = try? FileAccess.read(Array(path.utf8)), after != before else {
      write("unchanged\n")
      return
    }
    Command.load.action(self, path)
  }

  fileprivate func editInput(binding name: String) {
    guard let text = name.isEmpty ? lastInput ?? "" : statement(binding: name) else {
      writeError("no input of this session binds \(name)\n")
      return
    }
    var template = Array("/tmp/pyvm-XXXXXX.py".utf8CString)
    let descriptor = mkstemps(&template, 3)
    guard descriptor >= 0 else {
      writeError("can't make a file in /tmp: \(String(cString: strerror(errno)))\n")
      return
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let original = text.isEmpty ? "" : text.trimmingEnd() + "\n"
    _ = FileAccess.write(Array(original.utf8), to: descriptor)
    close(descriptor)
    guard runEditor(on: path) else { return }
    let edited = String(
      decoding: (try? FileAccess.read(Array(path.utf8))) ?? [], as: UTF8.self)
    if edited == original { write("unchanged\n") } else { submit(edited) }
  }

  /// - Returns: whether the editor ended well.
  private func runEditor(on path: String) -> Bool {
    let chosen = [environment("VISUAL"), environment("EDITOR")].compactMap { $0 }
    let editor = chosen.first { !$0.isEmpty } ?? "vi"
    let quoted =
      "'"
      + path.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
    let status = system("\(editor) \(quoted)")
    _ = Interrupts.takePending()
    if status != 0 { writeError("\(editor) failed; nothing was run\n") }
    return status == 0
  }

  /// The newest statement of this session's inputs that defines a name or assigns to it.
  private func statement(binding name: String) -> String? {
    let starts = ["def \(name)", "async def \(name)", "class \(name)", "\(name) =", "\(name):"]
    for input in inputs.reversed() {
      let scalars = Array(input.unicodeScalars)
      for range in ScannedSource(scalars).statements.reversed() {
        let text = String(scalars[range])
        let binds = text.split(separator: "\n").contains { line in
          starts.contains { start in
            guard line.hasPrefix(start) else { return false }
            return line.unicodeScalars.dropFirst(start.unicodeScalars.count).first
              .map { !$0.isIdentifierPart } ?? true
          }
        }
        if binds { return text }
      }
    }
    return nil
  }
}

/// What makes copied lines Python again.
enum PastedText {
  static func cleaned(_ lines: [String]) -> String {
    let isSession =
      lines.first { !$0.trimmingWhitespace().isEmpty }?.trimmingWhitespace()
      .hasPrefix(">>>") == true
    var kept = lines
    if isSession {
      // Lines without a prompt are what the session printed.
      kept = lines.compactMap { line in
        let text = line.drop { $0 == " " }
        guard text.hasPrefix(">>>") || text.hasPrefix("...") else { return nil }
        let rest = text.dropFirst(3)
        return String(rest.first == " " ? rest.dropFirst() : rest)
      }
    }
    let indented = kept.filter { !$0.trimmingWhitespace().isEmpty }
    let common = indented.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return kept.map { String($0.dropFirst(min(common, $0.prefix { $0 == " " }.count))) }
      .joined(separator: "\n")
  }
}

extension String {
  /// Without the white space at its end.
  func trimmingEnd() -> String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
