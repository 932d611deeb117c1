/// Arguments of a call in CPython's vectorcall form: `count` positional values, then one value for each of the names in
/// `keywordNames` (a tuple of str, or null). They lie on the VM stack.
struct CallArguments {
  let base: UnsafeMutablePointer<Value>
  let count: Int
  let keywordNames: Value

  @inline(__always) init(
    base: UnsafeMutablePointer<Value>, count: Int, keywordNames: Value = .null
  ) {
    self.base = base
    self.count = count
    self.keywordNames = keywordNames
  }

  @inline(__always) var keywordCount: Int {
    keywordNames.isNull ? 0 : keywordNames.as(TupleObject.self).pointee.count
  }

  /// All values.
  @inline(__always) var total: Int { count + keywordCount }

  @inline(__always) subscript(index: Int) -> Value { base[index] }
}

extension Machine {
  // MARK: Calling from native code

  /// `callee(…)` with arguments on the VM stack.
  func call(_ callee: Value, _ arguments: CallArguments) throws(Raised) -> Value {
    if callee.isExact(.function) { return try callFunction(callee, arguments) }
    guard let call = slots(of: callee).pointee.call else {
      throw typeError("'\(typeName(callee))' object is not callable")
    }
    try checkNativeStack(Machine.whileCalling)
    return try call(self, callee, arguments)
  }

  func call(_ callee: Value) throws(Raised) -> Value {
    let base = try push(1)
    defer { pointee.top = base }
    base[0] = callee
    return try callOnTop(base, 0)
  }

  func call(_ callee: Value, _ a: Value) throws(Raised) -> Value {
    let base = try push(2)
    defer { pointee.top = base }
    base[0] = callee
    base[1] = a
    return try callOnTop(base, 1)
  }

  func call(_ callee: Value, _ a: Value, _ b: Value) throws(Raised) -> Value {
    let base = try push(3)
    defer { pointee.top = base }
    base[0] = callee
    base[1] = a
    base[2] = b
    return try callOnTop(base, 2)
  }

  func call(_ callee: Value, _ a: Value, _ b: Value, _ c: Value) throws(Raised) -> Value {
    let base = try push(4)
    defer { pointee.top = base }
    base[0] = callee
    base[1] = a
    base[2] = b
    base[3] = c
    return try callOnTop(base, 3)
  }

  /// `base[0](base[1], …)`: these lie at the top of the VM stack. The callee's slot may be used for something else.
  func callOnTop(_ base: UnsafeMutablePointer<Value>, _ count: Int) throws(Raised) -> Value {
    let callee = base[0]
    let arguments = CallArguments(base: base + 1, count: count)
    if callee.isExact(.function) { return try callFunction(callee, arguments) }
    try checkNativeStack(Machine.whileCalling)
    return try callNonFunction(callee, arguments)
  }

  /// `callee(*tuple, **dict)`; `keywords` is a dict with str keys, or null.
  func call(_ callee: Value, tuple: Value, keywords: Value = .null) throws(Raised) -> Value {
    let positional = tuple.as(TupleObject.self)
    let keywordCount = keywords.isNull ? 0 : keywords.as(DictObject.self).count
    if keywordCount == 0 {
      let base = try push(positional.pointee.count + 1)
      defer { pointee.top = base }
      base[0] = callee
      (base + 1).update(from: positional.items, count: positional.pointee.count)
      return try callOnTop(base, positional.pointee.count)
    }
    let base = try push(positional.pointee.count + keywordCount)
    defer { pointee.top = base }
    base.update(from: positional.items, count: positional.pointee.count)
    let names = newTuple(count: keywordCount)
    var index = 0
    for entry in DictEntries(keywords.as(DictObject.self)) {
      names.items[index] = entry.key
      base[positional.pointee.count + index] = entry.value
      index += 1
    }
    return try call(
      callee,
      CallArguments(base: base, count: positional.pointee.count, keywordNames: Value(names)))
  }

  /// Takes `count` slots of the VM stack for arguments, uninitialised; the caller sets `pointee.top` back.
  func push(_ count: Int) throws(Raised) -> UnsafeMutablePointer<Value> {
    // By its address: the caller may have moved `top` down, and stores through a pointer with a negative constant offset get lost.
    let base = StackPointer(pointee.top).pointer
    if pointee.stackLimit - base < count + 64 {
      throw recursionError()
    }
    pointee.top = base + count
    // Mostly a few: no call.
    var index = 0
    while index < count {
      base[index] = .null
      index &+= 1
    }
    return base
  }

  /// `object.name(…)` for a special method or any other, without making a bound method where that can be avoided.
  func callMethod(_ object: Value, _ name: Value, _ arguments: Value...) throws(Raised) -> Value {
    let method = try getAttribute(object, name)
    let base = try push(arguments.count)
    defer { pointee.top = base }
    for (index, argument) in arguments.enumerated() { base[index] = argument }
    return try call(method, CallArguments(base: base, count: arguments.count))
  }

  // MARK: Native functions

  /// Binds `arguments` to the row's parameters and runs it.
  /// - Parameter receiver: put before the arguments as `self`, unless null.
  @inline(__always) func callNative(
    _ row: UnsafeMutablePointer<NativeRow>, receiver: Value = .null, _ arguments: CallArguments
  ) throws(Raised) -> Value {
    if receiver.isNull && arguments.keywordNames.isNull
      && Int(row.pointee.exactCount) == arguments.count
    {
      return try row.run(self, Arguments(base: arguments.base))
    }
    return try bindAndCallNative(row, receiver, arguments)
  }

  /// Runs the row with the `count` values at the top of the VM stack; slots of optional parameters are added behind them.
  /// - Parameter isBound: the first of them is the object that the function is bound to; messages about arguments show it.
  @inline(__always) func callNativeOnTop(
    _ row: UnsafeMutablePointer<NativeRow>, _ base: UnsafeMutablePointer<Value>, _ count: Int,
    isBound: Bool = false
  ) throws(Raised) -> Value {
    if Int(row.pointee.exactCount) == count { return try row.run(self, Arguments(base: base)) }
    if count >= Int(row.pointee.leastCount) && count <= Int(row.pointee.mostCount) {
      let slots = Int(row.pointee.slotCount)
      var index = count
      while index < slots {
        base[index] = .null
        index &+= 1
      }
      pointee.top = base + slots
      return try row.run(self, Arguments(base: base))
    }
    if isBound {
      return try bindAndCallNative(
        row, base.pointee, CallArguments(base: base + 1, count: count &- 1))
    }
    return try bindAndCallNative(row, .null, CallArguments(base: base, count: count))
  }

  @inline(never) func bindAndCallNative(
    _ row: UnsafeMutablePointer<NativeRow>, _ receiver: Value, _ arguments: CallArguments
  ) throws(Raised) -> Value {
    let signature = signature(of: row)
    if arguments.keywordCount > 0 && !signature.pointee.takesKeywords {
      let isBound =
        (!receiver.isNull || row.pointee.method.flavor == .function)
        && (isOldStyle(row, signature)
          || row.pointee.method.signature.bytes.last == UInt8(ascii: "*"))
      throw typeError(
        "\(isBound ? "\(messageName(row))()" : describe(row, receiver: receiver)) "
          + "takes no keyword arguments")
    }
    let extra = receiver.isNull ? 0 : 1
    let given = arguments.count + extra
    if given + arguments.keywordCount > signature.pointee.count && signature.pointee.takesKeywords
      && signature.pointee.varArgs < 0 && signature.pointee.varKeywords < 0
    {
      throw tooManyInAll(row, signature, positional: given, keywords: arguments.keywordCount)
    }
    let slots = try push(signature.pointee.count)
    defer { pointee.top = slots }
    let positionalCount = signature.pointee.positionalCount
    let direct = min(given, positionalCount)
    if extra == 1 && direct > 0 { slots[0] = receiver }
    var index = extra
    while index < direct {
      slots[index] = arguments.base[index - extra]
      index += 1
    }
    if signature.pointee.varArgs >= 0 {
      let rest = newTuple(count: max(0, given - positionalCount))
      for index in 0..<rest.pointee.count {
        rest.items[index] = arguments.base[positionalCount + index - extra]
      }
      slots[signature.pointee.varArgs] = Value(rest)
    } else if given > positionalCount {
      throw tooManyArguments(
        row, signature, given: given, receiver: namedReceiver(row, receiver, arguments))
    }
    let unknown =
      arguments.keywordNames.isNull
      ? .null : try bindKeywords(row, signature, slots, arguments, given: given)
    for index in 0..<signature.pointee.count
    where signature.pointee.parameters[index].isRequired && slots[index].isNull {
      throw missingArgument(
        row, signature, index, given: given, receiver: namedReceiver(row, receiver, arguments))
    }
    if !unknown.isNull {
      throw typeError(
        "'\(unknown.as(StrObject.self).description)' is an invalid keyword argument for "
          + "\(messageName(row))()")
    }
    return try row.run(self, Arguments(base: slots))
  }

  /// - Returns: the first name that is no parameter's, or null.
  private func bindKeywords(
    _ row: UnsafeMutablePointer<NativeRow>, _ signature: UnsafeMutablePointer<Signature>,
    _ slots: UnsafeMutablePointer<Value>, _ arguments: CallArguments, given: Int
  ) throws(Raised) -> Value {
    let names = arguments.keywordNames.as(TupleObject.self)
    var unknown = Value.null
    for index in 0..<names.pointee.count {
      let name = names.items[index]
      let value = arguments.base[arguments.count + index]
      let parameter = parameterIndex(signature, name)
      if parameter >= 0 {
        if !slots[parameter].isNull {
          throw typeError(
            "argument for \(describe(row)) given by name ('\(name.as(StrObject.self).description)') "
              + "and position (\(parameter + 1 - selfCount(row)))")
        }
        slots[parameter] = value
      } else if signature.pointee.varKeywords >= 0 {
        let slot = signature.pointee.varKeywords
        if slots[slot].isNull { slots[slot] = Value(newDict()) }
        try set(slots[slot].as(DictObject.self), name, value)
      } else if unknown.isNull {
        unknown = name
      }
    }
    return unknown
  }

  private func parameterIndex(_ signature: UnsafeMutablePointer<Signature>, _ name: Value) -> Int {
    for index in signature.pointee
      .positionalOnlyCount..<max(
        signature.pointee.positionalOnlyCount, signature.pointee.count)
    where index != signature.pointee.varArgs && index != signature.pointee.varKeywords {
      let parameter = signature.pointee.parameters[index].name
      if parameter == name || parameter.as(StrObject.self).equals(name.as(StrObject.self)) {
        return index
      }
    }
    return -1
  }

  // MARK: Argument errors, in the words of CPython's argument clinic

  /// What a method is bound to, for messages; of `type`'s own methods the class, however they are called.
  private func namedReceiver(
    _ row: UnsafeMutablePointer<NativeRow>, _ receiver: Value, _ arguments: CallArguments
  ) -> Value {
    if !receiver.isNull || row.pointee.owner != Value(type(.type)) || arguments.count == 0 {
      return receiver
    }
    return arguments[0]
  }

  private func selfCount(_ row: UnsafeMutablePointer<NativeRow>) -> Int {
    switch row.pointee.method.flavor {
    case .function, .staticMethod: return 0
    case .method, .classMethod, .constructor: return 1
    }
  }

  /// `append`, `len`, and for `int.__new__` and `list.__init__` the class.
  private func messageName(_ row: UnsafeMutablePointer<NativeRow>) -> String {
    if isConstruction(row) {
      let owner = row.pointee.owner.as(TypeObject.self)
      return owner == type(.traceback) ? "TracebackType" : owner.ownNameText
    }
    return row.pointee.name.as(StrObject.self).description
  }

  private func isConstruction(_ row: UnsafeMutablePointer<NativeRow>) -> Bool {
    row.pointee.owner.isKind(.type)
      && (row.pointee.method.flavor == .constructor || row.pointee.name == pointee.names.__init__)
  }

  /// `list.append()`, `len()`, `math.sqrt()`: the name in messages.
  /// - Parameter receiver: what a bound method is bound to, or null. A class is named itself: `int.mro()`.
  private func describe(
    _ row: UnsafeMutablePointer<NativeRow>, receiver: Value = .null
  ) -> String {
    let name = messageName(row)
    let flavor = row.pointee.method.flavor
    if receiver.isKind(.type), flavor == .method || flavor == .classMethod {
      let owner = receiver.as(TypeObject.self).pointee.qualifiedName
      return "\(owner.as(StrObject.self).description).\(name)()"
    }
    if !receiver.isNull, flavor == .method, !isConstruction(row) {
      return "\(typeOf(receiver).qualifiedNameText).\(name)()"
    }
    switch row.pointee.method.flavor {
    case .function:
      if row.pointee.owner.isKind(.str) {
        return "\(row.pointee.owner.as(StrObject.self).description).\(name)()"
      }
    case .method, .classMethod, .staticMethod:
      if row.pointee.owner.isKind(.type) && !isConstruction(row) {
        return "\(row.pointee.owner.as(TypeObject.self).ownNameText).\(name)()"
      }
    default: break
    }
    return "\(name)()"
  }

  /// Functions whose arguments CPython parses in an older way with other words: marked ones, and `find` and its kin of str
  /// and bytes.
  private func isOldStyle(
    _ row: UnsafeMutablePointer<NativeRow>, _ signature: UnsafeMutablePointer<Signature>
  ) -> Bool {
    if row.pointee.method.signature.bytes.last == UInt8(ascii: "!") { return true }
    return signature.pointee.positionalOnlyCount == 4
      && signature.pointee.parameters[3].name.as(StrObject.self).description == "end"
  }

  /// `takes at most 2 arguments (3 given)`.
  private func oldStyleError(_ name: String, least: Int, most: Int, got: Int) -> Raised {
    let bound = least == most ? "exactly" : got < least ? "at least" : "at most"
    let limit = got < least ? least : most
    return typeError(
      "\(name)() takes \(bound) \(limit) argument\(limit == 1 ? "" : "s") (\(got) given)")
  }

  private func tooManyInAll(
    _ row: UnsafeMutablePointer<NativeRow>, _ signature: UnsafeMutablePointer<Signature>,
    positional: Int, keywords: Int
  ) -> Raised {
    let hidden = selfCount(row)
    let most = signature.pointee.count - hidden
    let given = positional - hidden
    return typeError(
      "\(messageName(row))() takes at most \(most) \(given == 0 ? "keyword " : "")argument"
        + "\(most == 1 ? "" : "s") (\(given + keywords) given)")
  }

  private func tooManyArguments(
    _ row: UnsafeMutablePointer<NativeRow>, _ signature: UnsafeMutablePointer<Signature>,
    given: Int, receiver: Value
  ) -> Raised {
    let hidden = selfCount(row)
    let name = messageName(row)
    let most = signature.pointee.positionalCount - hidden
    let least = signature.pointee.requiredPositionalCount - hidden
    let got = given - hidden
    if isOldStyle(row, signature) {
      return oldStyleError(name, least: least, most: most, got: got)
    }
    if signature.pointee.takesKeywords {
      if most == 0 { return typeError("\(name)() takes no positional arguments") }
      let all = most + signature.pointee.keywordOnlyCount
      if signature.pointee.keywordOnlyCount > 0 {
        return typeError(
          "\(name)() takes \(least == most ? "exactly" : "at most") \(most) positional argument"
            + "\(most == 1 ? "" : "s") (\(got) given)")
      }
      return typeError(
        "\(name)() takes at most \(all) argument\(all == 1 ? "" : "s") (\(got) given)")
    }
    if most == 0 {
      return typeError("\(describe(row, receiver: receiver)) takes no arguments (\(got) given)")
    }
    if most == 1 && least == 1 {
      return typeError(
        "\(describe(row, receiver: receiver)) takes exactly one argument (\(got) given)")
    }
    return typeError(
      "\(name) expected \(least == most ? "" : "at most ")\(most) argument"
        + "\(most == 1 ? "" : "s"), got \(got)")
  }

  private func missingArgument(
    _ row: UnsafeMutablePointer<NativeRow>, _ signature: UnsafeMutablePointer<Signature>,
    _ index: Int, given: Int, receiver: Value
  ) -> Raised {
    let hidden = selfCount(row)
    let name = messageName(row)
    let most = signature.pointee.positionalCount - hidden
    let least = signature.pointee.requiredPositionalCount - hidden
    let got = given - hidden
    if hidden == 1 && given == 0 {
      return typeError(
        row.pointee.method.flavor == .method
          ? "unbound method \(describe(row)) needs an argument"
          : "\(name)() needs an argument")
    }
    if isOldStyle(row, signature) {
      return oldStyleError(name, least: least, most: most, got: got)
    }
    if signature.pointee.takesKeywords && index >= signature.pointee.positionalOnlyCount {
      let parameter = signature.pointee.parameters[index].name.as(StrObject.self).description
      return typeError(
        "\(name)() missing required argument '\(parameter)' (pos \(index + 1 - hidden))")
    }
    if signature.pointee.takesKeywords {
      let needed =
        min(
          signature.pointee.positionalOnlyCount, signature.pointee.requiredPositionalCount) - hidden
      let word = needed == most ? "exactly" : "at least"
      return typeError(
        "\(name)() takes \(word) \(needed) positional argument\(needed == 1 ? "" : "s") "
          + "(\(got) given)")
    }
    if most == 1 && least == 1 {
      return typeError(
        "\(describe(row, receiver: receiver)) takes exactly one argument (\(got) given)")
    }
    return typeError(
      "\(name) expected \(least == most ? "" : "at least ")\(least) argument"
        + "\(least == 1 ? "" : "s"), got \(got)")
  }
}
