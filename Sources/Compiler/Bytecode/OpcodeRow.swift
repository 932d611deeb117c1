/// What is known of one instruction. The disassembler, the stack depth pass and the documentation
/// all read it; `Opcode.row` holds one row for each opcode.
public struct OpcodeRow: Sendable {
  /// CPython's name.
  public let name: StaticString
  /// What the instruction's argument means.
  public let argument: OpcodeArgument
  /// How the instruction changes the depth of the value stack.
  public let effect: StackEffect
  /// The value stack before and after, top on the right; N is the argument.
  public let picture: StaticString
  /// One line about what it does.
  public let summary: StaticString

  @inline(__always)
  init(
    _ name: StaticString, _ argument: OpcodeArgument, _ effect: StackEffect,
    _ picture: StaticString, _ summary: StaticString
  ) {
    self.name = name
    self.argument = argument
    self.effect = effect
    self.picture = picture
    self.summary = summary
  }
}

/// What an instruction's argument means. CPython: the `has…` lists of Lib/opcode.py.
public enum OpcodeArgument: UInt8, Sendable {
  /// Opcodes below 90: the second byte is there, but means nothing.
  case none
  /// An index into `co_consts`.
  case constant
  /// An index into `co_names`.
  case name
  /// An index into `co_varnames`.
  case local
  /// An index into `co_cellvars + co_freevars`.
  case free
  /// An index into `CompareOperand`.
  case comparison
  /// A distance in bytes from the next instruction.
  case relativeJump
  /// A byte offset in the code.
  case absoluteJump
  /// FORMAT_VALUE's conversion (low two bits) and whether a format specification is there (4).
  case format
  /// MAKE_FUNCTION's bits: defaults, keyword defaults, annotations, closure.
  case functionFlags
  /// A count, a depth, a bit: a number that stands for itself.
  case raw
}

/// How an instruction changes the depth of the value stack.
/// CPython: Python/compile.c, `stack_effect`.
public enum StackEffect: Sendable {
  case fixed(Int8)
  /// Going on to the next instruction, and jumping, differ.
  case branch(next: Int8, jump: Int8)
  /// base + scale * N
  case counted(base: Int8, scale: Int8)
  /// UNPACK_EX: N's low byte counts values before the starred one, the rest those after it.
  case unpackEx
  /// MAKE_FUNCTION: one more value for each flag.
  case makeFunction
  /// BUILD_SLICE: three values or two.
  case buildSlice
  /// CALL_FUNCTION_EX: a mapping is there if N is odd.
  case callFunctionEx
  /// FORMAT_VALUE: a specification is there if N has bit 4.
  case formatValue
}

/// COMPARE_OP's operators by argument. CPython: `cmp_op` of Lib/opcode.py.
public enum CompareOperand: UInt8, CaseIterable, Sendable {
  case less, lessOrEqual, equal, notEqual, greater, greaterOrEqual

  /// What `dis` shows: `<`, `not in`.
  public var symbol: StaticString {
    switch self {
    case .less: "<"
    case .lessOrEqual: "<="
    case .equal: "=="
    case .notEqual: "!="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}

extension Opcode {
  /// Opcodes from this number on use their argument. CPython: HAVE_ARGUMENT.
  public static var firstWithArgument: UInt8 { 90 }

  /// Whether its argument means anything.
  public var hasArgument: Bool { rawValue >= Opcode.firstWithArgument }

  /// CPython's spelling, as `dis` prints it.
  public var name: StaticString { row.name }

  /// The change of the value stack's depth. `jump` asks for the way that jumps, else for the way
  /// that falls through. CPython: Python/compile.c, `stack_effect`.
  public func stackEffect(argument: Int, jump: Bool) -> Int {
    switch row.effect {
    case .fixed(let change): Int(change)
    case .branch(let next, let target): Int(jump ? target : next)
    case .counted(let base, let scale): Int(base) + Int(scale) * argument
    case .unpackEx: (argument & 0xFF) + (argument >> 8)
    case .makeFunction: -1 - (argument & 0xF).nonzeroBitCount
    case .buildSlice: argument == 3 ? -2 : -1
    case .callFunctionEx: -1 - (argument & 1)
    case .formatValue: argument & 4 != 0 ? -1 : 0
    }
  }

  /// The larger of the two ways: what `dis.stack_effect` says when it is not told whether to jump.
  public func maximumStackEffect(argument: Int) -> Int {
    max(stackEffect(argument: argument, jump: false), stackEffect(argument: argument, jump: true))
  }

  /// The argument, if the instruction jumps, is relative to the next instruction.
  public var isRelativeJump: Bool {
    switch self {
    case .forIter, .jumpForward, .setupFinally, .setupWith, .setupAsyncWith: true
    default: false
    }
  }

  /// The argument is the byte offset jumped to.
  public var isAbsoluteJump: Bool {
    switch self {
    case .jumpIfFalseOrPop, .jumpIfTrueOrPop, .jumpAbsolute, .popJumpIfFalse, .popJumpIfTrue,
      .jumpIfNotExcMatch:
      true
    default: false
    }
  }
}
