/// The words that could complete the one under the cursor, listed below the block. Tab goes through
/// them; any other key keeps what was chosen.
struct CompletionMenu {
  let words: [String]
  /// Where the completed word starts.
  let start: Int
  /// The buffer as the menu left it; once it is another, the menu is gone.
  var state: EditorState
  private(set) var selection: Int?

  init(words: [String], start: Int, state: EditorState) {
    self.words = words
    self.start = start
    self.state = state
  }

  /// Chooses the next word, or the one before.
  mutating func advance(backward: Bool) -> String {
    let step = backward ? words.count - 1 : 1
    let index = selection.map { ($0 + step) % words.count } ?? (backward ? words.count - 1 : 0)
    selection = index
    return words[index]
  }

  /// The rows to show: columns of words, filled downwards as `ls` does.
  func rows(size: Terminal.Size, usesColor: Bool) -> [String] {
    // Of a dotted name only the last part differs.
    let labels = words.map { word in
      word.lastIndex(of: ".").map { String(word[word.index(after: $0)...]) } ?? word
    }
    let cell = min(size.columns - 1, (labels.map(Terminal.width(of:)).max() ?? 0) + 2)
    let columnCount = max(1, (size.columns - 1) / max(1, cell))
    let rowCount = (words.count + columnCount - 1) / columnCount
    let visibleCount = max(1, min(rowCount, size.rows / 2))
    // The selected word's row stays in sight.
    let selectedRow = selection.map { $0 % rowCount } ?? 0
    let first = min(max(0, selectedRow - visibleCount + 1), rowCount - visibleCount)
    var rows: [String] = []
    for row in first..<first + visibleCount {
      var line = ""
      for index in stride(from: row, to: words.count, by: rowCount) {
        let label = clipped(labels[index], columns: cell)
        let padding = String(repeating: " ", count: max(0, cell - Terminal.width(of: label)))
        if index == selection {
          line += (usesColor ? TextStyle.selected.apply(to: label) : label) + padding
        } else {
          line += label + padding
        }
      }
      while line.last == " " { line.removeLast() }
      rows.append(line)
    }
    if visibleCount < rowCount {
      rows[rows.count - 1] = "… \(words.count) in all"
    }
    return rows
  }
}
