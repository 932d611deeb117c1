/// What is being edited: characters and where the cursor stands among them.
struct EditorState: Equatable {
  var text: [Unicode.Scalar] = []
  var cursor = 0

  init(text: [Unicode.Scalar] = [], cursor: Int = 0) {
    self.text = text
    self.cursor = cursor
  }

  init(_ string: String) {
    text = Array(string.unicodeScalars)
    cursor = text.count
  }

  var string: String { String(text[...]) }

  /// Where the line that the cursor stands in begins.
  var lineStart: Int { lineStart(before: cursor) }

  /// Where the line that the cursor stands in ends, its newline excluded.
  var lineEnd: Int { text[cursor...].firstIndex(of: "\n") ?? text.count }

  /// The cursor's line up to the cursor.
  var linePrefix: ArraySlice<Unicode.Scalar> { text[lineStart..<cursor] }

  func lineStart(before position: Int) -> Int {
    var start = position
    while start > 0, text[start - 1] != "\n" { start -= 1 }
    return start
  }

  /// The position one user-perceived character to the left: `é` may be two scalars.
  var previousCharacter: Int {
    guard cursor > 0 else { return 0 }
    if text[cursor - 1].isASCII { return cursor - 1 }
    let start = lineStart
    return cursor - (String(text[start..<cursor]).last?.unicodeScalars.count ?? 1)
  }

  /// The position one user-perceived character to the right.
  var nextCharacter: Int {
    guard cursor < text.count else { return cursor }
    if cursor + 1 == text.count || (text[cursor].isASCII && text[cursor + 1].isASCII) {
      return cursor + 1
    }
    return cursor + (String(text[cursor..<lineEnd]).first?.unicodeScalars.count ?? 1)
  }

  /// The start of the word before the cursor, and the end of the one after it, as emacs counts.
  var previousWord: Int {
    var position = cursor
    while position > 0, !text[position - 1].isIdentifierPart { position -= 1 }
    while position > 0, text[position - 1].isIdentifierPart { position -= 1 }
    return position
  }

  var nextWord: Int {
    var position = cursor
    while position < text.count, !text[position].isIdentifierPart { position += 1 }
    while position < text.count, text[position].isIdentifierPart { position += 1 }
    return position
  }

  /// The same column one line up or down, or nil where there is no such line.
  func moved(lines direction: Int) -> Int? {
    let start = lineStart
    let column = cursor - start
    if direction < 0 {
      guard start > 0 else { return nil }
      return min(lineStart(before: start - 1) + column, start - 1)
    }
    let end = lineEnd
    guard end < text.count else { return nil }
    let nextEnd = text[(end + 1)...].firstIndex(of: "\n") ?? text.count
    return min(end + 1 + column, nextEnd)
  }
}

extension String {
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
