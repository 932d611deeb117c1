import Primitives
import Testing

@Suite struct FloatTests {
  @Test("texts, parsing and hashes of floats are CPython 3.9's")
  func golden() throws {
    try Golden.check("floats.tsv") { fields in
      switch fields[0] {
      case "repr": return FloatText.repr(Double(pythonHex: fields[1]))
      case "hash": return NumericHash.hash(Double(pythonHex: fields[1])).description
      case "hex": return FloatText.hex(Double(pythonHex: fields[1]))
      case "complexhash":
        return NumericHash.hash(
          real: Double(pythonHex: fields[1]), imaginary: Double(pythonHex: fields[2])
        ).description
      case "format": return Self.format(Double(pythonHex: fields[1]), spec: String(fields[2]))
      case "ratio": return Self.ratio(Double(pythonHex: fields[1]))
      case "parse":
        let text = Array(fields[1].utf8)
        let value = text.withUnsafeBufferPointer { FloatParsing.parsePythonFloat($0) }
        return value.map(FloatText.hex) ?? "error"
      case "fromhex":
        switch FloatText.parseHex(fields[1].utf8) {
        case .value(let value): return FloatText.hex(value)
        case .invalid: return "invalid"
        case .tooLarge: return "too large"
        }
      default: return "unknown operation"
      }
    }
  }

  /// Formats by a spec of the form [#].N[efgEFG].
  static func format(_ value: Double, spec: String) -> String {
    var spec = spec[...]
    let isAlternate = spec.hasPrefix("#")
    if isAlternate { spec.removeFirst() }
    spec.removeFirst()
    let letter = spec.last.flatMap { $0.isLetter ? $0 : nil }
    if letter != nil { spec.removeLast() }
    let style: FloatText.Style =
      switch letter?.lowercased() {
      case "e": .exponent
      case "f": .fixed
      case "g": .general
      default: .generalWithPointZero
      }
    var text: [UInt8] = []
    FloatText.append(
      value, style, precision: Int(spec)!, isAlternate: isAlternate,
      isUpperCase: letter?.isUppercase ?? false, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  static func ratio(_ value: Double) -> String {
    let (significand, exponent) = value.oddSignificandAndExponent
    let numerator = BigInteger(isNegative: false, magnitude: significand == 0 ? [] : [significand])
    let one = BigInteger(1)
    let (top, bottom) =
      exponent >= 0 ? (numerator << exponent, one) : (numerator, one << -exponent)
    return "\(value < 0 ? -top : top)/\(bottom)"
  }
}
