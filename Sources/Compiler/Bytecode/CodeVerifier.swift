/// Checks bytecode that did not come from our compiler, before it runs.
///
/// The machine trusts its instructions: it does not test for an empty stack or for what kind of value lies on it. Bytes
/// from `types.CodeType`, `code.replace`, marshal or a `.pyc` may say anything, so every way through them is followed once
/// with values replaced by what is known about them (`VerifierStack.Slot`). Passing means:
/// - every instruction reached has its operands, above what the open blocks have saved; an instruction has the same depth
///   and the same open blocks whichever way leads to it;
/// - indices and jump targets are in range, and no way leads off the end;
/// - where an instruction needs a value of one kind (the list of LIST_APPEND, the exception of RERAISE), it is of that kind.
///
/// What CPython 3.9's compiler makes always passes. CPython itself checks none of this and crashes.
public struct CodeVerifier {
  public struct Failure: Error {
    /// Where in `co_code`; nil when the code object as a whole is wrong.
    public let byteOffset: Int?
    public let instruction: StaticString?
    public let reason: String

    /// The text of the SystemError that running the code raises.
    public func message(for code: CodeObject) -> String {
      guard let byteOffset, let instruction else { return "bad code object: \(reason)" }
      return "bad bytecode in \(code.name) at offset \(byteOffset), \(instruction): \(reason)"
    }
  }

  public struct Report {
    /// The most values on the stack; `co_stacksize` is not believed.
    public let stackDepth: Int
    /// By instruction: whether any way leads to it.
    public let isReached: [Bool]
  }

  /// What is known before an instruction.
  struct State {
    var stack: VerifierStack.Position
    /// The innermost open block, or -1: twice the number of the instruction that opened it, plus 1 once its handler runs.
    var block: Int32
  }

  private struct Block {
    var parent: Int32 = -1
    /// Values below the block.
    var depth: Int32 = 0
  }

  let code: CodeObject
  let count: Int
  var stack = VerifierStack()
  private var arguments: [Int32] = []
  private var isLeader: [Bool] = []
  private var isReached: [Bool] = []
  /// The merged states before jump targets and handlers.
  private var states: [Int: State] = [:]
  private var work: [Int] = []
  /// By number of the opening instruction.
  private var blocks: [Int: Block] = [:]
  private var maximumDepth: Int32 = 0
  /// The instruction at hand.
  private var index = 0
  var state = State(stack: .empty, block: -1)

  private init(_ code: CodeObject) {
    self.code = code
    count = code.code.count / 2
  }

  public static func verify(_ code: CodeObject) throws(Failure) -> Report {
    var verifier = CodeVerifier(code)
    try verifier.checkCounts()
    verifier.decode()
    verifier.states[0] = verifier.state
    verifier.work = [0]
    while let start = verifier.work.popLast() { try verifier.follow(from: start) }
    return Report(stackDepth: Int(verifier.maximumDepth), isReached: verifier.isReached)
  }

  // MARK: The code object

  private func checkCounts() throws(Failure) {
    func require(_ holds: Bool, _ reason: String) throws(Failure) {
      if !holds { throw Failure(byteOffset: nil, instruction: nil, reason: reason) }
    }
    try require(code.code.count % 2 == 0, "co_code ends in the middle of an instruction")
    try require(count > 0, "co_code is empty")
    try require(code.argumentCount >= 0, "co_argcount is negative")
    try require(code.keywordOnlyArgumentCount >= 0, "co_kwonlyargcount is negative")
    try require(
      0...code.argumentCount ~= code.positionalOnlyArgumentCount,
      "co_posonlyargcount is not between 0 and co_argcount")
    try require(
      0...code.variableNames.count ~= code.localCount,
      "co_nlocals is not between 0 and the length of co_varnames")
    let parameters =
      code.argumentCount + code.keywordOnlyArgumentCount
      + (code.flags.contains(.varArgs) ? 1 : 0) + (code.flags.contains(.varKeywords) ? 1 : 0)
    try require(parameters <= code.localCount, "co_nlocals is less than the number of parameters")
  }

  /// Finds the arguments, and the instructions that jumps lead to.
  private mutating func decode() {
    arguments = Array(repeating: 0, count: count)
    isLeader = Array(repeating: false, count: count)
    isReached = isLeader
    var extended: Int32 = 0
    for index in 0..<count {
      arguments[index] = extended << 8 | Int32(code.code[index * 2 + 1])
      let opcode = Opcode(rawValue: code.code[index * 2])
      extended = opcode == .extendedArg ? arguments[index] : 0
      if let opcode, let target = target(of: opcode, at: index), 0..<count ~= target {
        isLeader[target] = true
      }
    }
    isLeader[0] = true
  }

  private func target(of opcode: Opcode, at index: Int) -> Int? {
    if opcode.isRelativeJump { return index + 1 + Int(arguments[index]) / 2 }
    return opcode.isAbsoluteJump ? Int(arguments[index]) / 2 : nil
  }

  // MARK: Ways through the code

  private mutating func follow(from start: Int) throws(Failure) {
    guard let known = states[start] else { return }
    state = known
    index = start
    repeat {
      isReached[index] = true
      // An unknown opcode is an error only when it runs.
      guard let opcode = Opcode(rawValue: code.code[index * 2]) else { return }
      guard try step(opcode) else { return }
      index += 1
      if index == count {
        index -= 1
        throw failure("the code ends without RETURN_VALUE")
      }
    } while !isLeader[index]
    try merge(state, into: index)
  }

  /// A way leads to `target` with `state`.
  private mutating func merge(_ state: State, into target: Int) throws(Failure) {
    guard let known = states[target] else {
      states[target] = state
      work.append(target)
      return
    }
    if stack.depth(known.stack) != stack.depth(state.stack) {
      throw failure(
        "offset \(target * 2) is reached with \(stack.depth(known.stack)) and with "
          + "\(stack.depth(state.stack)) values on the stack")
    }
    if known.block != state.block {
      throw failure("offset \(target * 2) is reached with different blocks open")
    }
    if let joined = stack.join(known.stack, state.stack) {
      states[target]?.stack = joined
      work.append(target)
    }
  }

  mutating func jump(_ state: State) throws(Failure) {
    guard let opcode = Opcode(rawValue: code.code[index * 2]),
      let target = target(of: opcode, at: index)
    else { return }
    guard 0..<count ~= target else {
      throw failure("the jump to offset \(target * 2) leaves the code")
    }
    if target > 0, code.code[target * 2 - 2] == Opcode.extendedArg.rawValue {
      throw failure("the jump to offset \(target * 2) leads behind an EXTENDED_ARG")
    }
    try merge(state, into: target)
  }

  /// Jumps with the stack as it is now.
  mutating func jump() throws(Failure) { try jump(state) }

  // MARK: What instructions do

  /// The argument of the instruction at hand.
  var argument: Int { Int(arguments[index]) }

  func failure(_ reason: String) -> Failure {
    Failure(
      byteOffset: index * 2, instruction: Opcode(rawValue: code.code[index * 2])?.name,
      reason: reason)
  }

  /// The stack may not shrink below what the innermost block keeps for its handler.
  private var floor: Int32 {
    if state.block < 0 { return 0 }
    return blocks[Int(state.block >> 1)].map { $0.depth + (state.block & 1) * 3 } ?? 0
  }

  var depth: Int { Int(stack.depth(state.stack)) }

  /// Takes the top value, whatever it is.
  @discardableResult
  mutating func popAnything() throws(Failure) -> VerifierStack.Slot {
    if stack.depth(state.stack) <= floor {
      throw failure(
        depth == 0 ? "the stack is empty" : "the value on the stack belongs to an open block")
    }
    return stack.pop(&state.stack)
  }

  @discardableResult
  mutating func pop() throws(Failure) -> VerifierStack.Slot {
    let slot = try popAnything()
    if slot == .maybeNull { throw failure("LOAD_METHOD's value is for CALL_METHOD only") }
    return slot
  }

  mutating func pop(_ count: Int) throws(Failure) {
    guard 0...depth ~= count else {
      throw failure("\(count) values are needed, the stack has \(depth)")
    }
    for _ in 0..<count { try pop() }
  }

  mutating func push(_ slot: VerifierStack.Slot = .any) throws(Failure) {
    // The machine's stack has room for 2^25 values in all.
    guard depth < 1 << 22 else { throw failure("the stack gets too deep") }
    stack.push(slot, &state.stack)
    maximumDepth = max(maximumDepth, stack.depth(state.stack))
  }

  mutating func push(_ slot: VerifierStack.Slot = .any, times: Int) throws(Failure) {
    if times < 0 { throw failure("the argument is negative") }
    for _ in 0..<times { try push(slot) }
  }

  /// The value `distance` below the top (1 is the top itself), left where it is.
  func peek(_ distance: Int) throws(Failure) -> VerifierStack.Slot {
    guard 1...max(depth, 1) ~= distance, depth > 0 else {
      throw failure("value \(distance) from the top is needed, the stack has \(depth)")
    }
    return stack.peek(state.stack, distance)
  }

  func require(_ slot: VerifierStack.Slot, at distance: Int, _ what: String) throws(Failure) {
    if try peek(distance).kind != slot.kind {
      throw failure("value \(distance) from the top is not \(what)")
    }
  }

  // MARK: Blocks

  /// Opens a block whose handler stands at the instruction's target. The values on the stack stay for the handler.
  mutating func openBlock() throws(Failure) {
    blocks[index] = Block(parent: state.block, depth: stack.depth(state.stack))
    let before = state
    state.block = Int32(index) << 1 | 1
    // What an exception leaves: three values of the exception handled before, three of its own.
    try push()
    try push(.savedException)
    try push()
    try push()
    try push(.exception)
    try push(.exceptionClass)
    try jump()
    state = before
    state.block = Int32(index) << 1
  }

  /// Whether the innermost block is an exception's handler that has begun.
  var isInHandler: Bool { state.block >= 0 && state.block & 1 == 1 }

  mutating func closeBlock(isHandler: Bool) throws(Failure) {
    guard state.block >= 0, isInHandler == isHandler, let block = blocks[Int(state.block >> 1)]
    else {
      throw failure(isHandler ? "no exception handler is open" : "no block is open")
    }
    state.block = block.parent
  }

  /// A block has been closed: what the enclosing one keeps must still be there.
  func checkFloor() throws(Failure) {
    if stack.depth(state.stack) < floor { throw failure("values of the enclosing block are gone") }
  }

  /// ROT_FOUR before POP_EXCEPT: a value to be returned goes below the three that the handler keeps.
  var isLiftingOverHandler: Bool {
    isInHandler && stack.depth(state.stack) == floor + 1 && index + 1 < count
      && !isLeader[index + 1] && code.code[index * 2 + 2] == Opcode.popExcept.rawValue
  }

  /// Runs `body` as if no block kept anything.
  mutating func withoutFloor(_ body: (inout CodeVerifier) throws(Failure) -> Void) throws(Failure) {
    let block = state.block
    state.block = -1
    try body(&self)
    state.block = block
  }
}
