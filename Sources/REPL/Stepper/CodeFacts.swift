import Compiler
import Inspection
import VM

/// What the stepper knows of a code object that runs.
final class CodeFacts {
  /// Held, so that its identity stays its own.
  let code: CodeObject
  let name: String
  /// pyvm's own code.
  let isLibrary: Bool
  /// By instruction.
  private let lines: [Int]
  private let startsLine: [Bool]
  /// Nil where the source is not known.
  lazy var sourceLines: [String]? = findSource(code).map(Self.shown)
  /// By instruction.
  lazy var meanings: [Meaning?] = ControlFlowGraph(code).meanings()
  private let findSource: (CodeObject) -> [String]?

  init(_ code: CodeObject, findSource: @escaping (CodeObject) -> [String]?) {
    self.code = code
    self.findSource = findSource
    name = code.name.description
    isLibrary = code.filename.description.hasPrefix("<frozen ")
    let count = code.code.count / 2
    var lines = [Int](repeating: code.firstLineNumber, count: count)
    var startsLine = [Bool](repeating: false, count: count)
    let starts = code.lineStarts
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1].offset / 2 : count
      let first = start.offset / 2
      if first < count { startsLine[first] = true }
      for index in first..<max(first, min(end, count)) { lines[index] = start.lineNumber }
    }
    self.lines = lines
    self.startsLine = startsLine
  }

  func position(atOffset offset: Int, depth: Int) -> StepPosition {
    StepPosition(
      depth: depth, code: ObjectIdentifier(code), offset: offset, line: lines[offset / 2],
      startsLine: startsLine[offset / 2])
  }

  /// Whether line numbers mean the same in both. All that is typed has the same file name.
  func hasSameSource(as other: CodeFacts) -> Bool {
    if other === self { return true }
    return code.filename == other.code.filename && sourceLines == other.sourceLines
  }

  /// Lines with blanks for tabs. A text that ends with a newline has no empty line behind it.
  private static func shown(_ lines: [String]) -> [String] {
    let kept = lines.last == "" ? lines.dropLast() : lines[...]
    return kept.map { line in
      guard line.utf8.contains(9) else { return line }
      var result = ""
      var column = 0
      for character in line {
        let width = character == "\t" ? 8 - column % 8 : Terminal.width(of: character)
        result += character == "\t" ? String(repeating: " ", count: width) : String(character)
        column += width
      }
      return result
    }
  }

  /// A source line, without the indentation.
  func sourceLine(_ number: Int) -> String? {
    guard let sourceLines, sourceLines.indices.contains(number - 1) else { return nil }
    return sourceLines[number - 1].trimmingWhitespace()
  }
}

/// The code that a run has met.
final class CodeCollection {
  private var known: [ObjectIdentifier: CodeFacts] = [:]
  private var last: CodeFacts?
  /// The source of the first code that is met, and of what is inside that.
  private var pendingSource: [String]?
  private let findSource: (CodeObject) -> [String]?

  init(findSource: @escaping (CodeObject) -> [String]?) { self.findSource = findSource }

  /// Code of this source runs next.
  func expect(source: [String]) { pendingSource = source }

  func facts(of code: CodeObject) -> CodeFacts {
    if let last, last.code === code { return last }
    let facts = known[ObjectIdentifier(code)] ?? add(code)
    last = facts
    return facts
  }

  private func add(_ code: CodeObject) -> CodeFacts {
    if let source = pendingSource {
      pendingSource = nil
      return add(code, source: source)
    }
    let facts = CodeFacts(code, findSource: findSource)
    known[ObjectIdentifier(code)] = facts
    return facts
  }

  private func add(_ code: CodeObject, source: [String]) -> CodeFacts {
    let facts = CodeFacts(code, findSource: { _ in source })
    known[ObjectIdentifier(code)] = facts
    for nested in code.nestedCode { _ = add(nested, source: source) }
    return facts
  }
}
