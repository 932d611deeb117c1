/// An integer of any size outside the VM: sign and magnitude.
public struct BigInteger: Hashable, Sendable {
  public var isNegative: Bool
  /// 64-bit limbs, least significant first, no zero limb at the end; empty for zero.
  public var magnitude: [UInt]

  public init(isNegative: Bool, magnitude: [UInt]) {
    self.isNegative = isNegative
    self.magnitude = magnitude
  }
}
