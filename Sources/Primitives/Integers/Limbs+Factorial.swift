import CGMP
import Glibc

extension Limbs {
  /// The capacity that `factorial` needs, or nil where the result could not be held in any memory.
  public static func factorialCapacity(_ n: Int) -> Int? {
    // n! < n**n; and more closely, log2(n!) < lgamma(n + 1) / log 2 + 2.
    guard n < 1 << 33 else { return nil }
    return Int(lgamma(Double(n) + 1) * 1.4426950408889634) / 64 + 3
  }

  /// n!, for an n that is not negative. Capacity: `factorialCapacity`.
  public static func factorial(_ n: Int, into destination: Destination) -> IntegerExtent {
    IntegerExtent(count: gmp_fac(destination, UInt(n)), isNegative: false)
  }
}
