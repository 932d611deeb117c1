/// Suggestions from the history, shown faintly behind the cursor.
extension LineEditor {
  /// Longer blocks get none: looking would take longer than typing.
  private static let longestText = 1000

  /// The rest of the line in the newest entry that begins with the text, if the cursor is at its end.
  func suggestion(for state: EditorState) -> String {
    // Without colour a suggestion would look like what was typed.
    guard renderer.usesColor, language.preferences.suggests, menu == nil, searchLine == nil,
      browsing == nil, !isPasting, state.cursor == state.text.count,
      state.text.count <= LineEditor.longestText, state.text.contains(where: { $0 > " " })
    else { return "" }
    let typed = state.string
    guard let entry = history.lastEntry(startingWith: typed) else { return "" }
    let rest = entry.unicodeScalars.dropFirst(state.text.count).prefix { $0 >= " " }
    return String(String.UnicodeScalarView(rest))
  }

  /// Right and End at the end of the text take what is suggested.
  /// - Returns: whether there was something to take.
  func acceptSuggestion(_ state: EditorState) -> Bool {
    guard !suggestion.isEmpty, state.cursor == state.text.count else { return false }
    // Keys that came in a burst: what is on the screen belongs to an earlier text.
    let present = suggestion(for: state)
    insert(present)
    suggestion = ""
    return !present.isEmpty
  }
}
