import Compiler
import Inspection

/// Where the instructions of a run went: by opcode, line and function, the most frequent first.
struct Profile {
  struct Row {
    let count: Int
    let name: String
  }

  let total: Int
  let opcodes: [Row]
  /// Named `FILE:LINE`.
  let lines: [Row]
  /// Named `FILE:LINE NAME`.
  let functions: [Row]

  init(_ codes: [CountedCode]) {
    var opcodes: [String: Int] = [:]
    var lines: [String: Int] = [:]
    var functions: [String: Int] = [:]
    var total = 0
    for entry in codes {
      let file = entry.code.filename.description
      var byLine: [Int: Int] = [:]
      var sum = 0
      for ((instruction, line), count) in zip(zip(entry.instructions, entry.lines), entry.counts)
      where count > 0 {
        opcodes["\(instruction.name)", default: 0] += count
        byLine[line, default: 0] += count
        sum += count
      }
      for (line, count) in byLine { lines["\(file):\(line)", default: 0] += count }
      functions["\(file):\(entry.code.firstLineNumber) \(entry.code.name)", default: 0] += sum
      total += sum
    }
    self.total = total
    self.opcodes = Self.sorted(opcodes)
    self.lines = Self.sorted(lines)
    self.functions = Self.sorted(functions)
  }

  private static func sorted(_ counts: [String: Int]) -> [Row] {
    counts.map { Row(count: $0.value, name: $0.key) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
  }

  // MARK: Drawing

  /// Three tables, each with its most frequent rows.
  func drawn(limit: Int) -> [StyledLine] {
    var text = [StyledLine("\(total) instruction\(total == 1 ? "" : "s")", .prompt)]
    for (title, rows) in [("opcode", opcodes), ("line", lines), ("function", functions)] {
      text.append(StyledLine())
      text.append(StyledLine("     count   share  \(title)", .comment))
      for row in rows.prefix(limit) {
        var line = StyledLine()
        line.append(String(row.count), rightIn: 10, .number)
        line.append(percentage(row.count, of: total), rightIn: 8)
        line.append("  \(row.name)", title == "opcode" ? .keyword : .plain)
        text.append(line)
      }
      if rows.count > limit {
        text.append(StyledLine("                    … \(rows.count - limit) more", .comment))
      }
    }
    return text
  }

  var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("instructions", total)
      for (title, rows) in [("opcodes", opcodes), ("lines", lines), ("functions", functions)] {
        writer.key(title)
        writer.list(rows) { writer, row in
          writer.object { writer in
            writer.field("name", PythonString(row.name))
            writer.field("count", row.count)
          }
        }
      }
    }
    return writer.text + "\n"
  }
}

/// A share with one decimal: `33.3%`.
func percentage(_ part: Int, of whole: Int) -> String {
  let permille = whole == 0 ? 1000 : (part * 2000 + whole) / (2 * whole)
  return "\(permille / 10).\(permille % 10)%"
}
