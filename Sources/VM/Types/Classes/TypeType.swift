/// `type`, the class of classes. CPython: Objects/typeobject.c.
extension NativeType {
  static let type = NativeType(
    "type", .type, isBase: true, hasDict: true,
    methods: [
      NativeMethod("mro(self, /)") { vm, a throws(Raised) in
        Value(try vm.list(from: vm.linearize(a[0].as(TypeObject.self))))
      },
      NativeMethod("__subclasses__(self, /)") { vm, a throws(Raised) in
        let subclasses = a[0].as(TypeObject.self).pointee.subclasses
        return Value(subclasses.isNull ? vm.newList() : try vm.list(from: subclasses))
      },
      NativeMethod("__instancecheck__(self, instance, /)") { vm, a throws(Raised) in
        Value(try vm.isPlainInstance(a[1], a[0]))
      },
      NativeMethod("__subclasscheck__(self, subclass, /)") { vm, a throws(Raised) in
        Value(try vm.isPlainSubclass(a[1], a[0]))
      },
      NativeMethod("__dir__(self, /)") { vm, a throws(Raised) in
        Value(try vm.classAttributeNames(a[0].as(TypeObject.self)))
      },
      NativeMethod("__prepare__(cls, /, *args, **kwargs)", .classMethod) { vm, _ throws(Raised) in
        Value(vm.newDict())
      },
    ],
    properties: [
      NativeProperty(
        "__name__", { _, t throws(Raised) in t.as(TypeObject.self).pointee.name },
        set: { vm, t, value throws(Raised) in
          let type = try vm.changeableType(t, "__name__", value)
          guard value.isKind(.str) else {
            throw vm.typeError(
              "can only assign string to \(type.nameText).__name__, not '\(vm.typeName(value))'")
          }
          try vm.checkTypeName(value)
          type.pointee.name = value
        }),
      NativeProperty(
        "__qualname__", { _, t throws(Raised) in t.as(TypeObject.self).pointee.qualifiedName },
        set: { vm, t, value throws(Raised) in
          let type = try vm.changeableType(t, "__qualname__", value)
          guard value.isKind(.str) else {
            throw vm.typeError(
              "can only assign string to \(type.nameText).__qualname__, not '\(vm.typeName(value))'"
            )
          }
          type.pointee.qualifiedName = value
        }),
      NativeProperty(
        "__module__",
        { vm, t throws(Raised) in
          let module = t.as(TypeObject.self).pointee.dict.as(DictObject.self).value(
            at: vm.pointee.names.__module__)
          // In `type`'s own namespace stands this very property.
          return module.isNull || module.isKind(.getSetDescriptor) ? vm.intern("builtins") : module
        },
        set: { vm, t, value throws(Raised) in
          let type = try vm.changeableType(t, "__module__", value)
          vm.set(type.pointee.dict.as(DictObject.self), name: vm.pointee.names.__module__, value)
        }),
      NativeProperty(
        "__bases__", { _, t throws(Raised) in t.as(TypeObject.self).pointee.bases },
        set: { vm, t, value throws(Raised) in
          try vm.setBases(try vm.changeableType(t, "__bases__", value), to: value)
        }),
      NativeProperty("__base__", isMember: true) { _, t throws(Raised) in
        let base = t.as(TypeObject.self).pointee.base
        return base.isNull ? .none : base
      },
      NativeProperty("__mro__", isMember: true) { _, t throws(Raised) in
        // Empty until it is computed.
        let mro = t.as(TypeObject.self).pointee.mro
        return mro.as(TupleObject.self).pointee.count == 0 ? .none : mro
      },
      NativeProperty("__dict__") { vm, t throws(Raised) in
        vm.newMappingProxy(t.as(TypeObject.self).pointee.dict)
      },
      NativeProperty(
        "__doc__",
        { vm, t throws(Raised) in
          let doc = t.as(TypeObject.self).pointee.dict.as(DictObject.self).value(
            at: vm.pointee.names.__doc__)
          if doc.isNull { return .none }
          if doc == vm.pointee.docDescriptor { return vm.docstring(of: t.as(TypeObject.self)) }
          guard let get = vm.slots(of: doc).pointee.descriptorGet else { return doc }
          return try get(vm, doc, .null, t)
        },
        set: { vm, t, value throws(Raised) in
          let type = try vm.changeableType(t, "__doc__", value)
          vm.set(type.pointee.dict.as(DictObject.self), name: vm.pointee.names.__doc__, value)
        }),
      NativeProperty(
        "__abstractmethods__",
        { vm, t throws(Raised) in
          let methods = t.as(TypeObject.self).pointee.dict.as(DictObject.self).value(
            at: vm.pointee.names.__abstractmethods__)
          // `type` itself has this property in its namespace.
          if methods.isNull || t.as(TypeObject.self) == vm.type(.type) {
            throw vm.raise(.attributeError, vm.pointee.names.__abstractmethods__)
          }
          return methods
        },
        set: { vm, t, value throws(Raised) in
          if value.isNull, t.as(TypeObject.self).pointee.flags.contains(.heapType) {
            let name = vm.pointee.names.__abstractmethods__
            let removed = try vm.remove(
              t.as(TypeObject.self).pointee.dict.as(DictObject.self), name)
            if removed.isNull { throw vm.raise(.attributeError, name) }
            t.as(TypeObject.self).pointee.flags.remove(.isAbstract)
            vm.pointee.typeEpoch &+= 1
            return
          }
          let type = try vm.changeableType(t, "__abstractmethods__", value)
          vm.set(
            type.pointee.dict.as(DictObject.self), name: vm.pointee.names.__abstractmethods__,
            value)
          if try vm.isTrue(value) {
            type.pointee.flags.insert(.isAbstract)
          } else {
            type.pointee.flags.remove(.isAbstract)
          }
        }),
      NativeProperty("__basicsize__", isMember: true) { vm, t throws(Raised) in
        vm.newInt(t.as(TypeObject.self).sizes.basic)
      },
      NativeProperty("__itemsize__", isMember: true) { vm, t throws(Raised) in
        vm.newInt(t.as(TypeObject.self).sizes.item)
      },
      NativeProperty("__dictoffset__", isMember: true) { vm, t throws(Raised) in
        vm.newInt(t.as(TypeObject.self).sizes.dictOffset)
      },
      NativeProperty("__weakrefoffset__", isMember: true) { vm, t throws(Raised) in
        vm.newInt(t.as(TypeObject.self).sizes.weakReferenceOffset)
      },
      NativeProperty("__text_signature__") { vm, t throws(Raised) in
        vm.textSignature(t.as(TypeObject.self))
      },
      NativeProperty("__flags__", isMember: true) { vm, t throws(Raised) in
        vm.newInt(t.as(TypeObject.self).publicFlags)
      },
    ]
  ) { slots in
    slots.repr = { vm, t throws(Raised) in
      let type = t.as(TypeObject.self)
      let module = type.pointee.dict.as(DictObject.self).value(at: vm.pointee.names.__module__)
      if module.isNull || !module.isKind(.str) || module == vm.intern("builtins") {
        return vm.newStr("<class '\(type.nameText)'>")
      }
      let name = type.pointee.qualifiedName.as(StrObject.self).description
      return vm.newStr("<class '\(module.as(StrObject.self).description).\(name)'>")
    }
    slots.call = { vm, t, arguments throws(Raised) in
      try vm.callType(t.as(TypeObject.self), arguments)
    }
    slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
      vm, a throws(Raised) in
      let given = a[1].as(TupleObject.self)
      guard given.pointee.count == 3 else {
        throw vm.typeError(
          "type.__new__() takes exactly 3 arguments (\(given.pointee.count) given)")
      }
      return try vm.newClass(
        a[0].as(TypeObject.self), given.items[0], given.items[1], given.items[2], a[2])
    }
    slots.initialize = NativeMethod("__init__(cls, /, *args, **kwargs)") { vm, a throws(Raised) in
      let count = a[1].as(TupleObject.self).pointee.count
      if count == 1, !a[2].isNull {
        throw vm.typeError("type.__init__() takes no keyword arguments")
      }
      guard count == 1 || count == 3 else {
        throw vm.typeError("type.__init__() takes 1 or 3 arguments")
      }
      return .none
    }
    slots.getAttribute = { vm, t, name throws(Raised) in
      try vm.typeAttribute(t.as(TypeObject.self), name)
    }
    slots.setAttribute = { vm, t, name, value throws(Raised) in
      try vm.setTypeAttribute(t.as(TypeObject.self), name, value)
    }
  }
}

extension UnsafeMutablePointer where Pointee == TypeObject {
  /// `__flags__`: the bits that programs ask for, with CPython's values (Include/object.h, `Py_TPFLAGS_…`).
  fileprivate var publicFlags: Int {
    var flags = 1 << 18 | 1 << 12
    if pointee.flags.contains(.heapType) { flags |= 1 << 9 }
    if pointee.flags.contains(.baseType) { flags |= 1 << 10 }
    if pointee.flags.contains(.isAbstract) { flags |= 1 << 20 }
    switch pointee.layout {
    case .int: flags |= 1 << 24
    case .list: flags |= 1 << 25
    case .tuple: flags |= 1 << 26
    case .bytes: flags |= 1 << 27
    case .str: flags |= 1 << 28
    case .dict: flags |= 1 << 29
    case .type: flags |= 1 << 31
    default: break
    }
    if pointee.flags.contains(.isException) { flags |= 1 << 30 }
    return flags
  }
}

extension Machine {
  /// The class, if its attribute `name` may be set to `value`.
  fileprivate func changeableType(_ type: Value, _ name: StaticString, _ value: Value)
    throws(Raised)
    -> TypeRef
  {
    let type = type.as(TypeObject.self)
    guard type.pointee.flags.contains(.heapType) else {
      throw typeError("can't set \(type.nameText).\(name)")
    }
    if value.isNull { throw typeError("can't delete \(type.nameText).\(name)") }
    pointee.typeEpoch &+= 1
    return type
  }

  /// `type(…)`: `__new__`, then `__init__` if that gave an instance of the class.
  func callType(_ type: TypeRef, _ arguments: CallArguments) throws(Raised) -> Value {
    if type == self.type(.type), arguments.count == 1, arguments.keywordCount == 0 {
      return Value(typeOf(arguments[0]))
    }
    if type == self.type(.type), arguments.count != 3, arguments.total != 3 {
      throw typeError("type() takes 1 or 3 arguments")
    }
    let slots = type.slots
    guard let new = try lookUpNew(type) else {
      throw typeError("cannot create '\(type.nameText)' instances")
    }
    let base = try push(arguments.total + 1)
    defer { pointee.top = base }
    base[0] = Value(type)
    (base + 1).update(from: arguments.base, count: arguments.total)
    let withClass = CallArguments(
      base: base, count: arguments.count + 1, keywordNames: arguments.keywordNames)
    let object: Value
    if new.isExact(.builtinFunction),
      new.as(BuiltinFunctionObject.self).pointee.native.pointee.method.flavor == .constructor,
      constructedBase(
        new.as(BuiltinFunctionObject.self).pointee.receiver.as(TypeObject.self))
        == constructedBase(type)
    {
      object = try callNative(new.as(BuiltinFunctionObject.self).pointee.native, withClass)
    } else {
      object = try call(new, withClass)
    }
    guard typeOf(object).isSubtype(of: type) else { return object }
    if type.pointee.flags.contains(.heapType) || slots.pointee.initializes {
      let initialize = lookUp(typeOf(object), pointee.names.__init__)
      if !initialize.isNull {
        let result: Value
        base[0] = object
        if let row = nativeInitializer(initialize, object) {
          result = try callNative(
            row,
            CallArguments(
              base: base, count: arguments.count + 1, keywordNames: arguments.keywordNames))
        } else if takesReceiver(initialize) {
          result = try call(
            initialize,
            CallArguments(
              base: base, count: arguments.count + 1, keywordNames: arguments.keywordNames))
        } else {
          result = try call(bind(initialize, object), arguments)
        }
        if !result.isNone {
          throw typeError("__init__() should return None, not '\(typeName(result))'")
        }
      }
    }
    return object
  }

  /// What `__init__`, found in the object's class, runs if it is a builtin class's.
  private func nativeInitializer(_ initialize: Value, _ object: Value)
    -> UnsafeMutablePointer<NativeRow>?
  {
    guard initialize.isExact(.wrapperDescriptor) else { return nil }
    let descriptor = initialize.as(WrapperDescriptorObject.self)
    let owner = descriptor.pointee.type.as(TypeObject.self)
    guard descriptor.pointee.wrapper == SlotWrapper.initializeIndex, isInstance(object, of: owner)
    else { return nil }
    return owner.pointee.initialize
  }

  /// The class's `__new__`, unwrapped; nil when it cannot be instantiated.
  private func lookUpNew(_ type: TypeRef) throws(Raised) -> Value? {
    if type.slots.pointee.new == nil { return nil }
    let found = lookUp(type, pointee.names.__new__)
    if found.isExact(.staticMethod) { return found.as(FunctionWrapperObject.self).pointee.content }
    if found.isNull { return nil }
    if found.isExact(.builtinFunction) || found.isExact(.function) { return found }
    return try typeAttribute(type, pointee.names.__new__)
  }

  /// The builtin class whose constructor function makes the instances of `type`. Most exceptions share one.
  private func constructedBase(_ type: TypeRef) -> TypeRef {
    let base = type.builtinBase
    if base.pointee.flags.contains(.isException) {
      let osError = self.type(.osError)
      return base.isSubtype(of: osError) ? osError : self.type(.baseException)
    }
    let new = lookUp(base, pointee.names.__new__)
    guard base.slots.pointee.new != nil, new.isExact(.builtinFunction) else { return base }
    return new.as(BuiltinFunctionObject.self).pointee.receiver.as(TypeObject.self)
  }

  /// Calling a builtin `__new__` as a function: the class given must be a subtype of the one that it belongs to.
  func callNew(_ function: Value, _ arguments: CallArguments) throws(Raised) -> Value {
    let builtin = function.as(BuiltinFunctionObject.self)
    let type = builtin.pointee.receiver.as(TypeObject.self)
    guard arguments.count > 0 else {
      throw typeError("\(type.nameText).__new__(): not enough arguments")
    }
    guard arguments[0].isKind(.type) else {
      throw typeError(
        "\(type.nameText).__new__(X): X is not a type object (\(typeName(arguments[0])))")
    }
    let given = arguments[0].as(TypeObject.self)
    guard given.isSubtype(of: type) else {
      throw typeError(
        "\(type.nameText).__new__(\(given.nameText)): \(given.nameText) is not a subtype of "
          + type.nameText)
    }
    // The class's builtin base must be made by its own constructor.
    let base = constructedBase(given)
    if base != constructedBase(type) {
      throw typeError(
        "\(type.nameText).__new__(\(given.nameText)) is not safe, use \(base.nameText).__new__()")
    }
    return try callNative(builtin.pointee.native, arguments)
  }

  /// `T.name`: the metaclass's data descriptors, the class's MRO, then the metaclass's other attributes.
  func typeAttribute(_ type: TypeRef, _ name: Value) throws(Raised) -> Value {
    let name = intern(name)
    let metatype = typeOf(Value(type))
    let meta = lookUp(metatype, name)
    var metaGet: ((Machine, Value, Value, Value) throws(Raised) -> Value)? = nil
    if !meta.isNull {
      let slots = slots(of: meta)
      metaGet = slots.pointee.descriptorGet
      if let metaGet, slots.pointee.descriptorSet != nil {
        return try metaGet(self, meta, Value(type), Value(metatype))
      }
    }
    let own = lookUp(type, name)
    if !own.isNull {
      if let get = slots(of: own).pointee.descriptorGet {
        return try get(self, own, .null, Value(type))
      }
      return own
    }
    if let metaGet { return try metaGet(self, meta, Value(type), Value(metatype)) }
    return meta
  }

  func setTypeAttribute(_ type: TypeRef, _ name: Value, _ value: Value) throws(Raised) {
    guard type.pointee.flags.contains(.heapType) else {
      throw typeError(
        "can't set attributes of built-in/extension type '\(type.nameText)'")
    }
    let name = intern(name)
    let meta = lookUp(typeOf(Value(type)), name)
    if !meta.isNull, let set = slots(of: meta).pointee.descriptorSet {
      return try set(self, meta, Value(type), value)
    }
    let dict = type.pointee.dict.as(DictObject.self)
    if value.isNull {
      let old = try remove(dict, name)
      if old.isNull { throw raise(.attributeError, name) }
      noteLost(old)
    } else {
      let old = dict.value(at: name)
      noteChange(type, name, from: old, to: value)
      noteLost(old)
      set(dict, name: name, value)
      let isAccess =
        name == pointee.names.__getattribute__ || name == pointee.names.__setattr__
        || name == pointee.names.__delattr__
      if isAccess || slots(of: value).pointee.descriptorSet != nil { forgetAttributeCaches() }
    }
    // No cache holds anything for these names.
    if name.header.pointee.flags.contains(.changing) { return }
    pointee.typeEpoch &+= 1
    updateSlots(type, for: name)
  }

  /// Each change of a class empties all caches. Where a class counts something, `cls.count += 1`, that would be a bad bargain: the
  /// name of an attribute that a class has changed often is not cached from then on.
  private func noteChange(_ type: TypeRef, _ name: Value, from old: Value, to new: Value) {
    if old.isNull { return }
    if slots(of: old).pointee.descriptorGet != nil || slots(of: new).pointee.descriptorGet != nil {
      return
    }
    let text = name.as(StrObject.self)
    if text.count >= 2, text.character(at: 0) == 95, text.character(at: 1) == 95 { return }
    if name.header.pointee.flags.contains(.changing) { return }
    type.pointee.changes += 1
    guard type.pointee.changes == 16 else { return }
    type.pointee.changes = 0
    name.header.pointee.flags.insert(.changing)
    // Whatever is cached for it goes.
    pointee.typeEpoch &+= 1
  }

  /// The names in a class and its bases, for `dir`.
  func classAttributeNames(_ type: TypeRef) throws(Raised) -> UnsafeMutablePointer<ListObject> {
    let names = newDict()
    let mro = type.pointee.mro.as(TupleObject.self)
    for index in 0..<mro.pointee.count {
      let dict = mro.items[index].as(TypeObject.self).pointee.dict.as(DictObject.self)
      for entry in DictEntries(dict) { try set(names, entry.key, .none) }
    }
    let list = newList()
    for entry in DictEntries(names) { append(list, entry.key) }
    return list
  }

  /// What `object.__dir__` lists: the instance's own names and its class's.
  func attributeNames(of object: Value) throws(Raised) -> UnsafeMutablePointer<ListObject> {
    let names = newDict()
    let dict = try lookUpAttribute(object, pointee.names.__dict__)
    if dict.isKind(.dict) {
      for entry in DictEntries(dict.as(DictObject.self)) { try set(names, entry.key, .none) }
    }
    let cls = try lookUpAttribute(object, pointee.names.__class__)
    if cls.isKind(.type) {
      let ofClass = try classAttributeNames(cls.as(TypeObject.self))
      for index in 0..<ofClass.pointee.count { try set(names, ofClass.pointee.items[index], .none) }
    }
    let list = newList()
    for entry in DictEntries(names) { append(list, entry.key) }
    return list
  }
}
