import Primitives

extension NativeMethod {
  /// ascii callable delattr dir format getattr hasattr hash id isinstance issubclass repr setattr vars.
  static let objectBuiltins: [NativeMethod] = [
    NativeMethod(
      "ascii(obj, /)", .function
    ) { vm, a throws(Raised) in try vm.ascii(a[0]) },
    NativeMethod(
      "callable(obj, /)", .function
    ) { vm, a throws(Raised) in Value(vm.slots(of: a[0]).pointee.call != nil) },
    NativeMethod(
      "delattr(obj, name, /)", .function
    ) { vm, a throws(Raised) in
      try vm.setAttribute(a[0], vm.attributeName(a[1]), .null)
      return .none
    },
    NativeMethod("dir(object=None, /)", .function) { vm, a throws(Raised) in
      if !a[0].isNull { return try vm.directory(of: a[0]) }
      let locals = try vm.currentLocals()
      let names = try vm.callMethod(locals, vm.pointee.names.keys)
      return try vm.sortedList(names)
    },
    NativeMethod(
      "format(value, format_spec='', /)", .function
    ) { vm, a throws(Raised) in
      if !a[1].isNull, !a[1].isKind(.str) {
        throw vm.typeError("format() argument 2 must be str, not \(vm.argumentTypeName(a[1]))")
      }
      return try vm.format(a[0], a[1])
    },
    NativeMethod("getattr(object, name, default=None, /)", .function) { vm, a throws(Raised) in
      guard a[1].isKind(.str) else {
        throw vm.typeError("getattr(): attribute name must be string")
      }
      if a[2].isNull { return try vm.getAttribute(a[0], a[1]) }
      let found = try vm.lookUpAttribute(a[0], a[1])
      return found.isNull ? a[2] : found
    },
    NativeMethod(
      "hasattr(obj, name, /)", .function
    ) { vm, a throws(Raised) in
      guard a[1].isKind(.str) else {
        throw vm.typeError("hasattr(): attribute name must be string")
      }
      return Value(!(try vm.lookUpAttribute(a[0], a[1])).isNull)
    },
    NativeMethod(
      "hash(obj, /)", .function
    ) { vm, a throws(Raised) in vm.newInt(try vm.hash(a[0])) },
    NativeMethod("id(obj, /)", .function) {
      vm, a throws(Raised) in vm.newInt(UInt(a[0].bits))
    },
    NativeMethod(
      "isinstance(obj, class_or_tuple, /)", .function
    ) { vm, a throws(Raised) in Value(try vm.isInstance(a[0], ofAny: a[1])) },
    NativeMethod(
      "issubclass(cls, class_or_tuple, /)", .function
    ) { vm, a throws(Raised) in Value(try vm.isSubclass(a[0], ofAny: a[1])) },
    NativeMethod(
      "repr(obj, /)", .function
    ) { vm, a throws(Raised) in try vm.repr(a[0]) },
    NativeMethod(
      "setattr(obj, name, value, /)", .function
    ) { vm, a throws(Raised) in
      try vm.setAttribute(a[0], vm.attributeName(a[1]), a[2])
      return .none
    },
    NativeMethod("vars(object=None, /)", .function) { vm, a throws(Raised) in
      if a[0].isNull { return try vm.currentLocals() }
      let dict = try vm.lookUpAttribute(a[0], vm.pointee.names.__dict__)
      if dict.isNull { throw vm.typeError("vars() argument must have __dict__ attribute") }
      return dict
    },
  ]
}

extension Machine {
  fileprivate func attributeName(_ name: Value) throws(Raised) -> Value {
    guard name.isKind(.str) else {
      throw typeError("attribute name must be string, not '\(typeName(name))'")
    }
    return name
  }

  /// `dir(object)`.
  func directory(of object: Value) throws(Raised) -> Value {
    let method = try lookUpSpecial(object, pointee.names.__dir__)
    if method.isNull { throw typeError("object does not provide __dir__") }
    return try sortedList(call(method))
  }

  func sortedList(_ iterable: Value) throws(Raised) -> Value {
    let list = Value(try list(from: iterable))
    _ = try callMethod(list, intern("sort"))
    return list
  }

  // MARK: isinstance, issubclass. CPython: Objects/abstract.c

  func isInstance(_ object: Value, ofAny classes: Value) throws(Raised) -> Bool {
    if classes == Value(typeOf(object)) { return true }
    if classes.isKind(.type), typeOf(classes) == type(.type) {
      return try isPlainInstance(object, classes)
    }
    if classes.isKind(.tuple) {
      try enterRecursion(" in __instancecheck__")
      defer { leaveRecursion() }
      let tuple = classes.as(TupleObject.self)
      for index in 0..<tuple.pointee.count {
        if try isInstance(object, ofAny: tuple.items[index]) { return true }
      }
      return false
    }
    let check = try lookUpSpecial(classes, pointee.names.__instancecheck__)
    if !check.isNull {
      try enterRecursion(" in __instancecheck__")
      defer { leaveRecursion() }
      return try isTrue(call(check, object))
    }
    return try isPlainInstance(object, classes)
  }

  /// Without `__instancecheck__`: by type, by `__class__`, or by `__bases__` of what only looks like a class.
  func isPlainInstance(_ object: Value, _ cls: Value) throws(Raised) -> Bool {
    if cls.isKind(.type) {
      if isInstance(object, of: cls.as(TypeObject.self)) { return true }
      if !typeOf(object).pointee.flags.contains(.heapType), !object.isKind(.nativeInstance) {
        return false
      }
      let own = try lookUpAttribute(object, pointee.names.__class__)
      guard own.isKind(.type), own != Value(typeOf(object)) else { return false }
      return own.as(TypeObject.self).isSubtype(of: cls.as(TypeObject.self))
    }
    if try bases(of: cls).isNull {
      throw typeError("isinstance() arg 2 must be a type or tuple of types")
    }
    let own = try lookUpAttribute(object, pointee.names.__class__)
    return own.isNull ? false : try isAbstractSubclass(own, cls)
  }

  func isSubclass(_ cls: Value, ofAny classes: Value) throws(Raised) -> Bool {
    if classes.isKind(.type), typeOf(classes) == type(.type) {
      if cls == classes { return true }
      return try isPlainSubclass(cls, classes)
    }
    if classes.isKind(.tuple) {
      try enterRecursion(" in __subclasscheck__")
      defer { leaveRecursion() }
      let tuple = classes.as(TupleObject.self)
      for index in 0..<tuple.pointee.count {
        if try isSubclass(cls, ofAny: tuple.items[index]) { return true }
      }
      return false
    }
    let check = try lookUpSpecial(classes, pointee.names.__subclasscheck__)
    if !check.isNull {
      try enterRecursion(" in __subclasscheck__")
      defer { leaveRecursion() }
      return try isTrue(call(check, cls))
    }
    return try isPlainSubclass(cls, classes)
  }

  func isPlainSubclass(_ cls: Value, _ other: Value) throws(Raised) -> Bool {
    if cls.isKind(.type), other.isKind(.type) {
      return cls.as(TypeObject.self).isSubtype(of: other.as(TypeObject.self))
    }
    if try bases(of: cls).isNull { throw typeError("issubclass() arg 1 must be a class") }
    if try bases(of: other).isNull {
      throw typeError("issubclass() arg 2 must be a class or tuple of classes")
    }
    return try isAbstractSubclass(cls, other)
  }

  /// `__bases__`, if it is a tuple; else null.
  private func bases(of cls: Value) throws(Raised) -> Value {
    let bases = try lookUpAttribute(cls, pointee.names.__bases__)
    return bases.isKind(.tuple) ? bases : .null
  }

  private func isAbstractSubclass(_ cls: Value, _ other: Value) throws(Raised) -> Bool {
    if cls == other { return true }
    try enterRecursion(" in __issubclass__")
    defer { leaveRecursion() }
    let bases = try bases(of: cls)
    if bases.isNull { return false }
    let tuple = bases.as(TupleObject.self)
    for index in 0..<tuple.pointee.count {
      if try isAbstractSubclass(tuple.items[index], other) { return true }
    }
    return false
  }
}
