/// Text for reading, in lines that end between words.
enum Prose {
  /// Folds a line. What goes on stands below the line's beginning, or below its last column where it is a row of a table.
  static func folded(_ line: String, columns: Int) -> [String] {
    guard columns > 0, Terminal.width(of: line) > columns else { return [line] }
    let hanging = hangingIndentation(of: line, columns: columns)
    var lines: [String] = []
    // With the blanks that stand between the first words.
    var current = String(line.prefix { $0 == " " })
    var hasWord = false
    var blanks = 0
    for piece in line.dropFirst(current.count).split(
      separator: " ", omittingEmptySubsequences: false)
    {
      if piece.isEmpty {
        blanks += 1
        continue
      }
      let gap = String(repeating: " ", count: hasWord ? blanks + 1 : 0)
      if hasWord, Terminal.width(of: current + gap + piece) > columns {
        lines.append(current)
        current = String(repeating: " ", count: hanging) + piece
      } else {
        current += gap + piece
      }
      hasWord = true
      blanks = 0
    }
    return lines + [current]
  }

  /// Each line folded; lines that were folded before for a wider terminal are joined first.
  static func text(_ text: String, columns: Int) -> String {
    var lines: [String] = []
    var joins = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isPlain = line.first.map { $0 != " " } ?? false && !line.contains("  ")
      if joins && isPlain && columns < usualWidth {
        lines[lines.count - 1] += " " + line
      } else {
        lines.append(String(line))
      }
      joins = isPlain && Terminal.width(of: String(line)) > usualWidth - 40
    }
    return lines.flatMap { folded($0, columns: columns) }.joined(separator: "\n")
  }

  /// What the texts of the program are folded for.
  private static let usualWidth = 100

  private static func hangingIndentation(of line: String, columns: Int) -> Int {
    let leading = line.prefix { $0 == " " }.count
    var column = leading
    var last = leading
    var blanks = 0
    for character in line.dropFirst(leading) {
      if character == " " {
        blanks += 1
      } else {
        if blanks > 1 { last = column }
        blanks = 0
      }
      column += Terminal.width(of: String(character))
    }
    if last <= columns / 2 { return last }
    return leading + 2 < columns / 2 ? leading + 2 : 0
  }
}
