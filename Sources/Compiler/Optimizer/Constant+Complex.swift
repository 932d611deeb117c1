import Glibc

/// Complex arithmetic step by step as CPython does it, so that the last bit agrees.
/// CPython: Objects/complexobject.c.
private struct Complex {
  var real, imaginary: Double

  static func * (a: Complex, b: Complex) -> Complex {
    Complex(
      real: a.real * b.real - a.imaginary * b.imaginary,
      imaginary: a.real * b.imaginary + a.imaginary * b.real)
  }

  /// `nil` for a division by zero. CPython: `_Py_c_quot`.
  func divided(by b: Complex) -> Complex? {
    let absoluteReal = abs(b.real)
    let absoluteImaginary = abs(b.imaginary)
    if absoluteReal >= absoluteImaginary {
      if absoluteReal == 0 { return nil }
      let ratio = b.imaginary / b.real
      let denominator = b.real + b.imaginary * ratio
      return Complex(
        real: (real + imaginary * ratio) / denominator,
        imaginary: (imaginary - real * ratio) / denominator)
    }
    if absoluteImaginary >= absoluteReal {
      let ratio = b.real / b.imaginary
      let denominator = b.real * ratio + b.imaginary
      return Complex(
        real: (real * ratio + imaginary) / denominator,
        imaginary: (imaginary * ratio - real) / denominator)
    }
    return Complex(real: .nan, imaginary: .nan)
  }

  /// CPython: `_Py_c_pow`.
  func power(_ b: Complex) -> Complex? {
    if b.real == 0 && b.imaginary == 0 { return Complex(real: 1, imaginary: 0) }
    if real == 0 && imaginary == 0 {
      return b.imaginary != 0 || b.real < 0 ? nil : Complex(real: 0, imaginary: 0)
    }
    let absolute = hypot(real, imaginary)
    var length = pow(absolute, b.real)
    let angle = atan2(imaginary, real)
    var phase = angle * b.real
    if b.imaginary != 0 {
      length /= exp(angle * b.imaginary)
      phase += b.imaginary * log(absolute)
    }
    return Complex(real: length * cos(phase), imaginary: length * sin(phase))
  }

  /// CPython: `c_powi`.
  func power(_ exponent: Int) -> Complex? {
    if exponent > 100 || exponent < -100 {
      return power(Complex(real: Double(exponent), imaginary: 0))
    }
    if exponent > 0 { return unsignedPower(exponent) }
    return Complex(real: 1, imaginary: 0).divided(by: unsignedPower(-exponent))
  }

  /// CPython: `c_powu`.
  private func unsignedPower(_ exponent: Int) -> Complex {
    var result = Complex(real: 1, imaginary: 0)
    var square = self
    var mask = 1
    while mask > 0 && exponent >= mask {
      if exponent & mask != 0 { result = result * square }
      mask <<= 1
      square = square * square
    }
    return result
  }
}

extension Constant {
  private var asComplex: Complex? {
    switch self {
    case .complex(let real, let imaginary): Complex(real: real, imaginary: imaginary)
    case .float(let value): Complex(real: value, imaginary: 0)
    default: integer?.asDouble.map { Complex(real: $0, imaginary: 0) }
    }
  }

  /// An operator of which at least one operand is complex.
  static func complexes(_ a: Constant, _ op: BinaryOperator, _ b: Constant) -> Constant? {
    guard let a = a.asComplex, let b = b.asComplex else { return nil }
    let result: Complex?
    switch op {
    case .add: result = Complex(real: a.real + b.real, imaginary: a.imaginary + b.imaginary)
    case .sub: result = Complex(real: a.real - b.real, imaginary: a.imaginary - b.imaginary)
    case .mult: result = a * b
    case .div: result = a.divided(by: b)
    case .pow: result = complexPower(a, b)
    default: result = nil
    }
    return result.map { .complex(real: $0.real, imaginary: $0.imaginary) }
  }

  /// CPython: `complex_pow`.
  private static func complexPower(_ a: Complex, _ b: Complex) -> Complex? {
    var result: Complex?
    if b.imaginary == 0, let exponent = Int(exactly: b.real) {
      result = a.power(exponent)
    } else {
      result = a.power(b)
    }
    if let value = result, value.real.isInfinite || value.imaginary.isInfinite { result = nil }
    return result
  }
}
