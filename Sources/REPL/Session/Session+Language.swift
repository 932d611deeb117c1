import Compiler

/// What the line editor asks about Python and about commands.
extension Session: EditorLanguage {
  func isComplete(_ text: [Unicode.Scalar]) -> Bool {
    guard let command = commandParts(of: text) else {
      return InputRules.isComplete(text, mode: mode)
    }
    // A command is one line, but for a source that it takes.
    guard command.command?.argument.isSource == true else { return true }
    return InputRules.isComplete(Array(text[command.argumentStart...]), mode: mode)
  }

  func indentation(after text: [Unicode.Scalar]) -> Int {
    guard let command = commandParts(of: text), command.argumentStart <= text.count else {
      return InputRules.indentation(after: text)
    }
    return InputRules.indentation(after: Array(text[command.argumentStart...]))
  }

  func clauseIndentation(in text: [Unicode.Scalar]) -> Int? {
    guard let command = commandParts(of: text), command.argumentStart <= text.count else {
      return InputRules.clauseIndentation(in: text)
    }
    return InputRules.clauseIndentation(in: Array(text[command.argumentStart...]))
  }

  // MARK: Completion

  func completions(in text: [Unicode.Scalar], cursor: Int) -> Completions {
    if let command = commandParts(of: text) {
      if cursor <= command.nameEnd { return completeCommandName(in: text, cursor: cursor) }
      switch command.command?.argument {
      case .none?, nil: return Completions(start: cursor)
      case .words(let words)?: return complete(words(), in: text, cursor: cursor)
      case .file?: return completeFile(in: text, from: command.argumentStart, cursor: cursor)
      case .source?: break
      }
      if let command = command.command, let words = completedOptions(of: command, text, cursor) {
        return words
      }
    }
    var start = cursor
    while start > 0, text[start - 1].isIdentifierPart || text[start - 1] == "." { start -= 1 }
    let prefix = String(text[start..<cursor])
    guard !prefix.isEmpty, isCode(text, at: start) else { return Completions(start: cursor) }
    return Completions(start: start, words: machine.completions(for: prefix))
  }

  /// Whether a position is neither in a string nor in a comment.
  private func isCode(_ text: [Unicode.Scalar], at position: Int) -> Bool {
    let source = ScannedSource(text[..<position])
    guard source.openString == nil else { return false }
    guard let last = source.tokens.last, last.range.upperBound == position else { return true }
    if last.kind == .comment { return false }
    guard last.kind == .string else { return true }
    // A string that ends here is closed if it ends with its quote.
    let body = text[last.range].drop { $0 != "'" && $0 != "\"" }
    return body.count > 1 && body.first == body.last
  }

  private func completeCommandName(in text: [Unicode.Scalar], cursor: Int) -> Completions {
    let start = text.firstIndex(of: ":")!
    let typed = String(text[start..<cursor])
    let names = Command.all.map { ":" + $0.name }.filter { $0.hasPrefix(typed) }.sorted()
    return Completions(start: start, words: names, suffix: " ")
  }

  private func complete(
    _ words: [String], in text: [Unicode.Scalar], cursor: Int
  ) -> Completions {
    var start = cursor
    while start > 0, text[start - 1] != " " { start -= 1 }
    let typed = String(text[start..<cursor])
    return Completions(start: start, words: words.filter { $0.hasPrefix(typed) })
  }

  /// The options that the word before the cursor may become, if it begins as one.
  private func completedOptions(
    of command: Command, _ text: [Unicode.Scalar], _ cursor: Int
  ) -> Completions? {
    let wordStart = (text[..<cursor].lastIndex { $0 == " " || $0 == "\n" } ?? -1) + 1
    guard wordStart < cursor, text[wordStart] == "-", !command.options.isEmpty else { return nil }
    let names = complete(command.options.map(\.name), in: text, cursor: cursor)
    return names.words.isEmpty ? nil : names
  }

  private func completeFile(
    in text: [Unicode.Scalar], from start: Int, cursor: Int
  ) -> Completions {
    let typed = String(text[start..<cursor])
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let name = typed.dropFirst(folder.count)
    let place = folder.isEmpty ? "./" : expandingHome(folder)
    var words: [String] = []
    for entry in (try? FileAccess.names(in: Array(place.utf8))) ?? [] {
      let entryName = String(decoding: entry, as: UTF8.self)
      guard entryName.hasPrefix(name), !entryName.hasPrefix(".") || name.hasPrefix(".") else {
        continue
      }
      let isFolder = FileAccess.status(of: Array((place + entryName).utf8))?.isDirectory == true
      words.append(folder + entryName + (isFolder ? "/" : ""))
    }
    return Completions(start: start, words: words.sorted())
  }

  // MARK: Colours

  func spans(in text: [Unicode.Scalar], cursor: Int?) -> [StyledSpan] {
    var spans: [StyledSpan] = []
    var start = 0
    if let command = commandParts(of: text) {
      spans.append(StyledSpan(range: 0..<command.nameEnd, style: .command))
      guard command.command?.argument.isSource == true else { return spans }
      start = command.argumentStart
    }
    let source = ScannedSource(text[start...])
    let matched = matchedBrackets(source, cursor: cursor.map { $0 - start })
    for token in source.tokens {
      guard let style = style(of: token, matched: matched) else { continue }
      let range = token.range.lowerBound + start..<token.range.upperBound + start
      spans.append(StyledSpan(range: range, style: style))
    }
    return spans
  }

  private func style(of token: SourceToken, matched: Matched) -> TextStyle? {
    switch token.kind {
    case .keyword: return .keyword
    case .string: return .string
    case .number: return .number
    case .comment: return .comment
    case .bracket:
      let position = token.range.lowerBound
      if matched.pair.contains(position) { return .match }
      return matched.stray.contains(position) ? .mismatch : nil
    case .name, .operator: return nil
    }
  }

  private struct Matched {
    var pair: [Int] = []
    var stray: [Int] = []
  }

  /// The bracket at the cursor, or the one before it, and its partner.
  private func matchedBrackets(_ source: ScannedSource, cursor: Int?) -> Matched {
    var matched = Matched(stray: source.strayBrackets)
    guard let cursor else { return matched }
    for position in [cursor, cursor - 1] {
      if let partner = source.bracketPairs[position] {
        matched.pair = [position, partner]
        break
      }
    }
    return matched
  }

  // MARK: Commands in the text

  private struct CommandParts {
    let command: Command?
    let nameEnd: Int
    let argumentStart: Int
  }

  /// Where the parts of a `:command` are, or nil where the text is Python.
  private func commandParts(of text: [Unicode.Scalar]) -> CommandParts? {
    guard let colon = text.firstIndex(where: { $0 != " " && $0 != "\n" }), text[colon] == ":" else {
      return nil
    }
    let nameEnd = text[colon...].firstIndex { $0 == " " || $0 == "\n" } ?? text.count
    let wordStart = text[nameEnd...].firstIndex { $0 != " " } ?? text.count
    let command = try? Command.find(String(text[(colon + 1)..<nameEnd])).get().command
    let argumentStart = CommandArguments.end(
      of: command?.options ?? [], in: text, from: wordStart)
    return CommandParts(command: command, nameEnd: nameEnd, argumentStart: argumentStart)
  }
}

/// A path with `~/` at its start replaced by the home folder.
func expandingHome(_ path: String) -> String {
  guard path.hasPrefix("~/"), let home = environment("HOME") else { return path }
  return home + path.dropFirst()
}
