import Glibc

/// Γ and the logarithm of its magnitude by Lanczos's approximation, with the parameters that CPython
/// uses, so that results agree to the last bit. CPython: Modules/mathmodule.c, `m_tgamma`.
///
/// Γ(x + 1/2) is a rational function of x times (x + g)**x / e**(x + g); the rational function's
/// coefficients are those of Boost's lanczos13m53 (g = 6.0246…).
enum GammaFunction {
  private static let g = 6.024680040776729583740234375
  private static let gMinusHalf = 5.524680040776729583740234375
  private static let logPi = 1.144729885849400174143427351353058711647

  /// Coefficients of numerator and denominator, lowest power first.
  private static let coefficients: [(numerator: Double, denominator: Double)] = [
    (23531376880.410759688572007674451636754734846804940, 0),
    (42919803642.649098768957899047001988850926355848959, 39_916_800),
    (35711959237.355668049440185451547166705960488635843, 120_543_840),
    (17921034426.037209699919755754458931112671403265390, 150_917_976),
    (6039542586.3520280050642916443072979210699388420708, 105_258_076),
    (1439720407.3117216736632230727949123939715485786372, 45_995_730),
    (248874557.86205415651146038641322942321632125127801, 13_339_535),
    (31426415.585400194380614231628318205362874684987640, 2_637_558),
    (2876370.6289353724412254090516208496135991145378768, 357_423),
    (186056.26539522349504029498971604569928220784236328, 32_670),
    (8071.6720023658162106380029022722506138218516325024, 1_925),
    (210.82427775157934587250973392071336271166969580291, 66),
    (2.5066282746310002701649081771338373386264310793408, 1),
  ]

  /// - Precondition: x is positive.
  private static func rationalFunction(_ x: Double) -> Double {
    var numerator = 0.0, denominator = 0.0
    if x < 5 {
      for pair in coefficients.reversed() {
        numerator = numerator * x + pair.numerator
        denominator = denominator * x + pair.denominator
      }
    } else {
      // In powers of 1/x, so that large arguments do not overflow.
      for pair in coefficients {
        numerator = numerator / x + pair.numerator
        denominator = denominator / x + pair.denominator
      }
    }
    return numerator / denominator
  }

  /// sin(πx) without the error that multiplying a large x by π would bring.
  private static func sinPi(_ x: Double) -> Double {
    let y = fmod(x.magnitude, 2)
    let result: Double
    switch Int((2 * y).rounded()) {
    case 0: result = sin(.pi * y)
    case 1: result = cos(.pi * (y - 0.5))
    case 2: result = sin(.pi * (1 - y))
    case 3: result = -cos(.pi * (y - 1.5))
    default: result = sin(.pi * (y - 2))
    }
    return copysign(1, x) * result
  }

  /// Γ(x). Poles are the caller's; infinity where the result is too large.
  static func gamma(_ x: Double) -> Double {
    if x.isNaN || x.isInfinite { return x }
    if x == x.rounded(.down) && x >= 1 && x <= 23 {
      return (1..<Int(x)).reduce(1.0) { $0 * Double($1) }
    }
    let magnitude = x.magnitude
    if magnitude < 1e-20 { return 1 / x }
    if magnitude > 200 { return x < 0 ? 0 / sinPi(x) : .infinity }
    let y = magnitude + gMinusHalf
    // What rounding took from y.
    let lost =
      magnitude > gMinusHalf ? (y - magnitude) - gMinusHalf : (y - gMinusHalf) - magnitude
    let correction = lost * g / y
    if x < 0 {
      var result = -.pi / sinPi(magnitude) / magnitude * exp(y) / rationalFunction(magnitude)
      result -= correction * result
      if magnitude < 140 { return result / pow(y, magnitude - 0.5) }
      let root = pow(y, magnitude / 2 - 0.25)
      return result / root / root
    }
    var result = rationalFunction(magnitude) / exp(y)
    result += correction * result
    if magnitude < 140 { return result * pow(y, magnitude - 0.5) }
    let root = pow(y, magnitude / 2 - 0.25)
    return result * root * root
  }

  /// log |Γ(x)|. Poles are the caller's.
  static func logarithm(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x.isInfinite { return .infinity }
    if x == 1 || x == 2 { return 0 }
    let magnitude = x.magnitude
    if magnitude < 1e-20 { return -log(magnitude) }
    var result = log(rationalFunction(magnitude)) - g
    result += (magnitude - 0.5) * (log(magnitude + g - 0.5) - 1)
    if x < 0 { result = logPi - log(sinPi(magnitude).magnitude) - log(magnitude) - result }
    return result
  }
}
