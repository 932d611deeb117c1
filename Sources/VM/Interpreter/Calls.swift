import Compiler

/// C's `_setjmp`: writes the registers that calls preserve to a buffer. It hides those that point into the stack or the code.
@_silgen_name("_setjmp")
private func saveRegisters(_ buffer: UnsafeMutableRawPointer) -> Int32

/// Calls of Python functions: binding arguments, pushing frames. CPython: `_PyEval_EvalCode` and `_PyFunction_Vectorcall`.
extension Machine {
  /// Calls a Python function from native code, in an interpreter loop of its own.
  func callFunction(_ function: Value, _ arguments: CallArguments) throws(Raised) -> Value {
    let isCounted = try enterFromNative()
    defer { if isCounted { leaveRecursion() } }
    let top = pointee.top
    guard try enter(function, arguments, flags: .entry, reusing: false) else {
      pointee.top = top
      return pointee.callResult
    }
    defer { pointee.top = top }
    return try runLoop()
  }

  /// Before native code enters a Python function. A native function that was called counts as a level of recursion, as in
  /// CPython; to save time it is counted only now that it turns out to go deeper. Operators and other slots do not count.
  /// - Returns: whether `leaveRecursion` is due.
  @inline(__always) func enterFromNative() throws(Raised) -> Bool {
    guard pointee.frame > pointee.frameBase, pointee.frame != pointee.uncountedCaller else {
      try checkNativeStack()
      return false
    }
    if isCallingNative(pointee.frame) {
      try checkNativeStack(Machine.whileCalling)
      if pointee.frame >= pointee.frameLimit { throw recursionError(Machine.whileCalling) }
      pointee.frameLimit -= 1
      return true
    }
    try checkNativeStack()
    return false
  }

  /// Whether the frame stands at a call: of a native function, as native code is running.
  @inline(__always) func isCallingNative(_ frame: UnsafeMutablePointer<FrameRecord>) -> Bool {
    guard frame > pointee.frameBase,
      let start = frame.pointee.code.as(CodeBlock.self).pointee.instructions,
      frame.pointee.ip > start
    else { return false }
    switch (frame.pointee.ip - 1).pointee.operation {
    case .callFunction, .callMethod, .callFunctionKw: return true
    default: return false
    }
  }

  /// Runs the frame that has just been pushed with the flag `entry`.
  func runLoop() throws(Raised) -> Value {
    pointee.loopDepth += 1
    defer { pointee.loopDepth -= 1 }
    if pointee.hasFinalizers { return try runGuarded(raising: false) }
    return try isWatched ? runWatched() : runLoop(NoHooks.self)
  }

  /// As `runLoop`. Collections that imitate reference counting may leave out what the native stack below this call holds: that is the
  /// loop's, which then holds nothing there.
  @inline(never) func runGuarded(raising: Bool) throws(Raised) -> Value {
    let outer = (pointee.guardedStack, pointee.guardedLoop)
    defer { (pointee.guardedStack, pointee.guardedLoop) = outer }
    return try withUnsafeTemporaryAllocation(byteCount: 512, alignment: 16) {
      buffer throws(Raised) in
      // The callers' registers, which functions further down save in their frames. Unlike `getContext` this makes no system call;
      // nothing jumps back here.
      let context = buffer.baseAddress.unsafelyUnwrapped
      _ = saveRegisters(context)
      pointee.guardedStack = UInt(bitPattern: context)
      pointee.guardedLoop = pointee.loopDepth
      return try isWatched
        ? runWatched(raising: raising) : runLoop(NoHooks.self, raising: raising)
    }
  }

  /// As `runLoop`, with hooks. Each such run has a number: what one loop has done, another cannot take back.
  @inline(never) func runWatched(raising: Bool = false) throws(Raised) -> Value {
    let outer = pointee.loopNumber
    support.observation.loops += 1
    pointee.loopNumber = support.observation.loops
    defer { pointee.loopNumber = outer }
    return try runLoop(WatchingHooks.self, raising: raising)
  }

  /// Runs code in a namespace: a module, `exec`, `eval`, a class body.
  /// - Parameters:
  ///   - globals: a dict.
  ///   - locals: any mapping; the globals for module code.
  ///   - closure: a tuple of cells, for code with free variables.
  func run(code: Value, globals: Value, locals: Value, closure: Value = .null) throws(Raised)
    -> Value
  {
    let isCounted = try enterFromNative()
    defer { if isCounted { leaveRecursion() } }
    let block = code.as(CodeBlock.self)
    let instructions = try instructions(of: block)
    let base = pointee.top
    try pushFrame(code, base: base, globals: globals, flags: .entry)
    defer { pointee.top = base }
    let frame = pointee.frame
    frame.pointee.namespace = locals
    frame.pointee.ip = instructions
    fillCells(block, base, closure)
    if CodeFlagBits(block.pointee.flags).isGeneratorLike {
      defer { pointee.frame = frame - 1 }
      return try newGenerator(
        block, globals: globals, namespace: locals, name: block.pointee.name,
        qualifiedName: block.pointee.name, base, pointee.top - base)
    }
    return try runLoop()
  }

  /// Pushes a record and clears the frame's slots; `pointee.top` is then its operand stack's bottom.
  private func pushFrame(
    _ code: Value, base: UnsafeMutablePointer<Value>, globals: Value, flags: FrameFlags,
    keeping kept: Int = 0
  ) throws(Raised) {
    let block = code.as(CodeBlock.self)
    let slots = Int(block.pointee.localCount + block.pointee.cellCount + block.pointee.freeCount)
    if pointee.frame >= pointee.frameLimit
      || base + (slots + Int(block.pointee.stackSize) + 16) >= pointee.stackLimit
    {
      throw tooDeep(flags)
    }
    if slots > kept { (base + kept).initialize(repeating: .null, count: slots - kept) }
    let frame = pointee.frame + 1
    frame.initialize(to: FrameRecord())
    frame.pointee.base = base
    frame.pointee.code = code
    frame.pointee.globals = globals
    frame.pointee.flags = flags
    pointee.frame = frame
    pointee.top = base + slots
  }

  /// No more frames. A class's call is a level of its own, counted already, with words of its own.
  private func tooDeep(_ flags: FrameFlags) -> Raised {
    let isCallOfClass = flags.contains(.constructor) && pointee.frame > pointee.frameLimit
    return recursionError(isCallOfClass ? Machine.whileCalling : "")
  }

  /// Makes the cells of a new frame and takes over those of the closure.
  private func fillCells(
    _ code: UnsafeMutablePointer<CodeBlock>, _ base: UnsafeMutablePointer<Value>, _ closure: Value
  ) {
    let cells = base + Int(code.pointee.localCount)
    for index in 0..<Int(code.pointee.cellCount) {
      let cell = newCell()
      if let arguments = code.pointee.cellArguments, arguments[index] >= 0 {
        cell.pointee.content = base[Int(arguments[index])]
        base[Int(arguments[index])] = .null
      }
      cells[index] = Value(cell)
    }
    if !closure.isNull {
      let free = closure.as(TupleObject.self)
      (cells + Int(code.pointee.cellCount)).update(from: free.items, count: free.pointee.count)
    }
  }

  /// Binds a call's arguments and pushes the callee's frame, ready to run.
  /// - Parameter reusing: the arguments lie at the top of the caller's operands, which then become the callee's locals.
  /// - Returns: false when the callee is a generator function or the like: then `pointee.callResult` has the new object and no
  ///   frame was pushed. That, or an error, takes back the level that is counted for a flag `constructor`.
  func enter(_ callee: Value, _ arguments: CallArguments, flags: FrameFlags, reusing: Bool)
    throws(Raised) -> Bool
  {
    do throws(Raised) {
      if try pushCall(callee, arguments, flags: flags, reusing: reusing) { return true }
    } catch {
      if flags.contains(.constructor) { leaveRecursion() }
      throw error
    }
    if flags.contains(.constructor) { leaveRecursion() }
    return false
  }

  @inline(__always) private func pushCall(
    _ callee: Value, _ arguments: CallArguments, flags: FrameFlags, reusing: Bool
  ) throws(Raised) -> Bool {
    let function = callee.as(FunctionObject.self)
    let code = function.pointee.code.as(CodeBlock.self)
    let instructions = try instructions(of: code)
    let given = arguments.count
    let base = reusing ? arguments.base : pointee.top
    let wanted = Int(code.pointee.plainArgumentCount)
    if given <= wanted && arguments.keywordNames.isNull {
      let defaults = function.pointee.defaults
      let missing = wanted &- given
      let known = defaults.isNull ? 0 : defaults.as(TupleObject.self).pointee.count
      if missing <= known && base + (wanted + 16) < pointee.stackLimit {
        if !reusing { base.update(from: arguments.base, count: given) }
        var index = 0
        while index < missing {
          base[given &+ index] = defaults.as(TupleObject.self).items[known &- missing &+ index]
          index &+= 1
        }
        try pushFrame(
          function.pointee.code, base: base, globals: function.pointee.globals, flags: flags,
          keeping: wanted)
        pointee.frame.pointee.ip = instructions
        if code.pointee.simpleArgumentCount < 0 {
          fillCells(code, base, function.pointee.closure)
        }
        return true
      }
    }
    let codeFlags = CodeFlagBits(code.pointee.flags)
    let total = arguments.total
    // Bound arguments are put together above the given ones, then moved down.
    let slots = Int(code.pointee.localCount + code.pointee.cellCount + code.pointee.freeCount)
    let scratch = arguments.base + total + (arguments.keywordNames.isNull ? 0 : 1)
    let room = max(scratch, pointee.top)
    if room + (slots + Int(code.pointee.stackSize) + 64) >= pointee.stackLimit
      || pointee.frame >= pointee.frameLimit
    {
      throw tooDeep(flags)
    }
    room.initialize(repeating: .null, count: slots)
    let savedTop = pointee.top
    pointee.top = room + slots
    do throws(Raised) {
      try bind(function, code, codeFlags, arguments, into: room)
    } catch {
      if code.pointee.flags & CodeBlock.standInFlag != 0,
        let error = standInError(function, arguments)
      {
        pointee.top = savedTop
        throw error
      }
      pointee.top = savedTop
      throw error
    }
    fillCells(code, room, function.pointee.closure)
    let namespace = namespace(ofCall: function)
    if codeFlags.isGeneratorLike {
      let made = try newGenerator(
        code, globals: function.pointee.globals, namespace: namespace,
        name: function.pointee.name, qualifiedName: function.pointee.qualifiedName, room, slots)
      pointee.top = savedTop
      pointee.callResult = made
      return false
    }
    if base != room { base.update(from: room, count: slots) }
    pointee.top = base
    try pushFrame(
      function.pointee.code, base: base, globals: function.pointee.globals, flags: flags,
      keeping: slots)
    pointee.frame.pointee.namespace = namespace
    pointee.frame.pointee.ip = instructions
    return true
  }

  /// Where a function's LOAD_NAME and STORE_NAME look: nowhere, unless its code was made for a module or class body.
  private func namespace(ofCall function: UnsafeMutablePointer<FunctionObject>) -> Value {
    let flags = CodeFlags(rawValue: function.pointee.code.as(CodeBlock.self).pointee.flags)
    if !flags.contains(.newLocals) { return function.pointee.globals }
    return flags.contains(.optimized) ? .null : Value(newDict())
  }

  // MARK: Binding

  private func bind(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeBlock>,
    _ flags: CodeFlagBits, _ arguments: CallArguments, into slots: UnsafeMutablePointer<Value>
  ) throws(Raised) {
    let positional = Int(code.pointee.argumentCount)
    let keywordOnly = Int(code.pointee.keywordOnlyCount)
    let named = positional + keywordOnly
    let given = arguments.count
    slots.update(from: arguments.base, count: Swift.min(given, positional))
    var keywordDict = Value.null
    if flags.hasVarKeywords {
      keywordDict = Value(newDict())
      slots[named + (flags.hasVarArgs ? 1 : 0)] = keywordDict
    }
    if flags.hasVarArgs {
      let extra = Swift.max(0, given - positional)
      slots[named] = Value(newTuple(arguments.base + (given - extra), count: extra))
    }
    if arguments.keywordCount > 0 {
      try bindKeywords(function, code, arguments, slots, keywordDict)
    }
    if given > positional && !flags.hasVarArgs {
      throw tooManyPositional(function, code, given: given, slots)
    }
    if given < positional {
      let defaults = function.pointee.defaults
      let defaultCount = defaults.isNull ? 0 : defaults.as(TupleObject.self).pointee.count
      let required = positional - defaultCount
      var missing = 0
      for index in given..<Swift.max(given, required) where slots[index].isNull { missing += 1 }
      if missing > 0 {
        throw missingArguments(function, code, slots, from: 0, to: required, isPositional: true)
      }
      for index in Swift.max(given, required)..<positional where slots[index].isNull {
        slots[index] = defaults.as(TupleObject.self).items[index - required]
      }
    }
    if keywordOnly > 0 {
      var missing = 0
      let defaults = function.pointee.keywordDefaults
      let names = varNames(of: code)
      for index in positional..<named where slots[index].isNull {
        if !defaults.isNull {
          slots[index] = try get(defaults.as(DictObject.self), names.items[index])
        }
        if slots[index].isNull { missing += 1 }
      }
      if missing > 0 {
        throw missingArguments(
          function, code, slots, from: positional, to: named, isPositional: false)
      }
    }
  }

  private func bindKeywords(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeBlock>,
    _ arguments: CallArguments, _ slots: UnsafeMutablePointer<Value>, _ keywordDict: Value
  ) throws(Raised) {
    let keywords = arguments.keywordNames.as(TupleObject.self)
    let names = varNames(of: code)
    let positionalOnly = code.source.positionalOnlyArgumentCount
    let named = Int(code.pointee.argumentCount + code.pointee.keywordOnlyCount)
    for index in 0..<keywords.pointee.count {
      let keyword = keywords.items[index]
      let value = arguments.base[arguments.count + index]
      guard keyword.isKind(.str) else {
        throw typeError("\(functionName(function))() keywords must be strings")
      }
      var parameter = -1
      for candidate in positionalOnly..<Swift.max(positionalOnly, named)
      where names.items[candidate] == keyword { parameter = candidate }
      if parameter < 0 {
        for candidate in positionalOnly..<Swift.max(positionalOnly, named)
        where names.items[candidate].as(StrObject.self).equals(keyword.as(StrObject.self)) {
          parameter = candidate
        }
      }
      if parameter >= 0 {
        if !slots[parameter].isNull {
          throw typeError(
            "\(functionName(function))() got multiple values for argument "
              + "'\(keyword.as(StrObject.self).description)'")
        }
        slots[parameter] = value
      } else if !keywordDict.isNull {
        try set(keywordDict.as(DictObject.self), keyword, value)
      } else {
        try refuseKeyword(function, code, keywords, keyword, positionalOnly)
      }
    }
  }

  private func refuseKeyword(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeBlock>,
    _ keywords: UnsafeMutablePointer<TupleObject>, _ keyword: Value, _ positionalOnly: Int
  ) throws(Raised) {
    let names = varNames(of: code)
    var wrong: [String] = []
    for index in 0..<positionalOnly {
      for other in 0..<keywords.pointee.count
      where keywords.items[other].isKind(.str)
        && names.items[index].as(StrObject.self).equals(keywords.items[other].as(StrObject.self))
      {
        wrong.append(names.items[index].as(StrObject.self).description)
      }
    }
    if !wrong.isEmpty {
      throw typeError(
        "\(functionName(function))() got some positional-only arguments passed as keyword "
          + "arguments: '\(wrong.joined(separator: ", "))'")
    }
    throw typeError(
      "\(functionName(function))() got an unexpected keyword argument "
        + "'\(keyword.as(StrObject.self).description)'")
  }

  // MARK: Errors

  /// CPython 3.9 names the code, not the function's qualified name.
  private func functionName(_ function: UnsafeMutablePointer<FunctionObject>) -> String {
    function.pointee.code.as(CodeBlock.self).pointee.name.as(StrObject.self).description
  }

  private func tooManyPositional(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeBlock>,
    given: Int, _ slots: UnsafeMutablePointer<Value>
  ) -> Raised {
    let positional = Int(code.pointee.argumentCount)
    let keywordOnly = Int(code.pointee.keywordOnlyCount)
    var keywordGiven = 0
    for index in positional..<positional + keywordOnly where !slots[index].isNull {
      keywordGiven += 1
    }
    let defaults = function.pointee.defaults
    let defaultCount = defaults.isNull ? 0 : defaults.as(TupleObject.self).pointee.count
    let takes: String
    let isPlural: Bool
    if defaultCount > 0 {
      takes = "from \(positional - defaultCount) to \(positional)"
      isPlural = true
    } else {
      takes = "\(positional)"
      isPlural = positional != 1
    }
    var keywordText = ""
    if keywordGiven > 0 {
      keywordText =
        " positional argument\(given != 1 ? "s" : "") (and \(keywordGiven) keyword-only "
        + "argument\(keywordGiven != 1 ? "s" : ""))"
    }
    return typeError(
      "\(functionName(function))() takes \(takes) positional argument\(isPlural ? "s" : "") but "
        + "\(given)\(keywordText) \(given == 1 && keywordGiven == 0 ? "was" : "were") given")
  }

  private func missingArguments(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeBlock>,
    _ slots: UnsafeMutablePointer<Value>, from start: Int, to end: Int, isPositional: Bool
  ) -> Raised {
    let names = varNames(of: code)
    var missing: [String] = []
    for index in start..<end where slots[index].isNull {
      missing.append("'\(names.items[index].as(StrObject.self).description)'")
    }
    let list: String
    switch missing.count {
    case 1: list = missing[0]
    case 2: list = "\(missing[0]) and \(missing[1])"
    default: list = missing.dropLast().joined(separator: ", ") + ", and \(missing.last!)"
    }
    return typeError(
      "\(functionName(function))() missing \(missing.count) required "
        + "\(isPositional ? "positional" : "keyword-only") argument\(missing.count == 1 ? "" : "s"): "
        + list)
  }

  // MARK: Other callables

  /// Moves `count` values one slot down, over the null that LOAD_METHOD left.
  @inline(never) func closeGap(_ gap: UnsafeMutablePointer<Value>, _ count: Int) {
    for index in 0..<count { gap[index] = gap[index + 1] }
  }

  /// `f()` for messages. CPython: `_PyObject_FunctionStr`.
  func calleeName(_ callee: Value) -> String {
    if let name = try? lookUpAttribute(callee, pointee.names.__qualname__), name.isKind(.str) {
      let text = name.as(StrObject.self).description
      if let module = try? lookUpAttribute(callee, pointee.names.__module__), module.isKind(.str),
        module.as(StrObject.self).description != "builtins"
      {
        return "\(module.as(StrObject.self).description).\(text)()"
      }
      return "\(text)()"
    }
    pointee.exception = .null
    if let text = try? self.text(callee) { return text }
    pointee.exception = .null
    return "object"
  }

  /// MAKE_FUNCTION: [defaults? kwdefaults? annotations? closure? code name] -> [function].
  func makeFunction(_ start: StackPointer, _ flags: Int, _ frame: UnsafeMutablePointer<FrameRecord>)
    -> StackPointer
  {
    var sp = start
    let qualifiedName = sp.pop()
    let code = sp.pop()
    let function = allocate(FunctionObject.self, .function)
    function.pointee.code = code
    function.pointee.globals = frame.pointee.globals
    function.pointee.name = code.as(CodeBlock.self).pointee.name
    function.pointee.qualifiedName = qualifiedName
    function.pointee.closure = flags & 8 != 0 ? sp.pop() : .null
    function.pointee.annotations = flags & 4 != 0 ? sp.pop() : .null
    function.pointee.keywordDefaults = flags & 2 != 0 ? sp.pop() : .null
    function.pointee.defaults = flags & 1 != 0 ? sp.pop() : .null
    function.pointee.dict = .null
    function.pointee.doc = .none
    if case .string? = code.as(CodeBlock.self).source.constants.first {
      function.pointee.doc = consts(of: code.as(CodeBlock.self)).items[0]
    }
    let module = frame.pointee.globals.as(DictObject.self).value(at: pointee.names.__name__)
    function.pointee.module = module.isNull ? .none : module
    sp.push(Value(function))
    return sp
  }
}

/// The bits of `co_flags` that calls look at.
struct CodeFlagBits {
  let bits: UInt32
  init(_ bits: UInt32) { self.bits = bits }
  var hasVarArgs: Bool { bits & 0x4 != 0 }
  var hasVarKeywords: Bool { bits & 0x8 != 0 }
  /// Generator, coroutine or asynchronous generator.
  var isGeneratorLike: Bool { bits & (0x20 | 0x80 | 0x200) != 0 }
  var isGenerator: Bool { bits & 0x20 != 0 }
  var isCoroutine: Bool { bits & 0x80 != 0 }
  var isAsyncGenerator: Bool { bits & 0x200 != 0 }
}
