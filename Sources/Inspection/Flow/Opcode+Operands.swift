import Compiler

extension Opcode {
  /// How many values it takes off the stack, as far as what it does with them is of interest: those that it looks at and
  /// leaves count as taken and given back.
  public func operandCount(argument: Int) -> Int {
    let change = stackEffect(argument: argument, jump: false)
    switch self {
    case .rotTwo, .dupTopTwo: return 2
    case .rotThree: return 3
    case .rotFour: return 4
    case .dupTop, .loadMethod, .unpackSequence, .unpackEx, .setupWith, .jumpIfTrueOrPop,
      .jumpIfFalseOrPop:
      return 1
    case .forIter, .importFrom: return 0
    default: return givesOne ? 1 - change : max(0, -change)
    }
  }

  /// Whether it leaves one value in place of those that it takes.
  private var givesOne: Bool {
    let name = "\(self.name)"
    if ["LOAD_", "BINARY_", "INPLACE_", "UNARY_", "BUILD_", "CALL_"].contains(where: name.hasPrefix)
    {
      return true
    }
    switch self {
    case .compareOp, .isOp, .containsOp, .getIter, .getYieldFromIter, .getAwaitable, .getAiter,
      .importName, .listToTuple, .makeFunction, .formatValue, .yieldValue, .yieldFrom:
      return true
    default: return false
    }
  }

  /// Whether its frame does not go on after it, or not at once.
  public var leavesFrame: Bool {
    switch self {
    case .returnValue, .yieldValue, .yieldFrom: true
    default: false
    }
  }
}
