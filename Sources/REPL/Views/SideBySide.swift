/// Texts with titles, beside each other as far as the width allows.
struct SideBySide {
  struct Section {
    let title: String
    let lines: [StyledLine]

    var width: Int { max(lines.lazy.map(\.width).max() ?? 0, Terminal.width(of: title) + 6) }
  }

  let canvas: Canvas
  private static let gap = 3

  func lines(of sections: [Section]) -> [StyledLine] {
    var result: [StyledLine] = []
    for row in rows(of: sections) {
      if !result.isEmpty { result.append(StyledLine()) }
      result += lines(ofRow: row)
    }
    return result
  }

  /// As many as fit go into one row, in their order.
  private func rows(of sections: [Section]) -> [[Section]] {
    guard let columns = canvas.columns, canvas.isTerminal else { return sections.map { [$0] } }
    var rows: [[Section]] = []
    var used = 0
    for section in sections {
      if !rows.isEmpty, used + Self.gap + section.width <= columns {
        rows[rows.count - 1].append(section)
        used += Self.gap + section.width
      } else {
        rows.append([section])
        used = section.width
      }
    }
    return rows
  }

  private func lines(ofRow row: [Section]) -> [StyledLine] {
    let height = (row.lazy.map(\.lines.count).max() ?? 0) + 1
    return (0..<height).map { index in
      var line = StyledLine()
      var start = 0
      for section in row {
        line.pad(to: start)
        if index == 0 {
          line.append("── ", .faint)
          line.append(section.title, .prompt)
          let rest = section.width - Terminal.width(of: section.title) - 4
          line.append(" " + String(repeating: "─", count: max(0, rest)), .faint)
        } else if index <= section.lines.count {
          line.append(section.lines[index - 1])
        }
        start += section.width + Self.gap
      }
      return line
    }
  }
}
