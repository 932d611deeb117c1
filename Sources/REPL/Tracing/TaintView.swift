import DataFlow

/// Draws marks.
enum TaintView {
  /// What an expression's value is bound to while it is asked for.
  static let resultName = "__taint__"
  private static let longestText = 72
  private static let mostParts = 12
  private static let mostWays = 6
  private static let longestWay = 16
  private static let mostSlices = 6

  /// The names whose values are marked, with the labels.
  static func list(_ analysis: TaintAnalysis) -> [StyledLine] {
    let names = analysis.markedNames.filter { $0.name != resultName }
    if names.isEmpty { return [StyledLine("nothing is marked", .comment)] }
    let width = names.map { $0.name.count }.max() ?? 0
    return names.map { entry in
      var line = StyledLine(entry.name, .command)
      line.pad(to: width + 2)
      let own = entry.marks.labels
      line.append(labels(own.isEmpty ? joined(entry.held) : own), .number)
      if own.isEmpty { line.append(" (inside)", .comment) }
      return line
    }
  }

  /// A value, what of it is marked, and where the marks come from.
  static func lines(of subject: TaintAnalysis.Subject) -> [StyledLine] {
    let text = subject.value.brief(limit: longestText)
    var result = [StyledLine(text, .string)]
    if subject.held.isEmpty { return result + [StyledLine("no marks", .comment)] }
    if let units = subject.marks.units {
      result += underlined(
        text, units.map { joined([$0, subject.marks.whole].compactMap { $0 }) },
        isCut: text.hasSuffix("…"))
    } else if !subject.marks.isEmpty {
      result.append(StyledLine("  \(labels(subject.marks.labels))", .number))
    }
    for part in subject.parts.prefix(mostParts) {
      var line = StyledLine("  \(part.place) ", .command)
      line.append(labels(part.marks.labels), .number)
      result.append(line)
    }
    if subject.parts.count > mostParts {
      result.append(StyledLine("  … \(subject.parts.count - mostParts) more", .comment))
    }
    let ways = distinct(subject.held.map { way($0) }).sorted {
      ($0.count, $0.joined()) < ($1.count, $1.joined())
    }
    for way in ways.prefix(mostWays) { result += way.map { StyledLine($0) } }
    if ways.count > mostWays {
      result.append(StyledLine("… \(ways.count - mostWays) more ways", .comment))
    }
    return result
  }

  /// A name, then one line for each instruction: `→ CALL_METHOD str.upper (f, line 3)`.
  private static func way(_ origin: Origin) -> [String] {
    let lines = origin.way.map { part in
      guard let step = part.step else { return labels(part.labels) }
      var text = "  → \(step.opcode.name)"
      if let callee = step.callee { text += " \(callee)" }
      if step.isBranch { text += " branches" }
      let place = step.function == "<module>" ? "" : "\(step.function), "
      let file = step.filename.hasPrefix("<") ? "" : "\(fileName(step.filename)) "
      return text + " (\(place)\(file)line \(step.line))"
    }
    guard lines.count > longestWay else { return lines }
    let shown = longestWay / 2
    return lines.prefix(shown) + ["  … \(lines.count - 2 * shown) more"] + lines.suffix(shown)
  }

  private static func fileName(_ path: String) -> Substring {
    path.split(separator: "/").last ?? path[...]
  }

  // MARK: Characters

  /// Lines below a text's repr, one for each set of labels, that underline the characters which have them. Where the repr is
  /// cut, slices tell.
  private static func underlined(_ text: String, _ units: [Set<String>], isCut: Bool)
    -> [StyledLine]
  {
    let places = columns(of: text, isCut: isCut)
    let width = places.last ?? 0
    return distinct(units).filter { !$0.isEmpty }.map { group in
      var line = StyledLine()
      if isCut {
        line.append("  \(slices(units.map { $0 == group }))  ", .mismatch)
      } else {
        line.append(String(repeating: " ", count: places.first ?? 0))
        for (number, labels) in units.enumerated() where number + 1 < places.count {
          let count = places[number + 1] - places[number]
          line.append(String(repeating: labels == group ? "~" : " ", count: count), .mismatch)
        }
        line.pad(to: width + 4)
      }
      line.append(labels(group), .number)
      return line
    }
  }

  /// Where each character of a text begins in its repr, in columns, and where the last one ends.
  private static func columns(of text: String, isCut: Bool) -> [Int] {
    let scalars = Array(text.unicodeScalars)
    guard let quote = scalars.firstIndex(where: { $0 == "'" || $0 == "\"" }) else { return [] }
    var column = scalars[...quote].reduce(0) { $0 + Terminal.width(of: $1) }
    var result = [column]
    var place = quote + 1
    while place < scalars.count, isCut || scalars[place] != scalars[quote] {
      var length = 1
      if scalars[place] == "\\", place + 1 < scalars.count {
        switch scalars[place + 1] {
        case "x": length = 4
        case "u": length = 6
        case "U": length = 10
        default: length = 2
        }
      }
      let end = min(place + length, scalars.count)
      column += scalars[place..<end].reduce(0) { $0 + Terminal.width(of: $1) }
      place = end
      result.append(column)
    }
    return result
  }

  /// `[2:5], [9]`
  private static func slices(_ isMarked: [Bool]) -> String {
    var result: [String] = []
    var place = 0
    while place < isMarked.count {
      guard isMarked[place] else {
        place += 1
        continue
      }
      let start = place
      while place < isMarked.count, isMarked[place] { place += 1 }
      result.append(place == start + 1 ? "[\(start)]" : "[\(start):\(place)]")
    }
    return result.prefix(mostSlices).joined(separator: ", ")
      + (result.count > mostSlices ? ", …" : "")
  }

  // MARK: Labels

  private static func joined(_ origins: [Origin]) -> Set<String> {
    origins.reduce(into: []) { $0.formUnion($1.labels) }
  }

  private static func labels(_ labels: Set<String>) -> String {
    labels.sorted().joined(separator: ", ")
  }

  private static func distinct<Element: Hashable>(_ values: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return values.filter { seen.insert($0).inserted }
  }
}
