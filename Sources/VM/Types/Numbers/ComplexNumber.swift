import Glibc

/// The arithmetic of complex numbers, in CPython's own formulas so that every bit agrees.
/// CPython: Objects/complexobject.c, `_Py_c_*`.
struct ComplexNumber: Equatable {
  var real, imaginary: Double

  init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }

  var isFinite: Bool { real.isFinite && imaginary.isFinite }

  static prefix func - (z: ComplexNumber) -> ComplexNumber {
    ComplexNumber(-z.real, -z.imaginary)
  }

  static func + (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(a.real + b.real, a.imaginary + b.imaginary)
  }

  static func - (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(a.real - b.real, a.imaginary - b.imaginary)
  }

  static func * (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  /// a / b, scaled by the larger part of b (Smith's method); nil where b is zero.
  static func / (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber? {
    if b.real.magnitude >= b.imaginary.magnitude {
      if b.real == 0 { return nil }
      let ratio = b.imaginary / b.real
      let denominator = b.real + b.imaginary * ratio
      return ComplexNumber(
        (a.real + a.imaginary * ratio) / denominator,
        (a.imaginary - a.real * ratio) / denominator)
    }
    if b.imaginary.magnitude >= b.real.magnitude {
      let ratio = b.real / b.imaginary
      let denominator = b.real * ratio + b.imaginary
      return ComplexNumber(
        (a.real * ratio + a.imaginary) / denominator,
        (a.imaginary * ratio - a.real) / denominator)
    }
    return ComplexNumber(.nan, .nan)
  }

  /// The distance from zero; infinite where it overflows, too.
  var absolute: Double {
    if real.isInfinite || imaginary.isInfinite { return .infinity }
    return hypot(real, imaginary)
  }

  /// self ** exponent; nil for zero to a negative or complex power, and where the angle has become
  /// infinite, which CPython reports in the same words.
  func power(_ exponent: ComplexNumber) -> ComplexNumber? {
    // A whole exponent of moderate size is done by multiplication.
    if exponent.imaginary == 0, exponent.real.magnitude <= 100,
      exponent.real == exponent.real.rounded(.down)
    {
      let whole = Int(exponent.real)
      if whole > 0 { return power(whole) }
      return ComplexNumber(1, 0) / power(-whole)
    }
    return generalPower(exponent)
  }

  private func power(_ exponent: Int) -> ComplexNumber {
    var result = ComplexNumber(1, 0), square = self
    var mask = 1
    while exponent >= mask {
      if exponent & mask != 0 { result = result * square }
      mask <<= 1
      square = square * square
    }
    return result
  }

  private func generalPower(_ exponent: ComplexNumber) -> ComplexNumber? {
    if exponent.real == 0 && exponent.imaginary == 0 { return ComplexNumber(1, 0) }
    if real == 0 && imaginary == 0 {
      return exponent.imaginary != 0 || exponent.real < 0 ? nil : ComplexNumber(0, 0)
    }
    let distance = hypot(real, imaginary)
    var length = pow(distance, exponent.real)
    let angle = atan2(imaginary, real)
    var phase = angle * exponent.real
    if exponent.imaginary != 0 {
      length /= exp(angle * exponent.imaginary)
      phase += exponent.imaginary * log(distance)
    }
    if phase.isInfinite { return nil }
    return ComplexNumber(length * cos(phase), length * sin(phase))
  }
}
