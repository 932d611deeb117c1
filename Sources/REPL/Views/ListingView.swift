import Compiler
import Inspection

/// What a listing shows beside what `dis` does.
struct ListingOptions {
  /// `-x`: what each instruction computes.
  var showsMeanings = false
  /// `-S`: the source's lines.
  var showsSource = false
  /// `-b`: the instruction's bytes.
  var showsBytes = false
  /// `--stack`: how many values are on the stack before and after.
  var showsDepths = false
  /// Jumps as arrows instead of `dis`' marks.
  var drawsArrows = false
  /// Code objects by their names only.
  var shortensCode = false
  /// No wider than this code needs, where `dis` has columns for any code.
  var isCompact = false

  init(_ names: Set<String> = [], drawsArrows: Bool = false) {
    showsMeanings = names.contains("-x")
    showsSource = names.contains("-S")
    showsBytes = names.contains("-b")
    showsDepths = names.contains("--stack")
    self.drawsArrows = drawsArrows
  }

  /// Nothing is asked for that `dis` does not show.
  var isPlain: Bool {
    !showsMeanings && !showsSource && !showsBytes && !showsDepths && !drawsArrows
  }
}

/// The instructions of a code object in the columns of `dis`, with more around them.
struct ListingView {
  let options: ListingOptions
  let canvas: Canvas
  /// The lines of the source that a code object comes from; nil where they are not known.
  var sourceLines: (CodeObject) -> [String]? = { _ in nil }

  private var isCompact: Bool { options.isCompact || canvas.isNarrow }

  /// The text of a code object and of those inside it.
  func text(of code: CodeObject) -> String {
    if options.isPlain && !canvas.usesColor {
      return String(decoding: backslashReplaced(Disassembler.listing(of: code)), as: UTF8.self)
    }
    let clips = options.showsMeanings && canvas.columns.map { $0 >= 36 } ?? true
    return canvas.text(of: allLines(of: code), clips: clips)
  }

  /// The lines of a code object and of those inside it.
  func allLines(of code: CodeObject) -> [StyledLine] {
    var lines: [StyledLine] = []
    append(code, to: &lines)
    return lines
  }

  private func append(_ code: CodeObject, to lines: inout [StyledLine]) {
    lines += self.lines(of: code)
    for nested in code.nestedCode {
      var title: [UInt8] = []
      ConstantRepr().append(nested, to: &title)
      lines.append(StyledLine())
      lines.append(StyledLine("Disassembly of \(PythonString(utf8: title)):", .prompt))
      append(nested, to: &lines)
    }
  }

  /// The lines of a code object, without those inside it.
  /// - Parameters:
  ///   - range: the instructions to show; all of them if nil.
  ///   - current: the instruction that `-->` marks.
  func lines(
    of code: CodeObject, range: Range<Int>? = nil, current: Int? = nil
  ) -> [StyledLine] {
    rows(of: code, range: range, current: current).lines
  }

  /// The same lines, each with the instruction that it shows, if any.
  func rows(
    of code: CodeObject, range: Range<Int>? = nil, current: Int? = nil
  ) -> (lines: [StyledLine], instructions: [Int?]) {
    let graph = ControlFlowGraph(code)
    let range = range ?? 0..<graph.instructions.count
    let meanings = options.showsMeanings ? graph.meanings() : []
    let source = options.showsSource ? sourceLines(code) : nil
    let lineWidth = Disassembler(code).lineNumberWidth
    let margin = margins(graph, range, current)
    let columns = ArgumentColumns(graph.instructions[range], isCompact: isCompact)
    let offsetWidth = max(4, String(max(0, code.code.count - 2)).utf8.count)
    var lines: [StyledLine] = []
    var rows: [Int?] = []
    for index in range {
      let instruction = graph.instructions[index]
      var line = StyledLine()
      if let number = instruction.startsLine {
        let gap = margin.gaps[index - range.lowerBound]
        if index > range.lowerBound {
          lines.append(marginLine(gap, lineWidth))
          rows.append(nil)
        }
        if let source {
          var text = marginLine(gap, lineWidth, number: number)
          text.pad(to: lineWidth + 9)
          text.append(source.indices.contains(number - 1) ? source[number - 1] : "", .comment)
          lines.append(text)
          rows.append(nil)
        } else {
          line.append(String(number), rightIn: lineWidth, .number)
        }
      }
      line.pad(to: lineWidth + (lineWidth > 0 ? 1 : 0))
      line.append(margin.rows[index - range.lowerBound])
      line.append(String(instruction.offset), rightIn: offsetWidth, .faint)
      line.append(" ")
      append(instruction, of: graph, columns, to: &line)
      lines.append(line)
      rows.append(index)
    }
    if options.showsMeanings { append(meanings, to: &lines, rows: rows) }
    return (lines, rows)
  }

  private func append(
    _ instruction: Instruction, of graph: ControlFlowGraph, _ columns: ArgumentColumns,
    to line: inout StyledLine
  ) {
    let index = instruction.offset / 2
    if options.showsBytes {
      line.append(hexadecimal(instruction.number) + " ", .faint)
      line.append(hexadecimal(graph.code.code[instruction.offset + 1]) + "  ", .faint)
    }
    if options.showsDepths {
      let depths = graph.depths[index].map { "\($0.before)→\($0.after)" } ?? "-"
      line.append(depths, rightIn: 5, .faint)
      line.append("  ")
    }
    let start = line.width
    let isReachable = graph.depths[index] != nil
    line.append(instruction.name, isReachable ? .keyword : .comment)
    guard let argument = instruction.argument else { return }
    line.pad(to: start + columns.nameWidth)
    line.append(" ")
    line.append(String(argument), rightIn: columns.argumentWidth, .number)
    let text =
      options.shortensCode ? instruction.shortArgument(in: graph.code) : instruction.argumentText
    if !text.utf8.isEmpty {
      line.append(" (")
      line.append(String(decoding: backslashReplaced(text), as: UTF8.self), style(of: instruction))
      line.append(")")
    }
  }

  private func style(of instruction: Instruction) -> TextStyle {
    switch instruction.value {
    case .constant: .string
    case .offset: .command
    default: .plain
    }
  }

  /// Puts what instructions compute in a column of its own, as far left as most lines allow.
  private func append(_ meanings: [Meaning?], to lines: inout [StyledLine], rows: [Int?]) {
    let widths = rows.indices.filter { rows[$0] != nil }.map { lines[$0].width }
    let widest = widths.max() ?? 0
    // Long constants should not push everything aside.
    let room = canvas.columns ?? 96
    let usual = isCompact ? max(34, min(64, room - 24)) : max(44, min(64, room - 32))
    let column = min(widest, usual) + 3
    for (row, index) in rows.enumerated() {
      guard let index else { continue }
      let text = meanings[index]?.text ?? "(unreachable)"
      if text.isEmpty { continue }
      if lines[row].width >= column { lines[row].append("  ") }
      lines[row].pad(to: column)
      lines[row].append(text, meanings[index] == nil ? .comment : .plain)
    }
  }

  // MARK: The margin

  private struct Margin {
    /// By instruction of the range: between the line number and the offset.
    let rows: [StyledLine]
    /// Where arrows pass between two lines: by instruction, what stands before it.
    let gaps: [StyledLine]
  }

  private func margins(_ graph: ControlFlowGraph, _ range: Range<Int>, _ current: Int?) -> Margin {
    guard options.drawsArrows else {
      let rows = range.map { index in
        var line = StyledLine(index == current ? "--> " : "    ", .prompt)
        line.append(graph.instructions[index].isJumpTarget ? ">> " : "   ", .command)
        return line
      }
      return Margin(rows: rows, gaps: Array(repeating: StyledLine(), count: rows.count))
    }
    // Two rows for each instruction: the gap before it, and its own.
    var jumps: [(source: Int, target: Int, isException: Bool)] = []
    for index in range {
      let instruction = graph.instructions[index]
      guard let target = instruction.jumpTarget, range.contains(target / 2) else { continue }
      jumps.append(
        (
          2 * (index - range.lowerBound) + 1, 2 * (target / 2 - range.lowerBound) + 1,
          instruction.opcode?.opensBlock == true
        ))
    }
    let rowCount = 2 * range.count
    let lanes = ArrowLanes(jumps, rowCount: rowCount)
    let drawn = lanes.draw(rowCount: rowCount, side: .left)
    func padded(_ line: StyledLine, isCurrent: Bool = false) -> StyledLine {
      // As wide as the margin of dis, if that is enough.
      var result = StyledLine()
      if current != nil { result.append(isCurrent ? "--> " : "    ", .prompt) }
      if !isCompact { result.pad(to: max(0, 7 - line.width)) }
      result.append(line)
      return result
    }
    return Margin(
      rows: range.map { padded(drawn[2 * ($0 - range.lowerBound) + 1], isCurrent: $0 == current) },
      gaps: range.map { padded(drawn[2 * ($0 - range.lowerBound)]) })
  }

  /// A line without an instruction.
  private func marginLine(
    _ margin: StyledLine, _ lineWidth: Int, number: Int? = nil
  ) -> StyledLine {
    var line = StyledLine()
    if let number { line.append(String(number), rightIn: lineWidth, .number) }
    line.pad(to: lineWidth + (lineWidth > 0 ? 1 : 0))
    line.append(margin)
    return line
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}

/// Where the arguments of instructions stand.
struct ArgumentColumns {
  /// As wide as those of `dis`.
  var nameWidth = 20
  var argumentWidth = 5

  init(_ instructions: ArraySlice<Instruction>, isCompact: Bool) {
    guard isCompact else { return }
    let arguments = instructions.compactMap { instruction in
      instruction.argument.map { (instruction.name.utf8.count, String($0).utf8.count) }
    }
    nameWidth = arguments.lazy.map(\.0).max() ?? 0
    argumentWidth = max(2, arguments.lazy.map(\.1).max() ?? 0)
  }
}
