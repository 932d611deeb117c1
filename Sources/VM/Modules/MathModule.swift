import Glibc
import Primitives

/// `math`. CPython: Modules/mathmodule.c.
/// Whole numbers are in Math+Integers.swift, sums and distances in Math+Sums.swift, Γ in Math+Gamma.swift.
extension NativeModule {
  static let math = NativeModule(
    "math",
    functions: mathFunctions + mathPartFunctions + mathIntegerFunctions + mathSumFunctions
  ) { vm, dict in
    vm.set(dict, "pi", vm.newFloat(.pi))
    vm.set(dict, "e", vm.newFloat(M_E))
    vm.set(dict, "tau", vm.newFloat(2 * .pi))
    vm.set(dict, "inf", vm.newFloat(.infinity))
    vm.set(dict, "nan", vm.newFloat(.nan))
  }

  /// Functions of one or two real numbers.
  private static let mathFunctions: [NativeMethod] = [
    real("acos(x, /)", acos),
    real("acosh(x, /)", acosh),
    real("asin(x, /)", asin),
    real("asinh(x, /)", asinh),
    real("atan(x, /)", atan),
    real("atanh(x, /)", atanh),
    real("cos(x, /)", cos),
    real("cosh(x, /)", canOverflow: true, cosh),
    real("erf(x, /)", erf),
    real("erfc(x, /)", erfc),
    real("exp(x, /)", canOverflow: true, exp),
    real(
      "expm1(x, /)", canOverflow: true, expm1),
    real("fabs(x, /)", fabs),
    NativeMethod("gamma(x, /)", .function) { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0])
      if x <= 0 && x == x.rounded(.down) { throw vm.mathDomainError() }
      return vm.newFloat(try vm.finiteUnlessInfinite(GammaFunction.gamma(x), x))
    },
    NativeMethod(
      "lgamma(x, /)", .function
    ) { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0])
      if x.isFinite && x <= 0 && x == x.rounded(.down) { throw vm.mathDomainError() }
      return vm.newFloat(try vm.finiteUnlessInfinite(GammaFunction.logarithm(x), x))
    },
    real(
      "log1p(x, /)", log1p),
    real("sin(x, /)", sin),
    real("sinh(x, /)", canOverflow: true, sinh),
    real("sqrt(x, /)") { $0.squareRoot() },
    real("tan(x, /)", tan),
    real("tanh(x, /)", tanh),
    NativeMethod(
      "degrees(x, /)", .function
    ) { vm, a throws(Raised) in vm.newFloat(try vm.realNumber(a[0]) * (180 / .pi)) },
    NativeMethod(
      "radians(x, /)", .function
    ) { vm, a throws(Raised) in vm.newFloat(try vm.realNumber(a[0]) * (.pi / 180)) },
    real2("atan2(y, x, /)", atan2),
    real2(
      "copysign(x, y, /)",
      copysign),
    real2("fmod(x, y, /)", fmod),
    real2(
      "remainder(x, y, /)",
      remainder),
    NativeMethod("pow(x, y, /)", .function) {
      vm, a throws(Raised) in
      let x = try vm.realNumber(a[0]), y = try vm.realNumber(a[1])
      let result = pow(x, y)
      if x == 0 && y == -.infinity { throw vm.mathDomainError() }
      if x.isFinite && y.isFinite && !result.isFinite {
        throw result.isNaN || x == 0 ? vm.mathDomainError() : vm.mathRangeError()
      }
      return vm.newFloat(result)
    },
    NativeMethod(
      "nextafter(x, y, /)", .function
    ) { vm, a throws(Raised) in
      vm.newFloat(nextafter(try vm.realNumber(a[0]), try vm.realNumber(a[1])))
    },
    NativeMethod(
      "ulp(x, /)", .function
    ) { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0]).magnitude
      return vm.newFloat(x.isFinite ? x.ulp : x)
    },
    NativeMethod(
      "log(*args)*", .function
    ) { vm, a throws(Raised) in
      let arguments = a[0].as(TupleObject.self)
      guard (1...2).contains(arguments.pointee.count) else {
        throw vm.typeError("math.log requires 1 to 2 arguments")
      }
      let value = try vm.logarithm(arguments.items[0], log)
      if arguments.pointee.count == 1 { return vm.newFloat(value) }
      let base = try vm.logarithm(arguments.items[1], log)
      return try vm.binary(.trueDivide, vm.newFloat(value), vm.newFloat(base))
    },
    NativeMethod("log2(x, /)", .function) {
      vm, a throws(Raised) in vm.newFloat(try vm.logarithm(a[0], log2))
    },
    NativeMethod("log10(x, /)", .function) {
      vm, a throws(Raised) in vm.newFloat(try vm.logarithm(a[0], log10))
    },
  ]

  /// Functions that take numbers apart, round and test them.
  private static let mathPartFunctions: [NativeMethod] = [
    NativeMethod(
      "floor(x, /)", .function
    ) { vm, a throws(Raised) in
      try vm.roundedInt(a[0], .down, vm.pointee.names.__floor__)
    },
    NativeMethod(
      "ceil(x, /)", .function
    ) { vm, a throws(Raised) in
      try vm.roundedInt(a[0], .up, vm.pointee.names.__ceil__)
    },
    NativeMethod(
      "trunc(x, /)", .function
    ) { vm, a throws(Raised) in
      if a[0].isFlonum || a[0].isExact(.float) { return try vm.intFromDouble(vm.double(a[0])) }
      let method = try vm.lookUpSpecial(a[0], vm.pointee.names.__trunc__)
      if method.isNull {
        throw vm.typeError("type \(vm.typeName(a[0])) doesn't define __trunc__ method")
      }
      return try vm.call(method)
    },
    NativeMethod(
      "frexp(x, /)", .function
    ) { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0])
      if !x.isFinite || x == 0 { return Value(vm.newTuple([vm.newFloat(x), Value(smallInt: 0)])) }
      // The overlay's frexp loses the sign.
      let (fraction, exponent) = frexp(x.magnitude)
      return Value(
        vm.newTuple([vm.newFloat(copysign(fraction, x)), Value(smallInt: exponent)]))
    },
    NativeMethod(
      "modf(x, /)", .function
    ) { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0])
      let whole = x.rounded(.towardZero)
      let fraction = x.isInfinite ? copysign(0, x) : x.isNaN ? x : copysign(x - whole, x)
      return Value(vm.newTuple([vm.newFloat(fraction), vm.newFloat(whole)]))
    },
    NativeMethod("ldexp(x, i, /)", .function) { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0])
      guard vm.isInt(a[1]) else {
        throw vm.typeError("Expected an int as second argument to ldexp.")
      }
      if x == 0 || !x.isFinite { return vm.newFloat(x) }
      let result = scalbn(x, Int32(clamping: try vm.clampedIndex(a[1])))
      if result.isInfinite { throw vm.mathRangeError() }
      return vm.newFloat(result)
    },
    test(
      "isfinite(x, /)"
    ) {
      $0.isFinite
    },
    test(
      "isinf(x, /)"
    ) {
      $0.isInfinite
    },
    test("isnan(x, /)") {
      $0.isNaN
    },
    NativeMethod(
      "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", .function
    ) {
      vm, a throws(Raised) in
      let x = try vm.realNumber(a[0]), y = try vm.realNumber(a[1])
      let (relative, absolute) = try vm.tolerances(a[2], a[3])
      if x == y { return .true }
      if x.isInfinite || y.isInfinite { return .false }
      let difference = (y - x).magnitude
      return Value(
        difference <= (relative * y).magnitude || difference <= (relative * x).magnitude
          || difference <= absolute)
    },
  ]

  /// A function of one real number whose errors show in its result: nan for a number is a domain
  /// error, infinity for a finite one a range error if the function can overflow, else a domain error, too.
  private static func real(
    _ signature: StaticString, canOverflow: Bool = false,
    _ function: @escaping @Sendable (Double) -> Double
  ) -> NativeMethod {
    NativeMethod(signature, .function) { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0])
      let result = function(x)
      if result.isNaN && !x.isNaN { throw vm.mathDomainError() }
      if result.isInfinite && x.isFinite {
        throw canOverflow ? vm.mathRangeError() : vm.mathDomainError()
      }
      return vm.newFloat(result)
    }
  }

  private static func real2(
    _ signature: StaticString,
    _ function: @escaping @Sendable (Double, Double) -> Double
  ) -> NativeMethod {
    NativeMethod(signature, .function) { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0]), y = try vm.realNumber(a[1])
      let result = function(x, y)
      if result.isNaN && !x.isNaN && !y.isNaN { throw vm.mathDomainError() }
      if result.isInfinite && x.isFinite && y.isFinite { throw vm.mathRangeError() }
      return vm.newFloat(result)
    }
  }

  private static func test(
    _ signature: StaticString,
    _ function: @escaping @Sendable (Double) -> Bool
  ) -> NativeMethod {
    NativeMethod(signature, .function) { vm, a throws(Raised) in
      Value(function(try vm.realNumber(a[0])))
    }
  }
}

extension Machine {
  func mathDomainError() -> Raised { valueError("math domain error") }
  func mathRangeError() -> Raised { error(.overflowError, "math range error") }

  /// A result that may be infinite only if its argument is.
  func finiteUnlessInfinite(_ result: Double, _ x: Double) throws(Raised) -> Double {
    if result.isInfinite && x.isFinite { throw mathRangeError() }
    return result
  }

  /// The logarithm of a positive number; of an int of any size.
  func logarithm(
    _ value: Value, _ function: (Double) -> Double
  ) throws(Raised) -> Double {
    if value.isKind(.int) {
      let (isPositive, fraction, exponent) = withInt(value) { view in
        let (fraction, exponent) = Limbs.fractionAndExponent(view)
        return (!view.isZero && !view.isNegative, fraction, exponent)
      }
      guard isPositive else { throw mathDomainError() }
      if exponent > 1024 || (exponent == 1024 && withInt(value, { Limbs.toDouble($0) }) == nil) {
        return function(fraction) + function(2) * Double(exponent)
      }
    }
    let x = try realNumber(value)
    if x <= 0 { throw mathDomainError() }
    return function(x)
  }

  /// `math.floor` and `math.ceil`: by the value's own method, else as a float.
  func roundedInt(
    _ value: Value, _ rule: FloatingPointRoundingRule, _ name: Value
  ) throws(Raised) -> Value {
    if !value.isFlonum && !value.isExact(.float) {
      let method = try lookUpSpecial(value, name)
      if !method.isNull { return try call(method) }
    }
    return try intFromDouble(realNumber(value).rounded(rule))
  }

  /// The tolerances of `isclose`, as given or by default.
  func tolerances(
    _ relative: Value, _ absolute: Value
  ) throws(Raised) -> (relative: Double, absolute: Double) {
    let relativeTolerance = relative.isNull ? 1e-9 : try realNumber(relative)
    let absoluteTolerance = absolute.isNull ? 0 : try realNumber(absolute)
    if relativeTolerance < 0 || absoluteTolerance < 0 {
      throw valueError("tolerances must be non-negative")
    }
    return (relativeTolerance, absoluteTolerance)
  }
}
