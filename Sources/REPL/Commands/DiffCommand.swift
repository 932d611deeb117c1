import Compiler
import Inspection

/// `:diff`: two bytecodes.
extension Command {
  static let diff = Command(
    name: "diff", isPaged: true, usage: "A B, or A -- B",
    summary: "two bytecodes side by side",
    details: """
      Lays two bytecodes side by side so that as much as possible is the same. A and B are names, paths of
      compiled files, or sources; those with blanks go between quotation marks, or both sides are parted by
      two dashes. Marks tell where they differ: < only left, > only right, | both. Instructions are the
      same when they do the same: with the same name or constant, or a jump to the same place. Functions
      inside are compared by their names.
      """,
    example: """
      pyvm> :diff x + 1 -- x + 2
        1    0 LOAD_NAME            0 (x)        1    0 LOAD_NAME            0 (x)
             2 LOAD_CONST           0 (1)    |        2 LOAD_CONST           0 (2)
             4 BINARY_ADD                             4 BINARY_ADD
             6 PRINT_EXPR                             6 PRINT_EXPR
             8 LOAD_CONST           1 (None)          8 LOAD_CONST           1 (None)
            10 RETURN_VALUE                          10 RETURN_VALUE
      """,
    argument: .source
  ) { session, argument in
    guard let (first, second) = operands(in: argument) else {
      return session.writeError("usage: :diff A B, or :diff A -- B\n")
    }
    guard let left = session.codeOperands(for: first),
      let right = session.codeOperands(for: second)
    else { return }
    let canvas = session.canvas
    let view = ComparisonView(canvas: canvas)
    var lines: [StyledLine] = []
    for row in pairs(left, right) {
      if !lines.isEmpty { lines.append(StyledLine()) }
      let pair = (row.left.map { left[$0] }, row.right.map { right[$0] })
      let title = pair.0?.title ?? pair.1?.title
      if let title, pair.0 != nil, pair.1 != nil { lines.append(StyledLine("\(title):", .prompt)) }
      switch pair {
      case (let left?, let right?): lines += view.lines(of: left.code, right.code)
      case (let only?, nil): lines.append(StyledLine("\(only.code.name): only left", .prompt))
      case (nil, let only?): lines.append(StyledLine("\(only.code.name): only right", .prompt))
      case (nil, nil): break
      }
    }
    session.write(canvas.text(of: lines))
  }

  /// What is compared with what: two codes whatever their names are; of classes the methods of the same name.
  private static func pairs(_ left: [CodeOperand], _ right: [CodeOperand]) -> [Alignment.Row] {
    if left.count == 1 && right.count == 1 { return [Alignment.Row(left: 0, right: 0)] }
    return Alignment.rows(left.map(\.code.name), right.map(\.code.name))
  }

  /// Two words, of which a quoted one may have blanks, or what stands on both sides of two dashes.
  static func operands(in text: String) -> (String, String)? {
    var rest = text[...]
    while let dashes = rest.firstIndex(of: "-") {
      let end = rest[dashes...].firstIndex { $0 != "-" } ?? rest.endIndex
      let first = text[..<dashes], second = text[end...]
      // A word of its own.
      if rest.distance(from: dashes, to: end) == 2, first.last?.isWhitespace == true,
        second.first?.isWhitespace == true
      {
        return (String(first).trimmingWhitespace(), String(second).trimmingWhitespace())
      }
      rest = second
    }
    rest = text[...]
    var words: [String] = []
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      if let quote = rest.first, quote == "'" || quote == "\"" {
        let body = rest.dropFirst()
        guard let end = body.firstIndex(of: quote) else { return nil }
        words.append(String(body[..<end]))
        rest = body[body.index(after: end)...]
      } else {
        let end = rest.firstIndex { $0.isWhitespace } ?? rest.endIndex
        words.append(String(rest[..<end]))
        rest = rest[end...]
      }
    }
    // Dashes that nothing stands before or behind are no operand.
    return words.count == 2 && !words.contains("--") ? (words[0], words[1]) : nil
  }
}
