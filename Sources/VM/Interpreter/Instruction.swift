/// A prepared instruction: one for each of CPython's, in the same order, so that instruction `n` stands for byte offset
/// `2 * n` of co_code. EXTENDED_ARG prefixes stay in place and do nothing.
struct Instruction {
  var operation: Operation
  /// Free for the operation's own use.
  var small: UInt8
  var medium: UInt16
  /// The argument, whole; jumps: the distance in instructions from this one.
  var argument: Int32
  /// A constant's value, an inline cache, …
  var cache: UInt64
}
