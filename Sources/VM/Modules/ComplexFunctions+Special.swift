/// The functions' values where an argument's part is infinite or nan (C99, annex G).
///
/// A table has a row for each kind of real part and in it a pair for each kind of imaginary part: -inf,
/// negative, -0, 0, positive, inf, nan. The pairs' letters:
///
///     0 z  1 u  i m   n    p P    h H      q Q      t T        . .
///     ±0   ±1   ±inf  nan  ±pi    ±pi/2    ±pi/4    ±3pi/4     not used
extension ComplexFunctions {
  enum SpecialTable {
    case acos, acosh, asinh, atanh, cosh, exp, log, rect, sinh, sqrt, tanh

    fileprivate var rows: StaticString {
      switch self {
      case .acos:
        "tipipipmpmtmnihi........hmnnhi........hmhnhi........hmhnhi........hmnnqi0i0i0m0mqmnininnnnnnnnnmnn"
      case .acosh:
        "iTiPiPipipitiniH........ihnniH........ihnniH........ihnniH........ihnniQizizi0i0iqininnnnnnnnninnn"
      case .asinh:
        "mQmzmzm0m0mqmnmH........mhnnmH........mhnniH........ihnniH........ihnniQizizi0i0iqininnnnzn0nninnn"
      case .atanh:
        "zHzHzHzhzhzhznzH........zhnnzH........zhzn0H........0h0n0H........0hnn0H0H0H0h0h0h0n0Hnnnnnnnn0hnn"
      case .cosh:
        "nn..i0iz..nninnn........nnnnnn........nnn0nn........nnn0nn........nnnnnn..izi0..nninnnnnn0n0nnnnnn"
      case .exp:
        "00..0z00..0000nn........nnnnnn........nnnnnn........nnnnnn........nnnnnn..izi0..nninnnnnnzn0nnnnnn"
      case .log:
        "iTiPiPipipitiniH........ihnniH........ihnniH........ihnniH........ihnniQizizi0i0iqininnnnnnnnninnn"
      case .rect:
        "nn..m0mz..nninnn........nnnn00........000000........0000nn........nnnnnn..izi0..nninnnnnn0n0nnnnnn"
      case .sinh:
        "nn..mzm0..nninnn........nnnnnn........nn0nnn........nn0nnn........nnnnnn..izi0..nninnnnnnzn0nnnnnn"
      case .sqrt:
        "im0m0m0i0iiiniim........iinnim........iinnim........iinnim........iinnimizizi0i0iiinimnnnnnnnniinn"
      case .tanh:
        "u0..uzu0..u0u0nn........nnnnnn........nnnnnn........nnnnnn........nnnn10..1z10..1010nnnnnzn0nnnnnn"
      }
    }
  }

  /// The value for a number that is not finite.
  static func special(_ table: SpecialTable, _ z: ComplexNumber) -> ComplexResult {
    let place = (kind(z.real) * 7 + kind(z.imaginary)) * 2
    let letters = table.rows.utf8Start + place
    return ComplexResult(number(letters[0]), number(letters[1]))
  }

  private static func kind(_ x: Double) -> Int {
    if x.isNaN { return 6 }
    if x.isInfinite { return x < 0 ? 0 : 5 }
    if x == 0 { return x.sign == .minus ? 2 : 3 }
    return x < 0 ? 1 : 4
  }

  private static func number(_ letter: UInt8) -> Double {
    switch Unicode.Scalar(letter) {
    case "0": 0
    case "z": -0.0
    case "1": 1
    case "u": -1
    case "i": .infinity
    case "m": -.infinity
    case "p": .pi
    case "P": -.pi
    case "h": .pi / 2
    case "H": -.pi / 2
    case "q": .pi / 4
    case "Q": -.pi / 4
    case "t": 3 * .pi / 4
    case "T": -3 * .pi / 4
    default: .nan
    }
  }
}
