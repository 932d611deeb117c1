import Primitives

// Shifts and bit operations of int, and its form as bytes.

extension Machine {
  private func limbCount(_ a: Value, _ b: Value) -> Int {
    max(withInt(a) { $0.count }, withInt(b) { $0.count })
  }

  func intInvert(_ value: Value) -> Value {
    if value.isSmallInt { return Value(smallInt: ~value.smallInt) }
    return newInt(capacity: withInt(value) { $0.count } + 1) { limbs in
      withInt(value) { Limbs.invert($0, into: limbs) }
    }
  }

  /// The number of bits to shift by; nil for more than a machine int.
  private func shiftCount(_ value: Value) throws(Raised) -> Int? {
    if withInt(value, { $0.isNegative }) { throw valueError("negative shift count") }
    return machineInt(value)
  }

  func intShiftLeft(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard isInt(a) && isInt(b) else { return .notImplemented }
    let shift = try shiftCount(b)
    if withInt(a, { $0.isZero }) { return Value(smallInt: 0) }
    guard let shift else { throw error(.overflowError, "too many digits in integer") }
    if a.isSmallInt && shift < 62 {
      let result = a.smallInt &<< shift
      if result &>> shift == a.smallInt { return newInt(result) }
    }
    let count = withInt(a) { $0.count }
    let capacity = count + shift / 64 + 1
    try reserve(capacity, of: 8)
    return newInt(capacity: capacity) { limbs in
      withInt(a) { Limbs.shiftLeft($0, by: shift, into: limbs) }
    }
  }

  func intShiftRight(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard isInt(a) && isInt(b) else { return .notImplemented }
    let shift = try shiftCount(b)
    if a.isSmallInt { return Value(smallInt: a.smallInt >> (shift ?? 64)) }
    let (count, isNegative) = withInt(a) { ($0.count, $0.isNegative) }
    guard let shift, shift / 64 < count else { return Value(smallInt: isNegative ? -1 : 0) }
    let capacity = count - shift / 64 + 1
    try reserve(capacity, of: 8)
    return newInt(capacity: capacity) { limbs in
      withInt(a) { Limbs.shiftRight($0, by: shift, into: limbs) }
    }
  }

  func intAnd(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard isInt(a) && isInt(b) else { return .notImplemented }
    if a.isSmallInt && b.isSmallInt { return Value(smallInt: a.smallInt & b.smallInt) }
    let capacity = limbCount(a, b) + 1
    try reserve(capacity, of: 8)
    return newInt(capacity: capacity) { limbs in
      withInts(a, b) { Limbs.and($0, $1, into: limbs) }
    }
  }

  func intOr(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard isInt(a) && isInt(b) else { return .notImplemented }
    if a.isSmallInt && b.isSmallInt { return Value(smallInt: a.smallInt | b.smallInt) }
    let capacity = limbCount(a, b) + 1
    try reserve(capacity, of: 8)
    return newInt(capacity: capacity) { limbs in
      withInts(a, b) { Limbs.or($0, $1, into: limbs) }
    }
  }

  func intXor(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard isInt(a) && isInt(b) else { return .notImplemented }
    if a.isSmallInt && b.isSmallInt { return Value(smallInt: a.smallInt ^ b.smallInt) }
    let capacity = limbCount(a, b) + 1
    try reserve(capacity, of: 8)
    return newInt(capacity: capacity) { limbs in
      withInts(a, b) { Limbs.xor($0, $1, into: limbs) }
    }
  }

  // MARK: - Bytes

  /// 'little' or 'big'.
  private func isLittleEndian(_ order: Value, _ function: StaticString) throws(Raised) -> Bool {
    guard order.isKind(.str) else {
      throw typeError(
        "\(function)() argument 'byteorder' must be str, not \(argumentTypeName(order))")
    }
    switch order.as(StrObject.self).description {
    case "little": return true
    case "big": return false
    default: throw valueError("byteorder must be either 'little' or 'big'")
    }
  }

  /// `int.to_bytes`: self, length, byteorder, signed.
  func intToBytes(_ a: Arguments) throws(Raised) -> Value {
    let length = try index(a[1], overflow: .overflowError)
    let isLittle = try isLittleEndian(a[2], "to_bytes")
    let isSigned = a[3].isNull ? false : try isTrue(a[3])
    if length < 0 { throw valueError("length argument must be non-negative") }
    if !isSigned && withInt(a[0], { $0.isNegative }) {
      throw error(.overflowError, "can't convert negative int to unsigned")
    }
    try reserve(length)
    let bytes = newBytes(count: length)
    let fits = withInt(a[0]) {
      Limbs.toBytes(
        $0, isLittleEndian: isLittle, isSigned: isSigned,
        into: UnsafeMutableRawBufferPointer(start: bytes.data, count: length))
    }
    if !fits { throw error(.overflowError, "int too big to convert") }
    return length == 0 ? pointee.emptyBytes : Value(bytes)
  }

  /// `int.from_bytes`: class, bytes, byteorder, signed.
  func intFromBytes(_ a: Arguments) throws(Raised) -> Value {
    let isLittle = try isLittleEndian(a[2], "from_bytes")
    let isSigned = a[3].isNull ? false : try isTrue(a[3])
    var source = a[1]
    if !source.isKind(.bytes) {
      if isInt(source) || source.isKind(.str) || source.isNone {
        throw typeError("cannot convert '\(typeName(source))' object to bytes")
      }
      source = try call(Value(type(.bytes)), source)
    }
    let bytes = source.as(BytesObject.self)
    let count = bytes.pointee.count
    let capacity = Limbs.bytesCapacity(byteCount: count)
    try reserve(capacity, of: 8)
    let result = newInt(capacity: capacity) { limbs in
      Limbs.fromBytes(
        UnsafeRawBufferPointer(start: bytes.data, count: count), isLittleEndian: isLittle,
        isSigned: isSigned, into: limbs)
    }
    let cls = a[0].as(TypeObject.self)
    return cls == type(.int) ? result : try call(a[0], result)
  }
}
