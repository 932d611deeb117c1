/// Arrows between the rows of a text, drawn beside it in as few columns as it takes.
///
/// Arrows to one row share a lane. The shortest get the lanes next to the text, so that those of nested loops nest.
struct ArrowLanes {
  /// From rows to a row.
  struct Arrow {
    var sources: [Int]
    let target: Int
    /// The way of an exception, drawn with dashes.
    let isException: Bool

    var rows: ClosedRange<Int> {
      min(target, sources.min() ?? target)...max(target, sources.max() ?? target)
    }
  }

  private struct Placed {
    let arrow: Arrow
    let lane: Int
  }

  private let placed: [Placed]
  /// How many lanes there are.
  let laneCount: Int

  /// More lanes than this can't be followed by an eye.
  static let mostLanes = 12
  /// Code with more jump targets in one function is not for looking at.
  private static let mostArrows = 2000

  /// - Parameters:
  ///   - jumps: a source row, a target row, and whether it is an exception's way.
  init(
    _ jumps: [(source: Int, target: Int, isException: Bool)], rowCount: Int,
    mostLanes: Int = Self.mostLanes
  ) {
    var arrows: [Int: Arrow] = [:]
    for jump in jumps where 0..<rowCount ~= jump.target && 0..<rowCount ~= jump.source {
      let key = 2 * jump.target + (jump.isException ? 1 : 0)
      arrows[
        key, default: Arrow(sources: [], target: jump.target, isException: jump.isException)
      ].sources.append(jump.source)
    }
    let sorted = arrows.values.sorted {
      ($0.rows.count, $0.target, $0.isException ? 1 : 0)
        < ($1.rows.count, $1.target, $1.isException ? 1 : 0)
    }
    var isTaken: [[Bool]] = []
    var placed: [Placed] = []
    for arrow in sorted.prefix(Self.mostArrows) {
      let rows = arrow.rows
      var lane = isTaken.firstIndex { lane in !lane[rows].contains(true) }
      if lane == nil && isTaken.count < mostLanes {
        isTaken.append(Array(repeating: false, count: rowCount))
        lane = isTaken.count - 1
      }
      guard let lane else { continue }
      for row in rows { isTaken[lane][row] = true }
      placed.append(Placed(arrow: arrow, lane: lane))
    }
    self.placed = placed
    laneCount = isTaken.count
  }

  /// The side of the text that the arrows are on.
  enum Side { case left, right }

  /// The lanes row by row: `laneCount` + 3 columns, two of them for heads, one blank beside the text.
  func draw(rowCount: Int, side: Side) -> [StyledLine] {
    let width = laneCount + 3
    var cells = [[Cell]](
      repeating: Array(repeating: Cell(), count: width), count: rowCount)
    for item in placed.sorted(by: { $0.lane > $1.lane }) {
      draw(item, in: &cells, width: width)
    }
    return cells.map { row in
      var line = StyledLine()
      let ordered = side == .left ? row : row.reversed()
      for cell in ordered {
        line.append(cell.text(side: side), cell.style)
      }
      return line
    }
  }

  /// Columns count from the outside: the text is at the end.
  private func draw(_ item: Placed, in cells: inout [[Cell]], width: Int) {
    let arrow = item.arrow
    let column = laneCount - 1 - item.lane
    let rows = arrow.rows
    let ends = Set(arrow.sources + [arrow.target])
    for row in rows {
      var directions: Cell.Directions = []
      if row > rows.lowerBound { directions.insert(.up) }
      if row < rows.upperBound { directions.insert(.down) }
      if ends.contains(row) {
        directions.insert(.inward)
        for inner in column + 1..<width - 1 { cells[row][inner].add([.inward, .outward], arrow) }
        if row == arrow.target { cells[row][width - 2].isHead = true }
      }
      cells[row][column].add(directions, arrow)
    }
  }

  /// A place in the drawing, and the directions in which lines leave it.
  struct Cell {
    struct Directions: OptionSet {
      let rawValue: UInt8
      static let up = Directions(rawValue: 1)
      static let down = Directions(rawValue: 2)
      /// Towards the text.
      static let inward = Directions(rawValue: 4)
      static let outward = Directions(rawValue: 8)
    }

    var directions: Directions = []
    var isHead = false
    private var isException = false

    mutating func add(_ more: Directions, _ arrow: Arrow) {
      directions.formUnion(more)
      // Where lines cross, the one drawn last shows its colour.
      isException = arrow.isException
    }

    var style: TextStyle {
      if directions.isEmpty { return .plain }
      return isException ? .mismatch : .command
    }

    func text(side: Side) -> String {
      if isHead { return side == .left ? ">" : "<" }
      if directions.isEmpty { return " " }
      var inward = directions.contains(.inward), outward = directions.contains(.outward)
      if side == .right { swap(&inward, &outward) }
      switch (directions.contains(.up), directions.contains(.down), outward, inward) {
      case (false, false, _, _): return isException ? "╌" : "─"
      case (true, true, false, false): return isException ? "┆" : "│"
      case (false, true, false, true): return "╭"
      case (true, false, false, true): return "╰"
      case (true, true, false, true): return "├"
      case (false, true, true, false): return "╮"
      case (true, false, true, false): return "╯"
      case (true, true, true, false): return "┤"
      case (false, true, true, true): return "┬"
      case (true, false, true, true): return "┴"
      case (true, true, true, true): return "┼"
      case (true, _, false, false), (_, true, false, false): return isException ? "┆" : "│"
      }
    }
  }
}
