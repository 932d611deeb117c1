import Glibc

// The operators on constant values. `nil` means that the operation is left to run time, because it
// would fail there or because its result would be too large.
// CPython: Python/ast_opt.c, `fold_unaryop`, `fold_binop` and the `safe_…` functions.

/// Limits on folded results. CPython: `MAX_INT_SIZE` and its neighbours.
private enum Limit {
  static var integerBits: Int { 128 }
  static var collectionItems: Int { 256 }
  static var stringCharacters: Int { 4096 }
  /// Including those of nested collections.
  static var totalItems: Int { 1024 }
}

extension Constant {
  func applying(_ op: UnaryOperator) -> Constant? {
    switch op {
    case .not:
      return Constant(!isTrue)
    case .invert:
      if let value = smallInteger { return .int(~value) }
      return integer.map { Constant(~$0) }
    case .uAdd:
      switch self {
      case .true, .false: return smallInteger.map { .int($0) }
      case .int, .bigInt, .float, .complex: return self
      default: return nil
      }
    case .uSub:
      switch self {
      case .float(let value): return .float(-value)
      case .complex(let real, let imaginary): return .complex(real: -real, imaginary: -imaginary)
      default: break
      }
      if let value = smallInteger, value != .min { return .int(-value) }
      return integer.map { Constant(-$0) }
    }
  }

  func applying(_ op: BinaryOperator, to right: Constant) -> Constant? {
    switch (self, right) {
    case (.string(let a), .string(let b)):
      return op == .add ? .string(PythonString(utf8: a.utf8 + b.utf8)) : nil
    case (.bytes(let a), .bytes(let b)):
      return op == .add ? .bytes(a + b) : nil
    case (.tuple(let a), .tuple(let b)):
      return op == .add ? .tuple(a + b) : nil
    default: break
    }
    if let a = integer, let b = right.integer {
      if case .true = self, let result = Self.booleans(self, op, right) { return result }
      if case .false = self, let result = Self.booleans(self, op, right) { return result }
      return Self.integers(a, op, b)
    }
    if op == .mult {
      if let count = integer, right.length != nil { return right.repeated(count) }
      if let count = right.integer, length != nil { return repeated(count) }
    }
    if case .complex = self { return Self.complexes(self, op, right) }
    if case .complex = right { return Self.complexes(self, op, right) }
    guard let a = asDouble, let b = right.asDouble else { return nil }
    return Self.floats(a, op, b)
  }

  /// `value[index]`
  func item(at index: Constant) -> Constant? {
    guard var position = index.smallInteger, let length else { return nil }
    if position < 0 { position += length }
    guard position >= 0 && position < length else { return nil }
    switch self {
    case .string(let text): return .string(text.character(at: position))
    case .bytes(let bytes): return .int(Int(bytes[position]))
    case .tuple(let items): return items[position]
    default: return nil
    }
  }

  /// A float, or an integer that a float can hold.
  private var asDouble: Double? {
    switch self {
    case .float(let value): value
    default: integer.flatMap { $0.asDouble }
    }
  }

  // MARK: Sequences

  private func repeated(_ count: BigInteger) -> Constant? {
    guard let length else { return nil }
    if case .frozenSet = self { return nil }
    if length == 0 { return count.asInt == nil ? nil : self }
    guard let count = count.asInt, count >= 0 else { return nil }
    switch self {
    case .string(let text):
      if count > Limit.stringCharacters / length { return nil }
      return .string(PythonString(utf8: text.utf8.repeated(count)))
    case .bytes(let bytes):
      if count > Limit.stringCharacters / length { return nil }
      return .bytes(bytes.repeated(count))
    case .tuple(let items):
      if count > Limit.collectionItems / length { return nil }
      if count > 0 && complexity(limit: Limit.totalItems / count) < 0 { return nil }
      return .tuple(items.repeated(count))
    default: return nil
    }
  }

  /// `limit` less the items of a collection and those inside it; negative once it is exceeded.
  /// CPython: `check_complexity`.
  private func complexity(limit: Int) -> Int {
    guard case .tuple(let items) = self else { return limit }
    var limit = limit - items.count
    for item in items where limit >= 0 { limit = item.complexity(limit: limit) }
    return limit
  }

  // MARK: Integers

  /// `&`, `|` and `^` of two booleans give a boolean.
  private static func booleans(_ a: Constant, _ op: BinaryOperator, _ b: Constant) -> Constant? {
    switch b {
    case .true, .false: break
    default: return nil
    }
    switch op {
    case .bitAnd: return Constant(a.isTrue && b.isTrue)
    case .bitOr: return Constant(a.isTrue || b.isTrue)
    case .bitXor: return Constant(a.isTrue != b.isTrue)
    default: return nil
    }
  }

  private static func integers(
    _ a: BigInteger, _ op: BinaryOperator, _ b: BigInteger
  ) -> Constant? {
    switch op {
    case .add: return Constant(a + b)
    case .sub: return Constant(a - b)
    case .mult:
      if !a.isZero && !b.isZero && a.bitLength + b.bitLength > Limit.integerBits { return nil }
      return Constant(a * b)
    case .div:
      if b.isZero { return nil }
      return a.trueDivided(by: b).map { .float($0) }
    case .floorDiv:
      return b.isZero ? nil : Constant(a / b)
    case .mod:
      return b.isZero ? nil : Constant(a % b)
    case .pow:
      return power(a, b)
    case .lShift:
      guard !b.isNegative else { return nil }
      if a.isZero { return .int(0) }
      guard let bits = b.asInt, bits <= Limit.integerBits,
        b.isZero || a.bitLength <= Limit.integerBits - bits
      else { return nil }
      return Constant(a << bits)
    case .rShift:
      guard !b.isNegative else { return nil }
      guard let bits = b.asInt else { return .int(a.isNegative ? -1 : 0) }
      return Constant(a >> min(bits, a.bitLength + 1))
    case .bitOr: return Constant(a | b)
    case .bitXor: return Constant(a ^ b)
    case .bitAnd: return Constant(a & b)
    case .matMult: return nil
    }
  }

  private static func power(_ a: BigInteger, _ b: BigInteger) -> Constant? {
    if b.isNegative {
      guard let base = a.asDouble, let exponent = b.asDouble else { return nil }
      return floats(base, .pow, exponent)
    }
    if !a.isZero && !b.isZero {
      guard let exponent = b.asInt, a.bitLength <= Limit.integerBits / exponent else {
        return nil
      }
    }
    guard let exponent = b.asInt else { return a.isZero ? .int(0) : nil }
    return a.power(exponent).map { Constant($0) }
  }

  // MARK: Floats

  private static func floats(_ a: Double, _ op: BinaryOperator, _ b: Double) -> Constant? {
    switch op {
    case .add: return .float(a + b)
    case .sub: return .float(a - b)
    case .mult: return .float(a * b)
    case .div: return b == 0 ? nil : .float(a / b)
    case .floorDiv: return b == 0 ? nil : .float(floorDivided(a, b).quotient)
    case .mod: return b == 0 ? nil : .float(remainder(a, b))
    case .pow: return floatPower(a, b)
    default: return nil
    }
  }

  /// CPython: Objects/floatobject.c, `float_rem`.
  private static func remainder(_ a: Double, _ b: Double) -> Double {
    var result = fmod(a, b)
    if result != 0 {
      if (b < 0) != (result < 0) { result += b }
    } else {
      result = copysign(0, b)
    }
    return result
  }

  /// CPython: Objects/floatobject.c, `_float_div_mod`.
  private static func floorDivided(
    _ a: Double, _ b: Double
  ) -> (quotient: Double, remainder: Double) {
    var remainder = fmod(a, b)
    var quotient = (a - remainder) / b
    if remainder != 0 {
      if (b < 0) != (remainder < 0) {
        remainder += b
        quotient -= 1
      }
    } else {
      remainder = copysign(0, b)
    }
    if quotient != 0 {
      var floored = floor(quotient)
      if quotient - floored > 0.5 { floored += 1 }
      quotient = floored
    } else {
      quotient = copysign(0, a / b)
    }
    return (quotient, remainder)
  }

  /// CPython: Objects/floatobject.c, `float_pow`.
  private static func floatPower(_ a: Double, _ b: Double) -> Constant? {
    if b == 0 { return .float(1) }
    if a.isNaN { return .float(a) }
    if b.isNaN { return .float(a == 1 ? 1 : b) }
    if a.isFinite && b.isFinite {
      if a == 0 && b < 0 { return nil }
      if a < 0 && b != floor(b) {
        return complexes(.complex(real: a, imaginary: 0), .pow, .complex(real: b, imaginary: 0))
      }
      let result = Glibc.pow(a, b)
      return result.isInfinite ? nil : .float(result)
    }
    return .float(Glibc.pow(a, b))
  }
}

extension Array {
  /// The elements so many times over.
  fileprivate func repeated(_ count: Int) -> [Element] {
    if count == 0 { return [] }
    var result = self
    let total = self.count * count
    result.reserveCapacity(total)
    while result.count < total { result += result.prefix(total - result.count) }
    return result
  }
}
