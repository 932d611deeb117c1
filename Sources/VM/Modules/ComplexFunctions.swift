import Glibc

/// What a function of a complex number gives.
struct ComplexResult {
  enum Failure { case domain, range }

  var value: ComplexNumber
  var error: Failure?

  init(_ real: Double, _ imaginary: Double, _ error: Failure? = nil) {
    value = ComplexNumber(real, imaginary)
    self.error = error
  }

  /// A result that is out of range if a part of it is infinite.
  static func ranged(_ real: Double, _ imaginary: Double) -> ComplexResult {
    ComplexResult(real, imaginary, real.isInfinite || imaginary.isInfinite ? .range : nil)
  }

  /// -i * self: how the circular functions come from the hyperbolic ones.
  var timesMinusI: ComplexResult { ComplexResult(value.imaginary, -value.real, error) }
}

/// The elementary functions of complex numbers, in CPython's formulas so that results agree to the last
/// bit; those follow W. Kahan, "Branch cuts for complex elementary functions".
/// CPython: Modules/cmathmodule.c.
enum ComplexFunctions {
  static let large = Double.greatestFiniteMagnitude / 4
  static let squareRootOfLarge = large.squareRoot()
  static let logOfLarge = Glibc.log(large)
  static let squareRootOfSmallest = Double.leastNormalMagnitude.squareRoot()

  private static func isLarge(_ z: ComplexNumber) -> Bool {
    z.real.magnitude > large || z.imaginary.magnitude > large
  }

  /// log |z| of a z so large that |z| might overflow.
  private static func logOfLargeMagnitude(_ z: ComplexNumber) -> Double {
    Glibc.log(hypot(z.real / 2, z.imaginary / 2)) + M_LN2 * 2
  }

  private static func timesI(_ z: ComplexNumber) -> ComplexNumber {
    ComplexNumber(-z.imaginary, z.real)
  }

  // MARK: - Roots, powers, logarithms

  static func sqrt(_ z: ComplexNumber) -> ComplexResult {
    if !z.isFinite { return special(.sqrt, z) }
    if z.real == 0 && z.imaginary == 0 { return ComplexResult(0, z.imaginary) }
    var x = z.real.magnitude
    let y = z.imaginary.magnitude
    let s: Double
    if x < .leastNormalMagnitude && y < .leastNormalMagnitude {
      x = scalbn(x, 53)
      s = scalbn((x + hypot(x, scalbn(y, 53))).squareRoot(), -27)
    } else {
      x /= 8
      s = 2 * (x + hypot(x, y / 8)).squareRoot()
    }
    let d = y / (2 * s)
    return z.real >= 0
      ? ComplexResult(s, copysign(d, z.imaginary)) : ComplexResult(d, copysign(s, z.imaginary))
  }

  static func exp(_ z: ComplexNumber) -> ComplexResult {
    if !z.isFinite {
      if z.real.isInfinite && z.imaginary.isFinite && z.imaginary != 0 {
        let size = z.real > 0 ? Double.infinity : 0
        return ComplexResult(
          copysign(size, Glibc.cos(z.imaginary)), copysign(size, Glibc.sin(z.imaginary)))
      }
      var result = special(.exp, z)
      if z.imaginary.isInfinite && (z.real.isFinite || z.real == .infinity) {
        result.error = .domain
      }
      return result
    }
    if z.real > logOfLarge {
      let length = Glibc.exp(z.real - 1)
      return .ranged(
        length * Glibc.cos(z.imaginary) * M_E, length * Glibc.sin(z.imaginary) * M_E)
    }
    let length = Glibc.exp(z.real)
    return .ranged(length * Glibc.cos(z.imaginary), length * Glibc.sin(z.imaginary))
  }

  static func log(_ z: ComplexNumber) -> ComplexResult {
    if !z.isFinite { return special(.log, z) }
    let x = z.real.magnitude, y = z.imaginary.magnitude
    let angle = atan2(z.imaginary, z.real)
    if x > large || y > large {
      return ComplexResult(Glibc.log(hypot(x / 2, y / 2)) + M_LN2, angle)
    }
    if x < .leastNormalMagnitude && y < .leastNormalMagnitude {
      if x == 0 && y == 0 { return ComplexResult(-.infinity, angle, .domain) }
      return ComplexResult(
        Glibc.log(hypot(scalbn(x, 53), scalbn(y, 53))) - 53 * M_LN2, angle)
    }
    let distance = hypot(x, y)
    guard distance >= 0.71 && distance <= 1.73 else {
      return ComplexResult(Glibc.log(distance), angle)
    }
    // Near the unit circle log(distance) would lose digits.
    let larger = max(x, y), smaller = min(x, y)
    let excess = (larger - 1) * (larger + 1) + smaller * smaller
    return ComplexResult(log1p(excess) / 2, angle)
  }

  static func log10(_ z: ComplexNumber) -> ComplexResult {
    let result = log(z)
    return ComplexResult(
      result.value.real / M_LN10, result.value.imaginary / M_LN10, result.error)
  }

  // MARK: - Hyperbolic and circular functions

  static func cosh(_ z: ComplexNumber) -> ComplexResult {
    let cosine = Glibc.cos(z.imaginary), sine = Glibc.sin(z.imaginary)
    if !z.isFinite {
      if z.real.isInfinite && z.imaginary.isFinite && z.imaginary != 0 {
        return ComplexResult(
          copysign(.infinity, cosine), copysign(.infinity, z.real > 0 ? sine : -sine))
      }
      return domainIfTurning(special(.cosh, z), z)
    }
    if z.real.magnitude > logOfLarge {
      let less = z.real - copysign(1, z.real)
      return .ranged(cosine * Glibc.cosh(less) * M_E, sine * Glibc.sinh(less) * M_E)
    }
    return .ranged(cosine * Glibc.cosh(z.real), sine * Glibc.sinh(z.real))
  }

  static func sinh(_ z: ComplexNumber) -> ComplexResult {
    let cosine = Glibc.cos(z.imaginary), sine = Glibc.sin(z.imaginary)
    if !z.isFinite {
      if z.real.isInfinite && z.imaginary.isFinite && z.imaginary != 0 {
        return ComplexResult(
          copysign(.infinity, z.real > 0 ? cosine : -cosine), copysign(.infinity, sine))
      }
      return domainIfTurning(special(.sinh, z), z)
    }
    if z.real.magnitude > logOfLarge {
      let less = z.real - copysign(1, z.real)
      return .ranged(cosine * Glibc.sinh(less) * M_E, sine * Glibc.cosh(less) * M_E)
    }
    return .ranged(cosine * Glibc.sinh(z.real), sine * Glibc.cosh(z.real))
  }

  /// An infinite imaginary part has no direction.
  private static func domainIfTurning(
    _ result: ComplexResult, _ z: ComplexNumber
  ) -> ComplexResult {
    var result = result
    if z.imaginary.isInfinite && !z.real.isNaN { result.error = .domain }
    return result
  }

  static func tanh(_ z: ComplexNumber) -> ComplexResult {
    if !z.isFinite {
      if z.real.isInfinite && z.imaginary.isFinite && z.imaginary != 0 {
        let sign = 2 * Glibc.sin(z.imaginary) * Glibc.cos(z.imaginary)
        return ComplexResult(z.real > 0 ? 1 : -1, copysign(0, sign))
      }
      var result = special(.tanh, z)
      if z.imaginary.isInfinite && z.real.isFinite { result.error = .domain }
      return result
    }
    if z.real.magnitude > logOfLarge {
      return ComplexResult(
        copysign(1, z.real),
        4 * Glibc.sin(z.imaginary) * Glibc.cos(z.imaginary)
          * Glibc.exp(-2 * z.real.magnitude))
    }
    let tx = Glibc.tanh(z.real), ty = Glibc.tan(z.imaginary)
    let cx = 1 / Glibc.cosh(z.real)
    let txty = tx * ty
    let denominator = 1 + txty * txty
    return ComplexResult(
      tx * (1 + ty * ty) / denominator, ((ty / denominator) * cx) * cx)
  }

  static func cos(_ z: ComplexNumber) -> ComplexResult { cosh(timesI(z)) }
  static func sin(_ z: ComplexNumber) -> ComplexResult { sinh(timesI(z)).timesMinusI }
  static func tan(_ z: ComplexNumber) -> ComplexResult { tanh(timesI(z)).timesMinusI }

  // MARK: - Their inverses

  static func acos(_ z: ComplexNumber) -> ComplexResult {
    if !z.isFinite { return special(.acos, z) }
    if isLarge(z) {
      let size = logOfLargeMagnitude(z)
      return ComplexResult(
        atan2(z.imaginary.magnitude, z.real),
        z.real < 0 ? -copysign(size, z.imaginary) : copysign(size, -z.imaginary))
    }
    let s1 = sqrt(ComplexNumber(1 - z.real, -z.imaginary)).value
    let s2 = sqrt(ComplexNumber(1 + z.real, z.imaginary)).value
    return ComplexResult(
      2 * atan2(s1.real, s2.real),
      Glibc.asinh(s2.real * s1.imaginary - s2.imaginary * s1.real))
  }

  static func acosh(_ z: ComplexNumber) -> ComplexResult {
    if !z.isFinite { return special(.acosh, z) }
    if isLarge(z) { return ComplexResult(logOfLargeMagnitude(z), atan2(z.imaginary, z.real)) }
    let s1 = sqrt(ComplexNumber(z.real - 1, z.imaginary)).value
    let s2 = sqrt(ComplexNumber(z.real + 1, z.imaginary)).value
    return ComplexResult(
      Glibc.asinh(s1.real * s2.real + s1.imaginary * s2.imaginary),
      2 * atan2(s1.imaginary, s2.real))
  }

  static func asinh(_ z: ComplexNumber) -> ComplexResult {
    if !z.isFinite { return special(.asinh, z) }
    if isLarge(z) {
      let size = logOfLargeMagnitude(z)
      return ComplexResult(
        z.imaginary >= 0 ? copysign(size, z.real) : -copysign(size, -z.real),
        atan2(z.imaginary, z.real.magnitude))
    }
    let s1 = sqrt(ComplexNumber(1 + z.imaginary, -z.real)).value
    let s2 = sqrt(ComplexNumber(1 - z.imaginary, z.real)).value
    return ComplexResult(
      Glibc.asinh(s1.real * s2.imaginary - s2.real * s1.imaginary),
      atan2(z.imaginary, s1.real * s2.real - s1.imaginary * s2.imaginary))
  }

  static func atanh(_ z: ComplexNumber) -> ComplexResult {
    if !z.isFinite { return special(.atanh, z) }
    if z.real.sign == .minus {
      let result = atanh(-z)
      return ComplexResult(-result.value.real, -result.value.imaginary, result.error)
    }
    let y = z.imaginary.magnitude
    if z.real > squareRootOfLarge || y > squareRootOfLarge {
      let h = hypot(z.real / 2, z.imaginary / 2)
      return ComplexResult(z.real / 4 / h / h, -copysign(.pi / 2, -z.imaginary))
    }
    if z.real == 1 && y < squareRootOfSmallest {
      if y == 0 { return ComplexResult(.infinity, z.imaginary, .domain) }
      return ComplexResult(
        -Glibc.log(y.squareRoot() / hypot(y, 2).squareRoot()),
        copysign(atan2(2, -y) / 2, z.imaginary))
    }
    return ComplexResult(
      log1p(4 * z.real / ((1 - z.real) * (1 - z.real) + y * y)) / 4,
      -atan2(-2 * z.imaginary, (1 - z.real) * (1 + z.real) - y * y) / 2)
  }

  static func asin(_ z: ComplexNumber) -> ComplexResult { asinh(timesI(z)).timesMinusI }
  static func atan(_ z: ComplexNumber) -> ComplexResult { atanh(timesI(z)).timesMinusI }

  // MARK: - Polar coordinates

  static func rect(_ r: Double, _ phi: Double) -> ComplexResult {
    guard r.isFinite && phi.isFinite else {
      if r.isInfinite && phi.isFinite && phi != 0 {
        return ComplexResult(
          copysign(.infinity, r > 0 ? Glibc.cos(phi) : -Glibc.cos(phi)),
          copysign(.infinity, r > 0 ? Glibc.sin(phi) : -Glibc.sin(phi)))
      }
      var result = special(.rect, ComplexNumber(r, phi))
      if r != 0 && !r.isNaN && phi.isInfinite { result.error = .domain }
      return result
    }
    if phi == 0 { return ComplexResult(r, r * phi) }
    return ComplexResult(r * Glibc.cos(phi), r * Glibc.sin(phi))
  }
}
