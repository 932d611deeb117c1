/// `type(name, bases, namespace)`. CPython: `type_new` in Objects/typeobject.c.
extension Machine {
  /// `type.__new__(metatype, name, bases, namespace, **keywords)`.
  func newClass(
    _ metatype: TypeRef, _ name: Value, _ basesGiven: Value, _ namespace: Value, _ keywords: Value
  ) throws(Raised) -> Value {
    guard name.isKind(.str) else {
      throw typeError("type.__new__() argument 1 must be str, not \(argumentTypeName(name))")
    }
    guard basesGiven.isKind(.tuple) else {
      throw typeError(
        "type.__new__() argument 2 must be tuple, not \(argumentTypeName(basesGiven))")
    }
    guard namespace.isKind(.dict) else {
      throw typeError("type.__new__() argument 3 must be dict, not \(argumentTypeName(namespace))")
    }
    var bases = basesGiven.as(TupleObject.self)
    for index in 0..<bases.pointee.count where !bases.items[index].isKind(.type) {
      let method = try lookUpAttribute(bases.items[index], pointee.names.__mro_entries__)
      if !method.isNull {
        throw typeError(
          "type() doesn't support MRO entry resolution; use types.new_class()")
      }
      throw typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"
      )
    }
    try checkTypeName(name)
    if bases.pointee.count == 0 { bases = newTuple([Value(self.type(.object))]) }
    let winner = try calculateMetaclass(metatype, bases)
    if winner != metatype {
      let new = lookUp(winner, pointee.names.__new__)
      if !new.isNull, new != lookUp(self.type(.type), pointee.names.__new__) {
        return try call(
          try typeAttribute(winner, pointee.names.__new__),
          tuple: Value(newTuple([Value(winner), name, basesGiven, namespace])), keywords: keywords)
      }
    }
    let base = try bestBase(bases)
    let type = allocateType()
    type.pointee.name = name
    type.pointee.qualifiedName = name
    type.pointee.metatype = Value(winner)
    type.pointee.header.shape = winner.pointee.rootShape
    type.pointee.bases = Value(bases)
    type.pointee.base = Value(base)
    type.pointee.layout = base.pointee.layout == .object ? .instance : base.pointee.layout
    type.pointee.slotCount = base.pointee.slotCount
    type.pointee.flags = [.heapType, .baseType]
    for flag: TypeFlags in [.hasDict, .isException, .hasFinalizer]
    where base.pointee.flags.contains(flag) {
      type.pointee.flags.insert(flag)
    }
    if isWeaklyReferenceable(instancesOf: base) {
      type.pointee.flags.insert(.isWeaklyReferenceable)
    }
    let dict = newDict()
    type.pointee.dict = Value(dict)
    for entry in DictEntries(namespace.as(DictObject.self)) {
      try set(dict, entry.key, entry.value)
    }
    let cell = try remove(dict, pointee.names.__classcell__)
    try setClassNames(type, dict)
    try addSlots(type, dict, base)
    let doc = dict.value(at: pointee.names.__doc__)
    if doc.isKind(.str) { try requireUTF8(doc) }
    setClassDefaults(dict)
    if !cell.isNull {
      guard cell.isExact(.cell) else {
        throw typeError(
          "__classcell__ must be a nonlocal cell, not \(try reprText(Value(typeOf(cell))))")
      }
      cell.as(CellObject.self).pointee.content = Value(type)
    }
    type.pointee.mro = try computeMRO(type)
    type.pointee.inlineCapacity =
      type.pointee.layout == .instance ? inlineCapacity(type, base) : 0
    type.pointee.rootShape = try rootShape(of: type)
    inheritSlots(type)
    updateAllSlots(type)
    for index in 0..<bases.pointee.count {
      addSubclass(type, to: bases.items[index].as(TypeObject.self))
    }
    pointee.typeEpoch &+= 1
    try callSetName(type, namespace.as(DictObject.self))
    try callInitSubclass(type, keywords)
    return Value(type)
  }

  /// What is not good for the name of a class: null characters and lone surrogates.
  func checkTypeName(_ name: Value) throws(Raised) {
    if name.as(StrObject.self).characters.find(0, from: 0) >= 0 {
      throw valueError("type name must not contain null characters")
    }
    try requireUTF8(name)
  }

  /// `__module__`, `__qualname__`, and the implicit static and class methods.
  private func setClassNames(_ type: TypeRef, _ dict: DictRef) throws(Raised) {
    let names = pointee.names
    if dict.value(at: names.__module__).isNull, let frame = currentFrameRecord {
      let module = frame.pointee.globals.as(DictObject.self).value(at: names.__name__)
      if !module.isNull { set(dict, name: names.__module__, module) }
    }
    let qualifiedName = dict.value(at: names.__qualname__)
    if !qualifiedName.isNull {
      guard qualifiedName.isKind(.str) else {
        throw typeError("type __qualname__ must be a str, not \(typeName(qualifiedName))")
      }
      type.pointee.qualifiedName = qualifiedName
      _ = try remove(dict, names.__qualname__)
    }
    let new = dict.value(at: names.__new__)
    if new.isExact(.function) { set(dict, name: names.__new__, newStaticMethod(new)) }
    for name in [names.__init_subclass__, names.__class_getitem__] {
      let method = dict.value(at: name)
      if method.isExact(.function) { set(dict, name: name, newClassMethod(method)) }
    }
  }

  /// `__doc__` and `__hash__`, if the namespace has none.
  private func setClassDefaults(_ dict: DictRef) {
    let names = pointee.names
    if dict.value(at: names.__doc__).isNull { set(dict, name: names.__doc__, .none) }
    // Who defines equality and no hash is not hashable.
    if !dict.value(at: name(Comparison.eq.methodName)).isNull,
      dict.value(at: names.__hash__).isNull
    {
      set(dict, name: names.__hash__, .none)
    }
  }

  func newStaticMethod(_ function: Value) -> Value {
    newWrapper(function, .staticMethod)
  }

  func newClassMethod(_ function: Value) -> Value {
    newWrapper(function, .classMethod)
  }

  private func newWrapper(_ function: Value, _ kind: Kind) -> Value {
    let method = allocate(FunctionWrapperObject.self, kind)
    method.pointee.content = function
    method.pointee.dict = .null
    return Value(method)
  }

  func addSubclass(_ type: TypeRef, to base: TypeRef) {
    if base.pointee.subclasses.isNull { base.pointee.subclasses = Value(newList()) }
    append(base.pointee.subclasses.as(ListObject.self), Value(type))
  }

  // MARK: Layout

  /// The base whose layout instances have.
  func bestBase(_ bases: UnsafeMutablePointer<TupleObject>) throws(Raised) -> TypeRef {
    var winner = bases.items[0].as(TypeObject.self)
    for index in 0..<bases.pointee.count {
      let candidate = bases.items[index].as(TypeObject.self)
      guard candidate.pointee.flags.contains(.baseType) else {
        throw typeError("type '\(candidate.nameText)' is not an acceptable base type")
      }
      if solidBase(winner) == solidBase(candidate) { continue }
      if solidBase(winner).isSubtype(of: solidBase(candidate)) { continue }
      if solidBase(candidate).isSubtype(of: solidBase(winner)) {
        winner = candidate
        continue
      }
      throw typeError("multiple bases have instance lay-out conflict")
    }
    return winner
  }

  /// The nearest class, itself included, that adds to the memory layout.
  func solidBase(_ type: TypeRef) -> TypeRef {
    var current = type
    while current.pointee.flags.contains(.heapType), !current.pointee.base.isNull {
      let base = current.pointee.base.as(TypeObject.self)
      if current.pointee.slotCount > base.pointee.slotCount { return current }
      current = base
    }
    if current.pointee.flags.contains(.isException), current.pointee.slotCount == 0 {
      return self.type(.baseException)
    }
    return current
  }

  /// Objects of class `old` may become ones of class `new` if they lie in memory alike. CPython:
  /// `compatible_for_assignment`.
  func checkLayout(_ old: TypeRef, _ new: TypeRef, assigning attribute: String) throws(Raised) {
    func differs(_ what: String) -> Raised {
      typeError(
        "\(attribute) assignment: '\(new.nameText)' \(what) differs from '\(old.nameText)'")
    }
    if old.pointee.layout != new.pointee.layout {
      throw differs(isTracked(old) == isTracked(new) ? "object layout" : "deallocator")
    }
    let oldBase = layoutBase(old)
    let newBase = layoutBase(new)
    if oldBase == newBase { return }
    guard oldBase.pointee.base == newBase.pointee.base,
      oldBase.pointee.flags.intersection(.layout) == newBase.pointee.flags.intersection(.layout),
      ownSlotNames(oldBase) == ownSlotNames(newBase),
      ownSlotNames(oldBase).isEmpty || !addsLayout(oldBase)
    else { throw differs("object layout") }
  }

  /// Whether CPython's collector tracks instances of the class.
  private func isTracked(_ type: TypeRef) -> Bool {
    type.pointee.flags.contains(.heapType) || ClassSizes.isTracked(type.pointee.layout)
  }

  /// The nearest class, itself included, that adds slots, a `__dict__` or weak references.
  private func layoutBase(_ type: TypeRef) -> TypeRef {
    var current = type
    while current.pointee.flags.contains(.heapType), !current.pointee.base.isNull {
      let base = current.pointee.base.as(TypeObject.self)
      if current.pointee.slotCount != base.pointee.slotCount || addsLayout(current) {
        return current
      }
      current = base
    }
    return current
  }

  /// Whether the class adds a `__dict__` or weak references. CPython takes no two such classes with slots for alike.
  private func addsLayout(_ type: TypeRef) -> Bool {
    let base = type.pointee.base.as(TypeObject.self)
    return type.pointee.flags.contains(.hasDict) != base.pointee.flags.contains(.hasDict)
      || type.pointee.flags.contains(.isWeaklyReferenceable)
        != isWeaklyReferenceable(instancesOf: base)
  }

  /// The names of the slots that the class itself adds, in the order of their places.
  private func ownSlotNames(_ type: TypeRef) -> [Value] {
    var found: [(slot: Int, name: Value)] = []
    for entry in DictEntries(type.pointee.dict.as(DictObject.self))
    where entry.value.isExact(.memberDescriptor) {
      let member = entry.value.as(MemberDescriptorObject.self)
      if member.pointee.type == Value(type) {
        found.append((member.pointee.slot, member.pointee.name))
      }
    }
    return found.sorted { $0.slot < $1.slot }.map { $0.name }
  }

  /// Room for attributes in the object itself: those that the class's functions assign to their first parameter, and a
  /// few more.
  private func inlineCapacity(_ type: TypeRef, _ base: TypeRef) -> UInt16 {
    if !type.pointee.flags.contains(.hasDict) { return UInt16(type.pointee.slotCount) }
    var names = 0
    for entry in DictEntries(type.pointee.dict.as(DictObject.self))
    where entry.value.isExact(.function) {
      names = Swift.max(names, assignedAttributes(entry.value.as(FunctionObject.self)))
    }
    let inherited = base.pointee.layout == .instance ? Int(base.pointee.inlineCapacity) : 0
    return UInt16(Swift.min(32, Swift.max(2, inherited + names)) + type.pointee.slotCount)
  }

  /// The shape of a new instance. `__slots__` values take the first places; no attribute name is theirs.
  private func rootShape(of type: TypeRef) throws(Raised) -> UInt32 {
    try reserveShape()
    let reserved = type.pointee.layout == .instance ? type.pointee.slotCount : 0
    var keys: UnsafeMutablePointer<Value>? = nil
    if reserved > 0 {
      keys = .allocate(capacity: reserved)
      keys.unsafelyUnwrapped.initialize(repeating: .null, count: reserved)
    }
    return newShape(
      Shape(
        type: Value(type), count: Int32(reserved), capacity: Int32(type.pointee.inlineCapacity),
        keys: keys, transitions: nil, transitionCount: 0))
  }

  private func assignedAttributes(_ function: UnsafeMutablePointer<FunctionObject>) -> Int {
    let source = function.pointee.code.as(CodeBlock.self).source
    var names: Set<UInt8> = []
    var index = 0
    while index + 1 < source.code.count {
      if source.code[index] == 95 { names.insert(source.code[index + 1]) }
      index += 2
    }
    return names.count
  }

  // MARK: __slots__

  /// Handles `__slots__`: whether instances have a `__dict__` and can be referred to weakly, and a member descriptor for each slot.
  /// CPython: `type_new`.
  private func addSlots(_ type: TypeRef, _ dict: DictRef, _ base: TypeRef) throws(Raised) {
    let isVariable: Bool
    switch base.pointee.layout {
    case .int, .tuple, .bytes, .type: isVariable = true
    default: isVariable = false
    }
    var possible: TypeFlags = isVariable ? .hasDict : .layout
    possible.subtract(type.pointee.flags)
    let declared = dict.value(at: pointee.names.__slots__)
    if declared.isNull {
      addLayout(type, possible)
      return
    }
    let list: UnsafeMutablePointer<ListObject>
    if declared.isKind(.str) {
      list = newList(capacity: 1)
      append(list, declared)
    } else {
      list = try self.list(from: declared)
    }
    if isVariable, list.pointee.count > 0 {
      throw typeError("nonempty __slots__ not supported for subtype of '\(base.nameText)'")
    }
    let names = newList()
    var added: TypeFlags = []
    for index in 0..<list.pointee.count {
      let slot = list.pointee.items[index]
      guard slot.isKind(.str) else {
        throw typeError("__slots__ items must be strings, not '\(typeName(slot))'")
      }
      guard slot.as(StrObject.self).isIdentifier else {
        throw typeError("__slots__ must be identifiers")
      }
      let text = slot.as(StrObject.self).description
      if text == "__dict__" {
        guard possible.subtracting(added).contains(.hasDict) else {
          throw typeError("__dict__ slot disallowed: we already got one")
        }
        added.insert(.hasDict)
      } else if text == "__weakref__" {
        guard possible.subtracting(added).contains(.isWeaklyReferenceable) else {
          throw typeError(
            "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0")
        }
        added.insert(.isWeaklyReferenceable)
      } else {
        let mangled = intern(mangle(text, in: type.nameText))
        if !dict.value(at: mangled).isNull {
          throw valueError("'\(text)' in __slots__ conflicts with class variable")
        }
        append(names, mangled)
      }
    }
    // In order of their names, as in CPython, so that classes with the same slots have the same layout.
    let sorted = try sortedList(Value(names)).as(ListObject.self)
    // `inlineCapacity` counts them in 16 bits.
    guard type.pointee.slotCount + sorted.pointee.count < 60_000 else { throw memoryError() }
    for index in 0..<sorted.pointee.count {
      let name = sorted.pointee.items[index]
      let descriptor = allocate(MemberDescriptorObject.self, .memberDescriptor)
      descriptor.pointee.type = Value(type)
      descriptor.pointee.name = name
      descriptor.pointee.slot = type.pointee.slotCount
      descriptor.pointee.native = nil
      set(dict, name: name, Value(descriptor))
      type.pointee.slotCount += 1
    }
    // Another base may have them.
    let bases = type.pointee.bases.as(TupleObject.self)
    for index in 0..<bases.pointee.count {
      let other = bases.items[index].as(TypeObject.self)
      if other == base { continue }
      if other.pointee.flags.contains(.hasDict) { added.insert(.hasDict) }
      if isWeaklyReferenceable(instancesOf: other) { added.insert(.isWeaklyReferenceable) }
    }
    addLayout(type, added.intersection(possible))
  }

  /// What instances of the class have and those of its base do not.
  private func addLayout(_ type: TypeRef, _ added: TypeFlags) {
    type.pointee.flags.formUnion(added)
    // The class body may have names like these.
    let dict = type.pointee.dict.as(DictObject.self)
    if added.contains(.hasDict), dict.value(at: pointee.names.__dict__).isNull {
      addProperty(type, NativeProperty.instanceDictRow)
    }
    if added.contains(.isWeaklyReferenceable), dict.value(at: intern("__weakref__")).isNull {
      addProperty(type, NativeProperty.instanceReferencesRow)
    }
  }

  /// Where the `__slots__` value with this number lies in an instance. In plain instances slots take the first inline
  /// places, so that subclasses keep them; in those of a builtin's subclass they stand behind its `__dict__` word.
  @inline(__always) func slotPlace(_ object: Value, _ slot: Int) -> UnsafeMutablePointer<Value> {
    let place: UnsafeMutableRawPointer
    switch object.header.pointee.kind {
    case .instance: place = object.raw + InstanceObject.slotsOffset
    case .exception: place = object.raw + ExceptionObject.extrasOffset
    default: place = object.raw + MachineState.builtinSize(object) + 8
    }
    return (place + slot * 8).assumingMemoryBound(to: Value.self)
  }

  private func mangle(_ name: String, in className: String) -> String {
    if !name.hasPrefix("__") || name.hasSuffix("__") || name.contains(".") { return name }
    let stripped = className.drop { $0 == "_" }
    return stripped.isEmpty ? name : "_\(stripped)\(name)"
  }

  // MARK: Hooks

  fileprivate func callSetName(_ type: TypeRef, _ namespace: DictRef) throws(Raised) {
    let entries = newList()
    for entry in DictEntries(namespace) {
      append(entries, entry.key)
      append(entries, entry.value)
    }
    var index = 0
    while index < entries.pointee.count {
      let name = entries.pointee.items[index]
      let value = entries.pointee.items[index + 1]
      let method = try lookUpSpecial(value, pointee.names.__set_name__)
      if !method.isNull {
        do throws(Raised) {
          _ = try call(method, Value(type), name)
        } catch {
          let cause = takeException()
          throw self.error(
            .runtimeError,
            "Error calling __set_name__ on '\(typeName(value))' instance "
              + "\(try reprText(name)) in '\(type.nameText)'", from: cause)
        }
      }
      index += 2
    }
  }

  fileprivate func callInitSubclass(_ type: TypeRef, _ keywords: Value) throws(Raised) {
    let method = try superLookup(
      behind: Value(type), Value(type), in: type, pointee.names.__init_subclass__)
    if !method.isNull {
      _ = try call(method, tuple: pointee.emptyTuple, keywords: keywords)
    }
  }
}

extension NativeProperty {
  /// `__dict__` of instances of Python classes.
  private static let instanceDict = NativeProperty(
    "__dict__",
    { vm, object throws(Raised) in
      if object.isKind(.instance) { return Value(try vm.instanceDict(object)) }
      // A metaclass may derive from an ordinary class, too.
      if object.isKind(.type) { return vm.newMappingProxy(object.as(TypeObject.self).pointee.dict) }
      guard let slot = vm.dictSlot(of: object) else {
        throw vm.noAttribute(object, vm.pointee.names.__dict__)
      }
      if slot.pointee.isNull { slot.pointee = Value(vm.newDict()) }
      return slot.pointee
    },
    set: { vm, object, value throws(Raised) in
      guard value.isKind(.dict) || value.isNull else {
        throw vm.typeError(
          "__dict__ must be set to a dictionary, not a '\(vm.typeName(value))'")
      }
      if value.isNull, object.isKind(.exception) { throw vm.typeError("cannot delete __dict__") }
      let dict = value.isNull ? Value(vm.newDict()) : value
      if object.isKind(.instance) {
        _ = try vm.instanceDict(object)
        object.as(InstanceObject.self).pointee.dict = dict
      } else if let slot = vm.dictSlot(of: object), !object.isKind(.module) {
        slot.pointee = dict
      } else {
        throw vm.error(
          .attributeError,
          "attribute '__dict__' of '\(vm.typeName(object))' objects is not writable")
      }
    })

  /// `__weakref__`: the first of the weak references to an instance.
  private static let instanceReferences = NativeProperty(
    "__weakref__",
    { vm, object throws(Raised) in
      var found = Value.none
      // One without a callback comes first.
      vm.forEachReference(to: object) { reference in
        let isPlain = !reference.hasCallback && reference.kind == 0
        if isPlain || found.isNone { found = reference.value }
      }
      return found
    })

  // Every class has these: one row serves all.
  fileprivate nonisolated(unsafe) static let instanceDictRow = shared(instanceDict)
  fileprivate nonisolated(unsafe) static let instanceReferencesRow = shared(instanceReferences)

  private static func shared(_ property: NativeProperty) -> UnsafeMutablePointer<NativeProperty> {
    let row = UnsafeMutablePointer<NativeProperty>.allocate(capacity: 1)
    row.initialize(to: property)
    return row
  }
}
