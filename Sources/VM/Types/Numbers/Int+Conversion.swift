import Primitives

// `int(x)`, and texts to ints.

extension Machine {
  /// What `int(x, base)` makes, exactly an int. Missing arguments are null.
  func makeInt(_ value: Value, base: Value) throws(Raised) -> Value {
    if value.isNull {
      if base.isNull { return Value(smallInt: 0) }
      throw typeError("int() missing string argument")
    }
    if base.isNull { return try intFromNumber(value) }
    let radix = try clampedIndex(base)
    guard radix == 0 || (2...36).contains(radix) else {
      throw valueError("int() base must be >= 2 and <= 36, or 0")
    }
    guard value.isKind(.str) || value.isKind(.bytes) || value.isKind(.bytearray) else {
      throw typeError("int() can't convert non-string with explicit base")
    }
    return try intFromText(value, radix: radix)
  }

  /// What the object's `__int__` says, exactly an int.
  private func intFromMethod(_ value: Value) throws(Raised) -> Value {
    let result = try slots(of: value).pointee.int.unsafelyUnwrapped(self, value)
    guard isInt(result) else {
      throw typeError("__int__ returned non-int (type \(typeName(result)))")
    }
    if !result.isSmallInt && !result.isExact(.int) {
      try warn(
        .deprecationWarning,
        "__int__ returned non-int (type \(typeName(result))).  "
          + "The ability to return an instance of a strict subclass of int is deprecated, "
          + "and may be removed in a future version of Python.")
    }
    return exactInt(result)
  }

  /// `int(value)`. CPython: `PyNumber_Long`.
  func intFromNumber(_ value: Value) throws(Raised) -> Value {
    if value.isSmallInt || value.isExact(.int) { return value }
    let slots = slots(of: value)
    if slots.pointee.int != nil { return try intFromMethod(value) }
    if slots.pointee.index != nil { return exactInt(try indexValue(value)) }
    let truncate = try lookUpSpecial(value, pointee.names.__trunc__)
    if !truncate.isNull {
      let result = try call(truncate)
      if isInt(result) { return exactInt(result) }
      if self.slots(of: result).pointee.index != nil { return exactInt(try indexValue(result)) }
      guard self.slots(of: result).pointee.int != nil else {
        throw typeError("__trunc__ returned non-Integral (type \(typeName(result)))")
      }
      return try intFromMethod(result)
    }
    if value.isKind(.str) || buffer(of: value) != nil {
      return try intFromText(value, radix: 10)
    }
    throw typeError(
      "int() argument must be a string, a bytes-like object or a number, not "
        + "'\(typeName(value))'")
  }

  /// Parses a str, bytes or another object with bytes.
  private func intFromText(_ value: Value, radix: Int) throws(Raised) -> Value {
    var shown = value
    if !value.isKind(.str) && !value.isKind(.bytes) {
      shown = try call(Value(type(.bytes)), value)
    }
    var result = IntText.Result.malformed
    let limit = pointee.maximumIntDigits
    withNumberText(shown) { bytes in
      result = IntText.parse(bytes, radix: radix, digitLimit: limit, in: self)
    }
    switch result {
    case .int(let int): return int
    case .tooManyDigits(let count):
      throw valueError(
        "Exceeds the limit (\(limit)) for integer string conversion: value has \(count) digits; "
          + "use sys.set_int_max_str_digits() to increase the limit")
    case .malformed:
      throw valueError(
        "invalid literal for int() with base \(radix): \(try reprText(shown).prefix(200))")
    }
  }

  /// Runs `body` with the ASCII form of a str or bytes: figures of any script as 0-9, white space as
  /// blanks, other characters as '?'. CPython: `_PyUnicode_TransformDecimalAndSpaceToASCII`.
  func withNumberText(_ value: Value, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if value.isKind(.bytes) {
      let bytes = value.as(BytesObject.self)
      return body(UnsafeBufferPointer(start: bytes.data, count: bytes.pointee.count))
    }
    let string = value.as(StrObject.self)
    if string.pointee.header.flags.contains(.ascii) {
      return body(UnsafeBufferPointer(start: string.data1, count: string.count))
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: string.count) { buffer in
      for index in 0..<string.count {
        let character = string.character(at: index)
        if character < 0x80 {
          buffer[index] = UInt8(character)
        } else if CodePoint.isSpace(character) {
          buffer[index] = 0x20
        } else if let digit = CodePoint.decimalValue(character) {
          buffer[index] = UInt8(0x30 + digit)
        } else {
          buffer[index] = 0x3F
        }
      }
      body(UnsafeBufferPointer(buffer))
    }
  }
}

/// Python's texts of ints: white space, sign, prefix, figures with single underscores.
/// CPython: Objects/longobject.c, `PyLong_FromString`.
enum IntText {
  enum Result {
    case int(Value)
    case malformed
    case tooManyDigits(Int)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  /// The text without white space on both sides.
  static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0, end = text.count
    while start < end && isSpace(text[start]) { start += 1 }
    while end > start && isSpace(text[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }

  /// - Parameters:
  ///   - radix: 2...36, or 0 to go by the prefix.
  ///   - digitLimit: 0 for none. It holds for radices that are no powers of two.
  static func parse(
    _ text: UnsafeBufferPointer<UInt8>, radix: Int, digitLimit: Int, in vm: Machine
  ) -> Result {
    let text = trimmed(text)
    var index = 0
    var isNegative = false
    if index < text.count, text[index] == 0x2B || text[index] == 0x2D {
      isNegative = text[index] == 0x2D
      index += 1
    }
    let prefixRadix = radixOfPrefix(text, at: index)
    var radix = radix
    var mustBeZero = false
    if radix == 0 {
      radix = prefixRadix ?? 10
      // "012" was octal once; only zeros may follow a zero.
      mustBeZero = prefixRadix == nil && index < text.count && text[index] == 0x30
    }
    if prefixRadix == radix {
      index += 2
      if index < text.count && text[index] == 0x5F { index += 1 }
    }
    return parseDigits(
      UnsafeBufferPointer(rebasing: text[index...]), isNegative, radix, mustBeZero, digitLimit, vm)
  }

  private static func radixOfPrefix(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int? {
    guard index + 1 < text.count, text[index] == 0x30 else { return nil }
    switch text[index + 1] | 0x20 {
    case 0x78: return 16
    case 0x6F: return 8
    case 0x62: return 2
    default: return nil
    }
  }

  private static func parseDigits(
    _ text: UnsafeBufferPointer<UInt8>, _ isNegative: Bool, _ radix: Int, _ mustBeZero: Bool,
    _ digitLimit: Int, _ vm: Machine
  ) -> Result {
    if text.isEmpty { return .malformed }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { digits in
      var count = 0
      var wasDigit = false
      var isZero = true
      for byte in text {
        if byte == 0x5F {
          guard wasDigit else { return .malformed }
          wasDigit = false
          continue
        }
        let digit = Limbs.digitValue(byte)
        guard digit < radix else { return .malformed }
        wasDigit = true
        if digit != 0 { isZero = false }
        digits[count] = digit
        count += 1
      }
      guard wasDigit, isZero || !mustBeZero else { return .malformed }
      if radix & (radix - 1) != 0 && digitLimit > 0 && count > max(digitLimit, 640) {
        return .tooManyDigits(count)
      }
      if count <= 18 && radix == 10 {
        var value = 0
        for index in 0..<count { value = value * 10 + Int(digits[index]) }
        return .int(vm.newInt(isNegative ? -value : value))
      }
      return .int(
        vm.newInt(capacity: Limbs.parseCapacity(digitCount: count, radix: radix)) { limbs in
          let extent = Limbs.parse(
            digits: digits.baseAddress.unsafelyUnwrapped, count: count, radix: radix, into: limbs)
          return IntegerExtent(count: extent.count, isNegative: isNegative)
        })
    }
  }
}
