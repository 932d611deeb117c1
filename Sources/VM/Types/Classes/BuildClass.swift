/// The `class` statement and `type(name, bases, namespace)`. CPython: `__build_class__` in Python/bltinmodule.c, `type_new` in
/// Objects/typeobject.c.
extension Machine {
  /// `__build_class__(function, name, *bases, metaclass=…, **keywords)`.
  /// - Parameter keywordsGiven: a dict, or null; `metaclass` among them.
  func buildClass(_ body: Value, _ name: Value, _ basesGiven: Value, _ keywordsGiven: Value)
    throws(Raised) -> Value
  {
    guard body.isExact(.function) else {
      throw typeError("__build_class__: func must be a function")
    }
    guard name.isKind(.str) else { throw typeError("__build_class__: name is not a string") }
    let original = basesGiven.as(TupleObject.self)
    let bases = try resolveBases(original)
    var keywords = keywordsGiven
    var metaclass = Value.null
    if !keywords.isNull {
      metaclass = try remove(keywords.as(DictObject.self), intern("metaclass"))
      if keywords.as(DictObject.self).count == 0 { keywords = .null }
    }
    if metaclass.isNull {
      metaclass = bases.pointee.count > 0 ? Value(typeOf(bases.items[0])) : Value(type(.type))
    }
    if metaclass.isKind(.type) {
      metaclass = Value(try calculateMetaclass(metaclass.as(TypeObject.self), bases))
    }
    let namespace = try prepareNamespace(metaclass, name, bases, keywords)
    let function = body.as(FunctionObject.self)
    let cell = try run(
      code: function.pointee.code, globals: function.pointee.globals, locals: namespace,
      closure: function.pointee.closure)
    if bases.pointee.count != original.pointee.count
      || !(0..<bases.pointee.count).allSatisfy({ bases.items[$0] == original.items[$0] })
    {
      try setSubscript(namespace, intern("__orig_bases__"), Value(original))
    }
    let base = try push(3)
    defer { pointee.top = base }
    base[0] = name
    base[1] = Value(bases)
    base[2] = namespace
    let made = try call(
      metaclass, tuple: Value(newTuple(base, count: 3)), keywords: keywords)
    if cell.isExact(.cell), made.isKind(.type) {
      let content = cell.as(CellObject.self).pointee.content
      if content.isNull {
        throw error(
          .runtimeError,
          "__class__ not set defining \(try reprText(name)) as \(try reprText(made)). Was "
            + "__classcell__ propagated to type.__new__?")
      }
      if content != made {
        throw typeError(
          "__class__ set to \(try reprText(content)) defining \(try reprText(name)) as "
            + "\(try reprText(made))")
      }
    }
    return made
  }

  /// Replaces bases that are not classes by what their `__mro_entries__` gives (PEP 560).
  private func resolveBases(_ bases: UnsafeMutablePointer<TupleObject>) throws(Raised)
    -> UnsafeMutablePointer<TupleObject>
  {
    var needsWork = false
    for index in 0..<bases.pointee.count where !bases.items[index].isKind(.type) {
      needsWork = true
    }
    if !needsWork { return bases }
    let result = newList()
    for index in 0..<bases.pointee.count {
      let base = bases.items[index]
      if !base.isKind(.type) {
        let method = try lookUpAttribute(base, pointee.names.__mro_entries__)
        if !method.isNull {
          let entries = try call(method, Value(bases))
          guard entries.isKind(.tuple) else {
            throw typeError("__mro_entries__ must return a tuple")
          }
          try extend(result, entries)
          continue
        }
      }
      append(result, base)
    }
    return newTuple(result.pointee.items, count: result.pointee.count)
  }

  /// The most derived of the metaclass and those of the bases.
  func calculateMetaclass(_ metaclass: TypeRef, _ bases: UnsafeMutablePointer<TupleObject>)
    throws(Raised) -> TypeRef
  {
    var winner = metaclass
    for index in 0..<bases.pointee.count {
      let candidate = typeOf(bases.items[index])
      if winner.isSubtype(of: candidate) { continue }
      if candidate.isSubtype(of: winner) {
        winner = candidate
        continue
      }
      throw typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of "
          + "the metaclasses of all its bases")
    }
    return winner
  }

  private func prepareNamespace(
    _ metaclass: Value, _ name: Value, _ bases: UnsafeMutablePointer<TupleObject>,
    _ keywords: Value
  ) throws(Raised) -> Value {
    let prepare = try lookUpAttribute(metaclass, pointee.names.__prepare__)
    if prepare.isNull { return Value(newDict()) }
    if metaclass == Value(type(.type)) { return Value(newDict()) }
    let namespace = try call(
      prepare, tuple: Value(newTuple([name, Value(bases)])), keywords: keywords)
    if !namespace.isKind(.dict), slots(of: namespace).pointee.subscript_ == nil {
      let metaName =
        metaclass.isKind(.type) ? metaclass.as(TypeObject.self).nameText : "<metaclass>"
      throw typeError(
        "\(metaName).__prepare__() must return a mapping, not \(typeName(namespace))")
    }
    return namespace
  }
}

extension NativeMethod {
  static let classBuiltins = [
    NativeMethod("__build_class__(func=None, name=None, /, *bases, **kwds)", .function) {
      vm, a throws(Raised) in
      if a[1].isNull { throw vm.typeError("__build_class__: not enough arguments") }
      return try vm.buildClass(a[0], a[1], a[2], a[3])
    }
  ]
}
