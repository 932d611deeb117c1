import CLibedit
import Glibc

/// Edits a block of lines in the terminal: libedit without its drawing.
/// libedit keeps the key maps, vi and emacs modes, macros, `~/.editrc` and the terminal's modes. It
/// asks `isatty` of descriptor 1, but draws to the FILE it is given: that is /dev/null. Before it
/// reads a key it calls back (EL_GETCFN); there the buffer is taken and painted by BlockRenderer.
final class LineEditor {
  enum Input: Equatable {
    case text(String)
    /// Ctrl-C: the input was dropped.
    case cancelled
    case endOfFile
  }

  let handle: OpaquePointer
  private let drawing: UnsafeMutablePointer<FILE>
  private let historyHandle: OpaquePointer
  /// Names of functions, which libedit goes on using by pointer.
  var keptNames: [UnsafeMutablePointer<wchar_t>] = []
  /// Which key map of libedit's lies below this editor's keys.
  var keys = EditorKeys.emacs
  var isVi: Bool { keys == .vi }

  unowned let language: any EditorLanguage
  var history: HistoryFile
  var prompt = ""
  var continuationPrompt = ""
  var renderer = BlockRenderer()
  /// What stands above the block, where the editor does not have the whole screen.
  weak var surroundings: (any EditorSurroundings)?

  /// The buffer as it was when the last key had been handled.
  var last = EditorState()
  var undoStack: [EditorState] = []
  var redoStack: [EditorState] = []
  /// Text that was cut, for `yank`; successive cuts join.
  var killed: [Unicode.Scalar] = []
  var lastFunction: EditorFunction?
  var browsing: HistoryBrowsing?
  var menu: CompletionMenu?
  /// What Right would add at the end of the block: the rest of a line of earlier input.
  var suggestion = ""
  /// What the search in progress shows below the block.
  var searchLine: String?
  var isPasting = false
  /// Pasted lines may end in CR LF, which is one end.
  var lastPastedWasReturn = false
  /// Whether the block's lines arrive faster than anybody types and bring their own indentation.
  var linesAreRaw: Bool?

  private var pushedBack: Int32?
  private var outcome = Outcome.none
  private enum Outcome { case none, accepted, cancelled, ended }

  /// - Returns: nil where libedit can't edit: `edit off` in `~/.editrc`, a terminal it can't use.
  init?(program: String, language: any EditorLanguage, history: HistoryFile) {
    guard let drawing = fopen("/dev/null", "w") else { return nil }
    guard let handle = pyvm_el_open(program, drawing) else {
      fclose(drawing)
      return nil
    }
    self.handle = handle
    self.drawing = drawing
    self.language = language
    self.history = history
    historyHandle = history_winit()
    _ = pyvm_history_set_size(historyHandle, 1000)
    _ = pyvm_el_set_editor(handle, "emacs".wide)
    prepareKeys()
    guard pyvm_el_can_edit(handle) != 0 else {
      close()
      return nil
    }
    _ = pyvm_el_set_client(handle, Unmanaged.passUnretained(self).toOpaque())
    _ = pyvm_el_set_history(handle, historyHandle)
    _ = pyvm_el_set_reader(handle) { handle, result in
      LineEditor.of(handle).readCharacter(into: result!)
    }
    // Not EL_SIGNAL: it passes signals on to the whole process group. Ctrl-C is a key here.
    _ = pyvm_el_set_signal(handle, 0)
    _ = pyvm_el_set_terminal_flag(handle, "-isig".wide)
    _ = pyvm_el_set_terminal_flag(handle, "-ixon".wide)
    for entry in history.entries.suffix(1000) {
      _ = pyvm_history_enter(historyHandle, entry.wide)
    }
    EditorSignals.watch()
  }

  deinit { close() }

  private func close() {
    el_end(handle)
    history_wend(historyHandle)
    fclose(drawing)
    for name in keptNames { name.deallocate() }
    keptNames = []
  }

  static func of(_ handle: OpaquePointer?) -> LineEditor {
    Unmanaged<LineEditor>.fromOpaque(pyvm_el_client(handle)).takeUnretainedValue()
  }

  // MARK: A block

  /// Lets the user edit one block, which begins in the first column of the cursor's row.
  func readBlock() -> Input {
    outcome = .none
    last = EditorState()
    undoStack = []
    redoStack = []
    browsing = nil
    menu = nil
    searchLine = nil
    linesAreRaw = nil
    lastFunction = nil
    suggestion = ""
    renderer.reset()
    renderer.usesColor = language.preferences.usesColor
    if let wanted = language.preferences.keys, wanted != keys { change(to: wanted) }
    Terminal.write("\u{1b}[?2004h")
    var count: Int32 = 0
    // NULL is no sign of the end: an empty line that was accepted gives it too.
    _ = el_wgets(handle, &count)
    let state = buffer
    menu = nil
    searchLine = nil
    draw(state, isLast: true)
    Terminal.write("\u{1b}[?2004l")
    switch outcome {
    case .cancelled: return .cancelled
    case .ended: return .endOfFile
    case .accepted, .none: return .text(state.string)
    }
  }

  /// Puts a block into the history, in memory and in the file.
  func remember(_ text: String) {
    guard history.add(text) else { return }
    _ = pyvm_history_enter(historyHandle, text.wide)
  }

  func end(cancelled: Bool) -> Int32 {
    outcome = cancelled ? .cancelled : .ended
    return cancelled ? CC_NEWLINE : CC_EOF
  }

  func acceptInput() -> Int32 {
    outcome = .accepted
    move(to: buffer.text.count)
    return CC_NEWLINE
  }

  // MARK: libedit's buffer

  var buffer: EditorState {
    let line = el_wline(handle)!.pointee
    let count = line.lastchar - line.buffer
    let text = [Unicode.Scalar](unsafeUninitializedCapacity: count) { scalars, filled in
      for index in 0..<count {
        (scalars.baseAddress! + index).initialize(
          to: Unicode.Scalar(UInt32(bitPattern: line.buffer[index])) ?? "\u{FFFD}")
      }
      filled = count
    }
    return EditorState(text: text, cursor: line.cursor - line.buffer)
  }

  func insert(_ text: String) {
    if !text.isEmpty { el_winsertstr(handle, text.wide) }
  }

  func insert(_ text: some Sequence<Unicode.Scalar>) {
    el_winsertstr(handle, text.map { wchar_t(bitPattern: $0.value) } + [0])
  }

  func move(to position: Int) {
    let line = el_wline(handle)!.pointee
    el_cursor(handle, Int32(position - (line.cursor - line.buffer)))
  }

  /// Deletes characters before the cursor.
  func deleteBackward(_ count: Int) {
    if count > 0 { el_deletestr(handle, Int32(count)) }
  }

  func delete(_ range: Range<Int>) {
    move(to: range.upperBound)
    deleteBackward(range.count)
  }

  func replaceAll(with state: EditorState) {
    delete(0..<buffer.text.count)
    if !state.text.isEmpty { insert(state.text) }
    move(to: state.cursor)
  }

  // MARK: Drawing

  func draw(_ state: EditorState, isLast: Bool = false) {
    var size = Terminal.size
    if let surroundings { size.rows = surroundings.editorRows }
    var content = BlockRenderer.Content()
    content.state = state
    content.prompt = prompt
    content.continuationPrompt = continuationPrompt
    if renderer.usesColor {
      let matchesBrackets = !isLast && language.preferences.matchesBrackets
      content.spans = language.spans(
        in: state.text, cursor: matchesBrackets ? state.cursor : nil)
    }
    suggestion = isLast ? "" : suggestion(for: state)
    content.suggestion = suggestion
    if let searchLine {
      content.footer = [clipped(searchLine, columns: size.columns - 1)]
    } else if let menu {
      content.footer = menu.rows(size: size, usesColor: renderer.usesColor)
    }
    renderer.draw(content, size: size, isLast: isLast)
  }

  func beep() { Terminal.write("\u{7}") }

  // MARK: Reading keys

  /// libedit wants a character. Everything that the last key did is done now: time to look at it.
  private func readCharacter(into result: UnsafeMutablePointer<wchar_t>) -> Int32 {
    // While keys arrive faster than they are read there is nothing to see, and looking at the buffer
    // after each would make long pastes slow.
    if !isPasting && !hasInput(within: 0) {
      let state = buffer
      noteChange(to: state)
      draw(state)
    }
    let first = readByte()
    if first == 0x1b && isVi && !hasInput(within: 30) {
      result.pointee = wchar_t(LineEditor.loneEscape)
      return 1
    }
    guard first >= 0 else {
      if outcome == .none { outcome = .ended }
      return 0
    }
    result.pointee = readScalar(startingWith: UInt32(first))
    return 1
  }

  private func readScalar(startingWith first: UInt32) -> wchar_t {
    let continuationCount = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0
    guard first >= 0x80 else { return wchar_t(first) }
    var value = first & (continuationCount == 0 ? 0 : 0x3f >> UInt32(continuationCount))
    for _ in 0..<continuationCount {
      let byte = readByte()
      guard byte >= 0x80 && byte < 0xc0 else {
        if byte >= 0 { pushedBack = byte }
        return 0xfffd
      }
      value = value << 6 | UInt32(byte & 0x3f)
    }
    let isScalar = continuationCount > 0 && Unicode.Scalar(value) != nil
    return isScalar ? wchar_t(value) : 0xfffd
  }

  /// Bytes are read one at a time: what is typed ahead belongs to the program that runs next.
  private func readByte() -> Int32 {
    if let byte = pushedBack {
      pushedBack = nil
      return byte
    }
    var byte: UInt8 = 0
    while true {
      if EditorSignals.takeWindowChange() {
        el_resize(handle)
        redrawSurroundings()
        if !isPasting { draw(buffer) }
      }
      if EditorSignals.takeContinuation() { resume() }
      Interrupts.waitForInput { EditorSignals.isPending }
      if EditorSignals.isPending { continue }
      let count = read(0, &byte, 1)
      if count == 1 { return Int32(byte) }
      if count == 0 || (errno != EINTR && errno != EAGAIN) { return -1 }
    }
  }

  /// Goes on after a stop. The shell has had the terminal meanwhile.
  private func resume() {
    _ = pyvm_el_prepare_terminal(handle, 0)
    _ = pyvm_el_prepare_terminal(handle, 1)
    Terminal.write("\u{1b}[?2004h")
    renderer.reset()
    redrawSurroundings()
    draw(buffer)
  }

  /// Where something stands above the block, both begin anew.
  func redrawSurroundings() {
    guard let surroundings else { return }
    surroundings.redraw()
    renderer.reset()
  }

  /// Whether a byte arrives within so many milliseconds.
  func hasInput(within milliseconds: Int32) -> Bool {
    if pushedBack != nil { return true }
    var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0
  }

  /// The next byte without taking it, or nil where none waits.
  func peekByte() -> UInt8? {
    if pushedBack == nil && hasInput(within: 0) {
      let byte = readByte()
      if byte >= 0 { pushedBack = byte }
    }
    return pushedBack.map { UInt8(truncatingIfNeeded: $0) }
  }

  /// Keeps the undo stack, and ends what a change of text ends: a menu, a walk through history.
  func noteChange(to state: EditorState) {
    if state.text != last.text {
      recordUndo(before: state)
      if let browsing, state.text != browsing.shown { self.browsing = nil }
    }
    if let menu, menu.state != state { self.menu = nil }
    last = state
  }
}

extension String {
  /// The characters as libedit wants them, with a zero at the end.
  var wide: [wchar_t] { unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0] }
}
