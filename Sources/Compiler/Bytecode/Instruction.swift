import Primitives

/// One instruction as `dis.get_instructions` describes it.
public struct Instruction: Sendable {
  /// The number; it may be one that CPython 3.9 does not know.
  public let number: UInt8
  /// `nil` where the instruction has none. EXTENDED_ARG's bits are in it.
  public let argument: Int?
  /// What the argument stands for.
  public let value: Value
  /// The text in parentheses; empty where `dis` prints none.
  public let argumentText: PythonString
  /// The byte offset in the code.
  public let offset: Int
  /// The source line that starts here.
  public let startsLine: Int?
  /// Whether some jump leads here.
  public let isJumpTarget: Bool

  /// `argval`
  public enum Value: Sendable {
    case none
    case number(Int)
    /// An index into the constants.
    case constant(Int)
    case name(PythonString)
    case comparison(CompareOperand)
    /// The offset that is jumped to.
    case offset(Int)
    /// FORMAT_VALUE's conversion, and whether there is a format specification.
    case format(conversion: Conversion?, hasSpecification: Bool)
  }

  /// FORMAT_VALUE's `!s`, `!r`, `!a`.
  public enum Conversion: String, Sendable { case str, repr, ascii }

  /// The opcode, if there is one of this number.
  public var opcode: Opcode? { Opcode(rawValue: number) }

  /// `opname`
  public var name: String { opcode.map { "\($0.name)" } ?? "<\(number)>" }
}
