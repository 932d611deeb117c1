import Glibc
import Primitives

/// `cmath`. CPython: Modules/cmathmodule.c.
/// The functions themselves are in ComplexFunctions.swift, their values at infinities and nan in
/// ComplexFunctions+Special.swift.
extension NativeModule {
  static let cmath = NativeModule(
    "cmath",
    functions: complexFunctions + complexPartFunctions
  ) { vm, dict in
    vm.set(dict, "pi", vm.newFloat(.pi))
    vm.set(dict, "e", vm.newFloat(M_E))
    vm.set(dict, "tau", vm.newFloat(2 * .pi))
    vm.set(dict, "inf", vm.newFloat(.infinity))
    vm.set(dict, "infj", vm.newComplex(0, .infinity))
    vm.set(dict, "nan", vm.newFloat(.nan))
    vm.set(dict, "nanj", vm.newComplex(0, .nan))
  }

  private static let complexFunctions: [NativeMethod] = [
    function("acos(z, /)", ComplexFunctions.acos),
    function(
      "acosh(z, /)", ComplexFunctions.acosh),
    function("asin(z, /)", ComplexFunctions.asin),
    function(
      "asinh(z, /)", ComplexFunctions.asinh),
    function("atan(z, /)", ComplexFunctions.atan),
    function(
      "atanh(z, /)", ComplexFunctions.atanh),
    function("cos(z, /)", ComplexFunctions.cos),
    function("cosh(z, /)", ComplexFunctions.cosh),
    function("exp(z, /)", ComplexFunctions.exp),
    function("log10(z, /)", ComplexFunctions.log10),
    function("sin(z, /)", ComplexFunctions.sin),
    function("sinh(z, /)", ComplexFunctions.sinh),
    function("sqrt(z, /)", ComplexFunctions.sqrt),
    function("tan(z, /)", ComplexFunctions.tan),
    function("tanh(z, /)", ComplexFunctions.tanh),
    NativeMethod(
      "log(z, base=<unrepresentable>, /)", .function
    ) { vm, a throws(Raised) in
      let z = try vm.complexArgument(a[0])
      if a[1].isNull { return vm.newComplex(try vm.complexResult(ComplexFunctions.log(z))) }
      let base = try vm.complexArgument(a[1])
      // As in CPython, only the second logarithm's error counts.
      let numerator = ComplexFunctions.log(z), denominator = ComplexFunctions.log(base)
      guard denominator.error == nil, let quotient = numerator.value / denominator.value else {
        throw vm.mathDomainError()
      }
      return vm.newComplex(quotient)
    },
  ]

  private static let complexPartFunctions: [NativeMethod] = [
    NativeMethod(
      "phase(z, /)", .function
    ) {
      vm, a throws(Raised) in
      let z = try vm.complexArgument(a[0])
      let angle = atan2(z.imaginary, z.real)
      // The C library reports an angle that underflows, and CPython passes that on.
      if angle == 0 && z.imaginary != 0 && z.real.isFinite { throw vm.mathRangeError() }
      return vm.newFloat(angle)
    },
    NativeMethod(
      "polar(z, /)", .function
    ) { vm, a throws(Raised) in
      let z = try vm.complexArgument(a[0])
      let distance = z.absolute
      if distance.isInfinite && z.isFinite { throw vm.mathRangeError() }
      return Value(
        vm.newTuple([vm.newFloat(distance), vm.newFloat(atan2(z.imaginary, z.real))]))
    },
    NativeMethod(
      "rect(r, phi, /)", .function
    ) { vm, a throws(Raised) in
      let r = try vm.realNumber(a[0]), phi = try vm.realNumber(a[1])
      return vm.newComplex(try vm.complexResult(ComplexFunctions.rect(r, phi)))
    },
    test(
      "isfinite(z, /)"
    ) { $0.isFinite },
    test("isinf(z, /)") {
      $0.real.isInfinite || $0.imaginary.isInfinite
    },
    test("isnan(z, /)") {
      $0.real.isNaN || $0.imaginary.isNaN
    },
    NativeMethod(
      "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", .function
    ) {
      vm, a throws(Raised) in
      let x = try vm.complexArgument(a[0]), y = try vm.complexArgument(a[1])
      let (relative, absolute) = try vm.tolerances(a[2], a[3])
      if x == y { return .true }
      if x.real.isInfinite || x.imaginary.isInfinite || y.real.isInfinite
        || y.imaginary.isInfinite
      {
        return .false
      }
      let difference = (x - y).absolute
      return Value(
        difference <= relative * y.absolute || difference <= relative * x.absolute
          || difference <= absolute)
    },
  ]

  private static func function(
    _ signature: StaticString,
    _ function: @escaping @Sendable (ComplexNumber) -> ComplexResult
  ) -> NativeMethod {
    NativeMethod(signature, .function) { vm, a throws(Raised) in
      vm.newComplex(try vm.complexResult(function(try vm.complexArgument(a[0]))))
    }
  }

  private static func test(
    _ signature: StaticString,
    _ function: @escaping @Sendable (ComplexNumber) -> Bool
  ) -> NativeMethod {
    NativeMethod(signature, .function) { vm, a throws(Raised) in
      Value(function(try vm.complexArgument(a[0])))
    }
  }
}

extension Machine {
  /// A number of any kind as a complex one. CPython: `PyComplex_AsCComplex`.
  func complexArgument(_ value: Value) throws(Raised) -> ComplexNumber {
    if value.isKind(.complex) { return complexNumber(value) }
    if let result = try complexMethod(value) { return complexNumber(result) }
    return ComplexNumber(try realNumber(value), 0)
  }

  func complexResult(_ result: ComplexResult) throws(Raised) -> ComplexNumber {
    switch result.error {
    case nil: return result.value
    case .domain: throw mathDomainError()
    case .range: throw mathRangeError()
    }
  }
}
