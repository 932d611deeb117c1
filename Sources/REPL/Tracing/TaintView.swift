import DataFlow

/// Draws marks.
enum TaintView {
  /// What an expression's value is bound to while it is asked for.
  static let resultName = "__taint__"
  private static let longestText = 72
  private static let mostParts = 12
  private static let mostWays = 6

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
    var drawsUnits = false
    if let units = subject.marks.units, let start = plainStart(text),
      text.count == units.count + start + 1
    {
      drawsUnits = true
      let all = units.map { joined([$0, subject.marks.whole].compactMap { $0 }) }
      for group in distinct(all) where !group.isEmpty {
        var line = StyledLine()
        line.append(String(repeating: " ", count: start))
        for labels in all { line.append(labels == group ? "~" : " ", .mismatch) }
        line.pad(to: start + units.count + 3)
        line.append(labels(group), .number)
        result.append(line)
      }
    }
    if !drawsUnits, !subject.marks.isEmpty {
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
    let ways = distinct(subject.held.map { way($0) })
    for way in ways.prefix(mostWays) { result.append(StyledLine(way)) }
    if ways.count > mostWays {
      result.append(StyledLine("… \(ways.count - mostWays) more ways", .comment))
    }
    return result
  }

  /// `user → CALL_METHOD str.upper (f, line 3) → BINARY_ADD (line 1)`
  private static func way(_ origin: Origin) -> String {
    origin.way.map { part in
      guard let step = part.step else { return labels(part.labels) }
      var text = "\(step.opcode.name)"
      if let callee = step.callee { text += " \(callee)" }
      if step.isBranch { text += " branches" }
      let place = step.function == "<module>" ? "" : "\(step.function), "
      return text + " (\(place)line \(step.line))"
    }.joined(separator: " → ")
  }

  /// Where the characters of a text begin in its repr; nil where they don't stand there as they are.
  private static func plainStart(_ text: String) -> Int? {
    let body = text.hasPrefix("b") ? text.dropFirst() : text[...]
    guard body.first == "'" || body.first == "\"", !text.contains("\\"),
      text.unicodeScalars.allSatisfy({ $0.value < 0x250 })
    else { return nil }
    return text.count - body.count + 1
  }

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
