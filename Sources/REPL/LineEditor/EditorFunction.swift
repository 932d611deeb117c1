import CLibedit

/// The editing commands that pyvm adds to libedit's, with the keys that call them.
/// Their names can be used in `~/.editrc`: `pyvm:bind ^T pyvm-complete`.
enum EditorFunction: Int, CaseIterable {
  case accept, newline, complete, completeBackward, backspace, deleteOrEnd
  case up, down, previousEntry, nextEntry, left, right, lineStart, lineEnd
  case killToLineEnd, killToLineStart, killWord, killPreviousWord, yank
  case undo, redo, cancel, suspend, clearScreen, paste, search

  struct Description {
    let name: String
    let help: String
    /// In libedit's notation, for emacs mode and vi's insert mode.
    let keys: [String]
    /// For vi's command mode.
    var commandKeys: [String] = []
    /// Whether the keys are emacs's own: vi's insert mode keeps its meaning of them.
    var isEmacsOnly = false
  }

  var description: Description {
    switch self {
    case .accept:
      return Description(
        name: "pyvm-accept", help: "Run the input if it is complete, else open a line",
        keys: ["\\n", "\\r"], commandKeys: ["\\n", "\\r"])
    case .newline:
      return Description(
        name: "pyvm-newline", help: "Open a line, complete or not", keys: ["\\e\\r", "\\e\\n"])
    case .complete:
      return Description(
        name: "pyvm-complete", help: "Complete the word, or indent", keys: ["\\t"])
    case .completeBackward:
      return Description(
        name: "pyvm-complete-backward", help: "The completion before", keys: ["\\e[Z"])
    case .backspace:
      return Description(
        name: "pyvm-backspace", help: "Delete a character or a level of indentation",
        keys: ["^H", "^?"])
    case .deleteOrEnd:
      return Description(
        name: "pyvm-delete-or-end", help: "Delete the next character; leave when empty",
        keys: ["^D", "\\e[3~"], commandKeys: ["^D"])
    case .up:
      return Description(
        name: "pyvm-up", help: "A line up, or the input before", keys: ["\\e[A", "\\eOA"],
        commandKeys: ["k", "\\e[A", "\\eOA"])
    case .down:
      return Description(
        name: "pyvm-down", help: "A line down, or the next input", keys: ["\\e[B", "\\eOB"],
        commandKeys: ["j", "\\e[B", "\\eOB"])
    case .previousEntry:
      return Description(
        name: "pyvm-previous", help: "The input before", keys: ["^P", "\\e[5~"],
        commandKeys: ["^P"])
    case .nextEntry:
      return Description(
        name: "pyvm-next", help: "The next input", keys: ["^N", "\\e[6~"], commandKeys: ["^N"])
    case .left:
      return Description(
        name: "pyvm-left", help: "A character left", keys: ["\\e[D", "\\eOD", "^B"])
    case .right:
      return Description(
        name: "pyvm-right", help: "A character right", keys: ["\\e[C", "\\eOC", "^F"])
    case .lineStart:
      return Description(
        name: "pyvm-line-start", help: "The start of the line",
        keys: ["^A", "\\e[H", "\\eOH", "\\e[1~"], commandKeys: ["\\^"])
    case .lineEnd:
      return Description(
        name: "pyvm-line-end", help: "The end of the line",
        keys: ["^E", "\\e[F", "\\eOF", "\\e[4~"], commandKeys: ["$"])
    case .killToLineEnd:
      return Description(
        name: "pyvm-kill-line", help: "Cut the rest of the line", keys: ["^K"], isEmacsOnly: true)
    case .killToLineStart:
      return Description(
        name: "pyvm-kill-to-start", help: "Cut the line before the cursor", keys: ["^U"],
        isEmacsOnly: true)
    case .killWord:
      return Description(
        name: "pyvm-kill-word", help: "Cut the next word", keys: ["\\ed"], isEmacsOnly: true)
    case .killPreviousWord:
      return Description(
        name: "pyvm-kill-previous-word", help: "Cut the word before",
        keys: ["^W", "\\e^?", "\\e^H"], isEmacsOnly: true)
    case .yank:
      return Description(
        name: "pyvm-yank", help: "Put back what was cut", keys: ["^Y"], isEmacsOnly: true)
    case .undo:
      return Description(
        name: "pyvm-undo", help: "Undo", keys: ["^_", "^X^U"], commandKeys: ["u"])
    case .redo:
      return Description(name: "pyvm-redo", help: "Redo", keys: ["\\e_"])
    case .cancel:
      return Description(
        name: "pyvm-cancel", help: "Drop the input", keys: ["^C"], commandKeys: ["^C"])
    case .suspend:
      return Description(
        name: "pyvm-suspend", help: "Stop pyvm, as job control does", keys: ["^Z"],
        commandKeys: ["^Z"])
    case .clearScreen:
      return Description(
        name: "pyvm-clear", help: "Clear the screen", keys: ["^L"], commandKeys: ["^L"])
    case .paste:
      return Description(
        name: "pyvm-paste", help: "What a terminal sends before pasted text",
        keys: ["\\e[200~"], commandKeys: ["\\e[200~"])
    case .search:
      return Description(
        name: "pyvm-search", help: "Search the history backward", keys: ["^R"],
        commandKeys: ["^R", "/", "?"])
    }
  }

  /// What libedit calls. A C function can't carry a value, so there is one for each case.
  var trampoline: pyvm_el_function {
    switch self {
    case .accept: return { el, _ in LineEditor.perform(.accept, el) }
    case .newline: return { el, _ in LineEditor.perform(.newline, el) }
    case .complete: return { el, _ in LineEditor.perform(.complete, el) }
    case .completeBackward: return { el, _ in LineEditor.perform(.completeBackward, el) }
    case .backspace: return { el, _ in LineEditor.perform(.backspace, el) }
    case .deleteOrEnd: return { el, _ in LineEditor.perform(.deleteOrEnd, el) }
    case .up: return { el, _ in LineEditor.perform(.up, el) }
    case .down: return { el, _ in LineEditor.perform(.down, el) }
    case .previousEntry: return { el, _ in LineEditor.perform(.previousEntry, el) }
    case .nextEntry: return { el, _ in LineEditor.perform(.nextEntry, el) }
    case .left: return { el, _ in LineEditor.perform(.left, el) }
    case .right: return { el, _ in LineEditor.perform(.right, el) }
    case .lineStart: return { el, _ in LineEditor.perform(.lineStart, el) }
    case .lineEnd: return { el, _ in LineEditor.perform(.lineEnd, el) }
    case .killToLineEnd: return { el, _ in LineEditor.perform(.killToLineEnd, el) }
    case .killToLineStart: return { el, _ in LineEditor.perform(.killToLineStart, el) }
    case .killWord: return { el, _ in LineEditor.perform(.killWord, el) }
    case .killPreviousWord: return { el, _ in LineEditor.perform(.killPreviousWord, el) }
    case .yank: return { el, _ in LineEditor.perform(.yank, el) }
    case .undo: return { el, _ in LineEditor.perform(.undo, el) }
    case .redo: return { el, _ in LineEditor.perform(.redo, el) }
    case .cancel: return { el, _ in LineEditor.perform(.cancel, el) }
    case .suspend: return { el, _ in LineEditor.perform(.suspend, el) }
    case .clearScreen: return { el, _ in LineEditor.perform(.clearScreen, el) }
    case .paste: return { el, _ in LineEditor.perform(.paste, el) }
    case .search: return { el, _ in LineEditor.perform(.search, el) }
    }
  }
}
