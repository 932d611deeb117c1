/// What the editor asks about the text it edits. The session answers; the editor knows no Python.
protocol EditorLanguage: AnyObject {
  var preferences: Preferences { get }
  /// Whether Enter at the end should accept the text.
  func isComplete(_ text: [Unicode.Scalar]) -> Bool
  /// The columns that a line after `text` is indented by.
  func indentation(after text: [Unicode.Scalar]) -> Int
  /// The columns that the last line should be indented by, where it belongs further out than it stands: `else`, `except`.
  func clauseIndentation(in text: [Unicode.Scalar]) -> Int?
  /// What could stand at the cursor.
  func completions(in text: [Unicode.Scalar], cursor: Int) -> Completions
  /// How to colour the text.
  /// - Parameter cursor: nil when the text is no longer edited.
  func spans(in text: [Unicode.Scalar], cursor: Int?) -> [StyledSpan]
}

struct Completions {
  /// Where the word to complete starts.
  var start: Int
  /// Whole words, in the order they are offered.
  var words: [String] = []
  /// What follows a word that is the only one: a space after a command's name.
  var suffix = ""
}
