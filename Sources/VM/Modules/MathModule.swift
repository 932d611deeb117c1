import Glibc
import Primitives

/// `math`. CPython: Modules/mathmodule.c.
/// Whole numbers are in Math+Integers.swift, sums and distances in Math+Sums.swift, Γ in Math+Gamma.swift.
extension NativeModule {
  static let math = NativeModule(
    "math",
    doc: """
      This module provides access to the mathematical functions
      defined by the C standard.
      """,
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
    real("acos(x, /)", doc: "Return the arc cosine (measured in radians) of x.", acos),
    real("acosh(x, /)", doc: "Return the inverse hyperbolic cosine of x.", acosh),
    real("asin(x, /)", doc: "Return the arc sine (measured in radians) of x.", asin),
    real("asinh(x, /)", doc: "Return the inverse hyperbolic sine of x.", asinh),
    real("atan(x, /)", doc: "Return the arc tangent (measured in radians) of x.", atan),
    real("atanh(x, /)", doc: "Return the inverse hyperbolic tangent of x.", atanh),
    real("cos(x, /)", doc: "Return the cosine of x (measured in radians).", cos),
    real("cosh(x, /)", canOverflow: true, doc: "Return the hyperbolic cosine of x.", cosh),
    real("erf(x, /)", doc: "Error function at x.", erf),
    real("erfc(x, /)", doc: "Complementary error function at x.", erfc),
    real("exp(x, /)", canOverflow: true, doc: "Return e raised to the power of x.", exp),
    real(
      "expm1(x, /)", canOverflow: true,
      doc: """
        Return exp(x)-1.

        This function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x.
        """, expm1),
    real("fabs(x, /)", doc: "Return the absolute value of the float x.", fabs),
    NativeMethod("gamma(x, /)", .function, doc: "Gamma function at x.") { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0])
      if x <= 0 && x == x.rounded(.down) { throw vm.mathDomainError() }
      return vm.newFloat(try vm.finiteUnlessInfinite(GammaFunction.gamma(x), x))
    },
    NativeMethod(
      "lgamma(x, /)", .function, doc: "Natural logarithm of absolute value of Gamma function at x."
    ) { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0])
      if x.isFinite && x <= 0 && x == x.rounded(.down) { throw vm.mathDomainError() }
      return vm.newFloat(try vm.finiteUnlessInfinite(GammaFunction.logarithm(x), x))
    },
    real(
      "log1p(x, /)",
      doc: """
        Return the natural logarithm of 1+x (base e).

        The result is computed in a way which is accurate for x near zero.
        """, log1p),
    real("sin(x, /)", doc: "Return the sine of x (measured in radians).", sin),
    real("sinh(x, /)", canOverflow: true, doc: "Return the hyperbolic sine of x.", sinh),
    real("sqrt(x, /)", doc: "Return the square root of x.") { $0.squareRoot() },
    real("tan(x, /)", doc: "Return the tangent of x (measured in radians).", tan),
    real("tanh(x, /)", doc: "Return the hyperbolic tangent of x.", tanh),
    NativeMethod(
      "degrees(x, /)", .function, doc: "Convert angle x from radians to degrees."
    ) { vm, a throws(Raised) in vm.newFloat(try vm.realNumber(a[0]) * (180 / .pi)) },
    NativeMethod(
      "radians(x, /)", .function, doc: "Convert angle x from degrees to radians."
    ) { vm, a throws(Raised) in vm.newFloat(try vm.realNumber(a[0]) * (.pi / 180)) },
    real2("atan2(y, x, /)", doc: "Return the arc tangent (measured in radians) of y/x.", atan2),
    real2(
      "copysign(x, y, /)", doc: "Return a float with the magnitude of x and the sign of y.",
      copysign),
    real2("fmod(x, y, /)", doc: "Return fmod(x, y), according to platform C.", fmod),
    real2(
      "remainder(x, y, /)", doc: "Difference between x and the closest integer multiple of y.",
      remainder),
    NativeMethod("pow(x, y, /)", .function, doc: "Return x**y (x to the power of y).") {
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
      "nextafter(x, y, /)", .function,
      doc: "Return the next floating-point value after x towards y."
    ) { vm, a throws(Raised) in
      vm.newFloat(nextafter(try vm.realNumber(a[0]), try vm.realNumber(a[1])))
    },
    NativeMethod(
      "ulp(x, /)", .function, doc: "Return the value of the least significant bit of the float x."
    ) { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0]).magnitude
      return vm.newFloat(x.isFinite ? x.ulp : x)
    },
    NativeMethod(
      "log(*args)", .function, doc: "Return the logarithm of x to the given base, e by default."
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
    NativeMethod("log2(x, /)", .function, doc: "Return the base 2 logarithm of x.") {
      vm, a throws(Raised) in vm.newFloat(try vm.logarithm(a[0], log2))
    },
    NativeMethod("log10(x, /)", .function, doc: "Return the base 10 logarithm of x.") {
      vm, a throws(Raised) in vm.newFloat(try vm.logarithm(a[0], log10))
    },
  ]

  /// Functions that take numbers apart, round and test them.
  private static let mathPartFunctions: [NativeMethod] = [
    NativeMethod(
      "floor(x, /)", .function,
      doc: """
        Return the floor of x as an Integral.

        This is the largest integer <= x.
        """
    ) { vm, a throws(Raised) in
      try vm.roundedInt(a[0], .down, vm.pointee.names.__floor__)
    },
    NativeMethod(
      "ceil(x, /)", .function,
      doc: """
        Return the ceiling of x as an Integral.

        This is the smallest integer >= x.
        """
    ) { vm, a throws(Raised) in
      try vm.roundedInt(a[0], .up, vm.pointee.names.__ceil__)
    },
    NativeMethod(
      "trunc(x, /)", .function, doc: "Truncates the Real x to the nearest Integral toward 0."
    ) { vm, a throws(Raised) in
      if a[0].isFlonum || a[0].isExact(.float) { return try vm.intFromDouble(vm.double(a[0])) }
      let method = try vm.lookUpSpecial(a[0], vm.pointee.names.__trunc__)
      if method.isNull {
        throw vm.typeError("type \(vm.typeName(a[0])) doesn't define __trunc__ method")
      }
      return try vm.call(method)
    },
    NativeMethod(
      "frexp(x, /)", .function, doc: "Return the mantissa and exponent of x, as pair (m, e)."
    ) { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0])
      if !x.isFinite || x == 0 { return Value(vm.newTuple([vm.newFloat(x), Value(smallInt: 0)])) }
      // The overlay's frexp loses the sign.
      let (fraction, exponent) = frexp(x.magnitude)
      return Value(
        vm.newTuple([vm.newFloat(copysign(fraction, x)), Value(smallInt: exponent)]))
    },
    NativeMethod(
      "modf(x, /)", .function, doc: "Return the fractional and integer parts of x."
    ) { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0])
      let whole = x.rounded(.towardZero)
      let fraction = x.isInfinite ? copysign(0, x) : x.isNaN ? x : copysign(x - whole, x)
      return Value(vm.newTuple([vm.newFloat(fraction), vm.newFloat(whole)]))
    },
    NativeMethod("ldexp(x, i, /)", .function, doc: "Return x * (2**i).") { vm, a throws(Raised) in
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
      "isfinite(x, /)",
      doc: "Return True if x is neither an infinity nor a NaN, and False otherwise."
    ) {
      $0.isFinite
    },
    test(
      "isinf(x, /)",
      doc: "Return True if x is a positive or negative infinity, and False otherwise."
    ) {
      $0.isInfinite
    },
    test("isnan(x, /)", doc: "Return True if x is a NaN (not a number), and False otherwise.") {
      $0.isNaN
    },
    NativeMethod(
      "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", .function,
      doc: "Determine whether two floating point numbers are close in value."
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
    _ signature: StaticString, canOverflow: Bool = false, doc: StaticString,
    _ function: @escaping @Sendable (Double) -> Double
  ) -> NativeMethod {
    NativeMethod(signature, .function, doc: doc) { vm, a throws(Raised) in
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
    _ signature: StaticString, doc: StaticString,
    _ function: @escaping @Sendable (Double, Double) -> Double
  ) -> NativeMethod {
    NativeMethod(signature, .function, doc: doc) { vm, a throws(Raised) in
      let x = try vm.realNumber(a[0]), y = try vm.realNumber(a[1])
      let result = function(x, y)
      if result.isNaN && !x.isNaN && !y.isNaN { throw vm.mathDomainError() }
      if result.isInfinite && x.isFinite && y.isFinite { throw vm.mathRangeError() }
      return vm.newFloat(result)
    }
  }

  private static func test(
    _ signature: StaticString, doc: StaticString,
    _ function: @escaping @Sendable (Double) -> Bool
  ) -> NativeMethod {
    NativeMethod(signature, .function, doc: doc) { vm, a throws(Raised) in
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
