/// Draws the edited block: prompts, text, what stands below it, the cursor.
/// libedit draws one line without colour and knows nothing of continuation prompts, so its drawing
/// goes to /dev/null and this takes its place. Rows that did not change are passed over, and each
/// repaint is one write, so nothing flickers.
struct BlockRenderer {
  /// What to draw, by meaning.
  struct Content {
    var state = EditorState()
    var spans: [StyledSpan] = []
    /// Shown faintly behind the text.
    var suggestion = ""
    /// Rows below the block: a menu, a search.
    var footer: [String] = []
    var prompt = ""
    var continuationPrompt = ""
  }

  private struct Row: Equatable {
    var text = ""
    var width = 0
  }

  private struct Layout {
    var rows: [Row] = [Row()]
    var cursorRow = 0
    var cursorColumn = 0
  }

  var usesColor = true
  /// What stands on the screen now.
  private var shown = Layout(rows: [])
  private var shownColumns = 0

  /// Forgets what is on the screen: the next block starts at the cursor's row.
  mutating func reset() {
    shown = Layout(rows: [])
  }

  /// Shows the content. After the last time for a block, the cursor is below it.
  mutating func draw(_ content: Content, size: Terminal.Size, isLast: Bool = false) {
    var layout = lay(content, columns: size.columns)
    if !isLast { addFooter(content.footer, to: &layout, size: size) }
    if layout.rows.count > size.rows && !isLast { showPart(of: &layout, rows: size.rows) }
    if shownColumns != size.columns && !shown.rows.isEmpty { adaptShownRows(to: size.columns) }

    var output = "\u{1b}[?25l\r"
    if shown.cursorRow > 0 { output += "\u{1b}[\(shown.cursorRow)A" }
    // After a change of width nothing is where it was. Erasing first also makes the terminal forget
    // which rows it has folded.
    let canSkip = shownColumns == size.columns
    if !canSkip { output += "\u{1b}[J" }
    let erasesBelow = canSkip && shown.rows.count > layout.rows.count
    for (index, row) in layout.rows.enumerated() {
      if index > 0 { output += "\r\n" }
      // What is below is erased from the end of the last row, so the cursor has to come there.
      let isLastRow = index == layout.rows.count - 1
      if canSkip && index < shown.rows.count && shown.rows[index] == row
        && !(isLastRow && erasesBelow)
      {
        continue
      }
      output += row.text
      // At the last column the cursor still stands on it: erasing would erase that character.
      if row.width < size.columns { output += "\u{1b}[K" }
    }
    // Rows of the last drawing that this one does not reach. Not from a full row: see above.
    var rowsBelow = 0
    if erasesBelow {
      if layout.rows.last!.width >= size.columns {
        output += "\r\n"
        rowsBelow = 1
      }
      output += "\u{1b}[J"
    }
    if isLast {
      output += rowsBelow == 0 ? "\r\n\u{1b}[?25h" : "\u{1b}[?25h"
      Terminal.write(output)
      reset()
      return
    }
    let up = layout.rows.count - 1 - layout.cursorRow + rowsBelow
    if up > 0 { output += "\u{1b}[\(up)A" }
    output += "\r"
    if layout.cursorColumn > 0 { output += "\u{1b}[\(layout.cursorColumn)C" }
    output += "\u{1b}[?25h"
    Terminal.write(output)
    shown = layout
    shownColumns = size.columns
  }

  /// After a change of width most terminals have folded the rows that no longer fit; the cursor's
  /// row counts from there.
  private mutating func adaptShownRows(to columns: Int) {
    var row = 0
    for shownRow in shown.rows.prefix(shown.cursorRow) {
      row += max(1, (shownRow.width + columns - 1) / columns)
    }
    shown.cursorRow = row + shown.cursorColumn / columns
  }

  // MARK: Layout

  private func lay(_ content: Content, columns: Int) -> Layout {
    var painter = Painter(columns: columns, usesColor: usesColor)
    painter.startLine(prompt: content.prompt)
    let text = content.state.text
    let joined = joinedWidths(in: text)
    var span = content.spans.startIndex
    for index in 0...text.count {
      let scalar = index < text.count ? text[index] : "\n"
      let width = joined[index] ?? painter.width(of: scalar)
      if painter.column + width > columns { painter.wrap() }
      if index == content.state.cursor {
        painter.layout.cursorRow = painter.layout.rows.count - 1
        painter.layout.cursorColumn = painter.column
      }
      guard index < text.count else { break }
      while span < content.spans.endIndex, content.spans[span].range.upperBound <= index {
        span += 1
      }
      if scalar == "\n" {
        painter.setStyle(.plain)
        painter.newRow()
        painter.startLine(prompt: content.continuationPrompt)
        continue
      }
      let isStyled = span < content.spans.endIndex && content.spans[span].range.contains(index)
      painter.setStyle(isStyled ? content.spans[span].style : .plain)
      painter.put(scalar, width: width)
    }
    painter.setStyle(.plain)
    if !content.suggestion.isEmpty {
      painter.putFaint(clipped(content.suggestion, columns: columns - painter.column))
    }
    return painter.layout
  }

  /// The columns of emoji that are made of several scalars: all at the first of them.
  private func joinedWidths(in text: [Unicode.Scalar]) -> [Int: Int] {
    guard text.contains(where: \.joinsEmoji) else { return [:] }
    var widths: [Int: Int] = [:]
    var index = 0
    for character in String(text[...]) {
      let count = character.unicodeScalars.count
      if count > 1, character.unicodeScalars.contains(where: \.joinsEmoji) {
        widths[index] = Terminal.width(of: character)
        for rest in (index + 1)..<(index + count) { widths[rest] = 0 }
      }
      index += count
    }
    return widths
  }

  private func addFooter(_ footer: [String], to layout: inout Layout, size: Terminal.Size) {
    for line in footer {
      var row = Row()
      row.text = line
      // Footers may hold colours; they are cut to the width by whoever made them.
      row.width = size.columns - 1
      layout.rows.append(row)
    }
  }

  /// Of a block taller than the screen, keeps the part around the cursor.
  private func showPart(of layout: inout Layout, rows: Int) {
    let top = min(max(0, layout.cursorRow - rows / 2), layout.rows.count - rows)
    layout.rows = Array(layout.rows[top..<top + rows])
    layout.cursorRow -= top
  }

  /// Puts characters into rows.
  private struct Painter {
    let columns: Int
    let usesColor: Bool
    var layout = Layout()
    var column = 0
    private var promptWidth = 0
    private var style = TextStyle.plain

    init(columns: Int, usesColor: Bool) {
      self.columns = columns
      self.usesColor = usesColor
    }

    mutating func startLine(prompt: String) {
      append(usesColor && !prompt.isEmpty ? TextStyle.prompt.apply(to: prompt) : prompt)
      column = Terminal.width(of: prompt)
      promptWidth = column
      layout.rows[layout.rows.count - 1].width = column
    }

    mutating func setStyle(_ new: TextStyle) {
      guard usesColor, new != style else { return }
      append(new == .plain || style == .plain ? "" : "\u{1b}[0m")
      append("\u{1b}[\(new.sgr)m")
      style = new
    }

    /// Goes on with the same text on the next row.
    mutating func wrap() {
      let current = style
      setStyle(.plain)
      newRow()
      setStyle(current)
    }

    mutating func newRow() {
      layout.rows.append(Row())
      column = 0
    }

    func width(of scalar: Unicode.Scalar) -> Int {
      switch scalar {
      case "\n": return 1
      case "\t": return 8 - (column - promptWidth) % 8
      default: return Terminal.width(of: scalar)
      }
    }

    mutating func put(_ scalar: Unicode.Scalar, width: Int) {
      if scalar == "\t" {
        append(String(repeating: " ", count: width))
      } else if scalar.value < 0x20 || scalar.value == 0x7f {
        append("^")
        append(String(Character(Unicode.Scalar(UInt8(scalar.value ^ 0x40)))))
      } else {
        layout.rows[layout.rows.count - 1].text.unicodeScalars.append(scalar)
      }
      column += width
      layout.rows[layout.rows.count - 1].width = column
    }

    /// The text must fit into the row.
    mutating func putFaint(_ text: String) {
      append(TextStyle.faint.apply(to: text))
      column += Terminal.width(of: text)
      layout.rows[layout.rows.count - 1].width = column
    }

    private mutating func append(_ text: String) {
      layout.rows[layout.rows.count - 1].text += text
    }
  }
}
