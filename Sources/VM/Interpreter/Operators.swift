/// Operators, items and iterators of classes defined in Python. The interpreter's loop goes on in the method's frame, as it does with
/// calls; a loop of its own for each would cost several times as much. Loops with hooks leave all this to the slots of the types.
///
/// The method's frame lies above the operands, which stay where they are until it returns: `[left, right, function, left, right]`.
extension Machine {
  // MARK: Operators

  /// An arithmetic instruction: `[a, b]`, `sp` between the two, `pointee.top` above. The result goes to `sp[-1]`.
  /// - Returns: whether a frame was pushed, for the loop to go on in.
  @inline(never) func operate(
    _ i: UnsafeMutablePointer<Instruction>, _ sp: StackPointer, inLoop: Bool
  ) throws(Raised) -> Bool {
    let a = sp[-1]
    let b = sp[0]
    if inLoop, a.isKind(.instance) || b.isKind(.instance), try enterOperator(i, a, b) {
      return true
    }
    if i.pointee.operation == .add {
      sp[-1] = try addSlow(a, b, i)
    } else {
      sp[-1] = try arithmeticSlow(a, b, i)
    }
    return false
  }

  private func enterOperator(
    _ i: UnsafeMutablePointer<Instruction>, _ a: Value, _ b: Value
  ) throws(Raised) -> Bool {
    let operation = i.pointee.arithmetic
    let left = typeOf(a)
    let right = typeOf(b)
    if a.isKind(.instance) {
      guard let slot = left.binary(operation.rawValue), slot.pointee.isPython,
        left == right || !right.isSubtype(of: left),
        !i.pointee.isInPlace || left.binary(BinaryOperation.count + operation.rawValue) == nil
      else { return false }
      let method = lookUp(left, name(operation.forwardName))
      return try enterOperator(method, a, b, .operation)
    }
    // A number on the left knows nothing of the instances of Python classes.
    guard a.isSmallInt || a.isFlonum,
      let slot = right.binary(operation.rawValue), slot.pointee.isPython
    else { return false }
    return try enterOperator(lookUp(right, name(operation.reflectedName)), b, a, .operation)
  }

  /// A comparison: `[a, b]` lie below `pointee.top`.
  /// - Returns: whether a frame was pushed.
  @inline(never) func enterComparison(
    _ i: UnsafeMutablePointer<Instruction>, _ a: Value, _ b: Value
  )
    throws(Raised) -> Bool
  {
    let left = typeOf(a)
    let right = typeOf(b)
    guard left == right || !right.isSubtype(of: left) else { return false }
    let comparison = Comparison(rawValue: Int(i.pointee.medium)).unsafelyUnwrapped
    let method = lookUp(left, name(comparison.methodName))
    guard method.isExact(.function) else { return false }
    try enterRecursion(Machine.whileComparing)
    do throws(Raised) {
      if try enterOperator(method, a, b, [.operation, .comparison]) { return true }
    } catch {
      leaveRecursion()
      throw error
    }
    leaveRecursion()
    return false
  }

  private func enterOperator(_ method: Value, _ a: Value, _ b: Value, _ flags: FrameFlags)
    throws(Raised) -> Bool
  {
    guard method.isExact(.function), isPlain(method) else { return false }
    let base = try push(3)
    base[0] = method
    base[1] = a
    base[2] = b
    return try enter(method, CallArguments(base: base + 1, count: 2), flags: flags, reusing: true)
  }

  /// Whether a call of the function pushes a frame: not so with generators and the like.
  private func isPlain(_ function: Value) -> Bool {
    let code = function.as(FunctionObject.self).pointee.code.as(CodeBlock.self)
    return !CodeFlagBits(code.pointee.flags).isGeneratorLike
  }

  // MARK: Items

  /// `container[key]`: `[container, key]` lie below `pointee.top`.
  /// - Returns: whether a frame was pushed.
  @inline(never) func enterSubscript(_ container: Value, _ key: Value) throws(Raised) -> Bool {
    let method = lookUp(typeOf(container), name(.getItem))
    guard method.isExact(.function), isPlain(method) else { return false }
    let base = StackPointer(pointee.top).slot(-2)
    _ = try push(1)
    base[0] = method
    base[1] = container
    base[2] = key
    return try enter(method, CallArguments(base: base + 1, count: 2), flags: .none, reusing: true)
  }

  /// `container[key] = value`: `[value, container, key]` lie below `pointee.top`.
  /// - Returns: whether a frame was pushed.
  @inline(never) func enterStoreSubscript(_ container: Value, _ key: Value, _ value: Value)
    throws(Raised) -> Bool
  {
    let method = lookUp(typeOf(container), name(.setItem))
    guard method.isExact(.function), isPlain(method) else { return false }
    let base = StackPointer(pointee.top).slot(-3)
    _ = try push(1)
    base[0] = method
    base[1] = container
    base[2] = key
    base[3] = value
    return try enter(
      method, CallArguments(base: base + 1, count: 3), flags: .assignment, reusing: true)
  }

  // MARK: Iterators

  /// FOR_ITER: `[iterator]` lies below `pointee.top`.
  /// - Returns: whether a frame was pushed: the item comes from there, and the instruction behind FOR_ITER takes it.
  @inline(never) func enterNext(_ iterator: Value) throws(Raised) -> Bool {
    let method = lookUp(typeOf(iterator), name(.next))
    guard method.isExact(.function), isPlain(method) else { return false }
    if pointee.pending != 0 { try loopSafepoint() }
    let base = try push(2)
    base[0] = method
    base[1] = iterator
    return try enter(
      method, CallArguments(base: base + 1, count: 1), flags: .iteration, reusing: true)
  }

  // MARK: Leaving

  /// A frame that was entered here has returned; its value is at `sp[-1]`.
  /// - Returns: where the operands end from now on.
  @inline(never) func endOperator(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ sp: StackPointer, _ flags: FrameFlags
  ) throws(Raised) -> StackPointer {
    var sp = sp
    if flags.contains(.assignment) {
      sp.drop(1)
    } else if flags.contains(.operation) {
      defer { if flags.contains(.comparison) { leaveRecursion() } }
      if sp[-1].isNotImplemented {
        let i = frame.pointee.ip - 1
        let a = sp[-3]
        let b = sp[-2]
        sp[-1] =
          flags.contains(.comparison)
          ? try compareRest(a, b, Comparison(rawValue: Int(i.pointee.medium)).unsafelyUnwrapped)
          : try binaryRest(i.pointee.arithmetic, a, b, inPlace: i.pointee.isInPlace)
      }
      let result = sp[-1]
      sp.drop(2)
      sp[-1] = result
    }
    return sp
  }

  /// An exception has left a frame; `pointee.frame` is the caller again.
  /// - Returns: where the caller goes on, if that was the end of an iterator.
  @inline(never) func leaveCall(_ frame: UnsafeMutablePointer<FrameRecord>)
    -> UnsafeMutablePointer<Instruction>?
  {
    let flags = frame.pointee.flags
    if flags.contains(.comparison) || flags.contains(.constructor) { leaveRecursion() }
    guard flags.contains(.iteration), clear(.stopIteration) else { return nil }
    // Below the arguments lie the function and FOR_ITER's iterator.
    pointee.top = frame.pointee.base - 2
    let loop = pointee.frame.pointee.ip - 1
    return loop + Int(loop.pointee.argument)
  }
}

extension Instruction {
  fileprivate var arithmetic: BinaryOperation {
    operation == .add ? .add : BinaryOperation(rawValue: Int(medium)).unsafelyUnwrapped
  }

  fileprivate var isInPlace: Bool { small != 0 }
}
