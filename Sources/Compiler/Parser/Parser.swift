/// The parser found no way to go on; `Diagnosis` finds out what to tell. Carries nothing, so that
/// throwing costs no more than a test.
struct ParseFailure: Error {}

/// Builds the syntax tree: recursive descent over a token buffer, in one pass and without memory of
/// what it tried. Accepts exactly CPython 3.9's grammar (Grammar/python.gram) and gives each node
/// CPython's position.
///
/// It says nothing about a broken source but that it is broken.
struct Parser: ~Copyable {
  let tree: SyntaxTree
  var names = NameTable()
  var constants: [Constant] = []
  var warnings: [SyntaxWarningRecord] = []

  // The text being parsed: the source, or an f-string's expression inside it.
  var source: SourceText
  var bytes: UnsafePointer<UInt8>
  var tokens: UnsafeMutablePointer<Token>
  /// What is counted of the f-string at hand.
  var fieldPlace = FieldPlace()
  /// Index of the token to look at next.
  var index = 0
  /// Where the statement at hand begins that stands in no other.
  var topLevelStart = 0
  /// How many warnings the statements before that one gave.
  var topLevelWarningCount = 0

  // Nodes waiting to become lists. A rule pushes and at its end takes what it has pushed.
  var exprs = Scratch<Expr>()
  var optionalExprs = Scratch<Expr?>()
  var stmts = Scratch<Stmt>()
  var keywords = Scratch<Keyword>()

  /// Open recursions, in levels of CPython's parser (at least as many as it would count).
  var depth = 0
  var maxDepth: Int
  /// Whether the limit on recursion is why parsing failed.
  var isTooDeep = false
  let isBarryAsFLUFL, areWarningsErrors: Bool
  /// What is wrong with a string literal, if that is why parsing failed.
  var literalError: LiteralError?

  /// - Parameter tokens: end with an end marker or an error; the caller keeps them alive.
  init(
    source: SourceText, tokens: UnsafeMutablePointer<Token>, tree: SyntaxTree,
    options: ParserOptions
  ) {
    self.source = source
    bytes = source.bytes
    self.tokens = tokens
    self.tree = tree
    maxDepth = options.maxDepth
    isBarryAsFLUFL = options.isBarryAsFLUFL
    areWarningsErrors = options.areWarningsErrors
    constants = [.none, .true, .false, .ellipsis]
  }

  // MARK: Tokens

  var kind: TokenKind {
    @inline(__always) get { tokens[index].kind }
  }

  @inline(__always)
  func at(_ kind: TokenKind) -> Bool { isSame(tokens[index].kind, kind) }

  @inline(__always)
  func next(is kind: TokenKind) -> Bool { isSame(tokens[index + 1].kind, kind) }

  /// Steps over a token of this kind, if there is one.
  @inline(__always)
  mutating func take(_ kind: TokenKind) -> Bool {
    if at(kind) {
      index += 1
      return true
    }
    return false
  }

  @inline(__always)
  mutating func expect(_ kind: TokenKind) throws(ParseFailure) {
    if !take(kind) { throw ParseFailure() }
  }

  // MARK: Positions

  /// From the first byte of token `start` to the end of the last token that was taken.
  @inline(__always)
  func range(from start: Int) -> SourceRange {
    let first = tokens[start]
    let last = tokens[index - 1]
    return SourceRange(
      line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn)
  }

  /// The same for a statement, whose last token may be followed by a newline and dedents.
  func statementRange(from start: Int) -> SourceRange {
    var end = index - 1
    while true {
      switch tokens[end].kind {
      case .newline, .indent, .dedent, .endMarker:
        end -= 1
        continue
      default: break
      }
      break
    }
    let first = tokens[start]
    let last = tokens[end]
    return SourceRange(
      line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn)
  }

  func range(of token: Int) -> SourceRange {
    let token = tokens[token]
    return SourceRange(
      line: token.line, column: token.column, endLine: token.endLine, endColumn: token.endColumn)
  }

  // MARK: Depth

  /// Notes a recursion; every one is paired with `leave`.
  @inline(__always)
  mutating func enter(_ levels: Int = 1) throws(ParseFailure) {
    depth += levels
    if depth > maxDepth { try goDeeper() }
  }

  /// Beyond the usual depth the stack may end. If there is room on it, the parser goes on nearly to the
  /// depth at which CPython gives up; what is left is for the diagnosis to count.
  @inline(never)
  private mutating func goDeeper() throws(ParseFailure) {
    if maxDepth < Levels.safe, NativeStack.remainingBytes > Levels.safe * Levels.bytes {
      maxDepth = Levels.safe
      if depth <= maxDepth { return }
    }
    isTooDeep = true
    throw ParseFailure()
  }

  @inline(__always)
  mutating func leave(_ levels: Int = 1) { depth -= levels }

  // MARK: Leaves

  /// Takes an identifier.
  @inline(__always)
  mutating func name() throws(ParseFailure) -> Name {
    let token = tokens[index]
    if !isSame(token.kind, .name) { throw ParseFailure() }
    index += 1
    return intern(token)
  }

  @inline(__always)
  mutating func intern(_ token: Token) -> Name {
    let text = self.text(of: token)
    for byte in text where byte >= 128 { return internNonASCII(text) }
    return names.intern(text)
  }

  @inline(never)
  private mutating func internNonASCII(_ text: UnsafeBufferPointer<UInt8>) -> Name {
    names.intern(IdentifierRules.normalized(text))
  }

  @inline(__always)
  func text(of token: Token) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + Int(token.start), count: Int(token.end - token.start))
  }

  mutating func constant(_ value: Constant) -> ConstantID {
    constants.append(value)
    return ConstantID(index: UInt32(constants.count - 1))
  }
}

/// What changes what the parser accepts.
struct ParserOptions {
  var maxDepth = 2000
  var isBarryAsFLUFL = false
  /// Whether the caller turns DeprecationWarnings into errors.
  var areWarningsErrors = false
  /// PyCF_DONT_IMPLY_DEDENT.
  var dontImplyDedent = false
  /// The file whose lines errors show, if there is one of that name.
  var filename: PythonString = ""
  /// Whether CPython reads the source line by line.
  var isFile = false
}

/// Compares two kinds as bytes: the enum's own `==` is a call into another module.
@inline(__always)
func isSame(_ a: TokenKind, _ b: TokenKind) -> Bool {
  unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self)
}
