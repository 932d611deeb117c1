/// `object`, the base of all. CPython: Objects/typeobject.c, `object_*`.
extension NativeType {
  static let object = NativeType(
    "object", .object, isBase: true,
    doc: "The base class of the class hierarchy.",
    methods: [
      NativeMethod("__dir__(self, /)") { vm, a throws(Raised) in
        Value(try vm.attributeNames(of: a[0]))
      },
      NativeMethod("__format__(self, format_spec, /)") { vm, a throws(Raised) in
        guard a[1].isKind(.str) else {
          throw vm.typeError("__format__() argument must be str, not \(vm.typeName(a[1]))")
        }
        if a[1].as(StrObject.self).count > 0 {
          throw vm.typeError("unsupported format string passed to \(vm.typeName(a[0])).__format__")
        }
        return try vm.str(a[0])
      },
      NativeMethod("__sizeof__(self, /)") { _, _ throws(Raised) in Value(smallInt: 16) },
      NativeMethod("__init_subclass__(cls, /)", .classMethod) { _, _ throws(Raised) in .none },
      NativeMethod("__subclasshook__(cls, subclass, /)", .classMethod) { _, _ throws(Raised) in
        .notImplemented
      },
    ],
    properties: [
      NativeProperty("__class__") { vm, object throws(Raised) in Value(vm.typeOf(object)) }
    ]
  ) { slots in
    slots.hash = { vm, object throws(Raised) in vm.identityHash(object) }
    slots.compare = { _, a, b, comparison throws(Raised) in
      // CPython gives `!=` as the opposite of `==`; both default to identity.
      switch comparison {
      case .eq: return a.bits == b.bits ? .true : .notImplemented
      case .ne: return a.bits == b.bits ? .false : .notImplemented
      default: return .notImplemented
      }
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
  /// `object.__new__`: a bare instance. Arguments are refused unless the class overrides one of `__new__`, `__init__`.
  func newObject(_ type: TypeRef, _ arguments: Value, _ keywords: Value) throws(Raised) -> Value {
    if arguments.as(TupleObject.self).pointee.count > 0 || !keywords.isNull {
      if type.pointee.flags.contains(.heapType),
        lookUp(type, pointee.names.__init__) != lookUp(self.type(.object), pointee.names.__init__)
      {
        return newInstance(type)
      }
      throw typeError("\(type.nameText)() takes no arguments")
    }
    if type == self.type(.object) {
      let object = allocate(CellObject.self, .object)
      object.pointee.content = .null
      return Value(object)
    }
    return newInstance(type)
  }
}
