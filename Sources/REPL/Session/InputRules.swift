import Compiler

/// When input at the prompt is finished, and how its next line is indented.
enum InputRules {
  static let indentationWidth = 4
  /// In characters.
  private static let longStatement = 4000

  /// Whether Enter should run `text` rather than open another line.
  /// A block ends with a blank line, as at CPython's prompt. Where that leaves something unfinished, a
  /// second blank line hands the error to the compiler. What is before the last statement will be
  /// compiled on its own, and does not matter here.
  static func isComplete(_ text: [Unicode.Scalar], mode: CompileMode) -> Bool {
    let source = ScannedSource(text)
    guard let last = source.statements.last else { return !source.continuesLine }
    if !source.continuesLine && trailingBlankLines(text) >= 2 { return true }
    var statement = text[last.lowerBound...]
    // The indentation that the editor has put into a line that is still blank.
    while let end = statement.last, end == " " || end == "\t" { statement.removeLast() }
    // What is asked is the same in mode `exec`, which is quicker to answer.
    let readMode = mode == .single && statement.count > longStatement ? .exec : mode
    if case .incomplete = inputStatus(source: Array(String(statement).utf8), mode: readMode) {
      return false
    }
    return true
  }

  /// What a clause can follow.
  private static let clauseOpeners: [String: Set<String>] = [
    "elif": ["if", "elif"], "except": ["try", "except"], "finally": ["try", "except", "else"],
    "else": ["if", "elif", "for", "while", "try", "except", "async"],
  ]

  /// The indentation of the nearest statement that the clause in the last line can belong to; nil where that stands right,
  /// or is no clause.
  static func clauseIndentation(in text: [Unicode.Scalar]) -> Int? {
    // Most lines are none, and need not be looked at any further.
    let lastLine = text[((text.lastIndex(of: "\n") ?? -1) + 1)...]
    let word = lastLine.drop { $0 == " " }.prefix { $0.isIdentifierPart }
    guard let openers = clauseOpeners[String(word)] else { return nil }
    let source = ScannedSource(text)
    guard let clause = source.lines.last, clause.physicalStart == lastLine.startIndex else {
      return nil
    }
    var outermost = clause.indentation + 1
    for line in source.lines.dropLast().reversed() where line.indentation < outermost {
      outermost = line.indentation
      if openers.contains(line.firstWord) {
        return outermost == clause.indentation ? nil : outermost
      }
    }
    return nil
  }

  /// How many lines at the end hold nothing but white space. The first line of all does not count.
  private static func trailingBlankLines(_ text: [Unicode.Scalar]) -> Int {
    var count = 0
    for scalar in text.reversed() {
      if scalar == "\n" {
        count += 1
      } else if scalar != " " && scalar != "\t" {
        break
      }
    }
    return count
  }

  /// The columns of white space that a line after `text` starts with.
  static func indentation(after text: [Unicode.Scalar]) -> Int {
    let source = ScannedSource(text)
    let lineStart = (text.lastIndex(of: "\n") ?? -1) + 1
    let spaces = text[lineStart...].prefix { $0 == " " }.count
    if source.openString != nil { return spaces }
    guard let line = source.lines.last else { return 0 }
    if let bracket = source.openBrackets.last {
      let opensHere = text[(bracket + 1)...].allSatisfy { $0 == " " }
      return opensHere ? spaces + indentationWidth : spaces
    }
    if source.endsWithBackslash {
      return line.start >= lineStart ? line.indentation + indentationWidth : spaces
    }
    if text[lineStart...].allSatisfy({ $0 == " " }) { return spaces }
    if line.endsWithColon { return line.indentation + indentationWidth }
    if ScannedSource.leavingWords.contains(line.firstWord) {
      return max(0, line.indentation - indentationWidth)
    }
    return line.indentation
  }
}
