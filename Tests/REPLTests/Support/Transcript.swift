import Testing

/// What a document says that happens at the prompt, and typing it.
///
/// Where a prompt stands, what follows is typed, and everything else is what pyvm answers.
struct Transcript: Sendable, CustomTestStringConvertible {
  let file: String
  let lineNumber: Int
  let text: String
  /// The whole screen, with nothing to type.
  let isScreen: Bool

  var testDescription: String { "\(file), line \(lineNumber)" }

  /// The commands of pyvm that it uses, as they are written.
  var commands: [String] {
    text.split(separator: "\n").compactMap { line in
      guard let input = Self.input(of: line), input.hasPrefix(":") else { return nil }
      return String(input.dropFirst().prefix { $0.isLetter })
    }
  }

  /// Where the documents are.
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(4).joined(separator: "/")

  /// All of a document, in their order: the blocks between lines of three backquotes that hold a prompt. A block that is
  /// marked `screen` is all that stands on the screen.
  static func all(in file: String) -> [Transcript] {
    let lines = readText(root + "/" + file)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var result: [Transcript] = []
    var start: Int?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let first = start {
        let text = lines[(first + 1)..<index].joined(separator: "\n")
        let mark = lines[first].dropFirst(3)
        if mark == "screen" || mark.isEmpty && text.split(separator: "\n").contains(where: isInput)
        {
          result.append(
            Transcript(
              file: file, lineNumber: first + 2, text: text, isScreen: mark == "screen"))
        }
        start = nil
      } else {
        start = index
      }
    }
    return result
  }

  /// What is typed in a line; nil where pyvm writes it.
  static func input(of line: Substring) -> Substring? {
    guard let prompt = line.firstRange(of: #/^(pyvm(\[\w+\])?> |  +\.\.\.( |$)|\(step\)( |$))/#)
    else { return nil }
    // The editor indents.
    return line[prompt.upperBound...].drop { $0 == " " }
  }

  private static func isInput(_ line: Substring) -> Bool {
    input(of: line) != nil && !line.hasPrefix(" ")
  }

  /// Types it, and compares what comes of it.
  func replay(on terminal: PseudoTerminal) {
    if isScreen {
      #expect(terminal.screen.text == text, "\(testDescription)")
      return
    }
    // The last line is the prompt that this begins at.
    let before = terminal.screen.transcript.split(separator: "\n", omittingEmptySubsequences: false)
    let greets = text.hasPrefix("pyvm 0")
    let beginsBorrowed = terminal.screen.isBorrowed
    var hasEnded = false
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      guard let input = Self.input(of: line) else { continue }
      if input == ":quit" {
        terminal.send(":quit\r")
        #expect(terminal.end() == 0)
        hasEnded = true
        continue
      }
      if input == ":paste" {
        // Lines without prompts, up to the one that ends them.
        terminal.send(":paste\r")
        terminal.wait { $0.text.hasSuffix("Ctrl-D.") && $0.currentLine.isEmpty }
        // The invitation ends with this.
        while let line = lines.popFirst(), !line.hasSuffix("Ctrl-D.") {}
        while let pasted = lines.popFirst() {
          terminal.send(pasted + "\r")
          if pasted == "--" { break }
        }
        terminal.wait { $0.currentLine.isFreshPrompt }
        continue
      }
      terminal.enter(String(input))
    }
    // What stands on a screen of its own is told by the next block.
    if beginsBorrowed || terminal.screen.isBorrowed { return }
    var shown = terminal.screen.transcript
      .split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(greets ? 0 : before.count - 1)
    if !hasEnded { #expect(String(shown.removeLast()).hasPrompt, "\(testDescription)") }
    #expect(
      Self.comparable(shown.joined(separator: "\n")) == Self.comparable(text),
      "\(testDescription)")
  }

  /// Without what is never the same twice: addresses, and times.
  static func comparable(_ text: String) -> String {
    withoutAddresses(text).replacing(#/(?m)^\d+\.\d{6} s,/#, with: "0 s,")
  }
}
