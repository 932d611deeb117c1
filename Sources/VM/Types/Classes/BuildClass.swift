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

  // MARK: type.__new__

  /// `type.__new__(metatype, name, bases, namespace, **keywords)`.
  func newClass(
    _ metatype: TypeRef, _ name: Value, _ basesGiven: Value, _ namespace: Value, _ keywords: Value
  ) throws(Raised) -> Value {
    guard name.isKind(.str) else {
      throw typeError("type.__new__() argument 1 must be str, not \(typeName(name))")
    }
    guard basesGiven.isKind(.tuple) else {
      throw typeError("type.__new__() argument 2 must be tuple, not \(typeName(basesGiven))")
    }
    guard namespace.isKind(.dict) else {
      throw typeError("type.__new__() argument 3 must be dict, not \(typeName(namespace))")
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
    let dict = newDict()
    type.pointee.dict = Value(dict)
    for entry in DictEntries(namespace.as(DictObject.self)) {
      try set(dict, entry.key, entry.value)
    }
    try setClassNames(type, dict)
    try addSlots(type, dict, base)
    type.pointee.mro = try computeMRO(type)
    type.pointee.inlineCapacity =
      type.pointee.layout == .instance ? inlineCapacity(type, base) : 0
    type.pointee.rootShape = rootShape(of: type)
    inheritSlots(type)
    updateAllSlots(type)
    for index in 0..<bases.pointee.count {
      let parent = bases.items[index].as(TypeObject.self)
      if parent.pointee.subclasses.isNull { parent.pointee.subclasses = Value(newList()) }
      append(parent.pointee.subclasses.as(ListObject.self), Value(type))
    }
    pointee.typeEpoch &+= 1
    let cell = dict.value(at: pointee.names.__classcell__)
    if !cell.isNull {
      guard cell.isExact(.cell) else {
        throw typeError(
          "type.__new__() argument 3 must be a cell, not \(typeName(cell))")
      }
      cell.as(CellObject.self).pointee.content = Value(type)
      _ = try remove(dict, pointee.names.__classcell__)
    }
    try callSetName(type, namespace.as(DictObject.self))
    try callInitSubclass(type, keywords)
    return Value(type)
  }

  /// `__module__`, `__qualname__`, `__doc__`, and the implicit static and class methods.
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
    if dict.value(at: names.__doc__).isNull { set(dict, name: names.__doc__, .none) }
    let new = dict.value(at: names.__new__)
    if new.isExact(.function) { set(dict, name: names.__new__, newStaticMethod(new)) }
    for name in [names.__init_subclass__, names.__class_getitem__] {
      let method = dict.value(at: name)
      if method.isExact(.function) { set(dict, name: name, newClassMethod(method)) }
    }
  }

  func newStaticMethod(_ function: Value) -> Value {
    let method = allocate(CellObject.self, .staticMethod)
    method.pointee.content = function
    return Value(method)
  }

  func newClassMethod(_ function: Value) -> Value {
    let method = allocate(CellObject.self, .classMethod)
    method.pointee.content = function
    return Value(method)
  }

  /// The base whose layout instances have.
  private func bestBase(_ bases: UnsafeMutablePointer<TupleObject>) throws(Raised) -> TypeRef {
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
  private func solidBase(_ type: TypeRef) -> TypeRef {
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
  private func rootShape(of type: TypeRef) -> UInt32 {
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

  /// Handles `__slots__`: whether instances have a `__dict__`, and a member descriptor for each slot.
  private func addSlots(_ type: TypeRef, _ dict: DictRef, _ base: TypeRef) throws(Raised) {
    let declared = dict.value(at: pointee.names.__slots__)
    guard !declared.isNull else {
      type.pointee.flags.insert(.hasDict)
      addDictProperty(type, dict)
      return
    }
    let list: UnsafeMutablePointer<ListObject>
    if declared.isKind(.str) {
      list = newList(capacity: 1)
      append(list, declared)
    } else {
      list = try self.list(from: declared)
    }
    let isVariable: Bool
    switch base.pointee.layout {
    case .int, .tuple, .bytes, .str: isVariable = true
    default: isVariable = false
    }
    for index in 0..<list.pointee.count {
      let slot = list.pointee.items[index]
      guard slot.isKind(.str) else {
        throw typeError("__slots__ items must be strings, not '\(typeName(slot))'")
      }
      let text = slot.as(StrObject.self).description
      guard isIdentifier(slot) else { throw typeError("__slots__ must be identifiers") }
      if text == "__dict__" {
        if base.pointee.flags.contains(.hasDict) {
          throw typeError("__dict__ slot disallowed: we already got one")
        }
        type.pointee.flags.insert(.hasDict)
        addDictProperty(type, dict)
        continue
      }
      if text == "__weakref__" { continue }
      if isVariable {
        throw typeError("nonempty __slots__ not supported for subtype of '\(base.nameText)'")
      }
      let mangled = intern(mangle(text, in: type.nameText))
      if !dict.value(at: mangled).isNull {
        throw valueError("'\(text)' in __slots__ conflicts with class variable")
      }
      let descriptor = allocate(MemberDescriptorObject.self, .memberDescriptor)
      descriptor.pointee.type = Value(type)
      descriptor.pointee.name = mangled
      descriptor.pointee.offset = slotOffset(type, type.pointee.slotCount)
      set(dict, name: mangled, Value(descriptor))
      type.pointee.slotCount += 1
    }
  }

  /// Where the n-th `__slots__` value lies. In plain instances slots take the last inline places, found from the front of
  /// the object: they come first, so that subclasses keep the offsets.
  private func slotOffset(_ type: TypeRef, _ number: Int) -> Int {
    switch type.pointee.layout {
    case .instance: return InstanceObject.slotsOffset + number * 8
    case .exception: return ExceptionObject.extrasOffset + number * 8
    case .list: return MemoryLayout<ListObject>.size + 8 + number * 8
    case .dict: return MemoryLayout<DictObject>.size + 8 + number * 8
    case .set, .frozenset: return MemoryLayout<SetObject>.size + 8 + number * 8
    case .float: return MemoryLayout<FloatObject>.size + 8 + number * 8
    default: return 72 + number * 8
    }
  }

  private func addDictProperty(_ type: TypeRef, _ dict: DictRef) {
    if type.pointee.base.as(TypeObject.self).pointee.flags.contains(.hasDict) { return }
    addProperty(type, .instanceDict)
  }

  private func mangle(_ name: String, in className: String) -> String {
    if !name.hasPrefix("__") || name.hasSuffix("__") || name.contains(".") { return name }
    let stripped = className.drop { $0 == "_" }
    return stripped.isEmpty ? name : "_\(stripped)\(name)"
  }

  private func isIdentifier(_ name: Value) -> Bool {
    let text = name.as(StrObject.self)
    if text.count == 0 { return false }
    for index in 0..<text.count {
      let c = text.character(at: index)
      if c < 128 {
        if !UInt8(c).isNameCharacter || (index == 0 && c >= 48 && c <= 57) { return false }
      }
    }
    return true
  }

  // MARK: MRO

  /// C3 linearisation.
  private func computeMRO(_ type: TypeRef) throws(Raised) -> Value {
    let bases = type.pointee.bases.as(TupleObject.self)
    if bases.pointee.count == 1 {
      let inherited = bases.items[0].as(TypeObject.self).pointee.mro.as(TupleObject.self)
      let mro = newTuple(count: inherited.pointee.count + 1)
      mro.items[0] = Value(type)
      (mro.items + 1).update(from: inherited.items, count: inherited.pointee.count)
      return Value(mro)
    }
    for index in 0..<bases.pointee.count {
      for other in 0..<index where bases.items[index] == bases.items[other] {
        throw typeError("duplicate base class \(bases.items[index].as(TypeObject.self).nameText)")
      }
    }
    // No Python code runs here, so Swift arrays may hold the classes.
    var sequences: [[Value]] = []
    for index in 0..<bases.pointee.count {
      let mro = bases.items[index].as(TypeObject.self).pointee.mro.as(TupleObject.self)
      sequences.append((0..<mro.pointee.count).map { mro.items[$0] })
    }
    sequences.append((0..<bases.pointee.count).map { bases.items[$0] })
    var result = [Value(type)]
    while true {
      sequences.removeAll { $0.isEmpty }
      if sequences.isEmpty { break }
      guard
        let next = sequences.lazy.map({ $0[0] }).first(where: { candidate in
          !sequences.contains { $0.dropFirst().contains(candidate) }
        })
      else {
        var heads: [String] = []
        for sequence in sequences {
          let name = sequence[0].as(TypeObject.self).nameText
          if !heads.contains(name) { heads.append(name) }
        }
        throw typeError(
          "Cannot create a consistent method resolution\norder (MRO) for bases "
            + heads.joined(separator: ", "))
      }
      result.append(next)
      for index in sequences.indices where sequences[index][0] == next {
        sequences[index].removeFirst()
      }
    }
    return Value(newTuple(result))
  }

  // MARK: Hooks

  private func callSetName(_ type: TypeRef, _ namespace: DictRef) throws(Raised) {
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
          let exception = newException(
            .runtimeError,
            [
              newStr(
                "Error calling __set_name__ on '\(typeName(value))' instance "
                  + "\(try reprText(name)) in '\(type.nameText)'")
            ])
          let object = exception.as(ExceptionObject.self)
          object.pointee.cause = cause
          object.pointee.context = cause
          object.pointee.suppressContext = .true
          pointee.exception = exception
          throw Raised()
        }
      }
      index += 2
    }
  }

  private func callInitSubclass(_ type: TypeRef, _ keywords: Value) throws(Raised) {
    let method = try superAttribute(type, Value(type), pointee.names.__init_subclass__)
    if !method.isNull {
      _ = try call(method, tuple: pointee.emptyTuple, keywords: keywords)
    }
  }

  /// `super(type, object).name`; null when no class behind `type` in the MRO has it.
  func superAttribute(_ type: TypeRef, _ object: Value, _ name: Value) throws(Raised) -> Value {
    let isClass = object.isKind(.type) && object.as(TypeObject.self).isSubtype(of: type)
    let start = isClass ? object.as(TypeObject.self) : typeOf(object)
    let mro = start.pointee.mro.as(TupleObject.self)
    var index = 0
    while index < mro.pointee.count && mro.items[index] != Value(type) { index += 1 }
    index += 1
    while index < mro.pointee.count {
      let found = mro.items[index].as(TypeObject.self).pointee.dict.as(DictObject.self).value(
        at: name)
      if !found.isNull {
        guard let get = slots(of: found).pointee.descriptorGet else { return found }
        return try get(self, found, isClass ? .null : object, Value(start))
      }
      index += 1
    }
    return .null
  }
}

extension NativeProperty {
  /// `__dict__` of instances of Python classes.
  static let instanceDict = NativeProperty(
    "__dict__",
    { vm, object throws(Raised) in
      if object.isKind(.instance) { return Value(try vm.instanceDict(object)) }
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
      let dict = value.isNull ? Value(vm.newDict()) : value
      if object.isKind(.instance) {
        _ = try vm.instanceDict(object)
        object.as(InstanceObject.self).pointee.dict = dict
      } else if let slot = vm.dictSlot(of: object) {
        slot.pointee = dict
      }
    })
}

extension NativeMethod {
  static let classBuiltins = [
    NativeMethod("__build_class__(func, name, /, *bases, **kwds)", .function) {
      vm, a throws(Raised) in
      try vm.buildClass(a[0], a[1], a[2], a[3])
    }
  ]
}
