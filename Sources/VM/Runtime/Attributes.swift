/// Attribute access. CPython: Objects/object.c (`PyObject_GenericGetAttr`), Objects/typeobject.c (`_PyType_Lookup`).
extension Machine {
  /// `object.name`; AttributeError when there is none.
  @inline(never) func getAttribute(_ object: Value, _ name: Value) throws(Raised) -> Value {
    let type = typeOf(object)
    let found: Value
    if let get = type.pointee.slots.pointee.getAttribute {
      found = try get(self, object, name)
    } else {
      found = try genericGetAttribute(object, name)
    }
    if found.isNull { throw noAttribute(object, name) }
    return found
  }

  func getAttribute(_ object: Value, _ name: StaticString) throws(Raised) -> Value {
    try getAttribute(object, intern(name))
  }

  /// `object.name`, or null when there is no such attribute. Other errors are thrown.
  func lookUpAttribute(_ object: Value, _ name: Value) throws(Raised) -> Value {
    do throws(Raised) {
      // A property's getter may raise AttributeError: that counts as missing, too.
      guard let get = slots(of: object).pointee.getAttribute else {
        return try genericGetAttribute(object, name)
      }
      return try get(self, object, name)
    } catch {
      if clear(.attributeError) { return .null }
      throw error
    }
  }

  @inline(never) func setAttribute(_ object: Value, _ name: Value, _ value: Value) throws(Raised) {
    let type = typeOf(object)
    if let set = type.pointee.slots.pointee.setAttribute {
      try set(self, object, name, value)
    } else {
      try genericSetAttribute(object, name, value)
    }
  }

  func noAttribute(_ object: Value, _ name: Value) -> Raised {
    let text = name.as(StrObject.self).description
    if object.isKind(.type) {
      return error(
        .attributeError,
        "type object '\(fullName(object.as(TypeObject.self)))' has no attribute '\(text)'")
    }
    return error(
      .attributeError, "'\(typeName(object))' object has no attribute '\(text)'")
  }

  /// A class's name in messages: classes that CPython's own C code makes are named with their module.
  func fullName(_ type: TypeRef) -> String {
    let name = type.nameText
    guard type.pointee.flags.contains(.heapType) else { return name }
    let module = type.pointee.dict.as(DictObject.self).value(at: pointee.names.__module__)
    guard module.isKind(.str) else { return name }
    // Written in Python here.
    let moduleName = module.as(StrObject.self).description
    let isNative =
      moduleName == "_io" || moduleName == "_struct"
      || moduleName == "collections" && (name == "OrderedDict" || name == "defaultdict")
    return isNative ? "\(moduleName).\(name)" : name
  }

  // MARK: Classes

  /// Looks `name` (interned) up along the class's MRO. Returns null when no class has it.
  @inline(never) func lookUp(_ type: TypeRef, _ name: Value) -> Value {
    let index =
      Int(truncatingIfNeeded: (Value(type).bits &>> 5) ^ (name.bits &>> 4))
      & (Machine.methodCacheSize - 1)
    let entry = pointee.methodCache + index
    if entry.pointee.type == Value(type) && entry.pointee.name == name
      && entry.pointee.epoch == pointee.typeEpoch
    {
      return entry.pointee.value
    }
    let mro = type.pointee.mro.as(TupleObject.self)
    var found = Value.null
    for position in 0..<mro.pointee.count {
      found = mro.items[position].as(TypeObject.self).pointee.dict.as(DictObject.self).value(
        at: name)
      if !found.isNull { break }
    }
    if !name.header.pointee.flags.contains(.changing) {
      entry.pointee = MethodCacheEntry(
        type: Value(type), name: name, epoch: pointee.typeEpoch, value: found)
    }
    return found
  }

  /// A special method of the value's class, bound to the value; null when the class has none. Instance attributes do not
  /// count, as for all implicit calls in Python.
  func lookUpSpecial(_ object: Value, _ name: Value) throws(Raised) -> Value {
    let type = typeOf(object)
    let found = lookUp(type, name)
    if found.isNull { return .null }
    guard let get = slots(of: found).pointee.descriptorGet else { return found }
    return try get(self, found, object, Value(type))
  }

  // MARK: The generic protocol

  /// Returns null when there is no such attribute.
  @inline(never) func genericGetAttribute(_ object: Value, _ name: Value) throws(Raised) -> Value {
    let type = typeOf(object)
    let name = intern(name)
    let descriptor = lookUp(type, name)
    var get: ((Machine, Value, Value, Value) throws(Raised) -> Value)? = nil
    if !descriptor.isNull {
      let slots = slots(of: descriptor)
      get = slots.pointee.descriptorGet
      if let get, slots.pointee.descriptorSet != nil {
        return try get(self, descriptor, object, Value(type))
      }
    }
    let own = try instanceAttribute(object, name)
    if !own.isNull { return own }
    if let get { return try get(self, descriptor, object, Value(type)) }
    return descriptor
  }

  @inline(never) func genericSetAttribute(_ object: Value, _ name: Value, _ value: Value)
    throws(Raised)
  {
    let type = typeOf(object)
    let name = intern(name)
    let descriptor = lookUp(type, name)
    if !descriptor.isNull, let set = slots(of: descriptor).pointee.descriptorSet {
      return try set(self, descriptor, object, value)
    }
    if try setInstanceAttribute(object, name, value) { return }
    let text = name.as(StrObject.self).description
    if descriptor.isNull {
      throw error(.attributeError, "'\(typeName(object))' object has no attribute '\(text)'")
    }
    throw error(.attributeError, "'\(typeName(object))' object attribute '\(text)' is read-only")
  }

  /// Where an object keeps its `__dict__` word; nil for objects without one, and for instances, whose attributes have
  /// shapes.
  func dictSlot(of object: Value) -> UnsafeMutablePointer<Value>? {
    guard object.isObject else { return nil }
    switch object.header.pointee.kind {
    case .function: return fieldPointer(object, MemoryLayout<FunctionObject>.offset(of: \.dict)!)
    case .staticMethod, .classMethod:
      return fieldPointer(object, MemoryLayout<FunctionWrapperObject>.offset(of: \.dict)!)
    case .module: return fieldPointer(object, MemoryLayout<ModuleObject>.offset(of: \.dict)!)
    case .exception: return fieldPointer(object, MemoryLayout<ExceptionObject>.offset(of: \.dict)!)
    default:
      // A class with `__slots__` may forbid the attributes that there would be room for.
      let hasDict =
        object.header.pointee.flags.contains(.hasInstanceDict)
        && typeOf(object).pointee.flags.contains(.hasDict)
      return hasDict ? extraDictSlot(object) : nil
    }
  }

  private func fieldPointer(_ object: Value, _ offset: Int) -> UnsafeMutablePointer<Value> {
    (object.raw + offset).assumingMemoryBound(to: Value.self)
  }

  /// The attribute that the object itself holds, or null.
  func instanceAttribute(_ object: Value, _ name: Value) throws(Raised) -> Value {
    if object.isKind(.instance) { return instanceSlot(object, name) }
    guard let slot = dictSlot(of: object), !slot.pointee.isNull else { return .null }
    return slot.pointee.as(DictObject.self).value(at: name)
  }

  /// Sets or (value null) deletes an attribute in the object itself. Returns false when the object has no place for it.
  func setInstanceAttribute(_ object: Value, _ name: Value, _ value: Value) throws(Raised) -> Bool {
    if object.isKind(.instance) { return try setInstanceSlot(object, name, value) }
    guard let slot = dictSlot(of: object) else { return false }
    if value.isNull {
      if slot.pointee.isNull { throw noAttributeToDelete(name) }
      if try remove(slot.pointee.as(DictObject.self), name).isNull {
        throw noAttributeToDelete(name)
      }
      return true
    }
    if slot.pointee.isNull { slot.pointee = Value(newDict()) }
    set(slot.pointee.as(DictObject.self), name: name, value)
    return true
  }

  func noAttributeToDelete(_ name: Value) -> Raised { raise(.attributeError, name) }
}
