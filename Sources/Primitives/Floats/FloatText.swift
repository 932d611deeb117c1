import Glibc

/// The texts of a `float`, as CPython writes them (Python/pystrtod.c).
///
/// Shortest digits come from Swift's `Double.description`, digits to a given precision from the C
/// library, which rounds correctly at any precision. The process keeps LC_NUMERIC at "C".
public enum FloatText {
  /// The most bytes that `writeRepr` writes.
  public static let reprCapacity = 32

  /// Writes `repr(value)`: the shortest digits that read back as the same Double.
  /// - Parameter destination: room for `reprCapacity` bytes.
  /// - Returns: the bytes written.
  public static func writeRepr(
    _ value: Double, into destination: UnsafeMutablePointer<UInt8>
  ) -> Int {
    writeShortest(value, addsPointZero: true, into: destination)
  }

  /// `repr(value)` without the ".0" of a whole number if `addsPointZero` is false, as the parts of
  /// a complex number are written.
  /// - Parameter keepsPoint: '#': a point even where no figure follows it.
  public static func writeShortest(
    _ value: Double, addsPointZero: Bool, keepsPoint: Bool = false,
    into destination: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var text = ASCIIWriter(destination)
    guard value.isFinite else {
      text.writeNonFinite(value)
      return text.count
    }
    if value.sign == .minus { text.write(0x2D) }
    let magnitude = value.magnitude
    // Whole numbers up to 2**53 are their own shortest digits.
    if magnitude <= 0x1p53, magnitude == magnitude.rounded(.towardZero) {
      text.count += Limbs.writeText(
        UInt(magnitude), radix: 10, into: destination + text.count)
      if addsPointZero { text.write(".0") } else if keepsPoint { text.write(0x2E) }
      return text.count
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
      let digits = DecimalDigits(shortest: magnitude, in: buffer.baseAddress!)
      let usesExponent = digits.pointPosition <= -4 || digits.pointPosition > 16
      text.write(
        digits, usesExponent: usesExponent, addsPointZero: addsPointZero, keepsPoint: keepsPoint)
    }
    return text.count
  }

  /// What `writeShortest` writes.
  static func shortest(_ value: Double, addsPointZero: Bool, keepsPoint: Bool) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: reprCapacity) {
      $1 = writeShortest(
        value, addsPointZero: addsPointZero, keepsPoint: keepsPoint, into: $0.baseAddress!)
    }
  }

  /// `repr(value)` as a Swift String.
  public static func repr(_ value: Double) -> String {
    String(unsafeUninitializedCapacity: reprCapacity) {
      writeRepr(value, into: $0.baseAddress!)
    }
  }
}

/// The decimal digits of a positive number: 0.d1d2d3… * 10**pointPosition.
struct DecimalDigits {
  let digits: UnsafeMutablePointer<UInt8>
  var count = 0
  var pointPosition = 0

  /// The shortest digits that tell a positive, finite Double from its neighbours.
  /// - Parameter storage: room for 32 bytes.
  init(shortest value: Double, in storage: UnsafeMutablePointer<UInt8>) {
    digits = storage
    var text = value.description
    text.withUTF8 { readDecimal($0) }
  }

  /// The digits of a C library's "%e" text.
  /// - Parameter storage: room for as many bytes as the text has.
  init(exponential text: UnsafeBufferPointer<UInt8>, in storage: UnsafeMutablePointer<UInt8>) {
    digits = storage
    readDecimal(text, stripsZeros: false)
  }

  /// Reads digits with a point and an exponent in any of the usual forms.
  private mutating func readDecimal(
    _ text: UnsafeBufferPointer<UInt8>, stripsZeros: Bool = true
  ) {
    var hasPoint = false
    var exponent = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case 0x2E:
        hasPoint = true
      case 0x65, 0x45:
        let isNegative = text[index] == 0x2D
        if text[index] == 0x2D || text[index] == 0x2B { index += 1 }
        while index < text.count {
          exponent = exponent * 10 + Int(text[index] - 0x30)
          index += 1
        }
        if isNegative { exponent = -exponent }
      default:
        if stripsZeros && count == 0 && byte == 0x30 {
          if hasPoint { pointPosition -= 1 }
          continue
        }
        digits[count] = byte
        count += 1
        if !hasPoint { pointPosition += 1 }
      }
    }
    pointPosition += exponent
    if stripsZeros { stripTrailingZeros() }
  }

  mutating func stripTrailingZeros() {
    while count > 1 && digits[count - 1] == 0x30 { count -= 1 }
  }
}

/// Appends ASCII to memory that is known to be large enough.
struct ASCIIWriter {
  let start: UnsafeMutablePointer<UInt8>
  var count = 0

  @inline(__always)
  init(_ start: UnsafeMutablePointer<UInt8>) { self.start = start }

  @inline(__always)
  mutating func write(_ byte: UInt8) {
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func write(_ text: StaticString) {
    (start + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  mutating func write(repeating byte: UInt8, count repetitions: Int) {
    (start + count).update(repeating: byte, count: repetitions)
    count += repetitions
  }

  mutating func write(_ bytes: UnsafePointer<UInt8>, count length: Int) {
    (start + count).update(from: bytes, count: length)
    count += length
  }

  mutating func writeNonFinite(_ value: Double) {
    if value.isNaN {
      write("nan")
    } else {
      write(value < 0 ? "-inf" : "inf")
    }
  }

  /// Lays digits out as CPython's `format_float_short` does.
  /// - Parameter keepsPoint: a point even if no figure follows it.
  mutating func write(
    _ number: DecimalDigits, usesExponent: Bool, addsPointZero: Bool, keepsPoint: Bool = false
  ) {
    let digits = UnsafePointer(number.digits)
    let point = number.pointPosition
    guard !usesExponent else {
      write(digits[0])
      if number.count > 1 || keepsPoint {
        write(0x2E)
        write(digits + 1, count: number.count - 1)
      }
      write(0x65)
      writeExponent(point - 1)
      return
    }
    if point <= 0 {
      write("0.")
      write(repeating: 0x30, count: -point)
      write(digits, count: number.count)
    } else if number.count <= point {
      write(digits, count: number.count)
      write(repeating: 0x30, count: point - number.count)
      if addsPointZero { write(".0") } else if keepsPoint { write(0x2E) }
    } else {
      write(digits, count: point)
      write(0x2E)
      write(digits + point, count: number.count - point)
    }
  }

  /// A sign and at least two figures.
  private mutating func writeExponent(_ exponent: Int) {
    write(exponent < 0 ? 0x2D : 0x2B)
    if exponent.magnitude < 10 { write(0x30) }
    count += Limbs.writeText(exponent.magnitude, radix: 10, into: start + count)
  }
}
