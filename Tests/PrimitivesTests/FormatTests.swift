import Primitives
import Testing

@Suite struct FormatTests {
  @Test("format() and % lay numbers out as CPython 3.9 does")
  func golden() throws {
    try Golden.check("formats.tsv") { fields in
      switch fields[0] {
      case "%int":
        let value = BigInteger(text: fields[5])!
        return value.withView { Self.hex(Self.percent(fields).format($0)) }
      case "%float":
        return Self.hex(Self.percent(fields).format(Double(pythonHex: fields[5])))
      default:
        do throws(FormatError) {
          return try Self.format(
            String(fields[0]), spec: Golden.codePoints(fields[1]), String(fields[2]))
        } catch {
          return "\(error.isOverflow ? "OverflowError" : "ValueError"): \(error.message)"
        }
      }
    }
  }

  /// Fields 1...4 are flags, width, precision with its point, and the letter.
  static func percent(_ fields: [Substring]) -> PercentFormat {
    var format = PercentFormat(conversion: fields[4].utf8.first!)
    format.isLeftAligned = fields[1].contains("-")
    format.hasPlus = fields[1].contains("+")
    format.hasBlank = fields[1].contains(" ")
    format.isAlternate = fields[1].contains("#")
    format.isZeroFilled = fields[1].contains("0")
    format.width = Int(fields[2]) ?? 0
    if !fields[3].isEmpty { format.precision = Int(fields[3].dropFirst()) ?? 0 }
    return format
  }

  /// What the caller of these functions does: chooses by the value's type and the spec's.
  static func format(
    _ kind: String, spec text: [UInt32], _ value: String
  ) throws(FormatError) -> String {
    func isOne(of types: String, _ type: UInt32) -> Bool {
      type == 0 || types.unicodeScalars.contains { $0.value == type }
    }
    switch kind {
    case "int":
      let spec = try FormatSpec(parsing: text, alignment: .right, type: 0x64)
      let integer = BigInteger(text: value)!
      if NumberFormat.isFloatType(spec.type) {
        guard let double = integer.asDouble else { return "OverflowError: int too large" }
        return hex(try NumberFormat.format(double, spec))
      }
      guard isOne(of: "bcdnoxX", spec.type) else {
        throw .unknownType(spec.type, for: "int")
      }
      let result = integer.withView { view in
        Result { () throws(FormatError) in try NumberFormat.format(view, spec) }
      }
      return hex(try result.get())
    case "float":
      let spec = try FormatSpec(parsing: text, alignment: .right, type: 0)
      guard isOne(of: "eEfFgGn%", spec.type) else { throw .unknownType(spec.type, for: "float") }
      return hex(try NumberFormat.format(Double(pythonHex: value), spec))
    case "complex":
      let spec = try FormatSpec(parsing: text, alignment: .right, type: 0)
      guard isOne(of: "eEfFgGn", spec.type) else {
        throw .unknownType(spec.type, for: "complex")
      }
      let parts = value.split(separator: ",").map { Double(pythonHex: $0) }
      return hex(try NumberFormat.format(real: parts[0], imaginary: parts[1], spec))
    default:
      let spec = try FormatSpec(parsing: text, alignment: .left, type: 0x73)
      guard isOne(of: "s", spec.type) else { throw .unknownType(spec.type, for: "str") }
      let characters = Golden.codePoints(value)
      let shown = try NumberFormat.shownCount(ofText: characters.count, spec)
      let (left, right) = spec.padding(around: shown)
      let padded =
        [UInt32](repeating: spec.fill, count: left) + characters.prefix(shown)
        + [UInt32](repeating: spec.fill, count: right)
      return Golden.hex(padded)
    }
  }

  static func hex(_ text: FormattedText) -> String {
    var bytes: [UInt8] = []
    text.append(to: &bytes)
    var units = [UInt32](repeating: 0, count: text.count)
    units.withUnsafeMutableBufferPointer { text.write(into: $0.baseAddress!) }
    #expect(Golden.hex(units) == Golden.hex(bytes))
    #expect(units.allSatisfy { $0 <= max(text.maximum, 0x7F) })
    return Golden.hex(bytes)
  }
}
