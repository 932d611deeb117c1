/// `_weakref`: weak references and proxies. The rest of `weakref` is Python. CPython: Objects/weakrefobject.c.
extension NativeModule {
  static let weakref = NativeModule(
    "_weakref",
    functions: [
      NativeMethod("getweakrefcount(object, /)", .function) { vm, a throws(Raised) in
        var count = 0
        vm.forEachReference(to: a[0]) { _ in count += 1 }
        return vm.newInt(count)
      },
      NativeMethod("getweakrefs(object, /)", .function) { vm, a throws(Raised) in
        let list = vm.newList()
        // The one without a callback that all share comes first.
        vm.forEachReference(to: a[0]) { if vm.isShared($0) { vm.append(list, $0.value) } }
        vm.forEachReference(to: a[0]) { if !vm.isShared($0) { vm.append(list, $0.value) } }
        return Value(list)
      },
      NativeMethod("proxy(object, callback=None, /)*", .function) { vm, a throws(Raised) in
        let isCallable = vm.slots(of: a[0]).pointee.call != nil
        let type = vm.support.weakTypes[isCallable ? 2 : 1].as(TypeObject.self)
        return try vm.newReference(type, kind: isCallable ? 2 : 1, a[0], a.get(1, default: .none))
      },
      NativeMethod("_remove_dead_weakref(dct, key, /)", .function) { vm, a throws(Raised) in
        guard a[0].isKind(.dict) else { throw vm.typeError("a dict is needed") }
        let found = try vm.get(a[0].as(DictObject.self), a[1])
        if !found.isNull, WeakRef.isReference(found), WeakRef(found).referent.isNull {
          _ = try vm.remove(a[0].as(DictObject.self), a[1])
        }
        return .none
      },
    ]
  ) { vm, dict in
    for (index, name) in ["ReferenceType", "ProxyType", "CallableProxyType"].enumerated() {
      vm.set(dict, name: vm.intern(name), vm.support.weakTypes[index])
    }
    vm.set(dict, "ref", vm.support.weakTypes[0])
  }
}

extension Machine {
  /// The types of references; they live as long as the machine.
  func makeWeakTypes() {
    let reference = makeNativeType(
      "weakref", module: "builtins", isBase: true,
      methods: [],
      properties: [
        NativeProperty("__callback__") { _, r throws(Raised) in
          WeakRef(r).hasCallback ? r.nativeField(1) : .none
        }
      ]
    ) { slots in
      slots.new = NativeMethod(
        "__new__(cls, /, *args, **kwargs)", .constructor
      ) {
        vm, a throws(Raised) in
        // Subclasses may take keywords.
        let given = a[1].as(TupleObject.self)
        let count = given.pointee.count
        if count == 0 { throw vm.typeError("__new__ expected at least 1 argument, got 0") }
        if count > 2 {
          throw vm.typeError("__new__ expected at most 2 arguments, got \(count)")
        }
        return try vm.newReference(
          a[0].as(TypeObject.self), kind: 0, given.items[0], count > 1 ? given.items[1] : .none)
      }
      slots.initialize = NativeMethod("__init__(self, /, *args, **kwargs)") {
        vm, a throws(Raised) in
        if !a[2].isNull { throw vm.typeError("ref() takes no keyword arguments") }
        let count = a[1].as(TupleObject.self).pointee.count
        if !(1...2).contains(count) {
          throw vm.typeError(
            "__init__ expected at \(count == 0 ? "least 1 argument" : "most 2 arguments"), "
              + "got \(count)")
        }
        return .none
      }
      slots.call = { vm, r, arguments throws(Raised) in
        if arguments.total > 0 {
          throw vm.typeError(
            "__call__() takes at most 0 \(arguments.count == 0 ? "keyword " : "")arguments "
              + "(\(arguments.total) given)")
        }
        if vm.mayHaveDied(WeakRef(r)) { try vm.collectEagerly(isExact: vm.isCalledByLoop(r)) }
        let referent = WeakRef(r).referent
        return referent.isNull ? .none : referent
      }
      slots.repr = { vm, r throws(Raised) in
        if vm.mayHaveDied(WeakRef(r)) { try vm.collectEagerly(isExact: false) }
        return try vm.referenceRepr(WeakRef(r))
      }
      slots.hash = { vm, r throws(Raised) in try vm.referenceHash(WeakRef(r)) }
      slots.compare = { vm, a, b, comparison throws(Raised) in
        guard comparison == .eq || comparison == .ne, WeakRef.isReference(a),
          WeakRef.isReference(b)
        else { return .notImplemented }
        let x = WeakRef(a).referent
        let y = WeakRef(b).referent
        if x.isNull || y.isNull { return Value((a == b) == (comparison == .eq)) }
        return try vm.compare(x, y, comparison)
      }
    }
    let methods = [
      NativeMethod("__bytes__(self, /)") { vm, a throws(Raised) in
        try vm.callMethod(vm.referent(ofProxy: a[0]), vm.pointee.names.__bytes__)
      },
      NativeMethod("__reversed__(self, /)") { vm, a throws(Raised) in
        try vm.call(Value(vm.type(.reversed)), vm.referent(ofProxy: a[0]))
      },
    ]
    let proxy = makeNativeType(
      "weakproxy", module: "builtins", methods: methods, slots: Self.fillProxySlots)
    let callable = makeNativeType("weakcallableproxy", module: "builtins", methods: methods) {
      slots in
      Self.fillProxySlots(&slots)
      slots.call = { vm, p, arguments throws(Raised) in
        try vm.call(vm.referent(ofProxy: p), arguments)
      }
    }
    support.weakTypes = [Value(reference), Value(proxy), Value(callable)]
  }

  /// Whether `weakref.ref(object)` gives this reference, whoever asks.
  fileprivate func isShared(_ reference: WeakRef) -> Bool {
    !reference.hasCallback && Value(typeOf(reference.value)) == support.weakTypes[0]
  }

  func newReference(_ type: TypeRef, kind: Int, _ object: Value, _ callback: Value) throws(Raised)
    -> Value
  {
    guard isWeaklyReferenceable(object) else {
      throw typeError("cannot create weak reference to '\(typeName(object))' object")
    }
    let isPlain = callback.isNone && Value(type) == support.weakTypes[kind]
    if isPlain {
      var known = Value.null
      forEachReference(to: object) {
        if !$0.hasCallback, typeOf($0.value) == type { known = $0.value }
      }
      if !known.isNull { return known }
    }
    let reference = newNativeObject(type)
    reference.fields[1] = callback.isNone ? .null : callback
    reference.fields[4] = Value(smallInt: WeakRef.kindMarker | kind)
    addReference(WeakRef(Value(reference)), to: object)
    if !callback.isNone {
      noteLastingFinalizers()
      watchStores()
      watchTemporaries()
    }
    return Value(reference)
  }

  /// Whether the interpreter loop itself calls the reference: then no native code holds values.
  fileprivate func isCalledByLoop(_ reference: Value) -> Bool {
    guard pointee.frame > pointee.frameBase, pointee.top[-1] == reference else { return false }
    let call = pointee.frame.pointee.ip - 1
    return call.pointee.operation == .callFunction && call.pointee.argument == 0
  }

  /// Whether a program asks for an object that CPython may have freed at once when it was dropped: then a collection finds out. The
  /// first times only, and ever more seldom afterwards; not for the library's own references.
  fileprivate func mayHaveDied(_ reference: WeakRef) -> Bool {
    guard !reference.referent.isNull, pointee.loopDepth == 1, let frame = currentFrameRecord else {
      return false
    }
    let asked = reference.timesAsked &+ 1
    reference.timesAsked = asked
    if asked > 8, asked & (asked &- 1) != 0 { return false }
    let filename = frame.pointee.code.as(CodeBlock.self).pointee.filename
    return !filename.isKind(.str) || !filename.as(StrObject.self).description.hasPrefix("<frozen ")
  }

  fileprivate func referenceRepr(_ reference: WeakRef) throws(Raised) -> Value {
    let address = addressText(reference.value)
    let object = reference.referent
    if object.isNull { return newStr("<weakref at \(address); dead>") }
    var name = ""
    let attribute = try lookUpAttribute(object, pointee.names.__name__)
    if attribute.isKind(.str) { name = " (\(attribute.as(StrObject.self).description))" }
    return newStr(
      "<weakref at \(address); to '\(typeName(object))' at \(addressText(object))\(name)>")
  }

  fileprivate func referenceHash(_ reference: WeakRef) throws(Raised) -> Int {
    let known = reference.value.nativeField(2)
    if !known.isNull { return known.isSmallInt ? known.smallInt : machineInt(known) ?? 0 }
    if mayHaveDied(reference) { try collectEagerly(isExact: false) }
    let object = reference.referent
    if object.isNull { throw typeError("weak object has gone away") }
    let hash = try hash(object)
    reference.value.setNativeField(2, newInt(hash))
    return hash
  }

  // MARK: Proxies

  fileprivate func referent(ofProxy proxy: Value) throws(Raised) -> Value {
    let object = WeakRef(proxy).referent
    if object.isNull {
      throw error(.referenceError, "weakly-referenced object no longer exists")
    }
    return object
  }

  /// The object behind a proxy; anything else is itself.
  fileprivate func unwrap(_ value: Value) throws(Raised) -> Value {
    guard WeakRef.isReference(value), WeakRef(value).kind > 0 else { return value }
    return try referent(ofProxy: value)
  }

  fileprivate static func fillProxySlots(_ slots: inout TypeSlots) {
    slots.repr = { vm, p throws(Raised) in
      let object = try vm.referent(ofProxy: p)
      return vm.newStr(
        "<weakproxy at \(vm.addressText(p)) to \(vm.typeName(object)) at \(vm.addressText(object))>"
      )
    }
    slots.str = { vm, p throws(Raised) in try vm.str(vm.referent(ofProxy: p)) }
    slots.isUnhashable = true
    slots.getAttribute = { vm, p, name throws(Raised) in
      try vm.getAttribute(vm.referent(ofProxy: p), name)
    }
    slots.setAttribute = { vm, p, name, value throws(Raised) in
      try vm.setAttribute(vm.referent(ofProxy: p), name, value)
    }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      try vm.compare(vm.unwrap(a), vm.unwrap(b), comparison)
    }
    slots.bool = { vm, p throws(Raised) in try vm.isTrue(vm.referent(ofProxy: p)) }
    slots.length = { vm, p throws(Raised) in try vm.length(vm.referent(ofProxy: p)) }
    slots.contains = { vm, p, item throws(Raised) in try vm.contains(vm.referent(ofProxy: p), item)
    }
    slots.subscript_ = { vm, p, key throws(Raised) in
      try vm.subscript_(vm.referent(ofProxy: p), key)
    }
    slots.setSubscript = { vm, p, key, value throws(Raised) in
      try vm.setSubscript(vm.referent(ofProxy: p), key, value)
    }
    slots.iter = { vm, p throws(Raised) in try vm.iterator(vm.referent(ofProxy: p)) }
    slots.next = { vm, p throws(Raised) in
      let object = try vm.referent(ofProxy: p)
      guard let next = vm.slots(of: object).pointee.next else {
        throw vm.typeError(
          "Weakref proxy referenced a non-iterator '\(vm.typeName(object))' object")
      }
      return try next(vm, object)
    }
    slots.negative = { vm, p throws(Raised) in try vm.negative(vm.referent(ofProxy: p)) }
    slots.positive = { vm, p throws(Raised) in try vm.positive(vm.referent(ofProxy: p)) }
    slots.invert = { vm, p throws(Raised) in try vm.invert(vm.referent(ofProxy: p)) }
    slots.absolute = { vm, p throws(Raised) in
      let object = try vm.referent(ofProxy: p)
      guard let absolute = vm.slots(of: object).pointee.absolute else {
        throw vm.typeError("bad operand type for abs(): '\(vm.typeName(object))'")
      }
      return try absolute(vm, object)
    }
    slots.index = { vm, p throws(Raised) in try vm.indexValue(vm.referent(ofProxy: p)) }
    for operation in BinaryOperation.allCases where operation != .divmod {
      slots.binary.append(
        BinaryRow(operation) { vm, a, b throws(Raised) in
          try vm.binary(operation, vm.unwrap(a), vm.unwrap(b))
        })
      slots.inPlace.append(
        BinaryRow(operation) { vm, a, b throws(Raised) in
          try vm.inPlace(operation, vm.unwrap(a), vm.unwrap(b))
        })
    }
  }
}
