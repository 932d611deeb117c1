/// A terminal's screen: enough of a VT100 to know what a person would see.
/// It takes what pyvm writes and keeps rows of cells, so that tests compare pictures, not bytes.
struct Screen {
  struct Cell: Equatable {
    /// A character with its combining marks; empty for the second half of a wide one.
    var text = " "
    /// The parameters of the last "select graphic rendition", "" for none.
    var style = ""
  }

  private(set) var columns: Int
  private(set) var rows: Int
  private(set) var row = 0
  private(set) var column = 0
  /// Rows that have left the screen at its top.
  private(set) var scrolledOff: [String] = []
  private(set) var bellCount = 0
  private var cells: [[Cell]]
  /// The cursor stands on the last column, which is already written: the next character wraps.
  private var wrapIsPending = false
  private var style = ""
  private var escape: [Unicode.Scalar]?
  private var partialBytes: [UInt8] = []
  /// The rows that scroll, where that are not all.
  private var region: ClosedRange<Int>?
  private var savedCursor = (row: 0, column: 0)
  /// What stands on the normal screen while a program has the other one.
  private var normalScreen: (cells: [[Cell]], row: Int, column: Int)?
  /// Whether a program has the other screen.
  var isBorrowed: Bool { normalScreen != nil }

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// What stands in each row, without blanks at the end.
  var lines: [String] { cells.map(Screen.text) }

  /// The rows down to the last that is not blank.
  var text: String {
    var lines = self.lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Everything that was ever shown, top to bottom.
  var transcript: String { (scrolledOff + [text]).joined(separator: "\n") }

  /// The row that the cursor is in.
  var currentLine: String { lines[row] }

  /// The style of a text's first character, where the text stands on the screen (its last place).
  func style(of wanted: String) -> String? {
    for (index, line) in lines.enumerated().reversed() {
      let characters = Array(line), searched = Array(wanted)
      guard searched.count <= characters.count else { continue }
      for start in (0...(characters.count - searched.count)).reversed()
      where Array(characters[start..<start + searched.count]) == searched {
        // Valid while the row has no wide characters before the place.
        return cells[index][start].style
      }
    }
    return nil
  }

  /// The style of a text behind another one in its row.
  func style(of wanted: String, after before: String) -> String? {
    for (index, line) in lines.enumerated() {
      guard let range = line.firstRange(of: before + wanted) else { continue }
      return cells[index][line.distance(from: line.startIndex, to: range.lowerBound) + before.count]
        .style
    }
    return nil
  }

  /// Widens or narrows the screen as a terminal without folding does.
  mutating func resize(columns: Int, rows: Int) {
    for index in cells.indices {
      let row = cells[index].prefix(columns)
      cells[index] = row + Array(repeating: Cell(), count: max(0, columns - row.count))
    }
    while cells.count > rows { scrollUp() }
    while cells.count < rows { cells.append(Array(repeating: Cell(), count: columns)) }
    self.columns = columns
    self.rows = rows
    region = nil
    row = min(row, rows - 1)
    column = min(column, columns - 1)
  }

  // MARK: Taking output

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    partialBytes += bytes
    // A character may be cut in two by a read; keep its beginning for the next one.
    var end = partialBytes.count
    var back = 0
    while back < 4, back < partialBytes.count {
      let byte = partialBytes[partialBytes.count - 1 - back]
      back += 1
      if byte < 0x80 { break }
      if byte >= 0xc0 {
        let length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
        if length > back { end = partialBytes.count - back }
        break
      }
    }
    let text = String(decoding: partialBytes[..<end], as: UTF8.self)
    partialBytes.removeFirst(end)
    for scalar in text.unicodeScalars { take(scalar) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if escape != nil {
      escape!.append(scalar)
      finishEscape()
      return
    }
    switch scalar {
    case "\u{1b}": escape = []
    case "\r":
      column = 0
      wrapIsPending = false
    case "\n":
      wrapIsPending = false
      lineFeed()
    case "\u{8}": column = max(0, column - 1)
    case "\t": column = min(columns - 1, column / 8 * 8 + 8)
    case "\u{7}": bellCount += 1
    default:
      if scalar.value >= 0x20 && scalar.value != 0x7f { put(scalar) }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if joinEmoji(scalar) { return }
    let width = Screen.width(of: scalar)
    if width == 0 {
      let place = wrapIsPending ? column : max(0, column - 1)
      cells[row][place].text.unicodeScalars.append(scalar)
      return
    }
    if wrapIsPending || column + width > columns {
      column = 0
      wrapIsPending = false
      lineFeed()
    }
    cells[row][column] = Cell(text: String(Character(scalar)), style: style)
    if width == 2 { cells[row][column + 1] = Cell(text: "", style: style) }
    column += width
    if column >= columns {
      column = columns - 1
      wrapIsPending = true
    }
  }

  /// Adds what makes one emoji with the character before the cursor, which has two columns then.
  private mutating func joinEmoji(_ scalar: Unicode.Scalar) -> Bool {
    var place = wrapIsPending ? column : column - 1
    while place > 0, cells[row][place].text.isEmpty { place -= 1 }
    guard place >= 0, let last = cells[row][place].text.unicodeScalars.last else { return false }
    let letters: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    let joins =
      switch scalar.value {
      case 0x200d, 0xfe0f, 0x1f3fb...0x1f3ff: last.value > 0x2000
      case letters:
        cells[row][place].text.unicodeScalars.count == 1 && letters.contains(last.value)
      default: last.value == 0x200d
      }
    guard joins else { return false }
    cells[row][place].text.unicodeScalars.append(scalar)
    if scalar.value != 0x200d, !wrapIsPending, place == column - 1, column < columns {
      cells[row][column] = Cell(text: "", style: style)
      column += 1
      if column == columns {
        column -= 1
        wrapIsPending = true
      }
    }
    return true
  }

  private mutating func lineFeed() {
    if let region, row == region.upperBound {
      cells.remove(at: region.lowerBound)
      cells.insert(Array(repeating: Cell(), count: columns), at: region.upperBound)
    } else if row == rows - 1 {
      scrollUp()
      cells.append(Array(repeating: Cell(), count: columns))
    } else {
      row += 1
    }
  }

  private mutating func scrollUp() {
    scrolledOff.append(Screen.text(cells.removeFirst()))
  }

  private mutating func finishEscape() {
    guard let sequence = escape, let first = sequence.first else { return }
    guard first == "[" else {
      if first == "7" { savedCursor = (row, column) }
      if first == "8" { (row, column) = savedCursor }
      escape = nil
      return
    }
    guard sequence.count > 1, let final = sequence.last, (0x40...0x7e).contains(final.value) else {
      return
    }
    escape = nil
    let body = String(String.UnicodeScalarView(sequence[1..<(sequence.count - 1)]))
    let numbers = body.split(separator: ";").map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    if final != "m" { wrapIsPending = wrapIsPending && (final == "h" || final == "l") }
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "H":
      row = min(rows - 1, max(0, (numbers.first ?? 1) - 1))
      column = min(columns - 1, max(0, (numbers.count > 1 ? numbers[1] : 1) - 1))
    case "J": erase(from: numbers.first == 2 ? 0 : row, column: numbers.first == 2 ? 0 : column)
    case "K": eraseRow(row, from: column)
    case "m": style = body == "0" || body == "" ? "" : body
    case "r":
      region = numbers.count == 2 ? (numbers[0] - 1)...(numbers[1] - 1) : nil
      (row, column) = (0, 0)
    case "h": if body == "?1049" { takeOtherScreen() }
    case "l": if body == "?1049" { giveBackScreen() }
    default: preconditionFailure("the screen knows no sequence ESC[\(body)\(final)")
    }
  }

  private mutating func takeOtherScreen() {
    if normalScreen == nil { normalScreen = (cells, row, column) }
    erase(from: 0, column: 0)
  }

  private mutating func giveBackScreen() {
    guard let normal = normalScreen else { return }
    normalScreen = nil
    (cells, row, column) = normal
    // The window may have changed meanwhile.
    resize(columns: columns, rows: rows)
  }

  private mutating func erase(from firstRow: Int, column: Int) {
    eraseRow(firstRow, from: column)
    for index in (firstRow + 1)..<max(firstRow + 1, rows) { eraseRow(index, from: 0) }
  }

  private mutating func eraseRow(_ index: Int, from column: Int) {
    for place in column..<columns { cells[index][place] = Cell() }
  }

  private static func text(_ row: [Cell]) -> String {
    var line = row.map(\.text).joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36f, 0x200b...0x200f, 0xfe00...0xfe0f: return 0
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0x1f300...0x1faff:
      return 2
    default: return 1
    }
  }
}
