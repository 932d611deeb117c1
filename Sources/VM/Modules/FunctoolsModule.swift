import Primitives

/// `_functools`: the parts of `functools` that must be fast. CPython: Modules/_functoolsmodule.c.
extension NativeModule {
  static let functools = NativeModule(
    "_functools", functions: [.reduce, .cmpToKey]
  ) { vm, dict in
    vm.set(dict, "partial", Value(vm.makePartialType()))
    vm.set(dict, "_lru_cache_wrapper", Value(vm.makeCacheType()))
    vm.set(dict, "KeyWrapper", Value(vm.makeKeyWrapperType()))
  }
}

extension NativeMethod {
  fileprivate static let reduce = NativeMethod(
    "reduce(function, sequence, initial=None, /)*", .function
  ) { vm, a throws(Raised) in
    let iterator: Value
    do throws(Raised) {
      iterator = try vm.iterator(a[1])
    } catch {
      if vm.clear(.typeError) { throw vm.typeError("reduce() arg 2 must support iteration") }
      throw error
    }
    // The result so far lies in a slot that the collector sees.
    let base = try vm.push(2)
    defer { vm.pointee.top = base }
    base[0] = a[2]
    while true {
      let item = try vm.next(iterator)
      if item.isNull { break }
      base[0] = base[0].isNull ? item : try vm.call(a[0], base[0], item)
    }
    if base[0].isNull {
      throw vm.typeError("reduce() of empty sequence with no initial value")
    }
    return base[0]
  }

  fileprivate static let cmpToKey = NativeMethod("cmp_to_key(mycmp)", .function) {
    vm, a throws(Raised) in
    let type = try vm.getAttribute(vm.importAbsolute("_functools"), "KeyWrapper")
    let key = vm.newNativeObject(type.as(TypeObject.self))
    key.fields[0] = a[0]
    return Value(key)
  }
}

extension Machine {
  /// What `cmp_to_key` gives. Fields: the comparison function; the object, null for the factory.
  fileprivate func makeKeyWrapperType() -> TypeRef {
    makeNativeType(
      "KeyWrapper", module: "functools",
      properties: [
        NativeProperty("obj") { _, k throws(Raised) in
          k.nativeField(1).isNull ? .none : k.nativeField(1)
        }
      ]
    ) { slots in
      slots.isUnhashable = true
      slots.call = { vm, k, arguments throws(Raised) in
        guard arguments.total == 1,
          arguments.count == 1
            || arguments.keywordNames.as(TupleObject.self).items[0] == vm.intern("obj")
        else {
          throw vm.typeError(
            arguments.total == 0
              ? "K() missing required argument 'obj' (pos 1)"
              : "K() takes at most 1 argument (\(arguments.total) given)")
        }
        let made = vm.newNativeObject(vm.typeOf(k))
        made.fields[0] = k.nativeField(0)
        made.fields[1] = arguments[0]
        return Value(made)
      }
      slots.compare = { vm, a, b, comparison throws(Raised) in
        guard vm.typeOf(a) == vm.typeOf(b) else {
          throw vm.typeError("other argument must be K instance")
        }
        if a.nativeField(1).isNull || b.nativeField(1).isNull {
          throw vm.error(.attributeError, "object")
        }
        let order = try vm.call(a.nativeField(0), a.nativeField(1), b.nativeField(1))
        return try vm.compare(order, Value(smallInt: 0), comparison)
      }
    }
  }

  // MARK: partial

  /// Fields: function, a tuple, a dict.
  fileprivate func makePartialType() -> TypeRef {
    makeNativeType(
      "partial", module: "functools", isBase: true, hasDict: true, isWeaklyReferenceable: true,
      methods: [
        .classGetItem,
        NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
          let fields = a[0].as(NativeObject.self).fields
          let dict = vm.extraDictSlot(a[0]).pointee
          let state = vm.newTuple([fields[0], fields[1], fields[2], dict.isNull ? .none : dict])
          return Value(
            vm.newTuple([
              Value(vm.typeOf(a[0])), Value(vm.newTuple([fields[0]])), Value(state),
            ]))
        },
        NativeMethod("__setstate__(self, state, /)") { vm, a throws(Raised) in
          guard a[1].isKind(.tuple), a[1].as(TupleObject.self).pointee.count == 4 else {
            throw vm.typeError("invalid partial state")
          }
          let state = a[1].as(TupleObject.self).items
          guard vm.slots(of: state[0]).pointee.call != nil, state[1].isKind(.tuple),
            state[2].isNone || state[2].isKind(.dict)
          else { throw vm.typeError("invalid partial state") }
          let fields = a[0].as(NativeObject.self).fields
          fields[0] = state[0]
          fields[1] = Value(try vm.tuple(from: state[1]))
          fields[2] = state[2].isNone ? Value(vm.newDict()) : state[2]
          vm.extraDictSlot(a[0]).pointee = state[3].isNone ? .null : state[3]
          return .none
        },
      ],
      properties: [
        NativeProperty("func") { _, p throws(Raised) in p.nativeField(0) },
        NativeProperty("args") { _, p throws(Raised) in p.nativeField(1) },
        NativeProperty("keywords") { _, p throws(Raised) in p.nativeField(2) },
        .dict,
      ]
    ) { slots in
      slots.new = NativeMethod("__new__(cls, /, *args, **keywords)", .constructor) {
        vm, a throws(Raised) in try vm.newPartial(a[0], a[1].as(TupleObject.self), a[2])
      }
      slots.call = { vm, p, arguments throws(Raised) in try vm.callPartial(p, arguments) }
      slots.repr = { vm, p throws(Raised) in try vm.partialRepr(p) }
    }
  }

  private func newPartial(
    _ type: Value, _ arguments: UnsafeMutablePointer<TupleObject>, _ keywords: Value
  ) throws(Raised) -> Value {
    let count = arguments.pointee.count
    if count == 0 { throw typeError("type 'partial' takes at least one argument") }
    var function = arguments.items[0]
    guard slots(of: function).pointee.call != nil else {
      throw typeError("the first argument must be callable")
    }
    let dict = newDict()
    var inner = newTuple(count: 0)
    if typeOf(function).pointee.name == intern("partial"),
      typeOf(function) == type.as(TypeObject.self), extraDictSlot(function).pointee.isNull
    {
      // A partial of a partial is one partial.
      inner = function.nativeField(1).as(TupleObject.self)
      for entry in DictEntries(function.nativeField(2).as(DictObject.self)) {
        try set(dict, entry.key, entry.value)
      }
      function = function.nativeField(0)
    }
    let all = newTuple(count: inner.pointee.count + count - 1)
    all.items.update(from: inner.items, count: inner.pointee.count)
    (all.items + inner.pointee.count).update(from: arguments.items + 1, count: count - 1)
    if !keywords.isNull {
      for entry in DictEntries(keywords.as(DictObject.self)) {
        try set(dict, entry.key, entry.value)
      }
    }
    return newIterator(type, function, Value(all), Value(dict))
  }

  private func callPartial(_ partial: Value, _ arguments: CallArguments) throws(Raised) -> Value {
    let fields = partial.as(NativeObject.self).fields
    let first = fields[1].as(TupleObject.self)
    let own = fields[2].as(DictObject.self)
    let ownCount = first.pointee.count
    let positional = ownCount + arguments.count
    if own.count == 0 {
      let base = try push(positional + arguments.keywordCount)
      defer { pointee.top = base }
      base.update(from: first.items, count: ownCount)
      (base + ownCount).update(from: arguments.base, count: arguments.total)
      return try call(
        fields[0],
        CallArguments(base: base, count: positional, keywordNames: arguments.keywordNames))
    }
    let merged = newDict()
    for entry in DictEntries(own) { try set(merged, entry.key, entry.value) }
    for index in 0..<arguments.keywordCount {
      let names = arguments.keywordNames.as(TupleObject.self)
      try set(merged, names.items[index], arguments.base[arguments.count + index])
    }
    let all = newTuple(count: positional)
    all.items.update(from: first.items, count: ownCount)
    (all.items + ownCount).update(from: arguments.base, count: arguments.count)
    return try call(fields[0], tuple: Value(all), keywords: Value(merged))
  }

  private func partialRepr(_ partial: Value) throws(Raised) -> Value {
    let type = typeOf(partial)
    let name = type.nameText
    if partial.header.pointee.flags.contains(.inRepr) { return newStr("...") }
    partial.header.pointee.flags.insert(.inRepr)
    defer { partial.header.pointee.flags.remove(.inRepr) }
    var text = Array("\(name)(".utf8)
    text += try repr(partial.nativeField(0)).as(StrObject.self).utf8
    let arguments = partial.nativeField(1).as(TupleObject.self)
    for index in 0..<arguments.pointee.count {
      text += Array(", ".utf8)
      text += try repr(arguments.items[index]).as(StrObject.self).utf8
    }
    let keywords = newList()
    for entry in DictEntries(partial.nativeField(2).as(DictObject.self)) {
      append(keywords, entry.key)
      append(keywords, entry.value)
    }
    var index = 0
    while index < keywords.pointee.count {
      text += Array(", ".utf8)
      text += try str(keywords.pointee.items[index]).as(StrObject.self).utf8
      text.append(UInt8(ascii: "="))
      text += try repr(keywords.pointee.items[index + 1]).as(StrObject.self).utf8
      index += 2
    }
    return newStr(PythonString(utf8: text + [UInt8(ascii: ")")]))
  }
}
