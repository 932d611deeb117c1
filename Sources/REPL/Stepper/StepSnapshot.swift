import Compiler
import VM

/// What a stop shows, as texts.
struct StepSnapshot {
  struct Variable: Equatable {
    let name: String
    let text: String
  }

  struct Frame {
    let facts: CodeFacts
    let offset: Int
    let line: Int

    /// `f, line 2`
    var place: String { "\(facts.name), line \(line)" }
  }

  /// The frames that run, the innermost first.
  let frames: [Frame]
  /// Which of them the rest is about.
  let selected: Int
  /// From the bottom.
  let stack: [String]
  let blocks: [ExecutionPoint.Block]
  let locals: [Variable]
  let cells: [Variable]

  var frame: Frame { frames[selected] }

  static let longestValue = 160

  /// - Parameter selected: how many frames out from the innermost.
  init(_ point: ExecutionPoint, selected: Int, codes: CodeCollection) {
    let callers = point.callers
    let points = [point] + callers
    let place = points[min(selected, callers.count)]
    self.selected = min(selected, callers.count)
    frames = points.map {
      let facts = codes.facts(of: $0.code)
      return Frame(facts: facts, offset: $0.offset, line: $0.line)
    }
    stack = place.operands.map { $0.brief(limit: Self.longestValue) }
    blocks = place.blocks
    cells = place.cells.map { variable in
      Variable(
        name: variable.name,
        text: variable.value?.brief(limit: Self.longestValue) ?? "(not bound)")
    }
    // Modules have many names; those that the code mentions matter.
    let code = place.code
    let mentioned = Set(code.names.map(\.description))
    locals = place.locals.compactMap { variable in
      guard let value = variable.value else { return nil }
      if !code.flags.contains(.optimized) {
        if !mentioned.contains(variable.name) { return nil }
      }
      return Variable(name: variable.name, text: value.brief(limit: Self.longestValue))
    }
  }
}
