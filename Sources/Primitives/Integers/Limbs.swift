import CGMP

/// A signed integer of any size that lives in somebody else's memory.
///
/// `limbs` holds the magnitude, 64 bits each, least significant first. The last one is not zero;
/// zero has no limbs. The owner keeps the memory alive and unchanged while a view is in use.
@frozen
public struct IntegerView {
  public let limbs: UnsafePointer<UInt>
  public let count: Int
  public let isNegative: Bool

  @inlinable
  public init(_ limbs: UnsafePointer<UInt>, count: Int, isNegative: Bool = false) {
    self.limbs = limbs
    self.count = count
    self.isNegative = isNegative
  }

  @inlinable public var isZero: Bool { count == 0 }
  @inlinable public var negated: IntegerView {
    IntegerView(limbs, count: count, isNegative: !isNegative && count > 0)
  }
  @inlinable public var magnitude: IntegerView { IntegerView(limbs, count: count) }
  @inlinable public var isOdd: Bool { count > 0 && limbs[0] & 1 == 1 }

  /// The value where it fits a machine integer.
  @inlinable public var asInt: Int? {
    if count == 0 { return 0 }
    guard count == 1 else { return nil }
    let limb = limbs[0]
    if limb <= UInt(Int.max) { return isNegative ? -Int(limb) : Int(limb) }
    return isNegative && limb == UInt(Int.max) + 1 ? Int.min : nil
  }
}

/// What an operation wrote to its destination: how many limbs, and the result's sign.
@frozen
public struct IntegerExtent: Equatable, Sendable {
  public let count: Int
  public let isNegative: Bool

  @inlinable
  public init(count: Int, isNegative: Bool) {
    self.count = count
    self.isNegative = isNegative && count > 0
  }
}

/// Arithmetic over limbs in the caller's memory, on GNU MP's mpn layer.
///
/// Each operation names the capacity that its destination needs; it writes at most that much and
/// tells what it wrote. No destination overlaps an operand unless its comment says so.
public enum Limbs {
  public typealias Destination = UnsafeMutablePointer<UInt>

  /// Runs `body` with a view of a machine integer.
  @inlinable
  public static func withView<R, E: Error>(
    of value: Int, _ body: (IntegerView) throws(E) -> R
  ) throws(E) -> R {
    var limb = value.magnitude
    return try withUnsafePointer(to: &limb) { (pointer) throws(E) -> R in
      try body(IntegerView(pointer, count: value == 0 ? 0 : 1, isNegative: value < 0))
    }
  }

  /// Scratch limbs, on the stack while they are few.
  @inline(__always)
  static func withScratch<R>(_ count: Int, _ body: (Destination) -> R) -> R {
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: Swift.max(count, 1)) {
      body($0.baseAddress!)
    }
  }

  /// `count` without the zero limbs at the end.
  @inlinable
  public static func normalizedCount(_ limbs: UnsafePointer<UInt>, _ count: Int) -> Int {
    var count = count
    while count > 0 && limbs[count - 1] == 0 { count -= 1 }
    return count
  }

  /// Copies a value. Capacity: `source.count`.
  @inlinable
  @discardableResult
  public static func copy(_ source: IntegerView, into destination: Destination) -> IntegerExtent {
    destination.update(from: source.limbs, count: source.count)
    return IntegerExtent(count: source.count, isNegative: source.isNegative)
  }
}

// MARK: - Comparison

extension Limbs {
  /// Negative, zero or positive as |a| < |b|, |a| == |b|, |a| > |b|.
  public static func compareMagnitudes(_ a: IntegerView, _ b: IntegerView) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    if a.count == 0 { return 0 }
    return Int(gmp_cmp(a.limbs, b.limbs, a.count))
  }

  /// Negative, zero or positive as a < b, a == b, a > b.
  public static func compare(_ a: IntegerView, _ b: IntegerView) -> Int {
    if a.isNegative != b.isNegative { return a.isNegative ? -1 : 1 }
    let order = compareMagnitudes(a, b)
    return a.isNegative ? -order : order
  }
}

// MARK: - Addition and multiplication

extension Limbs {
  /// a + b. Capacity: the larger count + 1. The destination may be an operand.
  public static func add(
    _ a: IntegerView, _ b: IntegerView, into destination: Destination
  ) -> IntegerExtent {
    if a.isNegative == b.isNegative {
      return IntegerExtent(
        count: addMagnitudes(a, b, into: destination), isNegative: a.isNegative)
    }
    let order = compareMagnitudes(a, b)
    if order == 0 { return IntegerExtent(count: 0, isNegative: false) }
    let (large, small) = order > 0 ? (a, b) : (b, a)
    if small.count == 0 { return copy(large, into: destination) }
    _ = gmp_sub(destination, large.limbs, large.count, small.limbs, small.count)
    return IntegerExtent(
      count: normalizedCount(destination, large.count), isNegative: large.isNegative)
  }

  /// a - b. Capacity: the larger count + 1. The destination may be an operand.
  public static func subtract(
    _ a: IntegerView, _ b: IntegerView, into destination: Destination
  ) -> IntegerExtent {
    add(a, b.negated, into: destination)
  }

  private static func addMagnitudes(
    _ a: IntegerView, _ b: IntegerView, into destination: Destination
  ) -> Int {
    let (large, small) = a.count >= b.count ? (a, b) : (b, a)
    if small.count == 0 { return copy(large, into: destination).count }
    let carry = gmp_add(destination, large.limbs, large.count, small.limbs, small.count)
    if carry == 0 { return large.count }
    destination[large.count] = carry
    return large.count + 1
  }

  /// a * b. Capacity: the sum of the counts.
  public static func multiply(
    _ a: IntegerView, _ b: IntegerView, into destination: Destination
  ) -> IntegerExtent {
    let (large, small) = a.count >= b.count ? (a, b) : (b, a)
    if small.count == 0 { return IntegerExtent(count: 0, isNegative: false) }
    var count = large.count + small.count
    if small.count == 1 {
      destination[count - 1] = gmp_mul_1(destination, large.limbs, large.count, small.limbs[0])
    } else if a.limbs == b.limbs && a.count == b.count {
      gmp_sqr(destination, a.limbs, a.count)
    } else {
      _ = gmp_mul(destination, large.limbs, large.count, small.limbs, small.count)
    }
    if destination[count - 1] == 0 { count -= 1 }
    return IntegerExtent(count: count, isNegative: a.isNegative != b.isNegative)
  }
}
