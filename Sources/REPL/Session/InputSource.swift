import Glibc

/// Where the interactive loop gets its inputs from.
protocol InputSource: AnyObject {
  /// Reads one input, a block of lines.
  func read(prompt: String, continuation: String) -> LineEditor.Input
  func remember(_ text: String)
  /// Earlier inputs, oldest first.
  var entries: [String] { get }
}

/// A terminal, through the line editor.
final class EditorInput: InputSource {
  private let editor: LineEditor

  init(editor: LineEditor) {
    self.editor = editor
  }

  func read(prompt: String, continuation: String) -> LineEditor.Input {
    editor.prompt = prompt
    editor.continuationPrompt = continuation
    startInFirstColumn()
    return editor.readBlock()
  }

  func remember(_ text: String) { editor.remember(text) }

  /// What the editor leaves room for.
  var surroundings: (any EditorSurroundings)? {
    get { editor.surroundings }
    set { editor.surroundings = newValue }
  }

  var entries: [String] { editor.history.entries }

  var keys: EditorKeys { editor.keys }

  /// A program may have left the cursor behind its output. A mark and a screen row of spaces: in the
  /// first column the prompt overwrites the mark, elsewhere the spaces have gone to the next row.
  private func startInFirstColumn() {
    let mark = Terminal.isUTF8 ? "⏎" : "%"
    let shown = editor.renderer.usesColor ? TextStyle.faint.apply(to: mark) : mark
    let spaces = String(repeating: " ", count: max(0, Terminal.size.columns - 1))
    Terminal.write("\(shown)\(spaces)\r\u{1b}[K")
  }
}

/// Standard input as it comes: pipes with `-i`, dumb terminals. Prompts go to standard error.
final class PlainInput: InputSource {
  private unowned let language: any EditorLanguage
  private var lines = PlainLines()

  init(language: any EditorLanguage) {
    self.language = language
  }

  func read(prompt: String, continuation: String) -> LineEditor.Input {
    var text: [Unicode.Scalar] = []
    Terminal.write(prompt, to: 2)
    while true {
      switch lines.next() {
      case .interrupted:
        Terminal.write("\n", to: 2)
        return .cancelled
      case .end:
        if text.isEmpty { return .endOfFile }
        return .text(String(text[...]))
      case .line(let bytes):
        text += Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        if language.isComplete(text) { return .text(String(text[...])) }
        text.append("\n")
        Terminal.write(continuation, to: 2)
      }
    }
  }

  func remember(_ text: String) { entries.append(text) }

  private(set) var entries: [String] = []
}

/// Reads lines of standard input without an editor.
struct PlainLines {
  private var isAtEnd = false
  private let isTerminal = isatty(0) != 0

  enum Line {
    case line([UInt8])
    case interrupted
    case end
  }

  /// A line without its end. Read byte by byte: what follows may be for `input()`.
  mutating func next() -> Line {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while !isAtEnd {
      if isTerminal {
        Interrupts.waitForInput { Interrupts.isPending }
        if Interrupts.takePending() { return .interrupted }
      }
      let count = Glibc.read(0, &byte, 1)
      if count == 1 {
        if byte == UInt8(ascii: "\n") { return .line(line) }
        line.append(byte)
      } else if count < 0 && errno == EINTR {
        if Interrupts.takePending() { return .interrupted }
      } else {
        // At a terminal the end is a key, and the next read may bring more; pipes stay at theirs.
        isAtEnd = !isTerminal
        return line.isEmpty ? .end : .line(line)
      }
    }
    return .end
  }
}
