/// `bool`: two values that are ints in all but their text and their bit operations.
/// CPython: Objects/boolobject.c.
extension NativeType {
  static let bool = NativeType(
    "bool", .bool, base: .int
  ) { slots in
    slots.repr = { vm, value throws(Raised) in
      value.isTrue ? vm.newStr("True") : vm.newStr("False")
    }
    slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
      vm, a throws(Raised) in
      if !a[2].isNull { throw vm.typeError("bool() takes no keyword arguments") }
      let arguments = a[1].as(TupleObject.self)
      if arguments.pointee.count > 1 {
        throw vm.typeError("bool expected at most 1 argument, got \(arguments.pointee.count)")
      }
      return Value(arguments.pointee.count == 1 ? try vm.isTrue(arguments.items[0]) : false)
    }
    slots.binary = [
      .init(
        .and,
        { vm, a, b throws(Raised) in
          a.isBool && b.isBool ? Value(a.isTrue && b.isTrue) : try vm.intAnd(a, b)
        }
      ),
      .init(
        .or,
        { vm, a, b throws(Raised) in
          a.isBool && b.isBool ? Value(a.isTrue || b.isTrue) : try vm.intOr(a, b)
        }
      ),
      .init(
        .xor,
        { vm, a, b throws(Raised) in
          a.isBool && b.isBool ? Value(a.isTrue != b.isTrue) : try vm.intXor(a, b)
        }
      ),
    ]
  }
}
