import Compiler

/// What an instruction does, in the words of Python.
public struct Meaning: Sendable, Hashable {
  /// The value that it leaves on top of the stack, as an expression; nil where it leaves none.
  public var result: String?
  /// What it does beside: `x = a + b`, `return x`.
  public var action: String?

  /// One line: `→ a + b`, or the action.
  public var text: String {
    switch (result, action) {
    case (let result?, nil): "→ \(result)"
    case (let result?, let action?): "→ \(result), \(action)"
    case (nil, let action?): action
    case (nil, nil): ""
    }
  }
}

extension ControlFlowGraph {
  /// What each instruction does, found by running the code with expressions for values; nil for instructions that no way
  /// leads to. A loop's body is run once: what it changes on the stack while it goes round is not followed.
  ///
  ///     LOAD_NAME a      → a
  ///     LOAD_NAME b      → b
  ///     BINARY_ADD       → a + b
  ///     STORE_NAME c     c = a + b
  public func meanings() -> [Meaning?] {
    var machine = SymbolicMachine(self)
    return machine.run()
  }
}
