// staticmethod, classmethod, property and super. CPython: Objects/funcobject.c, Objects/descrobject.c, Objects/typeobject.c.

extension NativeType {
  static let staticMethod = NativeType(
    "staticmethod", .staticMethod, isBase: true, valueFields: 2, hasDict: true,
    properties: [
      .dict,
      NativeProperty("__func__", isMember: true) { _, m throws(Raised) in
        m.as(FunctionWrapperObject.self).pointee.content
      },
      isAbstractProperty,
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
      vm, a throws(Raised) in
      vm.adopt(vm.newStaticMethod(.none), as: a[0].as(TypeObject.self))
    }
    slots.initialize = initializeWrapper("staticmethod")
    slots.descriptorGet = { _, m, _, _ throws(Raised) in
      m.as(FunctionWrapperObject.self).pointee.content
    }
  }

  static let classMethod = NativeType(
    "classmethod", .classMethod, isBase: true, valueFields: 2, hasDict: true,
    properties: [
      .dict,
      NativeProperty("__func__", isMember: true) { _, m throws(Raised) in
        m.as(FunctionWrapperObject.self).pointee.content
      },
      isAbstractProperty,
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
      vm, a throws(Raised) in
      vm.adopt(vm.newClassMethod(.none), as: a[0].as(TypeObject.self))
    }
    slots.initialize = initializeWrapper("classmethod")
    slots.descriptorGet = { vm, m, object, type throws(Raised) in
      let owner = type.isNull ? Value(vm.typeOf(object)) : type
      let function = m.as(FunctionWrapperObject.self).pointee.content
      if function.isExact(.function) { return vm.newMethod(function, owner) }
      if let get = vm.slots(of: function).pointee.descriptorGet {
        return try get(vm, function, owner, owner)
      }
      return vm.newMethod(function, owner)
    }
  }

  private static func initializeWrapper(_ name: StaticString) -> NativeMethod {
    NativeMethod("__init__(self, /, *args, **kwargs)") { vm, a throws(Raised) in
      if !a[2].isNull { throw vm.typeError("\(name)() takes no keyword arguments") }
      let given = a[1].as(TupleObject.self)
      guard given.pointee.count == 1 else {
        throw vm.typeError("\(name) expected 1 argument, got \(given.pointee.count)")
      }
      a[0].as(FunctionWrapperObject.self).pointee.content = given.items[0]
      return .none
    }
  }

  private static let isAbstractProperty = NativeProperty("__isabstractmethod__") {
    vm, m throws(Raised) in
    let function = m.as(FunctionWrapperObject.self).pointee.content
    let flag = try vm.lookUpAttribute(function, vm.pointee.names.__isabstractmethod__)
    if flag.isNull { return .false }
    return Value(try vm.isTrue(flag))
  }

  static let property = NativeType(
    "property", .property, isBase: true, valueFields: 5,
    methods: [
      NativeMethod("getter(self, fget, /)") { vm, a throws(Raised) in
        try vm.copyProperty(a[0], get: a[1])
      },
      NativeMethod("setter(self, fset, /)") { vm, a throws(Raised) in
        try vm.copyProperty(a[0], set: a[1])
      },
      NativeMethod("deleter(self, fdel, /)") { vm, a throws(Raised) in
        try vm.copyProperty(a[0], delete: a[1])
      },
    ],
    properties: [
      NativeProperty("fget", isMember: true) { _, p throws(Raised) in
        orNone(p.as(PropertyObject.self).pointee.get)
      },
      NativeProperty("fset", isMember: true) { _, p throws(Raised) in
        orNone(p.as(PropertyObject.self).pointee.set)
      },
      NativeProperty("fdel", isMember: true) { _, p throws(Raised) in
        orNone(p.as(PropertyObject.self).pointee.delete)
      },
      NativeProperty(
        "__doc__", isMember: true,
        { _, p throws(Raised) in orNone(p.as(PropertyObject.self).pointee.doc) },
        set: { _, p, value throws(Raised) in p.as(PropertyObject.self).pointee.doc = value }),
      NativeProperty("__isabstractmethod__") { vm, p throws(Raised) in
        let property = p.as(PropertyObject.self)
        for function in [property.pointee.get, property.pointee.set, property.pointee.delete]
        where !function.isNull {
          let flag = try vm.lookUpAttribute(function, vm.pointee.names.__isabstractmethod__)
          if !flag.isNull, try vm.isTrue(flag) { return .true }
        }
        return .false
      },
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
      vm, a throws(Raised) in
      let property = vm.allocate(PropertyObject.self, .property)
      property.pointee = PropertyObject(
        header: ObjectHeader(.property), get: .null, set: .null, delete: .null, doc: .null,
        docFromGetter: .false)
      return vm.adopt(Value(property), as: a[0].as(TypeObject.self))
    }
    slots.initialize = NativeMethod(
      "__init__(self, fget=None, fset=None, fdel=None, doc=None)"
    ) { vm, a throws(Raised) in
      let property = a[0].as(PropertyObject.self)
      func given(_ value: Value) -> Value { value.isNone ? .null : value }
      // Initialised anew: caches hold the old getter.
      if !property.pointee.get.isNull { vm.pointee.typeEpoch &+= 1 }
      property.pointee.get = given(a[1])
      property.pointee.set = given(a[2])
      property.pointee.delete = given(a[3])
      property.pointee.doc = given(a[4])
      if property.pointee.doc.isNull, !property.pointee.get.isNull {
        let doc = try vm.lookUpAttribute(property.pointee.get, vm.pointee.names.__doc__)
        if !doc.isNull {
          property.pointee.docFromGetter = .true
          if a[0].isExact(.property) {
            property.pointee.doc = doc
          } else {
            // The subclass's own `__doc__` would hide the field.
            try vm.setAttribute(a[0], vm.pointee.names.__doc__, doc)
          }
        }
      }
      return .none
    }
    slots.descriptorGet = { vm, p, object, _ throws(Raised) in
      if object.isNull { return p }
      let get = p.as(PropertyObject.self).pointee.get
      if get.isNull { throw vm.error(.attributeError, "unreadable attribute") }
      return try vm.call(get, object)
    }
    slots.descriptorSet = { vm, p, object, value throws(Raised) in
      let property = p.as(PropertyObject.self)
      if value.isNull {
        if property.pointee.delete.isNull {
          throw vm.error(.attributeError, "can't delete attribute")
        }
        _ = try vm.call(property.pointee.delete, object)
      } else {
        if property.pointee.set.isNull { throw vm.error(.attributeError, "can't set attribute") }
        _ = try vm.call(property.pointee.set, object, value)
      }
    }
  }

  private static func orNone(_ value: Value) -> Value { value.isNull ? .none : value }

  static let `super` = NativeType(
    "super", .`super`, isBase: true, valueFields: 3,
    properties: [
      NativeProperty("__thisclass__", isMember: true) { _, s throws(Raised) in
        orNone(s.as(SuperObject.self).pointee.type)
      },
      NativeProperty("__self__", isMember: true) { _, s throws(Raised) in
        orNone(s.as(SuperObject.self).pointee.object)
      },
      NativeProperty("__self_class__", isMember: true) { _, s throws(Raised) in
        orNone(s.as(SuperObject.self).pointee.objectType)
      },
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
      vm, a throws(Raised) in
      let object = vm.allocate(SuperObject.self, .`super`)
      object.pointee.type = .null
      object.pointee.object = .null
      object.pointee.objectType = .null
      return vm.adopt(Value(object), as: a[0].as(TypeObject.self))
    }
    slots.initialize = NativeMethod("__init__(self, /, *args, **kwargs)") { vm, a throws(Raised) in
      if !a[2].isNull { throw vm.typeError("super() takes no keyword arguments") }
      let given = a[1].as(TupleObject.self)
      let count = given.pointee.count
      if count > 2 { throw vm.typeError("super() takes at most 2 arguments (\(count) given)") }
      try vm.initializeSuper(
        a[0].as(SuperObject.self), count > 0 ? given.items[0] : .null,
        count > 1 ? given.items[1] : .null)
      return .none
    }
    slots.repr = { vm, s throws(Raised) in
      let me = s.as(SuperObject.self)
      let name = me.pointee.type.isNull ? "NULL" : me.pointee.type.as(TypeObject.self).nameText
      if me.pointee.object.isNull { return vm.newStr("<super: <class '\(name)'>, NULL>") }
      return vm.newStr(
        "<super: <class '\(name)'>, <\(me.pointee.objectType.as(TypeObject.self).nameText) object>>"
      )
    }
    slots.getAttribute = { vm, s, name throws(Raised) in
      let me = s.as(SuperObject.self)
      if !me.pointee.object.isNull, vm.intern(name) != vm.pointee.names.__class__ {
        let found = try vm.superLookup(
          behind: me.pointee.type, me.pointee.object,
          in: me.pointee.objectType.as(TypeObject.self), vm.intern(name))
        if !found.isNull { return found }
      }
      return try vm.genericGetAttribute(s, name)
    }
    slots.descriptorGet = { vm, s, object, _ throws(Raised) in
      let me = s.as(SuperObject.self)
      if object.isNull || !me.pointee.object.isNull { return s }
      if !s.isExact(.`super`) {
        return try vm.call(Value(vm.typeOf(s)), me.pointee.type, object)
      }
      let bound = vm.allocate(SuperObject.self, .`super`)
      bound.pointee.type = me.pointee.type
      bound.pointee.object = .null
      bound.pointee.objectType = .null
      try vm.initializeSuper(bound, me.pointee.type, object)
      return Value(bound)
    }
  }
}

struct PropertyObject {
  var header: ObjectHeader
  var get, set, delete, doc: Value
  /// A bool.
  var docFromGetter: Value
}

struct SuperObject {
  var header: ObjectHeader
  var type: Value
  var object: Value
  /// The class whose MRO is searched.
  var objectType: Value
}

extension Machine {
  fileprivate func copyProperty(
    _ value: Value, get: Value = .null, set: Value = .null, delete: Value = .null
  ) throws(Raised) -> Value {
    let old = value.as(PropertyObject.self)
    func choose(_ new: Value, _ old: Value) -> Value {
      let value = new.isNull || new.isNone ? old : new
      return value.isNull ? .none : value
    }
    let base = try push(4)
    defer { pointee.top = base }
    base[0] = choose(get, old.pointee.get)
    base[1] = choose(set, old.pointee.set)
    base[2] = choose(delete, old.pointee.delete)
    // A getter's docstring is looked up anew.
    let isGetters = old.pointee.docFromGetter.isTrue && !base[0].isNone
    base[3] = isGetters || old.pointee.doc.isNull ? .none : old.pointee.doc
    return try call(Value(typeOf(value)), CallArguments(base: base, count: 4))
  }

  /// `super(type, object)`; without arguments, from the calling method's `__class__` cell and first parameter.
  fileprivate func initializeSuper(
    _ me: UnsafeMutablePointer<SuperObject>, _ typeGiven: Value, _ objectGiven: Value
  ) throws(Raised) {
    var type = typeGiven
    var object = objectGiven
    if type.isNull {
      (type, object) = try implicitSuper()
    }
    if object.isNone { object = .null }
    guard type.isKind(.type) else {
      throw typeError("super() argument 1 must be type, not \(argumentTypeName(type))")
    }
    me.pointee.type = type
    if object.isNull { return }
    let start = type.as(TypeObject.self)
    if object.isKind(.type), object.as(TypeObject.self).isSubtype(of: start) {
      me.pointee.objectType = object
    } else if typeOf(object).isSubtype(of: start) {
      me.pointee.objectType = Value(typeOf(object))
    } else {
      let declared = try lookUpAttribute(object, pointee.names.__class__)
      guard declared.isKind(.type), declared.as(TypeObject.self).isSubtype(of: start) else {
        throw typeError("super(type, obj): obj must be an instance or subtype of type")
      }
      me.pointee.objectType = declared
    }
    me.pointee.object = object
  }

  private func implicitSuper() throws(Raised) -> (Value, Value) {
    guard let frame = currentFrameRecord else {
      throw error(.runtimeError, "super(): no current frame")
    }
    let code = frame.pointee.code.as(CodeBlock.self)
    guard code.pointee.argumentCount > 0 else {
      throw error(.runtimeError, "super(): no arguments")
    }
    var object = frame.pointee.base[0]
    let cells = Int(code.pointee.localCount)
    if object.isNull, let arguments = code.pointee.cellArguments {
      for index in 0..<Int(code.pointee.cellCount) where arguments[index] == 0 {
        object = frame.pointee.base[cells + index].as(CellObject.self).pointee.content
      }
    }
    if object.isNull { throw error(.runtimeError, "super(): arg[0] deleted") }
    let names = freeVars(of: code)
    for index in 0..<names.pointee.count where names.items[index] == pointee.names.__class__ {
      let slot = cells + Int(code.pointee.cellCount) + index
      let content = frame.pointee.base[slot].as(CellObject.self).pointee.content
      if content.isNull { throw error(.runtimeError, "super(): empty __class__ cell") }
      return (content, object)
    }
    throw error(.runtimeError, "super(): __class__ cell not found")
  }
}
