/// `object`, the base of all. CPython: Objects/typeobject.c, `object_*`.
extension NativeType {
  static let object = NativeType(
    "object", .object, isBase: true,
    methods: [
      NativeMethod("__dir__(self, /)") { vm, a throws(Raised) in
        Value(try vm.attributeNames(of: a[0]))
      },
      NativeMethod("__format__(self, format_spec, /)") { vm, a throws(Raised) in
        guard a[1].isKind(.str) else {
          throw vm.typeError("__format__() argument must be str, not \(vm.argumentTypeName(a[1]))")
        }
        if a[1].as(StrObject.self).count > 0 {
          throw vm.typeError("unsupported format string passed to \(vm.typeName(a[0])).__format__")
        }
        return try vm.str(a[0])
      },
      NativeMethod("__sizeof__(self, /)") {
        vm, a throws(Raised) in vm.newInt(try vm.sizeOfObject(a[0]))
      },
      NativeMethod("__reduce_ex__(self, protocol, /)") { vm, a throws(Raised) in
        let protocolNumber = try vm.codeNumber(a[1])
        let name = vm.pointee.names.__reduce__
        let own = vm.lookUp(vm.typeOf(a[0]), name)
        if own != vm.lookUp(vm.type(.object), name) { return try vm.callMethod(a[0], name) }
        return try vm.reduceObject(a[0], protocolNumber)
      },
      NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in try vm.reduceObject(a[0], 0) },
      NativeMethod("__init_subclass__(cls, /, *args, **kwargs)", .classMethod) {
        vm, a throws(Raised) in
        // The words name the class that is made, not object.
        let name = a[0].as(TypeObject.self).nameText
        if !a[2].isNull, a[2].as(DictObject.self).count > 0 {
          throw vm.typeError("\(name).__init_subclass__() takes no keyword arguments")
        }
        let count = a[1].isNull ? 0 : a[1].as(TupleObject.self).pointee.count
        if count > 0 {
          throw vm.typeError("\(name).__init_subclass__() takes no arguments (\(count) given)")
        }
        return .none
      },
      NativeMethod("__subclasshook__(cls, subclass, /)", .classMethod) { _, _ throws(Raised) in
        .notImplemented
      },
    ],
    properties: [
      NativeProperty(
        "__class__", { vm, object throws(Raised) in Value(vm.typeOf(object)) },
        set: { vm, object, value throws(Raised) in try vm.setClass(of: object, value) })
    ]
  ) { slots in
    slots.isRoot = true
    slots.hash = { vm, object throws(Raised) in vm.identityHash(object) }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      switch comparison {
      case .eq: return a.bits == b.bits ? .true : .notImplemented
      case .ne:
        // The opposite of what the object's own `==` says.
        guard let compare = vm.slots(of: a).pointee.compare else { return .notImplemented }
        let equal = try compare(vm, a, b, .eq)
        return equal.isNotImplemented ? equal : Value(!(try vm.isTrue(equal)))
      default: return .notImplemented
      }
    }
    slots.repr = { vm, object throws(Raised) in vm.newStr(vm.defaultRepr(object)) }
    slots.str = { vm, object throws(Raised) in
      // Not `repr`: what is no str is complained of by `str`.
      guard let repr = vm.slots(of: object).pointee.repr else { return try vm.repr(object) }
      return try repr(vm, object)
    }
    slots.initialize = NativeMethod("__init__(self, /, *args, **kwargs)") { vm, a throws(Raised) in
      try vm.checkObjectInit(a[0], a[1], a[2])
      return .none
    }
    slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
      vm, a throws(Raised) in
      guard a[0].isKind(.type) else {
        throw vm.typeError("object.__new__(X): X is not a type object (\(vm.typeName(a[0])))")
      }
      return try vm.newObject(a[0].as(TypeObject.self), a[1], a[2])
    }
  }
}

extension Machine {
  /// `object.__reduce_ex__`: how `copy` and `pickle` make an object anew.
  fileprivate func reduceObject(_ object: Value, _ protocolNumber: Int) throws(Raised) -> Value {
    let copyreg = try importAbsolute("copyreg")
    if protocolNumber >= 2 { return try call(getAttribute(copyreg, "_reduce_newobj"), object) }
    return try call(getAttribute(copyreg, "_reduce_ex"), object, newInt(protocolNumber))
  }

  /// `object.__init__`: excess arguments are an error unless `__new__` is overridden and `__init__` is not.
  func checkObjectInit(_ object: Value, _ arguments: Value, _ keywords: Value) throws(Raised) {
    if arguments.as(TupleObject.self).pointee.count == 0 && keywords.isNull { return }
    let type = typeOf(object)
    let root = self.type(.object)
    if lookUp(type, pointee.names.__init__) != lookUp(root, pointee.names.__init__) {
      throw typeError(
        "object.__init__() takes exactly one argument (the instance to initialize)")
    }
    if lookUp(type, pointee.names.__new__) == lookUp(root, pointee.names.__new__) {
      throw typeError(
        "\(type.nameText).__init__() takes exactly one argument (the instance to initialize)")
    }
  }

  /// `object.__class__ = value`: between Python classes of one layout.
  func setClass(of object: Value, _ value: Value) throws(Raised) {
    if value.isNull { throw typeError("can't delete __class__ attribute") }
    guard value.isKind(.type) else {
      throw typeError("__class__ must be set to a class, not '\(typeName(value))' object")
    }
    let old = typeOf(object)
    let new = value.as(TypeObject.self)
    if object.isKind(.module), new.pointee.layout == .module, new.pointee.slotCount == 0 {
      // A module's attributes are in its own dict, whatever the class.
      object.header.pointee.shape = new.pointee.rootShape
      return
    }
    guard old.pointee.flags.contains(.heapType), new.pointee.flags.contains(.heapType) else {
      throw typeError(
        "__class__ assignment only supported for heap types or ModuleType subclasses")
    }
    try checkLayout(old, new, assigning: "__class__")
    // The attributes move to a dict: the new class's shapes say nothing about this object's slots.
    if object.isKind(.instance), new.pointee.flags.contains(.hasDict) {
      _ = try instanceDict(object)
    }
    object.header.pointee.shape = new.pointee.rootShape
  }

  /// `object.__new__`: a bare instance. Arguments are refused unless the class overrides one of `__new__`, `__init__`.
  func newObject(_ type: TypeRef, _ arguments: Value, _ keywords: Value) throws(Raised) -> Value {
    if arguments.as(TupleObject.self).pointee.count > 0 || !keywords.isNull {
      let root = self.type(.object)
      if lookUp(type, pointee.names.__new__) != lookUp(root, pointee.names.__new__) {
        throw typeError(
          "object.__new__() takes exactly one argument (the type to instantiate)")
      }
      if lookUp(type, pointee.names.__init__) == lookUp(root, pointee.names.__init__) {
        throw typeError("\(type.nameText)() takes no arguments")
      }
    }
    if type.pointee.flags.contains(.isAbstract) {
      let methods = type.pointee.dict.as(DictObject.self).value(
        at: pointee.names.__abstractmethods__)
      let names = try list(from: methods)
      var texts: [String] = []
      for index in 0..<names.pointee.count { texts.append(try text(names.pointee.items[index])) }
      throw typeError(
        "Can't instantiate abstract class \(type.nameText) with abstract "
          + "method\(texts.count == 1 ? "" : "s") \(texts.sorted().joined(separator: ", "))")
    }
    if type == self.type(.object) {
      let object = allocate(CellObject.self, .object)
      object.pointee.content = .null
      return Value(object)
    }
    return newInstance(type)
  }
}
