import Glibc

// `math.fsum`, `hypot` and `dist`.

extension NativeModule {
  static let mathSumFunctions: [NativeMethod] = [
    NativeMethod(
      "fsum(seq, /)", .function
    ) { vm, a throws(Raised) in
      var sum = ExactSum()
      let iterator = try vm.iterator(a[0])
      while true {
        let item = try vm.next(iterator)
        if item.isNull { break }
        if !sum.add(try vm.realNumber(item)) {
          throw vm.error(.overflowError, "intermediate overflow in fsum")
        }
      }
      guard let total = sum.total else { throw vm.valueError("-inf + inf in fsum") }
      return vm.newFloat(total)
    },
    NativeMethod(
      "hypot(*coordinates)", .function
    ) { vm, a throws(Raised) in
      let items = a[0].as(TupleObject.self)
      var norm = VectorNorm()
      for index in 0..<items.pointee.count { norm.add(try vm.realNumber(items.items[index])) }
      return vm.newFloat(norm.value)
    },
    NativeMethod(
      "dist(p, q, /)", .function
    ) { vm, a throws(Raised) in
      let p = try vm.tuple(from: a[0]), q = try vm.tuple(from: a[1])
      guard p.pointee.count == q.pointee.count else {
        throw vm.valueError("both points must have the same number of dimensions")
      }
      var norm = VectorNorm()
      for index in 0..<p.pointee.count {
        let x = try vm.realNumber(p.items[index])
        norm.add(x - (try vm.realNumber(q.items[index])))
      }
      return vm.newFloat(norm.value)
    },
  ]
}

/// A sum of Doubles without rounding until the end: partial sums that do not overlap (Shewchuk).
private struct ExactSum {
  private var partials: [Double] = []
  /// The sum of infinities and nans, and of infinities alone.
  private var specialSum = 0.0, infinitySum = 0.0

  /// Returns false where finite numbers overflow on the way.
  mutating func add(_ number: Double) -> Bool {
    var x = number
    var count = 0
    for index in partials.indices {
      var y = partials[index]
      if x.magnitude < y.magnitude { swap(&x, &y) }
      let high = x + y
      let low = y - (high - x)
      if low != 0 {
        partials[count] = low
        count += 1
      }
      x = high
    }
    partials.removeLast(partials.count - count)
    if x == 0 { return true }
    if x.isFinite {
      partials.append(x)
      return true
    }
    if number.isFinite { return false }
    if number.isInfinite { infinitySum += number }
    specialSum += number
    partials.removeAll()
    return true
  }

  /// The sum, rounded half to even; nil for infinities of both signs.
  var total: Double? {
    if specialSum != 0 { return infinitySum.isNaN ? nil : specialSum }
    guard var high = partials.last else { return 0 }
    var index = partials.count - 1
    var low = 0.0
    while index > 0 {
      let x = high
      index -= 1
      let y = partials[index]
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    // The rest decides a tie.
    if index > 0, (low < 0 && partials[index - 1] < 0) || (low > 0 && partials[index - 1] > 0) {
      let y = low * 2
      let x = high + y
      if y == x - high { high = x }
    }
    return high
  }
}

/// The length of a vector: scaled by the largest coordinate, summed with compensation.
/// CPython: Modules/mathmodule.c, `vector_norm`.
private struct VectorNorm {
  private var coordinates: [Double] = []
  private var maximum = 0.0
  private var hasNaN = false

  mutating func add(_ coordinate: Double) {
    let magnitude = coordinate.magnitude
    coordinates.append(magnitude)
    if magnitude.isNaN { hasNaN = true } else if magnitude > maximum { maximum = magnitude }
  }

  var value: Double {
    if maximum.isInfinite { return maximum }
    if hasNaN { return .nan }
    if maximum == 0 || coordinates.count <= 1 { return maximum }
    var sum = 1.0, fraction = 0.0
    for coordinate in coordinates {
      let scaled = coordinate / maximum
      let square = scaled * scaled
      let previous = sum
      sum += square
      fraction += (previous - sum) + square
    }
    return maximum * (sum - 1 + fraction).squareRoot()
  }
}
