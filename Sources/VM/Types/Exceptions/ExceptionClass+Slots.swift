// What exception classes do beyond holding values: construction, text, attributes. CPython: Objects/exceptions.c.

extension ExceptionClass {
  func fillSlots(_ slots: inout TypeSlots) {
    guard self == .baseException else { return }
    slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
      vm, a throws(Raised) in
      vm.newException(a[0].as(TypeObject.self), args: a[1])
    }
    slots.str = { vm, e throws(Raised) in
      let args = e.as(ExceptionObject.self).pointee.args.as(TupleObject.self)
      switch args.pointee.count {
      case 0: return vm.pointee.emptyStr
      case 1: return try vm.str(args.items[0])
      default: return try vm.str(Value(args))
      }
    }
    slots.repr = { vm, e throws(Raised) in
      let args = e.as(ExceptionObject.self).pointee.args.as(TupleObject.self)
      if args.pointee.count == 1 {
        return vm.newStr("\(vm.typeName(e))(\(try vm.reprText(args.items[0])))")
      }
      return vm.newStr("\(vm.typeName(e))\(try vm.reprText(Value(args)))")
    }
  }

  var methods: [NativeMethod] { [] }

  var properties: [NativeProperty] { [] }
}
