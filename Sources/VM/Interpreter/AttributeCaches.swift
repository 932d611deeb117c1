/// Attribute instructions behind their inline caches.

/// What LOAD_ATTR and LOAD_METHOD remember of what they found in a class: good for objects of `shape` (or, where the object is a
/// class itself, for that one) as long as no class changes.
struct AttributeCache {
  /// LOAD_METHOD: what goes below the arguments. LOAD_ATTR: the value, or a property's getter.
  var first: Value
  /// LOAD_METHOD: the first argument; null: the object itself. LOAD_ATTR: the class whose attribute it is, or null.
  var second: Value
  var shape: UInt32
  var epoch: UInt32
}

extension Machine {
  // MARK: LOAD_ATTR

  @inline(never) func loadAttribute(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ i: UnsafeMutablePointer<Instruction>,
    _ object: Value
  ) throws(Raised) -> Value {
    let name = name(frame, i)
    if object.isObject {
      let type = typeOf(object)
      if name.header.pointee.flags.contains(.changing) {
        if object.isExact(.type) {
          let value = lookUpPlainClassAttribute(object.as(TypeObject.self), name)
          if !value.isNull { return value }
        }
      } else if findsPlainly(type) {
        let value = cacheObjectAttribute(i, object, type, name)
        if !value.isNull { return value }
      } else if object.isExact(.module) {
        let value = cacheModuleAttribute(i, object, name, .loadAttrModule)
        if !value.isNull { return value }
      } else if object.isExact(.type) {
        let value = lookUpPlainClassAttribute(object.as(TypeObject.self), name)
        if !value.isNull {
          setCache(i, .loadAttrClass, value, owner: object, shape: object.header.pointee.shape)
          return value
        }
      }
    }
    return try getAttribute(object, name)
  }

  /// Whether attributes that objects of a class have are found as `object` finds them; others may be left to `__getattr__`.
  private func findsPlainly(_ type: TypeRef) -> Bool {
    if type.pointee.slots.pointee.getAttribute == nil { return true }
    let getter = lookUp(type, name(.getAttribute))
    guard !lookUp(type, name(.getAttr)).isNull, getter.isExact(.wrapperDescriptor) else {
      return false
    }
    let owner = getter.as(WrapperDescriptorObject.self).pointee.type.as(TypeObject.self)
    return owner.slots.pointee.getAttribute == nil
  }

  /// Finds an attribute that a cache can hold and fills the cache; null for any other.
  private func cacheObjectAttribute(
    _ i: UnsafeMutablePointer<Instruction>, _ object: Value, _ type: TypeRef, _ name: Value
  ) -> Value {
    let inClass = lookUp(type, name)
    let shape = object.header.pointee.shape
    if !inClass.isNull && slots(of: inClass).pointee.descriptorSet != nil {
      // A data descriptor goes before the object's own attributes.
      if let offset = slotOffset(inClass, object, type) {
        let value = (object.raw + offset).load(as: Value.self)
        if !value.isNull { setPlace(i, .loadAttrSlot, UInt64(shape) << 32 | UInt64(offset)) }
        return value
      }
      // Where there is a `__getattr__`, it is asked when a getter raises AttributeError.
      if inClass.isExact(.property), object.isKind(.instance),
        type.pointee.slots.pointee.getAttribute == nil
      {
        let getter = inClass.as(PropertyObject.self).pointee.get
        if getter.isExact(.function) { setCache(i, .loadAttrProperty, getter, shape: shape) }
      }
      return .null
    }
    if object.isKind(.instance) {
      let instance = object.as(InstanceObject.self)
      if instance.pointee.dict.isNull {
        let index = slotIndex(shape, name)
        if index >= 0 {
          setPlace(
            i, .loadAttrSlot, UInt64(shape) << 32 | UInt64(InstanceObject.slotsOffset + index * 8))
          return instance.slots[index]
        }
      }
    }
    if !inClass.isNull, slots(of: inClass).pointee.descriptorGet == nil,
      cannotHold(object, name, type)
    {
      setCache(i, .loadAttrClass, inClass, shape: shape)
      return inClass
    }
    return .null
  }

  /// Where a plain instance keeps the `__slots__` value that a descriptor found in its class stands for; nil for other descriptors.
  private func slotOffset(_ descriptor: Value, _ object: Value, _ type: TypeRef) -> Int? {
    guard descriptor.isExact(.memberDescriptor), object.isKind(.instance) else { return nil }
    let member = descriptor.as(MemberDescriptorObject.self)
    guard member.pointee.native == nil,
      type.isSubtype(of: member.pointee.type.as(TypeObject.self))
    else { return nil }
    return UnsafeMutableRawPointer(slotPlace(object, member.pointee.slot)) - object.raw
  }

  /// Whether no object of this shape can have an attribute `name` of its own, given that this one has not.
  private func cannotHold(_ object: Value, _ name: Value, _ type: TypeRef) -> Bool {
    if object.isKind(.instance) {
      if !object.as(InstanceObject.self).pointee.dict.isNull { return false }
      let shape = object.header.pointee.shape
      // With a dict the object has the root shape, so the root shape says nothing about its attributes.
      if shape == type.pointee.rootShape && type.pointee.flags.contains(.hasDict) { return false }
      return slotIndex(shape, name) < 0
    }
    return dictSlot(of: object) == nil
  }

  private func cacheModuleAttribute(
    _ i: UnsafeMutablePointer<Instruction>, _ object: Value, _ name: Value, _ operation: Operation
  ) -> Value {
    // What the class has goes first, or is not found in the dict.
    if !lookUp(typeOf(object), name).isNull { return .null }
    let dict = object.as(ModuleObject.self).pointee.dict
    guard dict.isKind(.dict) else { return .null }
    var slot = 0
    let entries = dict.as(DictObject.self)
    let number = entries.find(str: name, hash: name.as(StrObject.self).hash, slot: &slot)
    if number < 0 { return .null }
    let version = version(of: entries)
    if version != .max { setPlace(i, operation, UInt64(version) << 32 | UInt64(number)) }
    return entries.pointee.entries[number].value
  }

  /// `T.name` where it is just a value in the class or a base: neither a descriptor nor shadowed by the metaclass.
  private func lookUpPlainClassAttribute(_ type: TypeRef, _ name: Value) -> Value {
    if !lookUp(typeOf(Value(type)), name).isNull { return .null }
    let found = lookUp(type, name)
    if found.isNull { return .null }
    if found.isExact(.function) { return found }
    return slots(of: found).pointee.descriptorGet == nil ? found : .null
  }

  private func setPlace(
    _ i: UnsafeMutablePointer<Instruction>, _ operation: Operation, _ place: UInt64
  ) {
    i.releaseCache()
    i.pointee.cache = place
    i.pointee.operation = operation
  }

  /// Writes the instruction's cache, which it owns from then on.
  private func setCache(
    _ i: UnsafeMutablePointer<Instruction>, _ operation: Operation, _ first: Value,
    owner second: Value = .null, shape: UInt32
  ) {
    let cache = UnsafeMutablePointer<AttributeCache>.allocate(capacity: 1)
    cache.initialize(
      to: AttributeCache(first: first, second: second, shape: shape, epoch: pointee.typeEpoch))
    setPlace(i, operation, UInt64(UInt(bitPattern: cache)))
  }

  // MARK: STORE_ATTR

  @inline(never) func storeAttribute(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ i: UnsafeMutablePointer<Instruction>,
    _ object: Value, _ value: Value
  ) throws(Raised) {
    let name = name(frame, i)
    if object.isKind(.instance) {
      let type = typeOf(object)
      let instance = object.as(InstanceObject.self)
      if type.pointee.slots.pointee.setAttribute == nil {
        let shape = instance.pointee.header.shape
        let inClass = lookUp(type, name)
        let isPlain = inClass.isNull || slots(of: inClass).pointee.descriptorSet == nil
        if isPlain && instance.pointee.dict.isNull {
          let index = slotIndex(shape, name)
          if index >= 0 {
            i.pointee.cache = UInt64(shape) << 32 | UInt64(InstanceObject.slotsOffset + index * 8)
            i.pointee.operation = .storeAttrSlot
            let dropped = instance.slots[index]
            instance.slots[index] = value
            if pointee.hasFinalizers, dropped.isObject { try noteReplaced(dropped) }
            return
          }
          if type.pointee.flags.contains(.hasDict), let larger = self.shape(shape, adding: name) {
            let index = Int(pointee.shapes[Int(larger)].count) - 1
            let offset = InstanceObject.slotsOffset + index * 8
            if offset <= 0xffff {
              i.pointee.cache = UInt64(shape) << 32 | UInt64(larger)
              i.pointee.medium = UInt16(offset)
              i.pointee.operation = .storeAttrAdd
            }
            instance.slots[index] = value
            instance.pointee.header.shape = larger
            return
          }
        } else if let offset = slotOffset(inClass, object, type) {
          i.pointee.cache = UInt64(shape) << 32 | UInt64(offset)
          i.pointee.operation = .storeAttrSlot
          (object.raw + offset).storeBytes(of: value, as: Value.self)
          return
        }
      }
    }
    try setAttribute(object, name, value)
  }

  // MARK: LOAD_METHOD

  /// LOAD_METHOD: [object] -> [method, object], or [null, attribute] where the attribute is not a plain method of the class.
  @inline(never) func loadMethod(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ i: UnsafeMutablePointer<Instruction>,
    _ sp: StackPointer
  ) throws(Raised) {
    let object = sp[-1]
    let name = name(frame, i)
    let type = typeOf(object)
    if findsPlainly(type) {
      let method = lookUp(type, name)
      if takesReceiver(method) {
        let own = try instanceAttribute(object, name)
        if own.isNull {
          if object.isObject, !name.header.pointee.flags.contains(.changing),
            cannotHold(object, name, type)
          {
            setCache(i, .loadMethodCached, method, shape: object.header.pointee.shape)
          }
          sp[-1] = method
          sp[0] = object
          return
        }
      }
    } else if object.isExact(.module) {
      let value = cacheModuleAttribute(i, object, name, .loadMethodModule)
      if !value.isNull {
        sp[-1] = .null
        sp[0] = value
        return
      }
    }
    let attribute = try getAttribute(object, name)
    sp[-1] = .null
    sp[0] = attribute
  }

  // MARK: Changes of classes

  /// Inline caches remember where an attribute lies in objects of a shape: that holds until a class gets a data descriptor
  /// of that name. Then all of them are forgotten.
  func forgetAttributeCaches() {
    pointee.heap.forEachPreparedCode { instructions, count in
      for index in 0..<count {
        switch instructions[index].operation {
        case .loadAttrSlot: instructions[index].operation = .loadAttr
        case .storeAttrSlot, .storeAttrAdd: instructions[index].operation = .storeAttr
        default: break
        }
      }
    }
  }
}

extension UnsafeMutablePointer where Pointee == Instruction {
  /// Frees the `AttributeCache` that the instruction may own; it must be given another cache or die.
  func releaseCache() {
    switch pointee.operation {
    case .loadAttrClass, .loadAttrProperty, .loadMethodCached:
      UnsafeMutablePointer<AttributeCache>(bitPattern: UInt(pointee.cache))?.deallocate()
    default: break
    }
  }
}
