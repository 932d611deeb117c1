import Primitives
import Testing

@Suite struct BigIntegerTests {
  @Test("every operation gives CPython 3.9's answer")
  func golden() throws {
    try Golden.check("integers.tsv") { fields in
      let name = fields[0]
      if name.hasPrefix("frombytes") {
        let bytes = fields[1] == "-" ? [] : Golden.bytes(fields[1])
        return Self.fromBytes(bytes, isSigned: name == "frombytess").description
      }
      if name == "fromdouble" { return BigInteger(Double(fields[1])!).description }
      let a = try #require(BigInteger(text: fields[1]))
      if name == "cmpdouble" {
        let order = a.withView { Limbs.compare($0, Double(pythonHex: fields[2])) }
        return order.map { "\($0.signum())" } ?? "nan"
      }
      let b = try #require(BigInteger(text: fields[2]))
      switch name {
      case "add": return (a + b).description
      case "sub": return (a - b).description
      case "mul", "sqr": return (a * b).description
      case "and": return (a & b).description
      case "or": return (a | b).description
      case "xor": return (a ^ b).description
      case "cmp": return a < b ? "-1" : (a == b ? "0" : "1")
      case "gcd": return a.greatestCommonDivisor(b).description
      case "floordiv": return (a / b).description
      case "mod": return (a % b).description
      case "truediv": return a.trueDivided(by: b).map(FloatText.hex) ?? "error"
      case "inv": return (~a).description
      case "shl": return (a << b.asInt!).description
      case "shr": return (a >> b.asInt!).description
      case "double": return a.asDouble.map(FloatText.hex) ?? "error"
      case "bits": return a.bitLength.description
      case "isqrt": return a.squareRoot.description
      case "hash": return a.withView { NumericHash.hash($0) }.description
      case "pow": return a.power(b.asInt!)!.description
      case "powmod":
        return a.power(b, modulo: BigInteger(text: fields[3])!)?.description ?? "error"
      case "bytesu": return Self.toBytes(a, count: b.asInt!, isSigned: false)
      case "bytess": return Self.toBytes(a, count: b.asInt!, isSigned: true)
      case "text":
        let text = a.text(radix: b.asInt!)
        #expect(BigInteger(text: text, radix: b.asInt!) == a)
        return text
      default: return "unknown operation"
      }
    }
  }

  @Test("a value fits Int exactly in Int's range")
  func asInt() {
    #expect(BigInteger(Int.min).asInt == Int.min)
    #expect(BigInteger(Int.max).asInt == Int.max)
    #expect((BigInteger(Int.max) + 1).asInt == nil)
    #expect((BigInteger(Int.min) - 1).asInt == nil)
    #expect(BigInteger(0).asInt == 0)
  }

  @Test("text that is no number is refused", arguments: ["", "-", "12a", "1 2", "+-3"])
  func refused(text: String) {
    #expect(BigInteger(text: text) == nil)
  }

  @Test("a huge power is its own text's value again")
  func hugeText() {
    let value = BigInteger(3).power(200_000)!
    let text = value.description
    #expect(text.utf8.count == 95425)
    #expect(BigInteger(text: text) == value)
  }

  static func fromBytes(_ bytes: [UInt8], isSigned: Bool) -> BigInteger {
    var limbs = [UInt](repeating: 0, count: Limbs.bytesCapacity(byteCount: bytes.count))
    let extent = bytes.withUnsafeBytes {
      Limbs.fromBytes($0, isLittleEndian: true, isSigned: isSigned, into: &limbs)
    }
    return BigInteger(
      isNegative: extent.isNegative, magnitude: Array(limbs.prefix(extent.count)))
  }

  static func toBytes(_ value: BigInteger, count: Int, isSigned: Bool) -> String {
    var bytes = [UInt8](repeating: 0, count: count)
    let fits = bytes.withUnsafeMutableBytes { buffer in
      value.withView {
        Limbs.toBytes($0, isLittleEndian: false, isSigned: isSigned, into: buffer)
      }
    }
    return fits ? Golden.hex(bytes) : "error"
  }
}

extension Double {
  /// Python's `float.hex` text, which Swift reads but for its names of the infinities and nan.
  init(pythonHex text: some StringProtocol) {
    self = Double(String(text))!
  }
}
