import Primitives

/// What the lexer, parser, symbol table and compiler throw: one of CPython's compile-time errors, ready
/// to be raised as a Python exception.
public struct SyntaxError: Error, Sendable {
  /// The exception's class. The last five are not SyntaxErrors in Python; compiling can raise them too.
  public enum Kind: Sendable {
    case syntaxError, indentationError, tabError
    case valueError, overflowError, recursionError, memoryError, systemError
  }

  /// The exception's class.
  public var kind: Kind
  /// CPython's exact text.
  public var message: String
  /// 1-based; 0 or `nil` where CPython gives 0 or None.
  public var lineNumber: Int?
  /// 1-based, in characters, as CPython's `offset`.
  public var offset: Int?
  /// The source line, with its newline where CPython keeps it.
  public var text: PythonString?
  /// Whether the exception carries (filename, line, offset, text) at all: `SyntaxError('x')` does not.
  public var hasLocation: Bool
  /// What the exception was made with (`args[0]`), where making it changed the message: lines that look
  /// like Python 2's `print` and `exec` do that.
  public var firstMessage: String?
  /// Whether the place stands in the exception's attributes only: `args` then has the message alone.
  public var isPlacedLater = false
  /// Warnings that were given before the error.
  public var warnings: [SyntaxWarningRecord] = []

  /// An error, as CPython raises it.
  public init(
    _ kind: Kind = .syntaxError, _ message: String, lineNumber: Int? = nil, offset: Int? = nil,
    text: PythonString? = nil, hasLocation: Bool = true
  ) {
    self.kind = kind
    self.message = message
    self.lineNumber = lineNumber
    self.offset = offset
    self.text = text
    self.hasLocation = hasLocation
  }
}

/// A warning that compiling gives: SyntaxWarning or DeprecationWarning.
public struct SyntaxWarningRecord: Sendable {
  /// The classes of warnings.
  public enum Category: Sendable { case syntaxWarning, deprecationWarning }
  /// The warning's class.
  public var category: Category
  /// CPython's text.
  public var message: String
  /// Counts from 1.
  public var lineNumber: Int
  /// 1-based: the offset of the SyntaxError that the warning becomes where filters make it one.
  public var offset: Int
  /// The encoding that the source declares, where its codec warns. Such a warning has no place in the
  /// source: it concerns the line of Python that has it compiled.
  public var codec: String?

  /// A warning at a place.
  public init(_ category: Category, _ message: String, lineNumber: Int, offset: Int) {
    self.category = category
    self.message = message
    self.lineNumber = lineNumber
    self.offset = offset
  }

  /// A codec's warning.
  init(_ category: Category, _ message: String, codec: String) {
    self.init(category, message, lineNumber: 0, offset: 0)
    self.codec = codec
  }
}
