import Primitives

// Between values and limbs. `Limbs` does the arithmetic; results land in the collector's heap at once,
// or pass through the native stack while they are short.

extension Machine {
  /// An int, a bool, or an instance of a subclass of int.
  @inline(__always) func isInt(_ value: Value) -> Bool {
    value.isSmallInt || value.isBool || value.isKind(.int)
  }

  /// Runs `body` with the limbs of an int. They stay valid for its duration only.
  @inline(__always)
  func withInt<R, E: Error>(
    _ value: Value, _ body: (IntegerView) throws(E) -> R
  ) throws(E) -> R {
    if value.isKind(.int) {
      let int = value.as(IntObject.self)
      return try body(
        IntegerView(int.limbs, count: int.pointee.count, isNegative: int.isNegative))
    }
    return try Limbs.withView(
      of: value.isSmallInt ? value.smallInt : value.isTrue ? 1 : 0, body)
  }

  @inline(__always)
  func withInts<R>(_ a: Value, _ b: Value, _ body: (IntegerView, IntegerView) -> R) -> R {
    withInt(a) { x in withInt(b) { y in body(x, y) } }
  }

  /// The int that an operation writes as limbs.
  /// - Parameter capacity: the limbs that it may write; the caller has reserved large ones.
  @inline(__always)
  func newInt(capacity: Int, _ operation: (Limbs.Destination) -> IntegerExtent) -> Value {
    if capacity <= 8 {
      return withUnsafeTemporaryAllocation(of: UInt.self, capacity: 8) { scratch in
        let limbs = scratch.baseAddress.unsafelyUnwrapped
        let extent = operation(limbs)
        return newInt(
          IntegerView(limbs, count: extent.count, isNegative: extent.isNegative))
      }
    }
    let int = pointee.heap.allocate(variable: IntObject.limbsOffset &+ capacity &* 8)
      .assumingMemoryBound(to: IntObject.self)
    int.pointee.header = ObjectHeader(.int)
    let extent = operation(int.limbs)
    int.pointee.count = extent.count
    int.pointee.header.aux = extent.isNegative ? 1 : 0
    if extent.count <= 1 {
      return newInt(
        IntegerView(int.limbs, count: extent.count, isNegative: extent.isNegative))
    }
    return Value(int)
  }

  /// A copy of limbs that lie elsewhere.
  func newInt(_ view: IntegerView) -> Value {
    if let small = view.asInt, Value.fitsSmallInt(small) { return Value(smallInt: small) }
    let int = pointee.heap.allocate(variable: IntObject.limbsOffset &+ view.count &* 8)
      .assumingMemoryBound(to: IntObject.self)
    int.pointee.header = ObjectHeader(.int, aux: view.isNegative ? 1 : 0)
    int.pointee.count = view.count
    int.limbs.update(from: view.limbs, count: view.count)
    return Value(int)
  }

  /// The integer part of a finite Double.
  func newInt(truncating value: Double) -> Value {
    if value.magnitude < 0x1p62 { return Value(smallInt: Int(value)) }
    return withUnsafeTemporaryAllocation(of: UInt.self, capacity: Limbs.doubleCapacity) {
      let limbs = $0.baseAddress.unsafelyUnwrapped
      let extent = Limbs.fromDouble(value, into: limbs)
      return newInt(IntegerView(limbs, count: extent.count, isNegative: extent.isNegative))
    }
  }

  /// The int itself, or for a bool and a subclass's instance an int of the same value.
  @inline(__always) func exactInt(_ value: Value) -> Value {
    if value.isSmallInt || value.isExact(.int) { return value }
    return withInt(value) { newInt($0) }
  }

  /// The nearest Double; OverflowError where there is none.
  func intToDouble(_ value: Value) throws(Raised) -> Double {
    if value.isSmallInt { return Double(value.smallInt) }
    guard let double = withInt(value, { Limbs.toDouble($0) }) else {
      throw error(.overflowError, "int too large to convert to float")
    }
    return double
  }
}
