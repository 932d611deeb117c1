import Primitives

/// `int`: small ones in the value's word, others as limbs. CPython: Objects/longobject.c.
/// The operators are in Int+Arithmetic.swift and Int+Bits.swift, construction in Int+Conversion.swift.
extension NativeType {
  static let int = NativeType(
    "int", .int, isBase: true,
    methods: [
      NativeMethod("conjugate(self, /)") {
        vm, a throws(Raised) in vm.exactInt(a[0])
      },
      NativeMethod(
        "bit_length(self, /)"
      ) { vm, a throws(Raised) in
        vm.newInt(vm.withInt(a[0]) { Limbs.bitLength($0) })
      },
      NativeMethod(
        "to_bytes(self, /, length, byteorder, *, signed=False)"
      ) {
        vm, a throws(Raised) in try vm.intToBytes(a)
      },
      NativeMethod(
        "from_bytes(type, /, bytes, byteorder, *, signed=False)", .classMethod
      ) {
        vm, a throws(Raised) in try vm.intFromBytes(a)
      },
      NativeMethod("as_integer_ratio(self, /)") {
        vm, a throws(Raised) in
        Value(vm.newTuple([vm.exactInt(a[0]), Value(smallInt: 1)]))
      },
      NativeMethod("__trunc__(self, /)") {
        vm, a throws(Raised) in vm.exactInt(a[0])
      },
      NativeMethod("__floor__(self, /)") {
        vm, a throws(Raised) in vm.exactInt(a[0])
      },
      NativeMethod("__ceil__(self, /)") {
        vm, a throws(Raised) in vm.exactInt(a[0])
      },
      NativeMethod(
        "__round__(self, /, *args)*"
      ) { vm, a throws(Raised) in
        let arguments = a[1].as(TupleObject.self)
        if arguments.pointee.count > 1 {
          throw vm.typeError(
            "function takes at most 1 argument (\(arguments.pointee.count) given)")
        }
        if arguments.pointee.count == 0 { return vm.exactInt(a[0]) }
        return try vm.intRound(a[0], digits: arguments.items[0])
      },
      NativeMethod("__getnewargs__(self, /)") { vm, a throws(Raised) in
        Value(vm.newTuple([vm.exactInt(a[0])]))
      },
      NativeMethod("__format__(self, format_spec, /)") { vm, a throws(Raised) in
        try vm.formatInt(a[0], a[1])
      },
      NativeMethod("__sizeof__(self, /)") {
        vm, a throws(Raised) in
        // CPython keeps 30 bits in each 4 bytes.
        let bits = vm.withInt(a[0]) { Limbs.bitLength($0) }
        return vm.newInt(24 + (bits + 29) / 30 * 4)
      },
    ],
    properties: [
      NativeProperty("real") { vm, int throws(Raised) in vm.exactInt(int) },
      NativeProperty("imag") { _, _ throws(Raised) in Value(smallInt: 0) },
      NativeProperty("numerator") { vm, int throws(Raised) in vm.exactInt(int) },
      NativeProperty("denominator") { _, _ throws(Raised) in Value(smallInt: 1) },
    ]
  ) { slots in
    slots.repr = { vm, int throws(Raised) in try vm.intText(int) }
    slots.hash = { vm, int throws(Raised) in vm.withInt(int) { NumericHash.hash($0) } }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard vm.isInt(a) && vm.isInt(b) else { return .notImplemented }
      if a.isSmallInt && b.isSmallInt {
        let x = a.smallInt, y = b.smallInt
        return Value(comparison.holds(order: x < y ? -1 : x == y ? 0 : 1))
      }
      return Value(comparison.holds(order: vm.withInts(a, b) { Limbs.compare($0, $1) }))
    }
    slots.bool = { vm, int throws(Raised) in vm.withInt(int) { !$0.isZero } }
    slots.new = NativeMethod("__new__(cls, x=0, /, base=10)", .constructor) {
      vm, a throws(Raised) in
      let type = try vm.checkedNew("int", .int, a[0])
      return vm.adopt(try vm.makeInt(a[1], base: a[2]), as: type)
    }
    slots.int = { vm, int throws(Raised) in vm.exactInt(int) }
    slots.index = { vm, int throws(Raised) in vm.exactInt(int) }
    slots.float = { vm, int throws(Raised) in vm.newFloat(try vm.intToDouble(int)) }
    slots.negative = { vm, int throws(Raised) in vm.intNegative(int) }
    slots.positive = { vm, int throws(Raised) in vm.exactInt(int) }
    slots.absolute = { vm, int throws(Raised) in
      let isNegative = vm.withInt(int) { $0.isNegative }
      return isNegative ? vm.intNegative(int) : vm.exactInt(int)
    }
    slots.invert = { vm, int throws(Raised) in vm.intInvert(int) }
    slots.binary = [
      .init(.add, { vm, a, b throws(Raised) in try vm.intAdd(a, b) }),
      .init(.subtract, { vm, a, b throws(Raised) in try vm.intSubtract(a, b) }),
      .init(.multiply, { vm, a, b throws(Raised) in try vm.intMultiply(a, b) }),
      .init(.floorDivide, { vm, a, b throws(Raised) in try vm.intFloorDivide(a, b) }),
      .init(.modulo, { vm, a, b throws(Raised) in try vm.intModulo(a, b) }),
      .init(.divmod, { vm, a, b throws(Raised) in try vm.intDivmod(a, b) }),
      .init(.trueDivide, { vm, a, b throws(Raised) in try vm.intTrueDivide(a, b) }),
      .init(.power, { vm, a, b throws(Raised) in try vm.intPower(a, b) }),
      .init(.lshift, { vm, a, b throws(Raised) in try vm.intShiftLeft(a, b) }),
      .init(.rshift, { vm, a, b throws(Raised) in try vm.intShiftRight(a, b) }),
      .init(.and, { vm, a, b throws(Raised) in try vm.intAnd(a, b) }),
      .init(.or, { vm, a, b throws(Raised) in try vm.intOr(a, b) }),
      .init(.xor, { vm, a, b throws(Raised) in try vm.intXor(a, b) }),
    ]
  }
}

extension Machine {
  /// The class given to a number's `__new__`, checked.
  func checkedNew(_ name: StaticString, _ kind: Kind, _ cls: Value) throws(Raised) -> TypeRef {
    guard cls.isKind(.type) else {
      throw typeError("\(name).__new__(X): X is not a type object (\(typeName(cls)))")
    }
    let type = cls.as(TypeObject.self)
    guard type.isSubtype(of: self.type(kind)) else {
      throw typeError(
        "\(name).__new__(\(type.nameText)): \(type.nameText) is not a subtype of \(name)")
    }
    return type
  }
}
