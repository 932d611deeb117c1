import Testing

/// The transcripts in the documentation are typed again, and must come out as they are written.
@Suite("Documentation", .serialized)
struct DocumentationTests {
  private func started(
    _ arguments: [String] = ["-q"], columns: Int = 120, rows: Int = 60
  ) -> PseudoTerminal {
    // Who edits in the transcripts.
    let terminal = PseudoTerminal(
      arguments, columns: columns, rows: rows, environment: ["EDITOR": "sed -i s/3/3.14/"])
    terminal.waitForPrompt()
    return terminal
  }

  @Test(
    "transcripts are what happens",
    arguments: ["README.md", "Documentation/REPL.md", "Documentation/Compiler.md"].flatMap {
      Transcript.all(in: $0)
    })
  func replay(transcript: Transcript) {
    let greets = transcript.text.hasPrefix("pyvm 0")
    transcript.replay(on: started(greets ? [] : ["-q"]))
  }

  @Test("every command has an entry and a transcript in REPL.md", arguments: Command.all)
  func entry(command: String) {
    let text = readText(Transcript.root + "/Documentation/REPL.md")
    #expect(text.contains("\n| `:\(command)") || text.contains(", `:\(command) "))
    #expect(
      Transcript.all(in: "Documentation/REPL.md").contains { $0.commands.contains(command) })
  }

  @Test("the tutorial is one session, and goes as it is written")
  func tutorial() {
    let transcripts = Transcript.all(in: "Documentation/Tutorial.md")
    #expect(transcripts.count > 12)
    #expect(transcripts.contains { $0.isScreen })
    let terminal = started(columns: 100, rows: 24)
    for transcript in transcripts { transcript.replay(on: terminal) }
    terminal.waitForPrompt()
  }
}
