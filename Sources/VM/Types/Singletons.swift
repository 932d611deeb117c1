// The types of None, NotImplemented and Ellipsis: immediates, one value each.

extension NativeType {
  static let noneType = NativeType("NoneType", .noneType) { slots in
    slots.repr = { vm, _ throws(Raised) in vm.newStr("None") }
    slots.bool = { _, _ throws(Raised) in false }
    slots.hash = { _, _ throws(Raised) in 0x7_c5d1 }
    slots.new = singletonNew("NoneType", .none)
  }

  static let notImplementedType = NativeType(
    "NotImplementedType", .notImplementedType, methods: [reduceToName("NotImplemented")]
  ) { slots in
    slots.repr = { vm, _ throws(Raised) in vm.newStr("NotImplemented") }
    slots.hash = { _, _ throws(Raised) in 0x7_c5e3 }
    slots.bool = { vm, _ throws(Raised) in
      try vm.warn(
        .deprecationWarning, "NotImplemented should not be used in a boolean context")
      return true
    }
    slots.new = singletonNew("NotImplementedType", .notImplemented)
  }

  static let ellipsis = NativeType("ellipsis", .ellipsis, methods: [reduceToName("Ellipsis")]) {
    slots in
    slots.repr = { vm, _ throws(Raised) in vm.newStr("Ellipsis") }
    slots.hash = { _, _ throws(Raised) in 0x7_c5f7 }
    slots.new = singletonNew("EllipsisType", .ellipsis)
  }

  /// `copy` and `pickle` find the value by its name in `builtins`.
  private static func reduceToName(_ name: StaticString) -> NativeMethod {
    NativeMethod("__reduce__(self, /)") { vm, _ throws(Raised) in vm.newStr(name) }
  }

  /// `type(None)()` and its kin give the one value back and take no arguments.
  private static func singletonNew(_ name: StaticString, _ value: Value) -> NativeMethod {
    NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) { vm, arguments throws(Raised) in
      if arguments[1].as(TupleObject.self).pointee.count > 0 || !arguments[2].isNull {
        throw vm.typeError("\(name) takes no arguments")
      }
      return value
    }
  }
}
