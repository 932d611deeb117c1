import Compiler
import Inspection
import VM

/// The whole screen but for its lowest rows: listing and source on the left, stack, blocks and variables on the right.
struct StepPanes {
  let size: Terminal.Size
  let usesColor: Bool
  /// The listing's first row on show, and of which code: it scrolls as little as it can.
  private var listingTop = 0
  private var listingCode: ObjectIdentifier?

  static let leastColumns = 100
  static let leastRows = 24

  init(size: Terminal.Size, usesColor: Bool) {
    self.size = size
    self.usesColor = usesColor
  }

  /// Rows below the panes: what the program writes, and the prompt.
  var outputRows: Int { min(max(6, size.rows / 4), max(3, size.rows / 2)) }
  /// With the rule that ends them; none where the window has become tiny.
  var paneRows: Int { size.rows < 7 ? 0 : size.rows - outputRows }
  private var columns: Int { max(20, size.columns - 1) }
  private var rightWidth: Int { min(max(36, columns / 3), columns * 2 / 5) }
  private var leftWidth: Int { max(10, columns - rightWidth - 2) }

  /// `paneRows` rows.
  /// - Parameter previous: the stop before: what has changed since is marked.
  mutating func rows(of snapshot: StepSnapshot, previous: StepSnapshot?) -> [StyledLine] {
    if paneRows == 0 { return [] }
    let height = paneRows - 2
    let left = leftColumn(snapshot, height: height)
    let right = rightColumn(snapshot, previous, height: height)
    var rows = [title(snapshot)]
    for index in 0..<height {
      var line = StyledLine()
      if index < left.count { line.append(left[index].clipped(to: leftWidth)) }
      if index < right.count {
        line.pad(to: leftWidth + 2)
        line.append(right[index].clipped(to: rightWidth))
      }
      rows.append(line)
    }
    rows.append(rule("output", width: columns))
    return rows
  }

  /// The frames from the outermost, and where the source comes from.
  private func title(_ snapshot: StepSnapshot) -> StyledLine {
    var line = StyledLine()
    for (number, frame) in snapshot.frames.enumerated().reversed() {
      line.append(frame.facts.name, number == snapshot.selected ? .prompt : .plain)
      if number > 0 { line.append(" › ", .faint) }
    }
    line.append("  line \(snapshot.frame.line) of \(snapshot.frame.facts.code.filename)", .comment)
    if line.width <= columns { return line }
    // Of deep recursions the end.
    var short = StyledLine("… › ", .faint)
    short.append(snapshot.frame.place, .prompt)
    return short.clipped(to: columns)
  }

  private func rule(_ title: String, width: Int) -> StyledLine {
    var line = StyledLine("── ", .faint)
    line.append(title, .prompt)
    line.append(" " + String(repeating: "─", count: max(0, width - line.width - 1)), .faint)
    return line
  }

  // MARK: Left

  private mutating func leftColumn(_ snapshot: StepSnapshot, height: Int) -> [StyledLine] {
    let frame = snapshot.frame
    var lines: [StyledLine] = []
    if let source = frame.facts.sourceLines, !source.isEmpty {
      let room = min(source.count, max(3, height / 3), max(1, height - 1))
      lines.append(rule("source", width: leftWidth))
      let top = min(max(0, frame.line - 1 - room / 2), source.count - room)
      for number in top..<top + room {
        var line = StyledLine()
        let isCurrent = number == frame.line - 1
        line.append(String(number + 1), rightIn: 4, .number)
        line.append(isCurrent ? " --> " : "     ", .prompt)
        line.append(source[number], isCurrent ? .plain : .comment)
        lines.append(line)
      }
    }
    lines.append(rule("code of \(frame.facts.name)", width: leftWidth))
    return lines + listing(frame, height: height - lines.count)
  }

  private mutating func listing(_ frame: StepSnapshot.Frame, height: Int) -> [StyledLine] {
    if height <= 0 { return [] }
    let code = frame.facts.code
    let index = frame.offset / 2
    // Of very long code the surroundings: drawing all of it at each stop takes too long.
    let count = code.code.count / 2
    let range = count <= 600 ? 0..<count : max(0, index - 100)..<min(count, index + 100)
    let canvas = Canvas(columns: leftWidth, usesColor: usesColor, isTerminal: true)
    var options = ListingOptions(["-x"], drawsArrows: true)
    options.shortensCode = true
    options.isCompact = true
    let view = ListingView(options: options, canvas: canvas)
    let (lines, instructions) = view.rows(of: code, range: range, current: index)
    let row = instructions.firstIndex(of: index) ?? 0
    let isSame = listingCode == ObjectIdentifier(code)
    var top = isSame ? listingTop : row - height / 3
    top = max(top, row - height + 3)
    top = min(top, row - 1)
    top = max(0, min(top, lines.count - height))
    listingTop = top
    listingCode = ObjectIdentifier(code)
    return Array(lines[top..<min(lines.count, top + height)])
  }

  // MARK: Right

  private struct Section {
    let title: String
    var lines: [StyledLine]
    /// How many of them are shown.
    var shown: Int

    init(_ title: String, _ lines: [StyledLine]) {
      self.title = title
      self.lines = lines
      shown = lines.count
    }
  }

  private func rightColumn(
    _ snapshot: StepSnapshot, _ previous: StepSnapshot?, height: Int
  ) -> [StyledLine] {
    // Only what the same frame showed before can have changed.
    let isSameFrame =
      previous?.frame.facts === snapshot.frame.facts
      && previous?.frames.count == snapshot.frames.count && previous?.selected == snapshot.selected
    let before = isSameFrame ? previous : nil
    var sections = [Section("stack, its top first", stackLines(snapshot, before))]
    if !snapshot.blocks.isEmpty {
      let lines = snapshot.blocks.reversed().map { StyledLine("  " + StepDrawing.text(of: $0)) }
      sections.append(Section("blocks, the innermost first", lines))
    }
    let isFunction = snapshot.frame.facts.code.flags.contains(.optimized)
    sections.append(
      Section(isFunction ? "locals" : "names", lines(snapshot.locals, before?.locals)))
    if !snapshot.cells.isEmpty {
      sections.append(Section("cells", lines(snapshot.cells, before?.cells)))
    }
    // Whoever has most gives way.
    while sections.reduce(0, { $0 + $1.shown + 1 }) > height,
      let longest = sections.indices.max(by: { sections[$0].shown < sections[$1].shown }),
      sections[longest].shown > 1
    {
      sections[longest].shown -= 1
    }
    return sections.flatMap { section in
      var lines = [rule(section.title, width: rightWidth)]
      let isCut = section.shown < section.lines.count
      lines += section.lines.prefix(isCut ? section.shown - 1 : section.shown)
      if isCut {
        lines.append(StyledLine("  … \(section.lines.count - section.shown + 1) more", .comment))
      }
      return lines
    }
  }

  private func stackLines(_ snapshot: StepSnapshot, _ before: StepSnapshot?) -> [StyledLine] {
    if snapshot.stack.isEmpty { return [StyledLine("  (empty)", .comment)] }
    return snapshot.stack.indices.reversed().map { index in
      var line = StyledLine()
      line.append(String(index), rightIn: 4, .faint)
      line.append("  ")
      let isNew =
        before.map { !$0.stack.indices.contains(index) || $0.stack[index] != snapshot.stack[index] }
        ?? false
      line.append(snapshot.stack[index], isNew ? .match : .string)
      return line
    }
  }

  private func lines(
    _ variables: [StepSnapshot.Variable], _ before: [StepSnapshot.Variable]?
  ) -> [StyledLine] {
    if variables.isEmpty { return [StyledLine("  (none)", .comment)] }
    let widest = min(16, variables.lazy.map { Terminal.width(of: $0.name) }.max() ?? 0)
    return variables.map { variable in
      var line = StyledLine("  " + variable.name)
      line.pad(to: widest + 2)
      line.append(" = ", .faint)
      let isChanged = before.map { !$0.contains(variable) } ?? false
      line.append(variable.text, isChanged ? .match : .string)
      return line
    }
  }
}
