import Compiler
import Inspection

/// Which lines of a source ran, and how often.
struct Coverage {
  /// A source that was compiled as a whole.
  struct Unit {
    let source: [String]
    /// By line that has code: the most that one of its instructions ran.
    let counts: [Int: Int]
  }

  let units: [Unit]

  var lineCount: Int { units.reduce(0) { $0 + $1.counts.count } }
  var coveredCount: Int { units.reduce(0) { $0 + $1.counts.values.filter { $0 > 0 }.count } }

  /// - Parameter counts: what an instruction counter knows of a code object.
  static func unit(
    of code: CodeObject, source: [String], counts: (CodeObject) -> [Int]?
  ) -> Unit {
    var byLine: [Int: Int] = [:]
    func add(_ code: CodeObject) {
      for (line, count) in lineCounts(of: code, counts(code)) {
        byLine[line] = max(byLine[line] ?? 0, count)
      }
      for nested in code.nestedCode { add(nested) }
    }
    add(code)
    return Unit(source: source, counts: byLine)
  }

  /// A line ran if one of the places did where it begins: jumps lead into the middle of lines, to what the compiler has put
  /// there, as the end of a loop or function.
  private static func lineCounts(of code: CodeObject, _ known: [Int]?) -> [Int: Int] {
    let entry = CountedCode(code, isLibrary: false)
    let counts = known ?? entry.counts
    var most: [Int: Int] = [:]
    var begun: Set<Int> = []
    for ((instruction, line), count) in zip(zip(entry.instructions, entry.lines), counts) {
      most[line] = max(most[line] ?? 0, count)
      if instruction.startsLine != nil, count > 0 { begun.insert(line) }
    }
    return most.reduce(into: [:]) { $0[$1.key] = begun.contains($1.key) ? $1.value : 0 }
  }

  // MARK: Drawing

  /// The source with counts in its margin; an exclamation mark for lines with code that never ran.
  func drawn() -> [StyledLine] {
    let counts = units.flatMap { $0.counts.values }
    let width = max(4, counts.map { String($0).utf8.count }.max() ?? 0) + 1
    var text: [StyledLine] = []
    for unit in units {
      var lines = unit.source
      while lines.last?.isEmpty == true { lines.removeLast() }
      for (index, source) in lines.enumerated() {
        var line = StyledLine()
        switch unit.counts[index + 1] {
        case nil: line.append("", rightIn: width)
        case 0?: line.append("!", rightIn: width, .mismatch)
        case let count?: line.append(String(count), rightIn: width, .number)
        }
        line.append("  " + source, unit.counts[index + 1] == 0 ? .mismatch : .plain)
        text.append(line)
      }
    }
    let summary = "\(coveredCount) of \(lineCount) line\(lineCount == 1 ? "" : "s") ran"
    text.append(StyledLine("\(summary) (\(percentage(coveredCount, of: lineCount)))", .prompt))
    return text
  }

  /// A unit for each source, with its lines that have code.
  var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("lines", lineCount)
      writer.field("covered", coveredCount)
      writer.key("units")
      writer.list(units) { writer, unit in
        writer.list(unit.counts.sorted { $0.key < $1.key }) { writer, entry in
          writer.object { writer in
            writer.field("line", entry.key)
            writer.field("count", entry.value)
          }
        }
      }
    }
    return writer.text + "\n"
  }
}
