import CLibedit
import Glibc

/// What the keys do.
extension LineEditor {
  static func perform(_ function: EditorFunction, _ handle: OpaquePointer?) -> UInt8 {
    let editor = LineEditor.of(handle)
    let code = editor.perform(function)
    editor.lastFunction = function
    return UInt8(truncatingIfNeeded: code)
  }

  private func perform(_ function: EditorFunction) -> Int32 {
    if function == .accept && continuesBurst {
      insert("\n")
      return CC_NORM
    }
    let state = buffer
    noteChange(to: state)
    switch function {
    case .accept: return enter(state)
    case .newline: return edit { insert("\n") }
    case .complete: return complete(state, backward: false)
    case .completeBackward: return complete(state, backward: true)
    case .backspace: return backspace(state)
    case .deleteOrEnd: return deleteOrEnd(state)
    case .up: return vertical(state, direction: -1)
    case .down: return vertical(state, direction: 1)
    case .previousEntry: return browse(state, direction: -1)
    case .nextEntry: return browse(state, direction: 1)
    case .left: return edit { move(to: state.previousCharacter) }
    case .right: return edit { if !acceptSuggestion(state) { move(to: state.nextCharacter) } }
    case .lineStart: return edit { move(to: state.lineStart) }
    case .lineEnd: return edit { if !acceptSuggestion(state) { move(to: state.lineEnd) } }
    case .killToLineEnd:
      let isAtEnd = state.lineEnd == state.cursor
      return kill(state.cursor..<min(state.text.count, state.lineEnd + (isAtEnd ? 1 : 0)), state)
    case .killToLineStart: return kill(state.lineStart..<state.cursor, state)
    case .killWord: return kill(state.cursor..<state.nextWord, state)
    case .killPreviousWord: return kill(state.previousWord..<state.cursor, state)
    case .yank: return edit { insert(killed) }
    case .undo: return undo(state)
    case .redo: return redo(state)
    case .cancel: return end(cancelled: true)
    case .suspend: return suspend()
    case .clearScreen: return clearScreen()
    case .paste: return paste()
    case .search: return search(state)
    }
  }

  private func edit(_ change: () -> Void) -> Int32 {
    change()
    return CC_REFRESH
  }

  // MARK: Enter, Tab, Backspace

  private func enter(_ state: EditorState) -> Int32 {
    if let menu, menu.selection != nil {
      self.menu = nil
      return CC_REFRESH
    }
    let isLastLine = state.lineEnd == state.text.count
    let state = isLastLine ? movingClauseOut(state) : state
    if isLastLine && language.isComplete(state.text) { return acceptInput() }
    insert("\n")
    let before = Array(state.text[..<state.cursor])
    let indentation = language.preferences.indents ? language.indentation(after: before) : 0
    if !isRaw(expectsIndentation: indentation > state.linePrefix.prefix { $0 == " " }.count) {
      insert(String(repeating: " ", count: indentation))
    }
    return CC_REFRESH
  }

  /// Takes indentation from a clause that was typed where the block before it goes on.
  private func movingClauseOut(_ state: EditorState) -> EditorState {
    let start = state.lineStart
    let present = state.text[start...].prefix { $0 == " " }.count
    guard start > 0, present > 0, language.preferences.indents,
      let wanted = language.clauseIndentation(in: state.text), wanted < present
    else { return state }
    delete(start..<(start + present - wanted))
    move(to: buffer.text.count)
    return buffer
  }

  /// Whether an Enter is one of many in a block that arrives with its own indentation. A block does
  /// not end with an indented line, so nothing else need be looked at: 3,000 lines would be copied and
  /// read 3,000 times.
  private var continuesBurst: Bool {
    guard linesAreRaw == true, hasInput(within: 0) else { return false }
    let line = el_wline(handle)!.pointee
    guard line.cursor == line.lastchar else { return false }
    let space = wchar_t(0x20), newline = wchar_t(0x0a)
    var position = line.lastchar - line.buffer
    var isBlank = true
    while position > 0, line.buffer[position - 1] != newline {
      position -= 1
      if line.buffer[position] != space { isBlank = false }
    }
    return position > 0 && !isBlank && line.buffer[position] == space
  }

  /// Whether the text after an Enter brings its own indentation: lines that come in a burst, from a
  /// terminal that does not bracket what it pastes. The first line that has to be indented tells:
  /// if it is not, its sender relies on this editor to do it.
  private func isRaw(expectsIndentation: Bool) -> Bool {
    guard hasInput(within: 0), let next = peekByte() else { return false }
    if let linesAreRaw { return linesAreRaw }
    let isIndented = next == UInt8(ascii: " ") || next == UInt8(ascii: "\t")
    guard expectsIndentation || isIndented else { return false }
    linesAreRaw = isIndented
    return isIndented
  }

  private func backspace(_ state: EditorState) -> Int32 {
    let prefix = state.linePrefix
    if !prefix.isEmpty && prefix.allSatisfy({ $0 == " " }) {
      deleteBackward((prefix.count - 1) % InputRules.indentationWidth + 1)
    } else {
      deleteBackward(state.cursor - state.previousCharacter)
    }
    return CC_REFRESH
  }

  private func deleteOrEnd(_ state: EditorState) -> Int32 {
    if state.text.isEmpty { return end(cancelled: false) }
    delete(state.cursor..<state.nextCharacter)
    return CC_REFRESH
  }

  private func complete(_ state: EditorState, backward: Bool) -> Int32 {
    if var menu, menu.state == state {
      replace(menu.start..<state.cursor, with: menu.advance(backward: backward))
      menu.state = buffer
      self.menu = menu
      return CC_REFRESH
    }
    if state.linePrefix.allSatisfy({ $0 == " " || $0 == "\t" }) {
      if backward { return backspace(state) }
      let width = InputRules.indentationWidth
      insert(String(repeating: " ", count: width - state.linePrefix.count % width))
      return CC_REFRESH
    }
    let found = language.completions(in: state.text, cursor: state.cursor)
    guard let first = found.words.first else {
      beep()
      return CC_NORM
    }
    let range = found.start..<state.cursor
    if found.words.count == 1 {
      replace(range, with: first + found.suffix)
      return CC_REFRESH
    }
    let common = commonPrefix(found.words)
    if common.unicodeScalars.count > range.count { replace(range, with: common) }
    menu = CompletionMenu(words: found.words, start: found.start, state: buffer)
    return CC_REFRESH
  }

  private func replace(_ range: Range<Int>, with text: String) {
    delete(range)
    insert(text)
  }

  // MARK: Cutting, undo

  private func kill(_ range: Range<Int>, _ state: EditorState) -> Int32 {
    let cut = state.text[range]
    switch lastFunction {
    case .killToLineEnd, .killWord: killed += cut
    case .killToLineStart, .killPreviousWord: killed = cut + killed
    default: killed = Array(cut)
    }
    delete(range)
    return CC_REFRESH
  }

  /// Puts the state before a change on the undo stack; typing within one word is one change.
  func recordUndo(before state: EditorState) {
    redoStack = []
    let isTyping = state.text.count == last.text.count + 1 && state.cursor == last.cursor + 1
    // Typing after a key with a function begins anew, also for cuts, which would join.
    let isFirst = lastFunction != nil
    if isTyping { lastFunction = nil }
    let continuesWord =
      isTyping && !isFirst && last.cursor > 0 && state.text[last.cursor].isIdentifierPart
      && last.text[last.cursor - 1].isIdentifierPart && !undoStack.isEmpty
    if !continuesWord { undoStack.append(last) }
  }

  private func undo(_ state: EditorState) -> Int32 {
    // libedit has inserted nothing since the last key, so `last` is the present state.
    guard let previous = undoStack.popLast() else {
      beep()
      return CC_NORM
    }
    redoStack.append(state)
    replaceAll(with: previous)
    last = buffer
    return CC_REFRESH
  }

  private func redo(_ state: EditorState) -> Int32 {
    guard let next = redoStack.popLast() else {
      beep()
      return CC_NORM
    }
    undoStack.append(state)
    replaceAll(with: next)
    last = buffer
    return CC_REFRESH
  }

  // MARK: Terminal

  private func clearScreen() -> Int32 {
    Terminal.write("\u{1b}[H\u{1b}[2J")
    renderer.reset()
    redrawSurroundings()
    return CC_REFRESH
  }

  private func suspend() -> Int32 {
    Terminal.write("\u{1b}[?2004l\r\n")
    surroundings?.giveUpScreen()
    _ = pyvm_el_prepare_terminal(handle, 0)
    // Every process of the job, as the terminal does it. `resume` is called before the next key.
    Glibc.kill(0, SIGTSTP)
    return CC_REFRESH
  }

  /// Takes what the terminal pastes, up to its end mark, as it is.
  private func paste() -> Int32 {
    isPasting = true
    defer { isPasting = false }
    let endMark = Array("\u{1b}[201~".unicodeScalars)
    var pasted: [Unicode.Scalar] = []
    var character: wchar_t = 0
    while el_wgetc(handle, &character) == 1 {
      let scalar = Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}"
      if scalar == "\n" && pasted.last == "\n" && lastPastedWasReturn {
        lastPastedWasReturn = false
        continue
      }
      lastPastedWasReturn = scalar == "\r"
      pasted.append(scalar == "\r" ? "\n" : scalar)
      if scalar == "~" && pasted.suffix(endMark.count).elementsEqual(endMark) {
        pasted.removeLast(endMark.count)
        break
      }
    }
    lastPastedWasReturn = false
    if !pasted.isEmpty { insert(pasted) }
    return CC_REFRESH
  }
}

/// The longest text that all words begin with.
func commonPrefix(_ words: [String]) -> String {
  guard var common = words.first else { return "" }
  for word in words.dropFirst() {
    while !word.hasPrefix(common) { common.removeLast() }
  }
  return common
}

/// The beginning of a text that fits into so many columns.
func clipped(_ text: String, columns: Int) -> String {
  var width = 0
  var result = ""
  for character in text {
    width += Terminal.width(of: character)
    if width > columns { break }
    result.append(character)
  }
  return result
}
