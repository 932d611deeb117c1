// CALL_FUNCTION_EX: `f(*arguments, **keywords)`. Operands: callable, iterable, mapping?

/// A call whose arguments lie on the VM stack, for a frame of the loop that is running.
struct SpreadCall {
  var function: Value
  var arguments: CallArguments
  var flags: FrameFlags
}

extension Machine {
  /// Makes the arguments a tuple and a dict, and puts them back on the stack.
  private func normalizeEx(_ sp: StackPointer, hasKeywords: Bool) throws(Raised) {
    let callee = hasKeywords ? sp[-3] : sp[-2]
    let iterable = hasKeywords ? sp[-2] : sp[-1]
    if hasKeywords {
      if !sp[-1].isExact(.dict) {
        let dict = newDict()
        try dictMerge(dict, sp[-1], callee: callee)
        sp[-1] = Value(dict)
      }
      for entry in DictEntries(sp[-1].as(DictObject.self)) where !entry.key.isKind(.str) {
        throw typeError("keywords must be strings")
      }
    }
    if iterable.isExact(.tuple) { return }
    if slots(of: iterable).pointee.iter == nil && slots(of: iterable).pointee.item == nil {
      throw typeError(
        "\(calleeName(callee)) argument after * must be an iterable, not \(typeName(iterable))")
    }
    let positional = Value(try tuple(from: iterable))
    if hasKeywords { sp[-2] = positional } else { sp[-1] = positional }
  }

  /// Lays the arguments out as CALL_FUNCTION_KW has them, from the callable's place on, when calling it means to run a Python
  /// function. A class's new instance takes the callable's place, as `spread` has it.
  /// - Returns: nil when the callable is something else: then `callEx` calls it. The operands are normalised in both cases.
  @inline(never) func spreadEx(_ sp: StackPointer, hasKeywords: Bool) throws(Raised)
    -> SpreadCall?
  {
    try normalizeEx(sp, hasKeywords: hasKeywords)
    let place = sp.slot(hasKeywords ? -3 : -2)
    let callee = place.pointee
    let positional = place[1].as(TupleObject.self)
    let keywords = hasKeywords ? place[2].as(DictObject.self) : nil
    let total = positional.pointee.count + (keywords?.count ?? 0)
    guard place + (total + 32) < pointee.stackLimit else { return nil }
    var call = SpreadCall(
      function: callee, arguments: CallArguments(base: place + 1, count: 0), flags: .none)
    var end = place + 1
    if !callee.isExact(.function) {
      let receiver: Value
      if callee.isExact(.method) {
        call.function = callee.as(MethodObject.self).pointee.function
        guard call.function.isExact(.function) else { return nil }
        receiver = callee.as(MethodObject.self).pointee.receiver
        if pointee.hasFinalizers, tellsDeath(receiver) { call.flags = .finalizes }
      } else if callee.isExact(.type) {
        call.function = initializer(of: callee.as(TypeObject.self))
        guard call.function.isObject else { return nil }
        receiver = newInstance(callee.as(TypeObject.self))
        place.pointee = receiver
        call.flags = .constructor
        pointee.frameLimit -= 1
      } else {
        return nil
      }
      end.pointee = receiver
      end += 1
    }
    end.update(from: positional.items, count: positional.pointee.count)
    end += positional.pointee.count
    let count = end - (place + 1)
    var names = Value.null
    if let keywords, keywords.count > 0 {
      let keys = newTuple(count: keywords.count)
      for (index, entry) in DictEntries(keywords).enumerated() {
        keys.items[index] = entry.key
        end.pointee = entry.value
        end += 1
      }
      names = Value(keys)
      end.pointee = names
      end += 1
    }
    pointee.top = end
    call.arguments = CallArguments(base: place + 1, count: count, keywordNames: names)
    return call
  }

  /// Calls what `spreadEx` has not taken.
  @inline(never) func callEx(_ sp: StackPointer, hasKeywords: Bool) throws(Raised) -> Value {
    let callee = hasKeywords ? sp[-3] : sp[-2]
    let positional = hasKeywords ? sp[-2] : sp[-1]
    let keywords = hasKeywords ? sp[-1] : .null
    // Anything but a Python function counts as a level of recursion: see `enterFromNative`.
    if callee.isExact(.function) {
      return try call(callee, tuple: positional, keywords: keywords)
    }
    try enterRecursion(Machine.whileCalling)
    defer { leaveRecursion() }
    return try call(callee, tuple: positional, keywords: keywords)
  }
}
