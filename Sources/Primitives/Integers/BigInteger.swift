/// An integer of any size outside the VM: sign and magnitude.
///
/// A value type over `Limbs`, for the compiler's constants and for tests. The VM keeps its integers
/// in its own heap and calls `Limbs` directly.
public struct BigInteger: Hashable, Sendable {
  public var isNegative: Bool
  /// 64-bit limbs, least significant first, no zero limb at the end; empty for zero.
  public var magnitude: [UInt]

  public init(isNegative: Bool, magnitude: [UInt]) {
    self.isNegative = isNegative
    self.magnitude = magnitude
  }

  public init(_ value: Int) {
    isNegative = value < 0
    magnitude = value == 0 ? [] : [value.magnitude]
  }

  /// Copies a value out of somebody else's memory.
  public init(_ view: IntegerView) {
    isNegative = view.isNegative
    magnitude = Array(UnsafeBufferPointer(start: view.limbs, count: view.count))
  }

  /// The integer part of a finite Double.
  public init(_ value: Double) {
    self.init(capacity: Limbs.doubleCapacity) { Limbs.fromDouble(value, into: $0) }
  }

  /// Runs an operation on fresh limbs.
  init(capacity: Int, _ operation: (Limbs.Destination) -> IntegerExtent) {
    var isNegative = false
    magnitude = [UInt](unsafeUninitializedCapacity: Swift.max(capacity, 1)) { buffer, count in
      let extent = operation(buffer.baseAddress!)
      count = extent.count
      isNegative = extent.isNegative
    }
    self.isNegative = isNegative
  }

  public static let zero = BigInteger(0)

  public var isZero: Bool { magnitude.isEmpty }

  /// The value where it fits a machine integer.
  public var asInt: Int? { withView { $0.asInt } }

  /// The number of bits of the magnitude.
  public var bitLength: Int { withView { Limbs.bitLength($0) } }

  /// The value as a Double, rounded half to even; nil where it is too large.
  public var asDouble: Double? { withView { Limbs.toDouble($0) } }

  /// Runs `body` on this number's limbs.
  public func withView<R>(_ body: (IntegerView) -> R) -> R {
    magnitude.withUnsafeBufferPointer { buffer in
      guard let limbs = buffer.baseAddress else {
        return Limbs.withView(of: 0, body)
      }
      return body(IntegerView(limbs, count: buffer.count, isNegative: isNegative))
    }
  }
}

extension BigInteger: Comparable {
  public static func < (a: BigInteger, b: BigInteger) -> Bool {
    withViews(a, b) { Limbs.compare($0, $1) < 0 }
  }

  static func withViews<R>(
    _ a: BigInteger, _ b: BigInteger, _ body: (IntegerView, IntegerView) -> R
  ) -> R {
    a.withView { aView in b.withView { bView in body(aView, bView) } }
  }
}

extension BigInteger: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}
