import Compiler

/// A code object of the running machine: the compiler's `CodeObject` with its constants and names as values, and, once it
/// has run, the prepared instructions.
struct CodeBlock {
  /// In `flags`, beside those of `co_flags`: tracebacks don't show frames of this code.
  static let hiddenFlag: UInt32 = 0x8000_0000
  /// The function stands for a native one: see StandIns.swift.
  static let standInFlag: UInt32 = 0x4000_0000

  var header: ObjectHeader
  /// Tuples; `consts` and `names` are made with the code, the others when Python asks.
  var consts: Value
  var names: Value
  var varNames: Value
  var freeVars: Value
  var cellVars: Value
  var name: Value
  var filename: Value

  var instructions: UnsafeMutablePointer<Instruction>?
  /// By instruction: the innermost block that is open there, an index in `blocks`, or -1. Nil when the code has no blocks.
  var blockAt: UnsafeMutablePointer<Int32>?
  var blocks: UnsafeMutablePointer<HandlerBlock>?
  var source: Unmanaged<CodeObject>
  /// Slots of a frame: locals, cells and free variables; then operands.
  var localCount: Int32
  var cellCount: Int32
  var freeCount: Int32
  var stackSize: Int32
  var argumentCount: Int32
  var keywordOnlyCount: Int32
  var flags: UInt32
  var instructionCount: Int32
  /// For prepared code with plain positional parameters, no cells, not a generator: `argumentCount`; a call with exactly that
  /// many arguments needs only its other locals cleared. -1 for all other code.
  var simpleArgumentCount: Int32
  /// For cell variables that are parameters: argument index by cell, or nil.
  var cellArguments: UnsafeMutablePointer<Int32>?
  /// The same as `simpleArgumentCount`, but for code with cells and free variables, too.
  var plainArgumentCount: Int32 = -1
}

/// A `SETUP_FINALLY` or `SETUP_WITH` region, or the handler that runs for it (`EXCEPT_HANDLER`): CPython's block stack,
/// known statically.
struct HandlerBlock {
  /// The handler's first instruction; -1 for an except handler's own block.
  var handler: Int32
  /// Operands below the block.
  var depth: Int32
  /// The enclosing block, or -1.
  var parent: Int32
}

extension UnsafeMutablePointer where Pointee == CodeBlock {
  var source: CodeObject { pointee.source._withUnsafeGuaranteedRef { $0 } }

  /// How many of a frame's values lie below its operands.
  var slotCount: Int { Int(pointee.localCount + pointee.cellCount + pointee.freeCount) }

  func releaseNative() {
    pointee.source.release()
    if let instructions = pointee.instructions {
      for index in 0..<Int(pointee.instructionCount) { (instructions + index).releaseCache() }
      instructions.deallocate()
    }
    pointee.blockAt?.deallocate()
    pointee.blocks?.deallocate()
    pointee.cellArguments?.deallocate()
  }
}

extension Marker {
  mutating func traceCode(_ code: UnsafeMutablePointer<CodeBlock>) {
    mark(
      UnsafeMutableRawPointer(code).advanced(by: 8).assumingMemoryBound(to: Value.self), count: 7)
  }
}
