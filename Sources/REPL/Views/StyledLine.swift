import Glibc

/// A line of text in pieces, each with its style. Its width is known before it is drawn.
struct StyledLine {
  private(set) var pieces: [(text: String, style: TextStyle)] = []
  /// In columns.
  private(set) var width = 0

  init() {}

  init(_ text: String, _ style: TextStyle = .plain) { append(text, style) }

  /// Appends a text. Control characters are shown as Python's escapes would show them.
  mutating func append(_ text: String, _ style: TextStyle = .plain) {
    if text.isEmpty { return }
    let shown = Self.printable(text)
    pieces.append((shown, style))
    width += Terminal.width(of: shown)
  }

  mutating func append(_ line: StyledLine) {
    pieces += line.pieces
    width += line.width
  }

  /// Appends blanks up to a column.
  mutating func pad(to column: Int) {
    if column > width { append(String(repeating: " ", count: column - width)) }
  }

  /// Appends a text so that it ends at `width` columns from here.
  mutating func append(_ text: String, rightIn columns: Int, _ style: TextStyle = .plain) {
    pad(to: width + max(0, columns - Terminal.width(of: text)))
    append(text, style)
  }

  /// The line cut to so many columns; the last shows that something is missing.
  func clipped(to columns: Int) -> StyledLine {
    if width <= columns { return self }
    var result = StyledLine()
    for (text, style) in pieces {
      let room = columns - 1 - result.width
      if Terminal.width(of: text) <= room {
        result.append(text, style)
      } else {
        result.append(REPL.clipped(text, columns: max(0, room)), style)
        break
      }
    }
    if columns > 0 { result.append("…", .faint) }
    return result
  }

  /// The text for a terminal, or for a file, without blanks at its end.
  func text(usesColor: Bool) -> String {
    var text = ""
    var blanks = ""
    for (piece, style) in pieces {
      let content = piece.drop { $0 == " " }
      blanks += String(repeating: " ", count: piece.utf8.count - content.utf8.count)
      if content.isEmpty { continue }
      let end = content.lastIndex { $0 != " " }!
      text += blanks
      let visible = String(content[...end])
      text += usesColor && style != .plain ? style.apply(to: visible) : visible
      blanks = String(content[content.index(after: end)...])
    }
    return text
  }

  private static func printable(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F {
        let digits = String(scalar.value, radix: 16)
        result += "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// What a view draws on: how wide it is, and what can be shown there.
struct Canvas {
  /// Nil where lines may be as long as they like.
  var columns: Int?
  var usesColor = false
  /// Whether a person looks at it: arrows and frames help them, programs want plain text.
  var isTerminal = false
  /// The columns of `dis` take too much of it.
  var isNarrow: Bool { isTerminal && columns.map { $0 < 64 } ?? false }

  /// Standard output as it is now.
  static var standardOutput: Canvas {
    let isTerminal = isatty(1) == 1
    return Canvas(
      columns: isTerminal ? Terminal.size.columns : nil,
      usesColor: Terminal.usesColor(descriptor: 1),
      isTerminal: isTerminal && !Terminal.isDumb)
  }

  /// - Parameter clips: cuts lines that are too long; otherwise the terminal folds them, and nothing is lost.
  func text(of lines: [StyledLine], clips: Bool = true) -> String {
    lines.map { line in
      let fitting = columns.map { clips ? line.clipped(to: $0) : line } ?? line
      return fitting.text(usesColor: usesColor) + "\n"
    }.joined()
  }
}
