import CLibedit

/// A walk through the history with Up and Down.
struct HistoryBrowsing {
  /// What was edited before the walk began: Down past the newest entry brings it back.
  let original: EditorState
  /// Only entries that begin with this are shown: the text before the cursor when it began.
  let prefix: String
  /// The entry on show, counted from the oldest; the count of entries means the original.
  var index: Int
  var shown: [Unicode.Scalar]
}

extension LineEditor {
  /// Up and Down: within the block first, then through the history.
  func vertical(_ state: EditorState, direction: Int) -> Int32 {
    if let position = state.moved(lines: direction) {
      move(to: position)
      return CC_REFRESH
    }
    return browse(state, direction: direction)
  }

  /// Shows the next entry in a direction. The cursor comes to its end, so that Up then walks through
  /// its lines; from its first line Up goes on to the entry before.
  func browse(_ state: EditorState, direction: Int) -> Int32 {
    var walk =
      browsing
      ?? HistoryBrowsing(
        original: state, prefix: String(state.text[..<state.cursor]),
        index: history.entries.count, shown: state.text)
    var index = walk.index
    while true {
      index += direction
      guard index >= 0 && index <= history.entries.count else {
        beep()
        return CC_NORM
      }
      if index == history.entries.count {
        replaceAll(with: walk.original)
        browsing = nil
        return CC_REFRESH
      }
      let entry = history.entries[index]
      let scalars = Array(entry.unicodeScalars)
      guard entry.hasPrefix(walk.prefix), scalars != state.text else { continue }
      walk.index = index
      walk.shown = scalars
      browsing = walk
      // Down arrives at the first line, so that Down goes on through the entry.
      let end = direction > 0 ? scalars.firstIndex(of: "\n") ?? scalars.count : scalars.count
      replaceAll(with: EditorState(text: scalars, cursor: end))
      return CC_REFRESH
    }
  }

  /// Ctrl-R: finds the newest entry that contains what is typed; Ctrl-R again, an older one.
  /// Enter accepts, Ctrl-C and Ctrl-G return to what was there, any other key edits the entry.
  func search(_ state: EditorState) -> Int32 {
    var query = ""
    var index = history.entries.count
    defer { searchLine = nil }
    while true {
      let isFound = index < history.entries.count || query.isEmpty
      if index < history.entries.count {
        let entry = EditorState(history.entries[index])
        let match = entry.firstRange(of: query)
        replaceAll(with: EditorState(text: entry.text, cursor: match ?? entry.cursor))
      }
      searchLine = "(\(isFound ? "" : "failed ")reverse-i-search)`\(query)'"
      var character: wchar_t = 0
      guard el_wgetc(handle, &character) == 1 else { return end(cancelled: false) }
      switch character {
      case 0x12:  // Ctrl-R
        guard let older = history.lastIndex(containing: query, before: index) else {
          beep()
          continue
        }
        index = older
      case 0x03, 0x07:  // Ctrl-C, Ctrl-G
        replaceAll(with: state)
        return CC_REFRESH
      case 0x08, 0x7f:
        if !query.isEmpty { query.unicodeScalars.removeLast() }
        index =
          history.lastIndex(containing: query, before: history.entries.count)
          ?? history.entries.count
      case 0x20...:
        guard character != wchar_t(LineEditor.loneEscape) else { return CC_REFRESH }
        query.unicodeScalars.append(
          Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}")
        // The entry on show stays while it matches.
        index =
          history.lastIndex(
            containing: query, before: min(index + 1, history.entries.count))
          ?? history.entries.count
      case 0x0a, 0x0d:
        return acceptInput()
      default:
        el_wpush(handle, [character, 0])
        return CC_REFRESH
      }
    }
  }
}

extension EditorState {
  /// Where `query` first occurs.
  func firstRange(of query: String) -> Int? {
    let wanted = Array(query.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
    return (0...(text.count - wanted.count)).first { start in
      text[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
