import Compiler
import Inspection
import VM

/// Lines that show where the program stands.
struct StepDrawing {
  let canvas: Canvas
  private static let labelWidth = 9
  private static let meaningColumn = 54

  // MARK: A stop in a few lines

  /// - Parameter showsPlace: the frame and its source line first.
  func lines(of snapshot: StepSnapshot, showsPlace: Bool) -> [StyledLine] {
    var lines: [StyledLine] = []
    if showsPlace { lines.append(place(snapshot.frame)) }
    lines.append(instruction(of: snapshot.frame))
    lines.append(
      labelled("stack", StyledLine("[\(snapshot.stack.joined(separator: ", "))]", .string)))
    if !snapshot.blocks.isEmpty {
      let texts = snapshot.blocks.map(Self.text(of:))
      lines.append(labelled("blocks", StyledLine(texts.joined(separator: ", "))))
    }
    if !snapshot.locals.isEmpty { lines.append(labelled("locals", variables(snapshot.locals))) }
    if !snapshot.cells.isEmpty { lines.append(labelled("cells", variables(snapshot.cells))) }
    return lines
  }

  private func labelled(_ label: String, _ content: StyledLine) -> StyledLine {
    var line = StyledLine("  " + label, .comment)
    line.pad(to: Self.labelWidth)
    line.append(content)
    return line
  }

  private func variables(_ variables: [StepSnapshot.Variable]) -> StyledLine {
    var line = StyledLine()
    for (index, variable) in variables.enumerated() {
      if index > 0 { line.append(", ") }
      line.append(variable.name)
      line.append("=", .faint)
      line.append(variable.text, .string)
    }
    return line
  }

  /// `f, line 2: return x`
  func place(_ frame: StepSnapshot.Frame) -> StyledLine {
    var line = StyledLine(frame.place, .prompt)
    if let source = frame.facts.sourceLine(frame.line) {
      line.append(": ", .faint)
      line.append(source)
    }
    return line
  }

  /// `SETUP_FINALLY to 12 at 0`: handler and level.
  static func text(of block: ExecutionPoint.Block) -> String {
    block.kind.rawValue + (block.handler.map { " to \($0)" } ?? "") + " at \(block.level)"
  }

  // MARK: Answers

  /// The instructions around the current one.
  func listing(_ snapshot: StepSnapshot) -> [StyledLine] {
    [place(snapshot.frame)] + listing(of: snapshot.frame, around: -8...8)
  }

  private func listing(
    of frame: StepSnapshot.Frame, around distances: ClosedRange<Int>
  ) -> [StyledLine] {
    let code = frame.facts.code
    let index = frame.offset / 2
    let first = max(0, index + distances.lowerBound)
    let end = min(code.code.count / 2, index + distances.upperBound + 1)
    var options = ListingOptions(["-x"], drawsArrows: canvas.isTerminal)
    options.shortensCode = true
    let view = ListingView(options: options, canvas: canvas)
    return view.lines(of: code, range: first..<end, current: index)
  }

  /// The current instruction, with what it computes in a column that is the same for all.
  private func instruction(of frame: StepSnapshot.Frame) -> StyledLine {
    let index = frame.offset / 2
    var options = ListingOptions()
    options.shortensCode = true
    let view = ListingView(options: options, canvas: canvas)
    let lines = view.lines(of: frame.facts.code, range: index..<(index + 1), current: index)
    var line = lines.last ?? StyledLine()
    guard let meaning = frame.facts.meanings[index]?.text, !meaning.isEmpty else { return line }
    if canvas.isNarrow || line.width >= Self.meaningColumn { line.append("  ") }
    if !canvas.isNarrow { line.pad(to: Self.meaningColumn) }
    line.append(meaning)
    return line
  }

  /// The frames that run, the innermost first.
  func frames(_ snapshot: StepSnapshot) -> [StyledLine] {
    snapshot.frames.enumerated().map { number, frame in
      var line = StyledLine(number == snapshot.selected ? "> " : "  ", .prompt)
      line.append(place(frame))
      return line
    }
  }
}
