/// Code generation: walks the tree and writes instructions for one code object after another.
/// CPython: Python/compile.c.
///
/// CPython keeps a graph of basic blocks. But it always writes into the newest block and every block
/// is begun once, so the blocks of a code object form one sequence; here they are start positions
/// in a flat array of instructions, and a jump names a label that some block carries. Code objects
/// nest like a stack: all arrays are shared, and a unit owns their ends from its `…Base` on.
struct CodeGenerator: ~Copyable {
  let tree: SyntaxTree
  let symbolTable: SymbolTable
  let options: CompileOptions
  let future: FutureFeatures
  let wellKnown: WellKnownNames
  let isInteractive: Bool

  /// What went wrong, once `Abort` was thrown.
  var error: SyntaxError?
  var warnings: [SyntaxWarningRecord] = []

  var mangler: NameMangler
  var pool: ConstantPool

  var instructions: [EmittedInstruction] = []
  /// Where each block begins in `instructions`.
  var blocks: [Int32] = []
  /// The block that carries each label, -1 before it is placed.
  var labels: [Int32] = []
  var frameBlocks: [FrameBlock] = []
  /// co_names, co_varnames, co_cellvars + co_freevars, and co_consts of the open units.
  var nameList: [Name] = []
  var variableList: [Name] = []
  var cellAndFreeList: [Name] = []
  var constantList: [ConstantPool.Index] = []

  var unit: Unit
  var outerUnits: [Unit] = []
  /// Index tables, one set for each nesting level; `maps` is the innermost.
  var levels: [UnsafeMutablePointer<UnitMaps>] = []
  var maps: UnsafeMutablePointer<UnitMaps>
  var nextStamp: Int32 = 1

  /// Above zero inside code that cannot run, which is checked but not written.
  /// CPython: `c_do_not_emit_bytecode`.
  var suppression = 0

  var scratch = AssemblerScratch()

  init(
    tree: SyntaxTree, symbolTable: SymbolTable, options: CompileOptions, future: FutureFeatures
  ) {
    self.tree = tree
    self.symbolTable = symbolTable
    self.options = options
    self.future = future
    wellKnown = WellKnownNames(&tree.names)
    if case .interactive = tree.root { isInteractive = true } else { isInteractive = false }
    mangler = NameMangler(tree: tree)
    pool = ConstantPool(tree: tree)
    unit = Unit(scope: 0, type: .module, name: wellKnown.module)
    maps = .allocate(capacity: 1)
    maps.initialize(to: UnitMaps())
    levels.append(maps)
    instructions.reserveCapacity(1024)
  }

  deinit {
    for level in levels {
      level.pointee.deallocate()
      level.deallocate()
    }
  }

  // MARK: Errors

  /// CPython: `compiler_error`. The place is that of the node being compiled.
  mutating func fail(_ message: String) -> Abort {
    error = SyntaxError(
      .syntaxError, message, lineNumber: Int(unit.line), offset: Int(unit.column) + 1)
    return Abort()
  }

  /// CPython: `compiler_warn`.
  mutating func warn(_ message: String) {
    warnings.append(
      SyntaxWarningRecord(
        .syntaxWarning, message, lineNumber: Int(unit.line), offset: Int(unit.column) + 1))
  }
}

/// One instruction before its jump target and size are known.
struct EmittedInstruction: BitwiseCopyable {
  /// The opcode's number.
  var opcode: UInt8
  var isJump: Bool
  var oparg: UInt32
  /// Where it jumps to; -1 unless `isJump`.
  var target: Int32
  /// 0 for none.
  var line: Int32

  /// Code units, EXTENDED_ARG included. CPython: `instrsize`.
  var size: Int32 { instructionSize(oparg) }
}

@inline(__always)
func instructionSize(_ oparg: UInt32) -> Int32 {
  oparg <= 0xFF ? 1 : oparg <= 0xFFFF ? 2 : oparg <= 0xFF_FFFF ? 3 : 4
}

/// A place to jump to. CPython: a `basicblock *`.
struct Label: BitwiseCopyable {
  let index: Int32
  /// For frame blocks that nothing jumps to.
  static var none: Label { Label(index: -1) }
}

/// What a statement that leaves a block has to undo. CPython: `fblockinfo`.
struct FrameBlock: BitwiseCopyable {
  enum Content: BitwiseCopyable {
    case whileLoop, forLoop, except
    case finallyTry(body: NodeList<Stmt>)
    case finallyEnd
    case with, asyncWith
    case handlerCleanup(Name?)
    /// Around all handlers of a `try`. It only counts among the blocks that may be nested.
    case exceptionHandler
    case popValue
  }

  var content: Content
  /// Where `continue` goes.
  var block: Label
  /// Where `break` goes.
  var exit: Label

  var isLoop: Bool {
    switch content {
    case .whileLoop, .forLoop: true
    default: false
    }
  }
}

/// One code object in the making. CPython: `compiler_unit`.
struct Unit {
  enum Kind { case module, `class`, function, asyncFunction, lambda, comprehension }

  /// Index into the symbol table.
  var scope: Int32
  var type: Kind
  var name: Name
  var qualifiedName = PythonString("")
  /// The innermost class's name, for mangling.
  var privateName: Name?
  /// Tells this unit's entries in `UnitMaps` from older ones.
  var stamp: Int32 = 0
  var firstLine: Int32 = 0
  /// The place of the node being compiled; the column in UTF-8 bytes from 0.
  var line: Int32 = 0
  var column: Int32 = 0
  var argumentCount = 0
  var positionalOnlyArgumentCount = 0
  var keywordOnlyArgumentCount = 0
  var cellCount = 0
  /// The symbol table's block type is "function".
  var isFunctionBlock = false
  var isGenerator = false
  var isCoroutine = false
  /// The newest block has a RETURN_VALUE.
  var blockReturns = false

  var instructionBase = 0
  var blockBase = 0
  var labelBase = 0
  var frameBlockBase = 0
  var nameBase = 0
  var variableBase = 0
  var cellAndFreeBase = 0
  var constantBase = 0
}

/// From names and constants to their index in the current unit's lists.
struct UnitMaps {
  var names = StampedMap()
  var variables = StampedMap()
  var cellsAndFree = StampedMap()
  var constants = StampedMap()
  /// Unmangled name -> mangled name and `SymbolTable.Binding`.
  var bindings = StampedMap()

  func deallocate() {
    names.deallocate()
    variables.deallocate()
    cellsAndFree.deallocate()
    constants.deallocate()
    bindings.deallocate()
  }
}

/// A table from small integers to integers that forgets everything when its stamp changes.
struct StampedMap {
  private struct Slot {
    var stamp: Int32
    var value: Int32
  }

  private var slots: UnsafeMutablePointer<Slot>?
  private var capacity = 0

  /// The value stored for `key` under `stamp`, or -1.
  @inline(__always)
  func find(_ key: Int, stamp: Int32) -> Int32 {
    guard key < capacity else { return -1 }
    let slot = slots.unsafelyUnwrapped[key]
    return slot.stamp == stamp ? slot.value : -1
  }

  @inline(__always)
  mutating func insert(_ key: Int, stamp: Int32, _ value: Int32) {
    if key >= capacity { grow(toHold: key) }
    slots.unsafelyUnwrapped[key] = Slot(stamp: stamp, value: value)
  }

  @inline(never)
  private mutating func grow(toHold key: Int) {
    var newCapacity = max(64, capacity * 2)
    while newCapacity <= key { newCapacity *= 2 }
    let new = UnsafeMutablePointer<Slot>.allocate(capacity: newCapacity)
    new.initialize(repeating: Slot(stamp: 0, value: 0), count: newCapacity)
    if let slots {
      new.update(from: slots, count: capacity)
      slots.deallocate()
    }
    slots = new
    capacity = newCapacity
  }

  func deallocate() { slots?.deallocate() }
}

/// Names that the compiler itself uses.
struct WellKnownNames {
  let module, lambda, listComp, setComp, dictComp, generatorExp: Name
  let dunderName, dunderModule, dunderQualname, dunderDoc, dunderClass, dunderClassCell: Name
  let dunderAnnotations, dunderDebug, dunderFuture, `return`, empty, star: Name

  init(_ names: inout NameTable) {
    module = names.intern("<module>")
    lambda = names.intern("<lambda>")
    listComp = names.intern("<listcomp>")
    setComp = names.intern("<setcomp>")
    dictComp = names.intern("<dictcomp>")
    generatorExp = names.intern("<genexpr>")
    dunderName = names.intern("__name__")
    dunderModule = names.intern("__module__")
    dunderQualname = names.intern("__qualname__")
    dunderDoc = names.intern("__doc__")
    dunderClass = names.intern("__class__")
    dunderClassCell = names.intern("__classcell__")
    dunderAnnotations = names.intern("__annotations__")
    dunderDebug = names.intern("__debug__")
    dunderFuture = names.intern("__future__")
    `return` = names.intern("return")
    empty = names.intern("")
    star = names.intern("*")
  }
}
