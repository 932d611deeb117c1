import Primitives

// The functions of `math` on whole numbers.

extension NativeModule {
  static let mathIntegerFunctions: [NativeMethod] = [
    NativeMethod("factorial(x, /)", .function) { vm, a throws(Raised) in
      try vm.factorial(a[0])
    },
    NativeMethod(
      "comb(n, k, /)", .function
    ) { vm, a throws(Raised) in
      try vm.combinations(a[0], a[1])
    },
    NativeMethod(
      "perm(n, k=None, /)", .function
    ) { vm, a throws(Raised) in
      if a[1].isNull || a[1].isNone { return try vm.factorial(a[0]) }
      return try vm.permutations(a[0], a[1])
    },
    NativeMethod("gcd(*integers)", .function) {
      vm, a throws(Raised) in
      let integers = a[0].as(TupleObject.self)
      var result = Value(smallInt: 0)
      for index in 0..<integers.pointee.count {
        result = try vm.gcd(result, vm.indexValue(integers.items[index]))
      }
      return result
    },
    NativeMethod("lcm(*integers)", .function) {
      vm, a throws(Raised) in
      let integers = a[0].as(TupleObject.self)
      var result = Value(smallInt: 1)
      for index in 0..<integers.pointee.count {
        result = try vm.lcm(result, vm.indexValue(integers.items[index]))
      }
      return result
    },
    NativeMethod(
      "isqrt(n, /)", .function
    ) { vm, a throws(Raised) in try vm.integerSquareRoot(vm.indexValue(a[0])) },
    NativeMethod(
      "prod(iterable, /, *, start=1)", .function
    ) { vm, a throws(Raised) in
      var product = a.get(1, default: Value(smallInt: 1))
      let iterator = try vm.iterator(a[0])
      while true {
        let item = try vm.next(iterator)
        if item.isNull { return product }
        product = try vm.binary(.multiply, product, item)
      }
    },
  ]
}

extension Machine {
  private func isNegative(_ value: Value) -> Bool { withInt(value) { $0.isNegative } }

  private func absolute(_ value: Value) -> Value {
    isNegative(value) ? intNegative(value) : exactInt(value)
  }

  func gcd(_ a: Value, _ b: Value) throws(Raised) -> Value {
    if a.isSmallInt && b.isSmallInt {
      return newInt(Limbs.gcd(a.smallInt.magnitude, b.smallInt.magnitude))
    }
    let capacity = withInts(a, b) { max($0.count, $1.count) }
    try reserve(capacity, of: 8)
    return newInt(capacity: max(capacity, 1)) { limbs in
      withInts(a, b) { Limbs.gcd($0, $1, into: limbs) }
    }
  }

  func lcm(_ a: Value, _ b: Value) throws(Raised) -> Value {
    let divisor = try gcd(a, b)
    if divisor == Value(smallInt: 0) { return divisor }
    return absolute(try intMultiply(intFloorDivide(a, divisor), b))
  }

  func integerSquareRoot(_ value: Value) throws(Raised) -> Value {
    if isNegative(value) { throw valueError("isqrt() argument must be nonnegative") }
    return newInt(capacity: withInt(value) { ($0.count + 1) / 2 + 1 }) { limbs in
      withInt(value) { Limbs.squareRoot($0, into: limbs) }
    }
  }

  func factorial(_ value: Value) throws(Raised) -> Value {
    var argument = value
    if let double = floatValue(value) {
      try warn(.deprecationWarning, "Using factorial() with floats is deprecated")
      guard double.isFinite && double == double.rounded(.down) else {
        throw valueError("factorial() only accepts integral values")
      }
      argument = newInt(truncating: double)
    } else {
      argument = try indexValue(value)
    }
    if isNegative(argument) {
      throw valueError("factorial() not defined for negative values")
    }
    guard let n = machineInt(argument) else {
      throw error(
        .overflowError, "factorial() argument should not exceed \(Int.max)")
    }
    guard let capacity = Limbs.factorialCapacity(n) else { throw memoryError() }
    try reserve(capacity, of: 8)
    return newInt(capacity: capacity) { Limbs.factorial(n, into: $0) }
  }

  /// n * (n - 1) * … of k factors.
  func permutations(_ nValue: Value, _ kValue: Value) throws(Raised) -> Value {
    let n = exactInt(try indexValue(nValue)), k = exactInt(try indexValue(kValue))
    if isNegative(n) { throw valueError("n must be a non-negative integer") }
    if isNegative(k) { throw valueError("k must be a non-negative integer") }
    if withInts(n, k, { Limbs.compare($0, $1) < 0 }) { return Value(smallInt: 0) }
    guard let count = machineInt(k) else {
      throw error(.overflowError, "k must not exceed \(Int.max)")
    }
    return try fallingProduct(from: n, count: count)
  }

  /// The product of `count` numbers from `first` down, halved so that factors of like size meet.
  private func fallingProduct(from first: Value, count: Int) throws(Raised) -> Value {
    try poll()
    if count == 0 { return Value(smallInt: 1) }
    if count <= 8 {
      var product = first, factor = first
      for _ in 1..<count {
        factor = try intSubtract(factor, Value(smallInt: 1))
        product = try intMultiply(product, factor)
      }
      return product
    }
    let half = count / 2
    let upper = try fallingProduct(from: first, count: half)
    let middle = try intSubtract(first, newInt(half))
    return try intMultiply(upper, fallingProduct(from: middle, count: count - half))
  }

  func combinations(_ nValue: Value, _ kValue: Value) throws(Raised) -> Value {
    let n = exactInt(try indexValue(nValue))
    var k = exactInt(try indexValue(kValue))
    if isNegative(n) { throw valueError("n must be a non-negative integer") }
    if isNegative(k) { throw valueError("k must be a non-negative integer") }
    let rest = try intSubtract(n, k)
    if isNegative(rest) { return Value(smallInt: 0) }
    if withInts(rest, k, { Limbs.compare($0, $1) < 0 }) { k = rest }
    guard let count = machineInt(k) else {
      throw error(.overflowError, "min(n - k, k) must not exceed \(Int.max)")
    }
    let numerator = try fallingProduct(from: n, count: count)
    return try intFloorDivide(numerator, factorial(newInt(count)))
  }
}
