import Primitives

/// `float`: in the value's word where its exponent allows, else boxed. CPython: Objects/floatobject.c.
/// The operators are in Float+Arithmetic.swift, construction in Float+Conversion.swift.
extension NativeType {
  static let float = NativeType(
    "float", .float, isBase: true,
    methods: [
      NativeMethod("conjugate(self, /)") {
        vm, a throws(Raised) in vm.exactFloat(a[0])
      },
      NativeMethod("as_integer_ratio(self, /)") {
        vm, a throws(Raised) in
        try vm.floatIntegerRatio(vm.double(a[0]))
      },
      NativeMethod("is_integer(self, /)") {
        vm, a throws(Raised) in
        let value = vm.double(a[0])
        return Value(value.isFinite && value == value.rounded(.down))
      },
      NativeMethod(
        "hex(self, /)"
      ) { vm, a throws(Raised) in vm.newStr(FloatText.hex(vm.double(a[0]))) },
      NativeMethod(
        "fromhex(type, string, /)", .classMethod
      ) { vm, a throws(Raised) in
        try vm.floatFromHex(a[0], a[1])
      },
      NativeMethod(
        "__trunc__(self, /)"
      ) { vm, a throws(Raised) in try vm.intFromDouble(vm.double(a[0])) },
      NativeMethod("__floor__(self, /)") {
        vm, a throws(Raised) in try vm.intFromDouble(vm.double(a[0]).rounded(.down))
      },
      NativeMethod("__ceil__(self, /)") {
        vm, a throws(Raised) in try vm.intFromDouble(vm.double(a[0]).rounded(.up))
      },
      NativeMethod(
        "__round__(self, ndigits=None, /)"
      ) { vm, a throws(Raised) in
        let value = vm.double(a[0])
        if a[1].isNull || a[1].isNone {
          return try vm.intFromDouble(value.rounded(.toNearestOrEven))
        }
        return try vm.floatRound(value, digits: a[1])
      },
      NativeMethod("__getnewargs__(self, /)") { vm, a throws(Raised) in
        Value(vm.newTuple([vm.exactFloat(a[0])]))
      },
      NativeMethod("__format__(self, format_spec, /)") { vm, a throws(Raised) in
        try vm.formatFloat(a[0], a[1])
      },
      NativeMethod("__getformat__(type, typestr, /)", .classMethod) { vm, a throws(Raised) in
        guard a[1].isKind(.str) else {
          throw vm.typeError(
            "__getformat__() argument must be str, not \(vm.argumentTypeName(a[1]))")
        }
        switch a[1].as(StrObject.self).description {
        case "double", "float": return vm.newStr("IEEE, little-endian")
        default:
          throw vm.valueError("__getformat__() argument 1 must be 'double' or 'float'")
        }
      },
      NativeMethod("__sizeof__(self, /)") { _, _ throws(Raised) in Value(smallInt: 24) },
    ],
    properties: [
      NativeProperty("real") { vm, float throws(Raised) in vm.exactFloat(float) },
      NativeProperty("imag") { vm, _ throws(Raised) in vm.newFloat(0) },
    ]
  ) { slots in
    slots.repr = { vm, float throws(Raised) in vm.floatText(vm.double(float)) }
    slots.hash = { vm, float throws(Raised) in NumericHash.hash(vm.double(float)) }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      vm.floatCompare(a, b, comparison)
    }
    slots.bool = { vm, float throws(Raised) in vm.double(float) != 0 }
    slots.new = NativeMethod("__new__(cls, x=0, /)", .constructor) { vm, a throws(Raised) in
      let type = try vm.checkedNew("float", .float, a[0])
      let value = a[1].isNull ? 0 : try vm.makeFloat(a[1])
      return vm.adopt(vm.newFloat(value), as: type)
    }
    slots.int = { vm, float throws(Raised) in try vm.intFromDouble(vm.double(float)) }
    slots.float = { vm, float throws(Raised) in vm.exactFloat(float) }
    slots.negative = { vm, float throws(Raised) in vm.newFloat(-vm.double(float)) }
    slots.positive = { vm, float throws(Raised) in vm.exactFloat(float) }
    slots.absolute = { vm, float throws(Raised) in vm.newFloat(vm.double(float).magnitude) }
    slots.binary = [
      .init(.add, floatOperation { _, x, y throws(Raised) in x + y }),
      .init(.subtract, floatOperation { _, x, y throws(Raised) in x - y }),
      .init(.multiply, floatOperation { _, x, y throws(Raised) in x * y }),
      .init(
        .trueDivide,
        floatOperation { vm, x, y throws(Raised) in
          if y == 0 { throw vm.error(.zeroDivisionError, "float division by zero") }
          return x / y
        }
      ),
      .init(
        .floorDivide,
        floatOperation { vm, x, y throws(Raised) in
          if y == 0 { throw vm.error(.zeroDivisionError, "float floor division by zero") }
          return FloatDivision(x, y).quotient
        }
      ),
      .init(
        .modulo,
        floatOperation { vm, x, y throws(Raised) in
          if y == 0 { throw vm.error(.zeroDivisionError, "float modulo") }
          return FloatDivision.remainder(x, y)
        }
      ),
      .init(
        .divmod,
        { vm, a, b throws(Raised) in
          guard let (x, y) = try vm.doubles(a, b) else { return .notImplemented }
          if y == 0 { throw vm.error(.zeroDivisionError, "float divmod()") }
          let division = FloatDivision(x, y)
          return Value(
            vm.newTuple([vm.newFloat(division.quotient), vm.newFloat(division.remainder)]))
        }
      ),
      .init(
        .power,
        { vm, a, b throws(Raised) in
          guard let (x, y) = try vm.doubles(a, b) else { return .notImplemented }
          return try vm.floatPower(x, y)
        }
      ),
    ]
  }

  private static func floatOperation(
    _ operation: @escaping @Sendable (Machine, Double, Double) throws(Raised) -> Double
  ) -> BinaryFunction {
    { vm, a, b throws(Raised) in
      guard let (x, y) = try vm.doubles(a, b) else { return .notImplemented }
      return vm.newFloat(try operation(vm, x, y))
    }
  }
}
