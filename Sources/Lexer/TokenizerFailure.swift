/// Why a source could not be split into tokens. CPython: `tok->done` and `syntaxerror` of
/// Parser/tokenizer.c.
public struct TokenizerFailure: Sendable {
  /// What is wrong.
  public enum Reason: Sendable {
    /// An error that the tokenizer words and places itself, at its cursor.
    case message(String)
    case endOfFileInTripleQuotes, endOfLineInString, endOfFile
    /// Bytes that are not UTF-8, in words of CPython's decoder.
    case undecodable(String)
    case dedent, tabSpace, tooDeep, lineContinuation
  }

  /// What is wrong.
  public var reason: Reason
  /// Where the tokenizer stood: byte offsets of its cursor and of the current line, and that line's number.
  public var cursor, lineStart, line: Int

  /// CPython's text for the reason.
  public var message: String {
    switch reason {
    case .message(let text), .undecodable(let text): text
    case .endOfFileInTripleQuotes: "EOF while scanning triple-quoted string literal"
    case .endOfLineInString: "EOL while scanning string literal"
    case .endOfFile: "unexpected EOF while parsing"
    case .dedent: "unindent does not match any outer indentation level"
    case .tabSpace: "inconsistent use of tabs and spaces in indentation"
    case .tooDeep: "too many levels of indentation"
    case .lineContinuation: "unexpected character after line continuation character"
    }
  }
}
