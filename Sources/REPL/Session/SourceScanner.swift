/// A tolerant reading of Python text that is still being typed.
/// The compiler's lexer stops at the first error, and unfinished input is full of errors: an open
/// string, a missing bracket. This scanner never fails. It tells what the prompt needs to know:
/// what to colour, whether the input is finished, how far to indent, where statements begin.

/// What a stretch of text is, as far as colouring and completion care.
enum SourceTokenKind: UInt8 {
  case keyword, name, number, string, comment, bracket, `operator`
}

struct SourceToken {
  let kind: SourceTokenKind
  let range: Range<Int>
}

/// A line as Python's grammar counts them: physical lines joined by brackets, strings and backslashes.
struct LogicalLine {
  /// Where its first physical line begins.
  let physicalStart: Int
  /// The first character that is not indentation.
  let start: Int
  /// Past the last character, comments and line end left out.
  var end: Int
  /// Columns of white space before `start`, tabs to the next multiple of eight.
  let indentation: Int
  /// The line's first word, or its first character where it is not a word.
  let firstWord: String
  var endsWithColon = false
}

struct ScannedSource {
  fileprivate(set) var tokens: [SourceToken] = []
  fileprivate(set) var lines: [LogicalLine] = []
  /// Positions of brackets that match each other, both ways.
  fileprivate(set) var bracketPairs: [Int: Int] = [:]
  /// Brackets without a partner: opened and never closed, or closed and never opened.
  fileprivate(set) var openBrackets: [Int] = []
  fileprivate(set) var strayBrackets: [Int] = []
  /// Where a triple-quoted string starts that the text does not end.
  fileprivate(set) var openString: Int?
  /// Whether the last line ends with a backslash.
  fileprivate(set) var endsWithBackslash = false

  /// Whether the next physical line belongs to the last logical one.
  var continuesLine: Bool { openString != nil || !openBrackets.isEmpty || endsWithBackslash }

  init(_ text: some Collection<Unicode.Scalar>) {
    var scanner = Scanner(text: Array(text))
    scanner.run()
    self = scanner.result
  }

  fileprivate init() {}

  /// Where the statements of the text are that start in the first column, each with all its clauses and
  /// its body, ready to be compiled alone.
  var statements: [Range<Int>] {
    var result: [Range<Int>] = []
    var afterDecorator = false
    for line in lines {
      let joins =
        !result.isEmpty
        && (line.indentation > 0 || ScannedSource.clauseWords.contains(line.firstWord)
          || afterDecorator)
      if joins {
        result[result.count - 1] = result[result.count - 1].lowerBound..<line.end
      } else {
        result.append(line.physicalStart..<line.end)
      }
      afterDecorator = line.indentation == 0 && line.firstWord == "@"
    }
    return result
  }

  static let clauseWords: Set<String> = ["else", "elif", "except", "finally"]
  /// Statements after which nothing of the same block can run.
  static let leavingWords: Set<String> = ["return", "pass", "break", "continue", "raise"]

  /// Python 3.9's `keyword.kwlist`.
  static let keywords: Set<String> = [
    "False", "None", "True", "__peg_parser__", "and", "as", "assert", "async", "await", "break",
    "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from",
    "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "try", "while", "with", "yield",
  ]
}

private struct Scanner {
  let text: [Unicode.Scalar]
  var position = 0
  var result = ScannedSource()
  /// Whether a logical line is under way.
  var inLine = false

  init(text: [Unicode.Scalar]) { self.text = text }

  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    position + distance < text.count ? text[position + distance] : nil
  }

  mutating func run() {
    while position < text.count {
      if !inLine && skipIndentation() { continue }
      guard position < text.count else { break }
      scanToken()
    }
  }

  /// At the start of a physical line: passes over white space and opens a logical line, unless the
  /// line is blank or a comment.
  /// - Returns: whether the line held nothing else.
  mutating func skipIndentation() -> Bool {
    let physicalStart = position
    var column = 0
    while let c = peek() {
      if c == " " {
        column += 1
      } else if c == "\t" {
        column = column / 8 * 8 + 8
      } else if c == "\u{c}" {
        column = 0
      } else {
        break
      }
      position += 1
    }
    guard let c = peek() else { return true }
    if c == "\n" {
      position += 1
      return true
    }
    if c == "#" {
      scanComment()
      return true
    }
    var end = position
    while end < text.count, text[end].isIdentifierPart { end += 1 }
    let word = String(String.UnicodeScalarView(text[position..<max(end, position + 1)]))
    result.lines.append(
      LogicalLine(
        physicalStart: physicalStart, start: position, end: position, indentation: column,
        firstWord: word))
    inLine = true
    return false
  }

  mutating func scanToken() {
    let c = text[position]
    result.endsWithBackslash = false
    switch c {
    case "\n":
      position += 1
      if result.openBrackets.isEmpty { inLine = false }
    case " ", "\t", "\u{c}", "\r":
      position += 1
    case "#":
      scanComment()
    case "\\":
      position += 1
      if peek() == nil {
        result.endsWithBackslash = true
      } else if peek() == "\n" {
        position += 1
        if position == text.count { result.endsWithBackslash = true }
      }
    case "'", "\"":
      scanString(from: position)
    case "(", "[", "{":
      add(.bracket, position..<position + 1)
      result.openBrackets.append(position - 1)
    case ")", "]", "}":
      closeBracket(c)
    default:
      if c.isIdentifierPart && !c.isDigit {
        scanWord()
      } else if c.isDigit || (c == "." && peek(1)?.isDigit == true) {
        scanNumber()
      } else {
        add(.operator, position..<position + 1)
        result.lines[result.lines.count - 1].endsWithColon =
          c == ":" && result.openBrackets.isEmpty
      }
    }
  }

  /// Records a token and moves past it. Every token but a comment is part of the logical line.
  mutating func add(_ kind: SourceTokenKind, _ range: Range<Int>) {
    result.tokens.append(SourceToken(kind: kind, range: range))
    position = range.upperBound
    guard kind != .comment, inLine else { return }
    result.lines[result.lines.count - 1].end = range.upperBound
    result.lines[result.lines.count - 1].endsWithColon = false
  }

  mutating func scanComment() {
    var end = position
    while end < text.count, text[end] != "\n" { end += 1 }
    add(.comment, position..<end)
  }

  mutating func scanWord() {
    var end = position
    while end < text.count, text[end].isIdentifierPart { end += 1 }
    let length = end - position
    if length <= 2, end < text.count, text[end] == "'" || text[end] == "\"",
      text[position..<end].allSatisfy({ "rRbBuUfF".unicodeScalars.contains($0) })
    {
      let start = position
      position = end
      scanString(from: start)
      return
    }
    let word = String(String.UnicodeScalarView(text[position..<end]))
    add(ScannedSource.keywords.contains(word) ? .keyword : .name, position..<end)
  }

  mutating func scanNumber() {
    var end = position
    while end < text.count {
      let c = text[end]
      let isExponentSign =
        (c == "+" || c == "-") && end > position
        && (text[end - 1] == "e" || text[end - 1] == "E")
        && !(position + 1 < end && (text[position + 1] == "x" || text[position + 1] == "X"))
      guard c.isIdentifierPart || c == "." || isExponentSign else { break }
      end += 1
    }
    add(.number, position..<end)
  }

  /// Scans a string whose quote stands at `position`; `start` is where its prefix began.
  mutating func scanString(from start: Int) {
    let quote = text[position]
    let isTriple = peek(1) == quote && peek(2) == quote
    var end = position + (isTriple ? 3 : 1)
    while end < text.count {
      if text[end] == "\\" {
        end += 2
      } else if isTriple {
        if text[end] == quote, end + 2 < text.count, text[end + 1] == quote, text[end + 2] == quote
        {
          add(.string, start..<end + 3)
          return
        }
        end += 1
      } else if text[end] == quote {
        add(.string, start..<end + 1)
        return
      } else if text[end] == "\n" {
        break
      } else {
        end += 1
      }
    }
    end = min(end, text.count)
    if isTriple {
      result.openString = start
    } else if text.last == "\n" && end == text.count && end >= 2 && text[end - 2] == "\\" {
      // 'abc\ at the end of a line goes on with the next one.
      result.endsWithBackslash = true
    }
    let continues = result.endsWithBackslash
    add(.string, start..<end)
    result.endsWithBackslash = continues || (!isTriple && text.last == "\\" && end == text.count)
  }

  mutating func closeBracket(_ close: Unicode.Scalar) {
    let here = position
    add(.bracket, here..<here + 1)
    if let open = result.openBrackets.last, ScannedSource.closing(text[open]) == close {
      result.openBrackets.removeLast()
      result.bracketPairs[open] = here
      result.bracketPairs[here] = open
    } else {
      result.strayBrackets.append(here)
    }
  }
}

extension ScannedSource {
  fileprivate static func closing(_ open: Unicode.Scalar) -> Unicode.Scalar {
    switch open {
    case "(": return ")"
    case "[": return "]"
    default: return "}"
    }
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// Whether it can stand inside a Python identifier.
  var isIdentifierPart: Bool {
    if isASCII { return isDigit || self == "_" || (value | 0x20 >= 0x61 && value | 0x20 <= 0x7a) }
    return properties.isXIDContinue
  }
}
