/// Different constants, numbered in the order in which they came.
/// CPython: Objects/codeobject.c, `_PyCode_ConstantKey`.
///
/// Two constants are the same if they have the same type and value; `0.0` and `-0.0` differ, and so
/// do `1`, `1.0` and `True`, also inside of tuples. Code objects are the same if they are equal.
struct ConstantSet: ~Copyable {
  private(set) var values: [Constant] = []
  private var hashes: [UInt64] = []
  /// Open addressing over `values`; -1 is free.
  private var slots: [Int32] = Array(repeating: -1, count: 256)

  /// The number of a constant, which is entered if it is new.
  mutating func insert(_ value: Constant) -> (index: Int32, isNew: Bool) {
    let hash = value.identityHash
    var position = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while true {
      let index = slots[position]
      if index < 0 { break }
      if hashes[Int(index)] == hash && values[Int(index)].isSame(as: value) {
        return (index, false)
      }
      position = (position + 1) & (slots.count - 1)
    }
    let index = Int32(values.count)
    values.append(value)
    hashes.append(hash)
    slots[position] = index
    if values.count * 2 > slots.count { growSlots() }
    return (index, true)
  }

  private mutating func growSlots() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var position = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[position] >= 0 { position = (position + 1) & (slots.count - 1) }
      slots[position] = Int32(index)
    }
  }
}

// MARK: - Identity

extension Constant {
  /// The same type and the same value, items included.
  func isSame(as other: Constant) -> Bool {
    switch (self, other) {
    case (.none, .none), (.false, .false), (.true, .true), (.ellipsis, .ellipsis): true
    case (.int(let a), .int(let b)): a == b
    case (.bigInt(let a), .bigInt(let b)): a == b
    case (.string(let a), .string(let b)): a.utf8 == b.utf8
    case (.bytes(let a), .bytes(let b)): a == b
    case (.float(let a), .float(let b)): Constant.isSame(a, b)
    case (.complex(let a, let b), .complex(let c, let d)):
      Constant.isSame(a, c) && Constant.isSame(b, d)
    case (.tuple(let a), .tuple(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.frozenSet(let a), .frozenSet(let b)):
      a.count == b.count && a.allSatisfy { item in b.contains { $0.isSame(as: item) } }
    case (.code(let a), .code(let b)): a.isSame(as: b)
    default: false
    }
  }

  /// Zeros of either sign differ, and a NaN is not even like itself.
  private static func isSame(_ a: Double, _ b: Double) -> Bool {
    a == b && a.sign == b.sign
  }

  /// Equal for constants that are the same.
  var identityHash: UInt64 {
    switch self {
    case .none: Hash.mix(1)
    case .false: Hash.mix(2)
    case .true: Hash.mix(3)
    case .ellipsis: Hash.mix(4)
    case .int(let value): Hash.mix(UInt64(bitPattern: Int64(value)), seed: 5)
    case .bigInt(let value): value.magnitude.reduce(6) { Hash.mix(UInt64($1), seed: $0) }
    case .float(let value): Hash.mix(value.bitPattern, seed: 7)
    case .complex(let real, let imaginary):
      Hash.mix(imaginary.bitPattern, seed: Hash.mix(real.bitPattern, seed: 8))
    case .string(let text): Hash.of(text.utf8, seed: 9)
    case .bytes(let bytes): Hash.of(bytes, seed: 10)
    case .tuple(let items): items.reduce(11) { Hash.mix($1.identityHash, seed: $0) }
    // A set's order does not count.
    case .frozenSet(let items): items.reduce(12) { $0 &+ $1.identityHash }
    case .code(let code): code.identityHash
    case .foreign: 14
    }
  }
}

extension CodeObject {
  /// Goes into nested code no further than its name and instructions: it is asked for at each level.
  fileprivate var identityHash: UInt64 {
    constants.reduce(ownHash) {
      if case .code(let code) = $1 { return Hash.mix(code.ownHash, seed: $0) }
      return Hash.mix($1.identityHash, seed: $0)
    }
  }

  private var ownHash: UInt64 {
    let hash = Hash.of(name.utf8, seed: Hash.mix(UInt64(firstLineNumber), seed: 13))
    return Hash.of(code, seed: names.reduce(hash) { Hash.of($1.utf8, seed: $0) })
  }
}

private enum Hash {
  @inline(__always)
  static func mix(_ value: UInt64, seed: UInt64 = 0) -> UInt64 {
    let product = (value ^ seed &* 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  static func of(_ bytes: [UInt8], seed: UInt64) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var hash = mix(UInt64(buffer.count), seed: seed)
      var offset = 0
      while offset + 8 <= buffer.count {
        hash = mix(buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self), seed: hash)
        offset += 8
      }
      var rest: UInt64 = 0
      while offset < buffer.count {
        rest = rest << 8 | UInt64(buffer[offset])
        offset += 1
      }
      return mix(rest, seed: hash)
    }
  }
}

extension CodeObject {
  /// CPython: Objects/codeobject.c, `code_richcompare`. Line tables do not count.
  func isSame(as other: CodeObject) -> Bool {
    self === other
      || name == other.name && argumentCount == other.argumentCount
        && positionalOnlyArgumentCount == other.positionalOnlyArgumentCount
        && keywordOnlyArgumentCount == other.keywordOnlyArgumentCount
        && localCount == other.localCount && flags == other.flags
        && firstLineNumber == other.firstLineNumber && code == other.code
        && constants.count == other.constants.count
        && zip(constants, other.constants).allSatisfy { $0.isSame(as: $1) }
        && names == other.names && variableNames == other.variableNames
        && freeVariables == other.freeVariables && cellVariables == other.cellVariables
  }
}
