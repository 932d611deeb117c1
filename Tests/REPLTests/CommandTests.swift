import Testing

/// Every command in a real pseudo-terminal, a narrow one: `Golden/commands` has a transcript for each, of what it does
/// and of what it answers to mistakes. Wide terminals are the business of the commands' own tests.
@Suite("Commands")
struct CommandTests {
  private static let folder = Transcript.root + "/Tests/REPLTests/Golden/commands/"

  @Test("every command has a page with an example", arguments: Command.all)
  func page(command: String) {
    let page = Program.run(["-iq"], input: ":help \(command)\n").output
    #expect(page.hasPrefix(":\(command)"))
    #expect(page.contains("\nExample:\n  pyvm> "))
    #expect(page.contains(":\(command)", after: "\nExample:\n"))
  }

  /// But for :quit, which leaves no prompt, and :paste, which takes what follows.
  @Test(
    "the examples of the pages are what happens",
    arguments: Command.all.filter { $0 != "quit" && $0 != "paste" })
  func example(command: String) {
    let folder = ScratchFolder()
    folder.write("fib = lambda n: n if n < 2 else fib(n - 1) + fib(n - 2)\n", to: "fib.py")
    let page = Program.run(["-iq"], input: ":help \(command)\n").output
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    // The page may break off, and lines may be cut on the right.
    let example = lines.drop { $0 != "Example:" }.dropFirst().dropLast().map {
      String($0.dropFirst(2))
    }.prefix { $0 != "..." }
    let terminal = PseudoTerminal(columns: 120, rows: 60, environment: ["HOME": folder.root])
    terminal.waitForPrompt()
    for line in example {
      if let input = Transcript.input(of: line[...]) { terminal.enter(String(input)) }
    }
    let shown = terminal.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, expected) in zip(shown, example) {
      #expect(Transcript.comparable(String(line)).hasPrefix(Transcript.comparable(expected)))
    }
    #expect(shown.count > example.count - 1)
  }

  @Test("every command works in 40 columns, and tells what is wrong", arguments: Command.all)
  func transcript(command: String) {
    let text = readText(Self.folder + command + ".txt")
    let transcript = Transcript(
      file: command + ".txt", lineNumber: 1, text: String(text.dropLast()), isScreen: false)
    #expect(transcript.commands.contains(command), "no transcript in Golden/commands")
    let terminal = PseudoTerminal(
      columns: 40, rows: 70, environment: ["EDITOR": "sed -i s/3/3.14/"])
    terminal.waitForPrompt()
    transcript.replay(on: terminal)
  }
}

extension String {
  /// Whether a text stands behind another one.
  fileprivate func contains(_ text: String, after mark: String) -> Bool {
    firstRange(of: mark).map { self[$0.upperBound...].contains(text) } ?? false
  }
}
