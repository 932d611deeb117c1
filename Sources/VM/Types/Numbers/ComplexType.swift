import Glibc
import Primitives

/// `complex`. CPython: Objects/complexobject.c.
extension NativeType {
  static let complex = NativeType(
    "complex", .complex, isBase: true,
    methods: [
      NativeMethod("conjugate(self, /)") {
        vm, a throws(Raised) in
        let z = vm.complexNumber(a[0])
        return vm.newComplex(z.real, -z.imaginary)
      },
      NativeMethod("__getnewargs__(self, /)") { vm, a throws(Raised) in
        let z = vm.complexNumber(a[0])
        return Value(vm.newTuple([vm.newFloat(z.real), vm.newFloat(z.imaginary)]))
      },
      NativeMethod("__format__(self, format_spec, /)") { vm, a throws(Raised) in
        try vm.formatComplex(a[0], a[1])
      },
      NativeMethod("__sizeof__(self, /)") { _, _ throws(Raised) in Value(smallInt: 32) },
    ],
    properties: [
      NativeProperty("real", isMember: true) { vm, z throws(Raised) in
        vm.newFloat(vm.complexNumber(z).real)
      },
      NativeProperty("imag", isMember: true) { vm, z throws(Raised) in
        vm.newFloat(vm.complexNumber(z).imaginary)
      },
    ]
  ) { slots in
    slots.repr = { vm, z throws(Raised) in vm.complexText(vm.complexNumber(z)) }
    slots.hash = { vm, value throws(Raised) in
      let z = vm.complexNumber(value)
      return NumericHash.hash(real: z.real, imaginary: z.imaginary)
    }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      vm.complexCompare(a, b, comparison)
    }
    slots.bool = { vm, value throws(Raised) in
      let z = vm.complexNumber(value)
      return z.real != 0 || z.imaginary != 0
    }
    slots.new = NativeMethod("__new__(cls, real=0, imag=0)", .constructor) {
      vm, a throws(Raised) in
      let type = try vm.checkedNew("complex", .complex, a[0])
      return try vm.makeComplex(type, a[1], a[2])
    }
    slots.int = { vm, _ throws(Raised) in throw vm.typeError("can't convert complex to int") }
    slots.float = { vm, _ throws(Raised) in
      throw vm.typeError("can't convert complex to float")
    }
    slots.negative = { vm, z throws(Raised) in vm.newComplex(-vm.complexNumber(z)) }
    slots.positive = { vm, z throws(Raised) in
      z.isExact(.complex) ? z : vm.newComplex(vm.complexNumber(z))
    }
    slots.absolute = { vm, value throws(Raised) in
      let z = vm.complexNumber(value)
      let absolute = z.absolute
      if absolute.isInfinite && z.isFinite {
        throw vm.error(.overflowError, "absolute value too large")
      }
      return vm.newFloat(absolute)
    }
    slots.binary = [
      .init(.add, complexOperation { _, x, y throws(Raised) in x + y }),
      .init(.subtract, complexOperation { _, x, y throws(Raised) in x - y }),
      .init(.multiply, complexOperation { _, x, y throws(Raised) in x * y }),
      .init(
        .trueDivide,
        complexOperation { vm, x, y throws(Raised) in
          guard let quotient = x / y else {
            throw vm.error(.zeroDivisionError, "complex division by zero")
          }
          return quotient
        }
      ),
      .init(
        .floorDivide,
        { vm, _, _ throws(Raised) in
          throw vm.typeError("can't take floor of complex number.")
        }
      ),
      .init(
        .modulo,
        { vm, _, _ throws(Raised) in
          throw vm.typeError("can't mod complex numbers.")
        }
      ),
      .init(
        .divmod,
        { vm, _, _ throws(Raised) in
          throw vm.typeError("can't take floor or mod of complex number.")
        }
      ),
      .init(
        .power,
        { vm, a, b throws(Raised) in
          guard let x = try vm.complexOperand(a), let y = try vm.complexOperand(b) else {
            return .notImplemented
          }
          return try vm.complexPower(x, y)
        }
      ),
    ]
  }

  private static func complexOperation(
    _ operation:
      @escaping @Sendable (Machine, ComplexNumber, ComplexNumber) throws(Raised) -> ComplexNumber
  ) -> BinaryFunction {
    { vm, a, b throws(Raised) in
      guard let x = try vm.complexOperand(a), let y = try vm.complexOperand(b) else {
        return .notImplemented
      }
      return vm.newComplex(try operation(vm, x, y))
    }
  }
}

extension Machine {
  /// The value of a complex object or of a subclass's instance.
  func complexNumber(_ value: Value) -> ComplexNumber {
    let complex = value.as(ComplexObject.self).pointee
    return ComplexNumber(complex.real, complex.imaginary)
  }

  func newComplex(_ z: ComplexNumber) -> Value { newComplex(z.real, z.imaginary) }

  /// An operand as a complex number; nil for what is no number.
  func complexOperand(_ value: Value) throws(Raised) -> ComplexNumber? {
    if value.isKind(.complex) { return complexNumber(value) }
    return try doubleOperand(value).map { ComplexNumber($0, 0) }
  }

  func complexPower(_ x: ComplexNumber, _ y: ComplexNumber) throws(Raised) -> Value {
    guard let power = x.power(y) else {
      throw error(.zeroDivisionError, "0.0 to a negative or complex power")
    }
    if power.real.isInfinite || power.imaginary.isInfinite {
      throw error(.overflowError, "complex exponentiation")
    }
    return newComplex(power)
  }

  /// Only == and != have a meaning; an int is compared exactly.
  func complexCompare(_ a: Value, _ b: Value, _ comparison: Comparison) -> Value {
    guard comparison == .eq || comparison == .ne else { return .notImplemented }
    guard a.isKind(.complex) else {
      return b.isKind(.complex) ? complexCompare(b, a, comparison) : .notImplemented
    }
    let z = complexNumber(a)
    let areEqual: Bool
    if b.isKind(.complex) {
      areEqual = z == complexNumber(b)
    } else if let real = floatValue(b) {
      areEqual = z.real == real && z.imaginary == 0
    } else if isInt(b) {
      areEqual = z.imaginary == 0 && withInt(b) { Limbs.compare($0, z.real) } == 0
    } else {
      return .notImplemented
    }
    return Value(areEqual == (comparison == .eq))
  }

  /// `repr(z)`: without the real part if that is a positive zero.
  func complexText(_ z: ComplexNumber) -> Value {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * FloatText.reprCapacity + 4) {
      let start = $0.baseAddress.unsafelyUnwrapped
      var count = 0
      let hasReal = z.real != 0 || z.real.sign == .minus
      if hasReal {
        start[0] = 0x28
        count = 1 + FloatText.writeShortest(z.real, addsPointZero: false, into: start + 1)
        // A nan never shows a sign of its own.
        if z.imaginary.sign == .plus || z.imaginary.isNaN {
          start[count] = 0x2B
          count += 1
        }
      }
      count += FloatText.writeShortest(z.imaginary, addsPointZero: false, into: start + count)
      start[count] = 0x6A
      count += 1
      if hasReal {
        start[count] = 0x29
        count += 1
      }
      return newStr(latin1: start, count: count)
    }
  }
}
