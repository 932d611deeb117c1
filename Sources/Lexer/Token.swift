/// One token. Text is found by its place in the `SourceText`; nothing is copied.
public struct Token: BitwiseCopyable, Sendable {
  /// What it is.
  public var kind: TokenKind
  /// Byte offsets in the decoded source, end exclusive.
  public var start, end: Int32
  /// 1-based lines, and columns in UTF-8 bytes from 0. Indent, dedent and end marker stand nowhere:
  /// their columns are -1, as in CPython.
  public var line, column, endLine, endColumn: Int32

  /// A token at a place: offsets in the text, lines from 1, columns in bytes from 0.
  public init(
    kind: TokenKind, start: Int32, end: Int32, line: Int32, column: Int32, endLine: Int32,
    endColumn: Int32
  ) {
    self.kind = kind
    self.start = start
    self.end = end
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }
}

/// All tokens of a source, up to the end marker or the first error.
public final class TokenBuffer {
  /// The tokens; the last is an end marker or an error.
  public let tokens: UnsafeMutablePointer<Token>
  /// How many there are.
  public private(set) var count = 0
  private var capacity: Int
  /// Why the last token is `.error`.
  public internal(set) var failure: TokenizerFailure?

  /// Splits all of `source`.
  /// - Parameter interactive: whether the end of the source ends the statement at hand, with all its
  ///   blocks if `impliesDedent`. CPython: `_PyPegen_fill_token`.
  public init(
    _ source: SourceText, line: Int32 = 1, column: Int32 = 0, interactive: Bool = false,
    impliesDedent: Bool = true
  ) {
    var tokenizer = Tokenizer(source, line: line, column: column)
    var isStatementOpen = false
    // A token takes three to four bytes of source on average.
    capacity = max(16, tokenizer.source.count / 3)
    var tokens = UnsafeMutablePointer<Token>.allocate(capacity: capacity)
    var count = 0
    var capacity = self.capacity
    while true {
      if count == capacity {
        let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity * 2)
        larger.update(from: tokens, count: count)
        tokens.deallocate()
        tokens = larger
        capacity *= 2
      }
      var token = tokenizer.next()
      if interactive {
        if token.kind == .endMarker && isStatementOpen {
          token.kind = .newline
          isStatementOpen = false
          if impliesDedent { tokenizer.closeBlocks() }
        } else {
          isStatementOpen = true
        }
      }
      tokens[count] = token
      count += 1
      switch token.kind {
      case .endMarker, .error: break
      default: continue
      }
      break
    }
    self.tokens = tokens
    self.count = count
    self.capacity = capacity
    failure = tokenizer.failure
  }

  deinit { tokens.deallocate() }
}
