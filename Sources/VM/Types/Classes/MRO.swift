/// The method resolution order: making it, changing it, searching it. CPython: `mro_internal` and `type_set_bases` in
/// Objects/typeobject.c.
extension Machine {
  /// The class's MRO: what its metaclass's `mro` says, usually the C3 linearisation.
  func computeMRO(_ type: TypeRef) throws(Raised) -> Value {
    let metatype = typeOf(Value(type))
    if metatype == self.type(.type) { return try linearize(type) }
    let name = intern("mro")
    let method = lookUp(metatype, name)
    if method == lookUp(self.type(.type), name) { return try linearize(type) }
    let result = try call(try bind(method, Value(type)))
    let classes = newTuple(try list(from: result))
    let solid = solidBase(type)
    for index in 0..<classes.pointee.count {
      let item = classes.items[index]
      guard item.isKind(.type) else {
        throw typeError("mro() returned a non-class ('\(typeName(item))')")
      }
      guard solid.isSubtype(of: solidBase(item.as(TypeObject.self))) || solid == type else {
        throw typeError(
          "mro() returned base with unsuitable layout ('\(item.as(TypeObject.self).nameText)')")
      }
    }
    return Value(classes)
  }

  private func newTuple(_ list: UnsafeMutablePointer<ListObject>)
    -> UnsafeMutablePointer<TupleObject>
  {
    newTuple(list.pointee.items, count: list.pointee.count)
  }

  /// C3 linearisation. CPython: `mro_implementation`.
  func linearize(_ type: TypeRef) throws(Raised) -> Value {
    let bases = type.pointee.bases.as(TupleObject.self)
    for index in 0..<bases.pointee.count {
      let base = bases.items[index].as(TypeObject.self)
      if base.pointee.mro.as(TupleObject.self).pointee.count == 0 {
        throw typeError("Cannot extend an incomplete type '\(base.nameText)'")
      }
    }
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

  // MARK: Changing bases

  /// `type.__bases__ = value`.
  func setBases(_ type: TypeRef, to value: Value) throws(Raised) {
    guard value.isKind(.tuple) else {
      throw typeError(
        "can only assign tuple to \(type.nameText).__bases__, not \(typeName(value))")
    }
    let bases = value.as(TupleObject.self)
    if bases.pointee.count == 0 {
      throw typeError(
        "can only assign non-empty tuple to \(type.nameText).__bases__, not ()")
    }
    for index in 0..<bases.pointee.count {
      let base = bases.items[index]
      guard base.isKind(.type) else {
        throw typeError(
          "\(type.nameText).__bases__ must be tuple of classes, not '\(typeName(base))'")
      }
      if base.as(TypeObject.self).isSubtype(of: type) || hasBase(base.as(TypeObject.self), type) {
        throw typeError("a __bases__ item causes an inheritance cycle")
      }
    }
    let newBase = try bestBase(bases)
    let oldBase = type.pointee.base.as(TypeObject.self)
    try checkLayout(oldBase, newBase, assigning: "__bases__")
    let oldBases = type.pointee.bases
    type.pointee.bases = value
    type.pointee.base = Value(newBase)
    // What has changed: class, old MRO, class, old MRO, …
    let changed = newList()
    do throws(Raised) {
      try recomputeMRO(type, noting: changed)
    } catch {
      let exception = takeException()
      var index = 0
      while index < changed.pointee.count {
        changed.pointee.items[index].as(TypeObject.self).pointee.mro =
          changed.pointee.items[index + 1]
        index += 2
      }
      // A metaclass's `mro` may have set the bases anew; then those stand.
      if type.pointee.bases == value {
        type.pointee.bases = oldBases
        type.pointee.base = Value(oldBase)
      }
      pointee.typeEpoch &+= 1
      pointee.exception = exception
      throw error
    }
    if type.pointee.bases == value {
      moveSubclass(type, from: oldBases, to: value)
      refresh(type)
    }
    forgetAttributeCaches()
  }

  /// By `__base__`: an MRO under way may not know it yet.
  private func hasBase(_ type: TypeRef, _ other: TypeRef) -> Bool {
    var current = Value(type)
    while !current.isNull {
      if current == Value(other) { return true }
      current = current.as(TypeObject.self).pointee.base
    }
    return false
  }

  private func recomputeMRO(_ type: TypeRef, noting changed: UnsafeMutablePointer<ListObject>)
    throws(Raised)
  {
    try checkNativeStack()
    let old = type.pointee.mro
    let new = try computeMRO(type)
    append(changed, Value(type))
    append(changed, old)
    type.pointee.mro = new
    pointee.typeEpoch &+= 1
    guard !type.pointee.subclasses.isNull else { return }
    // A copy: `mro` is Python code and may make classes.
    let subclasses = try list(from: type.pointee.subclasses)
    for index in 0..<subclasses.pointee.count {
      try recomputeMRO(subclasses.pointee.items[index].as(TypeObject.self), noting: changed)
    }
  }

  private func moveSubclass(_ type: TypeRef, from oldBases: Value, to newBases: Value) {
    let old = oldBases.as(TupleObject.self)
    for index in 0..<old.pointee.count {
      let subclasses = old.items[index].as(TypeObject.self).pointee.subclasses
      if subclasses.isNull { continue }
      let list = subclasses.as(ListObject.self)
      var kept = 0
      for position in 0..<list.pointee.count where list.pointee.items[position] != Value(type) {
        list.pointee.items[kept] = list.pointee.items[position]
        kept += 1
      }
      list.pointee.count = kept
    }
    let new = newBases.as(TupleObject.self)
    for index in 0..<new.pointee.count {
      addSubclass(type, to: new.items[index].as(TypeObject.self))
    }
  }

  /// Slots anew, in the class and all below it.
  private func refresh(_ type: TypeRef) {
    pointee.typeEpoch &+= 1
    updateAllSlots(type)
    guard !type.pointee.subclasses.isNull else { return }
    let subclasses = type.pointee.subclasses.as(ListObject.self)
    for index in 0..<subclasses.pointee.count {
      refresh(subclasses.pointee.items[index].as(TypeObject.self))
    }
  }

  // MARK: super

  /// What `super(start, object).name` finds: the attribute of the first class behind `start` in the MRO of `type` that has
  /// it, bound; null when there is none.
  func superLookup(behind start: Value, _ object: Value, in type: TypeRef, _ name: Value)
    throws(Raised) -> Value
  {
    let mro = type.pointee.mro.as(TupleObject.self)
    var index = 0
    while index < mro.pointee.count && mro.items[index] != start { index += 1 }
    index += 1
    while index < mro.pointee.count {
      let found = mro.items[index].as(TypeObject.self).pointee.dict.as(DictObject.self).value(
        at: name)
      if !found.isNull {
        guard let get = slots(of: found).pointee.descriptorGet else { return found }
        let isClass = object == Value(type)
        return try get(self, found, isClass ? .null : object, Value(type))
      }
      index += 1
    }
    return .null
  }
}
