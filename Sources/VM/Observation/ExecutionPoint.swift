import Compiler

/// Where running code stands: a frame, and the instruction that it executes next. Good only while the observer that got it
/// looks at it.
public struct ExecutionPoint {
  public let machine: Machine
  let frame: UnsafeMutablePointer<FrameRecord>
  let index: Int
  /// Behind its operands.
  let operandEnd: UnsafeMutablePointer<Value>

  /// One entry of the block stack, as CPython has it.
  public struct Block: Equatable, Sendable {
    public enum Kind: String, Sendable {
      /// Of SETUP_FINALLY, SETUP_WITH or SETUP_ASYNC_WITH.
      case setupFinally = "SETUP_FINALLY"
      /// A handler is running.
      case exceptHandler = "EXCEPT_HANDLER"
    }
    public let kind: Kind
    /// The handler's byte offset; nil for a handler that runs.
    public let handler: Int?
    /// Operands below the block.
    public let level: Int
  }

  /// A variable of a frame and its value; nil when it has none.
  public struct Variable {
    public let name: String
    public let value: ObservedValue?
  }

  private var codeBlock: UnsafeMutablePointer<CodeBlock> { frame.pointee.code.as(CodeBlock.self) }

  // MARK: The code

  public var code: CodeObject { codeBlock.source }
  /// Tells code objects apart as long as they live.
  public var codeIdentity: UInt64 { frame.pointee.code.bits }
  /// The instruction's place in `code.code`, in bytes.
  public var offset: Int { index * 2 }
  /// Nil for a byte that is no opcode.
  public var opcode: Opcode? { Opcode(rawValue: code.code[offset]) }
  /// With what EXTENDED_ARG before it adds.
  public var argument: Int {
    var result = Int(code.code[offset + 1])
    var shift = 8
    var place = index - 1
    while place >= 0, code.code[place * 2] == Opcode.extendedArg.rawValue {
      result |= Int(code.code[place * 2 + 1]) << shift
      shift += 8
      place -= 1
    }
    return result
  }
  public var line: Int { codeBlock.lineNumber(at: offset) }
  /// Code of pyvm's own library, written in Python.
  public var isLibrary: Bool { code.filename.description.hasPrefix("<frozen ") }

  // MARK: The frame

  /// Which run of the interpreter loop this is: native code that calls Python code begins another. Instructions are taken back
  /// within one.
  public var loop: Int { machine.pointee.loopNumber }

  /// Whether native code waits for the running loop: it may catch what is raised here.
  public var isInsideNativeCall: Bool { machine.pointee.loopDepth > 1 }

  /// How many frames are running, this one included.
  public var depth: Int { frame - machine.pointee.frameBase }

  /// The frames that wait for this one, the nearest first, each at the instruction that it executes.
  public var callers: [ExecutionPoint] {
    var result: [ExecutionPoint] = []
    var caller = frame - 1
    while caller > machine.pointee.frameBase {
      let code = caller.pointee.code.as(CodeBlock.self)
      if let instructions = code.pointee.instructions {
        let index = Swift.max(0, caller.pointee.ip - instructions - 1)
        let bottom = caller.pointee.base + code.slotCount
        // What stands above a caller's operands is the callee's, or native code's.
        let end = Swift.min(
          Swift.max(bottom, (caller + 1).pointee.base - 1), bottom + Int(code.pointee.stackSize))
        result.append(
          ExecutionPoint(machine: machine, frame: caller, index: index, operandEnd: end))
      }
      caller -= 1
    }
    return result
  }

  /// The value stack, from the bottom. Of a frame that waits for a call: without the call's arguments.
  public var operands: [ObservedValue] {
    let bottom = frame.pointee.base + codeBlock.slotCount
    return (0..<Swift.max(0, operandEnd - bottom)).map {
      ObservedValue(machine: machine, value: bottom[$0])
    }
  }

  /// Replaces a value of the stack, counted from the bottom. Instructions rely on what the compiler has put there, so that
  /// not every value will do: the new one must have the old one's class, numbers stand for numbers, and anything for None.
  /// What calls and handlers keep there for themselves stays.
  /// - Returns: whether it was replaced.
  public func setOperand(_ number: Int, to new: ObservedValue) -> Bool {
    let bottom = frame.pointee.base + codeBlock.slotCount
    guard 0..<Swift.max(0, operandEnd - bottom) ~= number else { return false }
    let old = bottom[number]
    let isReserved = blocks.contains { block in
      block.kind == .exceptHandler && block.level..<(block.level + 6) ~= number
    }
    if old.isNull || new.value.isNull || isReserved { return false }
    switch opcode {
    // They trust tuples and names, which end only here.
    case .callFunctionKw, .buildConstKeyMap, .makeFunction: return false
    default: break
    }
    let isNumber = old.isPlainNumber && new.value.isPlainNumber
    guard old.isNone || isNumber || machine.typeOf(old) == machine.typeOf(new.value) else {
      return false
    }
    bottom[number] = new.value
    return true
  }

  public var locals: [Variable] {
    guard code.flags.contains(.optimized) else { return namespace }
    return variables(code.variableNames, from: 0)
  }

  /// Cell variables, then free ones.
  public var cells: [Variable] {
    variables(
      code.cellVariables + code.freeVariables, from: Int(codeBlock.pointee.localCount))
  }

  private func variables(_ names: [PythonString], from first: Int) -> [Variable] {
    names.enumerated().map { place, name in
      var value = frame.pointee.base[first + place]
      if value.isKind(.cell), first > 0 || place >= Int(codeBlock.pointee.localCount) {
        value = value.as(CellObject.self).pointee.content
      }
      return Variable(
        name: name.description,
        value: value.isNull ? nil : ObservedValue(machine: machine, value: value))
    }
  }

  /// Names of a module or class body, in order of definition.
  private var namespace: [Variable] {
    guard frame.pointee.namespace.isKind(.dict) else { return [] }
    return DictEntries(frame.pointee.namespace.as(DictObject.self)).compactMap { entry in
      guard entry.key.isKind(.str) else { return nil }
      return Variable(
        name: entry.key.as(StrObject.self).description,
        value: ObservedValue(machine: machine, value: entry.value))
    }
  }

  /// From the outermost block to the innermost.
  public var blocks: [Block] {
    guard let blockAt = codeBlock.pointee.blockAt, let blocks = codeBlock.pointee.blocks else {
      return []
    }
    var result: [Block] = []
    var number = blockAt[index]
    while number >= 0 {
      let block = blocks[Int(number)]
      result.append(
        Block(
          kind: block.handler < 0 ? .exceptHandler : .setupFinally,
          handler: block.handler < 0 ? nil : Int(block.handler) * 2, level: Int(block.depth)))
      number = block.parent
    }
    return result.reversed()
  }

  // MARK: For analyses

  /// How many values are on the value stack.
  public var operandCount: Int {
    Swift.max(0, operandEnd - (frame.pointee.base + codeBlock.slotCount))
  }

  /// The value of a local variable by its number; nil while it has none.
  public func local(_ number: Int) -> ObservedValue? {
    let value = frame.pointee.base[number]
    return value.isNull ? nil : ObservedValue(machine: machine, value: value)
  }

  /// The cell that LOAD_DEREF and its kin mean by a number. What is in it is its `referents`.
  public func cell(_ number: Int) -> ObservedValue? {
    let value = frame.pointee.base[Int(codeBlock.pointee.localCount) + number]
    return value.isKind(.cell) ? ObservedValue(machine: machine, value: value) : nil
  }

  /// The dict of the global names.
  public var globals: ObservedValue {
    ObservedValue(machine: machine, value: frame.pointee.globals)
  }

  /// Where the names of a module or class body stand; nil in a function.
  public var namespaceObject: ObservedValue? {
    let value = frame.pointee.namespace
    return value.isNull ? nil : ObservedValue(machine: machine, value: value)
  }

  /// The generator or coroutine that the frame belongs to. Its frame is the same one whenever it goes on.
  public var generator: ObservedValue? {
    let value = frame.pointee.extra
    guard value.isKind(.generator) || value.isKind(.coroutine) || value.isKind(.asyncGenerator)
    else { return nil }
    return ObservedValue(machine: machine, value: value)
  }

  // MARK: Running code in the frame

  /// The value of an expression, with the frame's variables.
  public func evaluate(_ source: String) throws(PythonError) -> ObservedValue {
    ObservedValue(machine: machine, value: try run(source, .eval))
  }

  /// Runs statements in the frame: what they assign, its variables get.
  public func execute(_ source: String) throws(PythonError) {
    _ = try run(source, .exec)
  }

  private func run(_ source: String, _ mode: CompileMode) throws(PythonError) -> Value {
    let vm = machine
    do throws(Raised) {
      let code = vm.newCode(
        try vm.compileSource(
          Array(source.utf8), filename: vm.newStr("<input>"), mode: mode, flags: 0, isFile: false,
          optimizationLevel: 0))
      let object = vm.frameObject(for: frame).as(FrameObject.self)
      let locals = try vm.locals(ofFrame: object)
      defer { vm.storeLocals(object) }
      var globals = frame.pointee.globals
      if mode == .eval, self.code.flags.contains(.optimized), globals.isKind(.dict) {
        // Lambdas and comprehensions in the expression find the function's variables as globals.
        let all = try vm.copy(globals.as(DictObject.self))
        globals = Value(all)
        try vm.merge(all, locals.as(DictObject.self))
      }
      return try vm.run(code: code, globals: globals, locals: locals)
    } catch {
      throw vm.takeError()
    }
  }
}

extension Value {
  /// Of a builtin class of numbers.
  fileprivate var isPlainNumber: Bool {
    isSmallInt || isFlonum || isBool || isExact(.int) || isExact(.float) || isExact(.complex)
  }
}
