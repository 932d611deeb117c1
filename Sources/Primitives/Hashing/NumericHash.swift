/// `hash()` of numbers: equal numbers of any type have equal hashes.
///
/// A number m * 2**e hashes to its residue modulo the prime 2**61 - 1, with the number's sign.
/// -1, which CPython's C code keeps for errors, becomes -2. CPython: Python/pyhash.c.
public enum NumericHash {
  public static let modulus: UInt = 1 << 61 - 1
  public static let infinity = 314159
  /// What the imaginary part's hash is multiplied with.
  public static let imaginaryMultiplier: UInt = 1_000_003

  @inlinable
  public static func hash(_ value: Int) -> Int {
    var residue = value.magnitude
    if residue >= modulus { residue %= modulus }
    return finish(residue, isNegative: value < 0)
  }

  public static func hash(_ value: IntegerView) -> Int {
    finish(Limbs.magnitudeRemainder(value, by: modulus), isNegative: value.isNegative)
  }

  public static func hash(_ value: Double) -> Int {
    guard value.isFinite else {
      return value.isNaN ? 0 : value < 0 ? -infinity : infinity
    }
    let (significand, exponent) = value.oddSignificandAndExponent
    // Multiplying by 2**n modulo 2**61 - 1 rotates 61 bits.
    let rotation = UInt(((exponent % 61) + 61) % 61)
    let residue = (significand << rotation) & modulus | significand >> (61 - rotation)
    return finish(residue, isNegative: value < 0)
  }

  public static func hash(real: Double, imaginary: Double) -> Int {
    let sum =
      UInt(bitPattern: hash(real)) &+ imaginaryMultiplier &* UInt(bitPattern: hash(imaginary))
    let result = Int(bitPattern: sum)
    return result == -1 ? -2 : result
  }

  @inlinable
  @inline(__always)
  static func finish(_ residue: UInt, isNegative: Bool) -> Int {
    let result = isNegative ? -Int(residue) : Int(residue)
    return result == -1 ? -2 : result
  }
}
