import Testing

/// The transcripts in the documentation are typed again, and must come out as they are written.
@Suite("Documentation", .serialized)
struct DocumentationTests {
  private static func transcripts(in file: String) -> [String] {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let text = readText(root.joined(separator: "/") + "/" + file)
    return text.components(between: "```").filter { $0.contains("pyvm> ") }
  }

  @Test(
    "transcripts are what happens",
    arguments: ["README.md", "Documentation/REPL.md", "Documentation/Compiler.md"].flatMap { file in
      transcripts(in: file).map { (file, $0) }
    })
  func replay(file: String, transcript: String) {
    let lines = transcript.split(separator: "\n", omittingEmptySubsequences: false)
    let greets = transcript.hasPrefix("pyvm 0")
    let terminal = PseudoTerminal(greets ? [] : ["-q"], columns: 120, rows: 60)
    terminal.waitForPrompt()
    for line in lines {
      guard let prompt = line.firstRange(of: #/^(pyvm(\[\w+\])?> |  +\.\.\.( |$)|\(step\)( |$))/#)
      else {
        continue
      }
      // The editor indents.
      terminal.enter(String(line[prompt.upperBound...].drop { $0 == " " }))
    }
    var shown = terminal.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(String(shown.removeLast()).hasPrompt)
    #expect(withoutAddresses(shown.joined(separator: "\n")) == withoutAddresses(transcript))
  }
}

extension String {
  /// What stands between lines that begin with a mark, without those lines.
  fileprivate func components(between mark: String) -> [String] {
    var blocks: [String] = []
    var block: [Substring]?
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(mark) {
        if let lines = block { blocks.append(lines.joined(separator: "\n")) }
        block = block == nil ? [] : nil
      } else {
        block?.append(line)
      }
    }
    return blocks
  }
}
