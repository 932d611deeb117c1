/// The rare halves of the loop's instructions.
extension Machine {
  // MARK: Arithmetic

  /// `add`: what the loop does not do inline. Floats first: mixed and heap floats are frequent in numeric code; then str.
  @inline(never) func addSlow(_ a: Value, _ b: Value, _ i: UnsafeMutablePointer<Instruction>)
    throws(Raised) -> Value
  {
    if let x = floatValue(a), a.isFlonum || a.isExact(.float) {
      if let y = floatValue(b), b.isFlonum || b.isExact(.float) { return newFloat(x + y) }
      if b.isSmallInt { return newFloat(x + Double(b.smallInt)) }
    } else if a.isSmallInt, b.isFlonum {
      return newFloat(Double(a.smallInt) + b.flonum)
    }
    return i.pointee.small == 0 ? try binary(.add, a, b) : try inPlace(.add, a, b)
  }

  @inline(never) func arithmeticSlow(_ a: Value, _ b: Value, _ i: UnsafeMutablePointer<Instruction>)
    throws(Raised) -> Value
  {
    let operation = BinaryOperation(rawValue: Int(i.pointee.medium)).unsafelyUnwrapped
    if a.isFlonum || a.isSmallInt || a.isExact(.float) {
      if let result = floatArithmetic(operation, a, b) { return result }
    }
    return i.pointee.small == 0 ? try binary(operation, a, b) : try inPlace(operation, a, b)
  }

  /// Float results without a look at the types' slots; nil for anything unusual.
  @inline(__always) private func floatArithmetic(
    _ operation: BinaryOperation, _ a: Value, _ b: Value
  ) -> Value? {
    let x: Double
    let y: Double
    if a.isSmallInt {
      if b.isSmallInt {
        // Exact when both convert exactly.
        if operation == .trueDivide, b.smallInt != 0, a.smallInt.magnitude < 1 << 53,
          b.smallInt.magnitude < 1 << 53
        {
          return newFloat(Double(a.smallInt) / Double(b.smallInt))
        }
        return nil
      }
      guard b.isFlonum || b.isExact(.float) else { return nil }
      x = Double(a.smallInt)
    } else {
      x = a.isFlonum ? a.flonum : a.as(FloatObject.self).pointee.value
    }
    if b.isSmallInt {
      y = Double(b.smallInt)
    } else if b.isFlonum {
      y = b.flonum
    } else if b.isExact(.float) {
      y = b.as(FloatObject.self).pointee.value
    } else {
      return nil
    }
    switch operation {
    case .subtract: return newFloat(x - y)
    case .multiply: return newFloat(x * y)
    case .trueDivide: return y == 0 ? nil : newFloat(x / y)
    default: return nil
    }
  }

  // MARK: Comparison

  @inline(never) func compareSlow(_ a: Value, _ b: Value, _ comparison: Int32, _ mask: UInt8)
    throws(Raised) -> Value
  {
    if let order = floatOrder(a, b) { return Value(mask &>> order & 1 != 0) }
    if a.isExact(.str) && b.isExact(.str) {
      let left = a.as(StrObject.self)
      let right = b.as(StrObject.self)
      if comparison == 2 { return Value(a.bits == b.bits || left.equals(right)) }
      if comparison == 3 { return Value(a.bits != b.bits && !left.equals(right)) }
      if left.count == 1 && right.count == 1 {
        // Single characters order as ints do.
        let order: UInt8
        let x = left.character(at: 0)
        let y = right.character(at: 0)
        order = (x >= y ? 1 : 0) &+ (x > y ? 1 : 0)
        return Value(mask &>> order & 1 != 0)
      }
      let order = UInt8(truncatingIfNeeded: left.characters.order(right.characters) &+ 1)
      return Value(mask &>> order & 1 != 0)
    }
    return try compare(a, b, Comparison(rawValue: Int(comparison)).unsafelyUnwrapped)
  }

  /// For the fused compare and jump.
  @inline(never) func compareTruth(_ a: Value, _ b: Value, _ i: UnsafeMutablePointer<Instruction>)
    throws(Raised) -> Bool
  {
    try isTrue(compareSlow(a, b, Int32(i.pointee.medium), i.pointee.small))
  }

  /// 0, 1, 2 for less, equal, greater; 3 for unordered. Nil unless one is a float and both are numbers that it holds exactly.
  @inline(__always) private func floatOrder(_ a: Value, _ b: Value) -> UInt8? {
    let x: Double
    let y: Double
    if a.isFlonum {
      x = a.flonum
      if b.isFlonum {
        y = b.flonum
      } else if b.isSmallInt && b.smallInt.magnitude < 1 << 53 {
        y = Double(b.smallInt)
      } else {
        return nil
      }
    } else if a.isSmallInt && b.isFlonum && a.smallInt.magnitude < 1 << 53 {
      x = Double(a.smallInt)
      y = b.flonum
    } else {
      return nil
    }
    return orderOfFloats(x, y)
  }

  // MARK: Items and containers

  @inline(never) func dictSubscript(_ container: Value, _ key: Value) throws(Raised) -> Value {
    let value = try get(container.as(DictObject.self), key)
    if value.isNull { throw raise(.keyError, key) }
    return value
  }

  @inline(never) func unpackSequence(_ sp: StackPointer, _ count: Int) throws(Raised)
    -> StackPointer
  {
    let items = try push(count)
    try unpack(sp[-1], count: count, into: items)
    return replaceTop(sp, with: items, count)
  }

  @inline(never) func unpackExtended(_ sp: StackPointer, _ argument: Int) throws(Raised)
    -> StackPointer
  {
    let before = argument & 0xff
    let after = argument >> 8
    let count = before + after + 1
    let items = try push(count)
    try unpackEx(sp[-1], before: before, after: after, into: items)
    return replaceTop(sp, with: items, count)
  }

  /// Puts the items, which stand above the unpacked value, in its place, the first on top.
  private func replaceTop(
    _ start: StackPointer, with items: UnsafeMutablePointer<Value>, _ count: Int
  ) -> StackPointer {
    var sp = start
    sp.drop(1)
    for index in 0..<count { sp.slot(index).pointee = items[index] }
    sp.pointer.reverse(count: count)
    sp.address &+= UInt(count * 8)
    return sp
  }

  /// `container[start:stop]` or `[start:stop:step]`: [container start stop step?]. The slice object is made only for containers
  /// that want to see it.
  @inline(never) func sliceSubscript(_ sp: StackPointer, _ count: Int) throws(Raised) -> Value {
    let container = sp[-1 - count]
    let start = sp[0 - count]
    let stop = sp[1 - count]
    let step = count == 3 ? sp[-1] : .none
    if isSimpleIndex(start) && isSimpleIndex(stop) && isSimpleIndex(step)
      && step != Value(smallInt: 0)
    {
      if container.isExact(.str) {
        let str = container.as(StrObject.self)
        return try strSlice(str, sliceRange(start, stop, step, length: str.count))
      }
      if container.isExact(.list) {
        let list = container.as(ListObject.self)
        return try listSlice(list, sliceRange(start, stop, step, length: list.count))
      }
    }
    return try subscript_(container, newSlice(start, stop, step))
  }

  @inline(__always) private func isSimpleIndex(_ value: Value) -> Bool {
    value.isSmallInt || value.isNone
  }

  @inline(__always) private func sliceRange(
    _ start: Value, _ stop: Value, _ step: Value, length: Int
  ) -> SliceRange {
    let step = step.isNone ? 1 : step.smallInt
    return clampSlice(
      (
        start: start.isNone ? (step < 0 ? Int.max : 0) : start.smallInt,
        stop: stop.isNone ? (step < 0 ? Int.min : Int.max) : stop.smallInt, step: step, count: 0
      ), to: length)
  }

  @inline(never) func buildMap(_ sp: StackPointer, _ count: Int) throws(Raised) -> Value {
    let dict = newDict(capacity: count)
    for index in 0..<count {
      try set(dict, sp[2 * index - 2 * count], sp[2 * index + 1 - 2 * count])
    }
    return Value(dict)
  }

  @inline(never) func buildConstKeyMap(_ sp: StackPointer, _ count: Int) throws(Raised) -> Value {
    let keys = sp[-1].as(TupleObject.self)
    let dict = newDict(capacity: count)
    for index in 0..<count { try set(dict, keys.items[index], sp[index - 1 - count]) }
    return Value(dict)
  }

  @inline(never) func buildSet(_ sp: StackPointer, _ count: Int) throws(Raised) -> Value {
    let set = newSet()
    for index in 0..<count { try add(set, sp[index - count]) }
    return Value(set)
  }

  /// LIST_EXTEND: `[*value]`.
  @inline(never) func listExtend(_ list: UnsafeMutablePointer<ListObject>, _ value: Value)
    throws(Raised)
  {
    let slots = slots(of: value)
    if slots.pointee.iter == nil && slots.pointee.item == nil
      && lookUp(typeOf(value), pointee.names.__getitem__).isNull
    {
      throw typeError("Value after * must be an iterable, not \(typeName(value))")
    }
    try extend(list, value)
  }

  // MARK: with

  /// SETUP_WITH: [manager] -> [exit], and the value of `__enter__()`.
  @inline(never) func enterContext(_ sp: StackPointer) throws(Raised) -> Value {
    let manager = sp[-1]
    let enter = try lookUpSpecial(manager, pointee.names.__enter__)
    if enter.isNull { throw raise(.attributeError, pointee.names.__enter__) }
    let exit = try lookUpSpecial(manager, pointee.names.__exit__)
    if exit.isNull { throw raise(.attributeError, pointee.names.__exit__) }
    sp[-1] = exit
    return try call(enter)
  }

  /// WITH_EXCEPT_START: calls the exit function that lies below the seven values of the exception being handled.
  @inline(never) func callExit(_ sp: StackPointer) throws(Raised) -> Value {
    try call(sp[-7], sp[-1], sp[-2], sp[-3])
  }

  // MARK: Instructions without a case of their own

  @inline(never) func executeRare(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ i: UnsafeMutablePointer<Instruction>,
    _ start: StackPointer
  ) throws(Raised) -> StackPointer {
    var sp = start
    switch i.pointee.operation {
    case .importName:
      let fromList = sp.pop()
      let level = sp[-1]
      sp[-1] = try importName(frame, name(frame, i), fromList, level)
    case .importFrom:
      sp.push(try importFrom(sp[-1], name(frame, i)))
    case .importStar:
      try importStar(frame, sp[-1])
      sp.drop(1)
    case .loadBuildClass:
      let globals = frame.pointee.globals.as(DictObject.self)
      let found = try getItemOrNull(builtins(for: globals), pointee.names.__build_class__)
      if found.isNull { throw error(.nameError, "__build_class__ not found") }
      sp.push(found)
    case .setupAnnotations:
      let names = pointee.names
      let namespace = frame.pointee.namespace
      if namespace.isNull {
        throw error(.systemError, "no locals found when setting up annotations")
      }
      if try getItemOrNull(namespace, names.__annotations__).isNull {
        try setSubscript(namespace, names.__annotations__, Value(newDict()))
      }
    default:
      return try executeAsync(frame, i, sp)
    }
    return sp
  }

  private func importName(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ name: Value, _ fromList: Value, _ level: Value
  ) throws(Raised) -> Value {
    let globals = frame.pointee.globals
    let builtins = builtins(for: globals.as(DictObject.self))
    guard builtins.isKind(.dict) else {
      throw error(.systemError, "Objects/dictobject.c:1440: bad argument to internal function")
    }
    let function = try get(builtins.as(DictObject.self), pointee.names.__import__)
    if function.isNull { throw error(.importError, "__import__ not found") }
    let locals = frame.pointee.namespace.isNull ? Value.none : frame.pointee.namespace
    let base = try push(6)
    defer { pointee.top = base }
    base[0] = function
    base[1] = name
    base[2] = globals
    base[3] = locals
    base[4] = fromList
    base[5] = level
    return try callOnTop(base, 5)
  }

  private func importFrom(_ module: Value, _ name: Value) throws(Raised) -> Value {
    let found = try lookUpAttribute(module, name)
    if !found.isNull { return found }
    // A submodule that is being imported stands in sys.modules already.
    let package = try lookUpAttribute(module, pointee.names.__name__)
    let text = name.as(StrObject.self).description
    if package.isKind(.str) {
      let full = newStr("\(package.as(StrObject.self).description).\(text)")
      let submodule = try get(pointee.modules, full)
      if !submodule.isNull { return submodule }
    }
    let moduleText = package.isKind(.str) ? try reprText(package) : "'<unknown module name>'"
    let file = try lookUpAttribute(module, pointee.names.__file__)
    let location = file.isKind(.str) ? file.as(StrObject.self).description : "unknown location"
    var message = "cannot import name '\(text)' from \(moduleText) (\(location))"
    if module.isKind(.module),
      try isInitializing(module.as(ModuleObject.self).pointee.dict.as(DictObject.self))
    {
      message =
        "cannot import name '\(text)' from partially initialized module \(moduleText) "
        + "(most likely due to a circular import) (\(location))"
    }
    let exception = newException(type(.importError), args: Value(newTuple([newStr(message)])))
    let extras = exception.as(ExceptionObject.self).extras
    extras[0] = exception.as(ExceptionObject.self).pointee.args.as(TupleObject.self).items[0]
    extras[1] = package.isNull ? .none : package
    extras[2] = file.isNull ? .none : file
    throw raise(exception)
  }

  private func importStar(_ frame: UnsafeMutablePointer<FrameRecord>, _ module: Value)
    throws(Raised)
  {
    let names = try lookUpAttribute(module, pointee.names.__all__)
    let namespace = frame.pointee.namespace
    if namespace.isNull { throw error(.systemError, "no locals found during 'import *'") }
    if !names.isNull {
      if slots(of: names).pointee.subscript_ == nil {
        throw typeError("'\(typeName(names))' object does not support indexing")
      }
      let list = try self.list(from: names)
      for index in 0..<list.pointee.count {
        let name = list.pointee.items[index]
        guard name.isKind(.str) else {
          let moduleName = try text(getAttribute(module, pointee.names.__name__))
          throw typeError("Item in \(moduleName).__all__ must be str, not \(typeName(name))")
        }
        try setSubscript(namespace, name, getAttribute(module, name))
      }
      return
    }
    let dict = try lookUpAttribute(module, pointee.names.__dict__)
    guard dict.isKind(.dict) else {
      throw error(.importError, "from-import-* object has no __dict__ and no __all__")
    }
    let keys = newList()
    for entry in DictEntries(dict.as(DictObject.self)) { append(keys, entry.key) }
    for index in 0..<keys.pointee.count {
      let key = keys.pointee.items[index]
      guard key.isKind(.str) else { continue }
      if key.as(StrObject.self).count > 0, key.as(StrObject.self).character(at: 0) == 95 {
        continue
      }
      let value = try get(dict.as(DictObject.self), key)
      if !value.isNull { try setSubscript(namespace, key, value) }
    }
  }
}

/// Truncating division; the divisor is positive, so it can't trap. Small operands take the short instruction.
@inline(__always) func divide(_ a: Int, _ b: Int) -> (quotient: Int, remainder: Int) {
  if UInt(bitPattern: a | b) &>> 32 == 0 {
    let x = UInt32(truncatingIfNeeded: a)
    let y = UInt32(truncatingIfNeeded: b)
    let quotient = x / y
    return (Int(quotient), Int(x &- quotient &* y))
  }
  let quotient = a / b
  return (quotient, a &- quotient &* b)
}

/// 0, 1, 2 for less, equal, greater; 3 for unordered.
@inline(__always) func orderOfFloats(_ x: Double, _ y: Double) -> UInt8 {
  if x < y { return 0 }
  if x == y { return 1 }
  return x > y ? 2 : 3
}

/// See `Comparison.mask`.
@inline(__always) func compareFlonums(_ a: Value, _ b: Value, _ mask: UInt8) -> Bool {
  if arePositiveFlonums(a, b) { return compareSmallInts(a, b, mask) }
  return mask &>> orderOfFloats(a.flonum, b.flonum) & 1 != 0
}

/// Both operands are small ints, or positive flonums; their words order as their values do. See `Comparison.mask`.
@inline(__always) func compareSmallInts(_ a: Value, _ b: Value, _ mask: UInt8) -> Bool {
  let x = Int64(bitPattern: a.bits)
  let y = Int64(bitPattern: b.bits)
  let order: UInt8 = (x >= y ? 1 : 0) &+ (x > y ? 1 : 0)
  return mask &>> order & 1 != 0
}
