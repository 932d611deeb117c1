import Compiler

/// The stepper's prompt: an editor of its own with a history of its own, or plain reading.
final class StepConsole: EditorLanguage {
  static let prompt = "(step) "

  private unowned let session: Session
  private var editor: EditorInput?

  init(session: Session) { self.session = session }

  /// Where commands come from: the line editor, if the session has one, too.
  var input: any InputSource {
    if let editor { return editor }
    guard session.inputSource is EditorInput,
      let lineEditor = LineEditor(
        program: "pyvm", language: self, history: HistoryFile(path: nil))
    else { return PlainInput(language: self) }
    let input = EditorInput(editor: lineEditor)
    editor = input
    return input
  }

  // MARK: EditorLanguage

  var preferences: Preferences { session.preferences }

  func isComplete(_ text: [Unicode.Scalar]) -> Bool { true }

  func indentation(after text: [Unicode.Scalar]) -> Int { 0 }

  func clauseIndentation(in text: [Unicode.Scalar]) -> Int? { nil }

  func completions(in text: [Unicode.Scalar], cursor: Int) -> Completions {
    guard let space = text.firstIndex(of: " "), space < cursor else {
      let typed = String(String.UnicodeScalarView(text[..<cursor]))
      return Completions(
        start: 0, words: StepCommand.words.filter { $0.hasPrefix(typed) }, suffix: " ")
    }
    var start = cursor
    while start > 0, text[start - 1].isIdentifierPart || text[start - 1] == "." { start -= 1 }
    let prefix = String(String.UnicodeScalarView(text[start..<cursor]))
    guard !prefix.isEmpty else { return Completions(start: cursor) }
    return Completions(start: start, words: session.machine.completions(for: prefix))
  }

  func spans(in text: [Unicode.Scalar], cursor: Int?) -> [StyledSpan] {
    [StyledSpan(range: 0..<(text.firstIndex(of: " ") ?? text.count), style: .command)]
  }
}
