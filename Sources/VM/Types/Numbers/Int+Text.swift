import Primitives

// Ints to texts.

extension Machine {
  /// The decimal text of an int: `repr(value)`.
  func intText(_ value: Value) throws(Raised) -> Value {
    if value.isSmallInt && value.smallInt.magnitude < 10 && value.smallInt >= 0 {
      return character(UInt32(0x30 + value.smallInt))
    }
    if value.isSmallInt { return decimalText(value.smallInt) }
    return try intText(value, radix: 10)
  }

  /// The decimal digits of a machine int.
  private func decimalText(_ value: Int) -> Value {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
      let end = buffer.baseAddress.unsafelyUnwrapped + 24
      var count = writeDecimal(value.magnitude, before: end)
      if value < 0 {
        count += 1
        (end - count).pointee = 0x2D
      }
      let text = newStr(count: count, width: 1)
      copyBytes(text.data, end - count, count)
      text.pointee.header.flags.insert(.ascii)
      return Value(text)
    }
  }

  /// The text of an int in a radix, behind its sign a prefix of at most two characters: what `bin`,
  /// `oct` and `hex` give.
  func intText(
    _ value: Value, radix: Int, prefix: StaticString = ""
  ) throws(Raised) -> Value {
    if value.isSmallInt, let shift: UInt = radix == 16 ? 4 : radix == 8 ? 3 : radix == 2 ? 1 : nil {
      let figures = DecimalText(value.smallInt, shift: shift)
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 96) { buffer in
        let start = buffer.baseAddress.unsafelyUnwrapped
        var count = 0
        if figures.isNegative {
          start[0] = 0x2D
          count = 1
        }
        copyBytes(start + count, prefix.utf8Start, prefix.utf8CodeUnitCount)
        count &+= prefix.utf8CodeUnitCount
        figures.withFigures { copyBytes(start + count, $0, figures.count) }
        return newStr(latin1: start, count: count &+ figures.count)
      }
    }
    let capacity = withInt(value) { Limbs.textCapacity($0, radix: radix) }
    let prefixCount = prefix.utf8CodeUnitCount
    try checkDigits(atMost: capacity, radix: radix)
    if capacity <= 80 {
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 96) { buffer in
        let start = buffer.baseAddress.unsafelyUnwrapped
        let count = writeInt(value, radix: radix, prefix: prefix, into: start)
        return newStr(latin1: start, count: count)
      }
    }
    try reserve(capacity + prefixCount)
    let string = newStr(count: capacity + prefixCount, width: 1)
    let count = writeInt(value, radix: radix, prefix: prefix, into: string.data1)
    string.pointee.count = count
    string.pointee.header.flags.insert(.ascii)
    try checkDigits(exactly: count - (withInt(value) { $0.isNegative } ? 1 : 0), radix: radix)
    return Value(string)
  }

  private func writeInt(
    _ value: Value, radix: Int, prefix: StaticString, into start: UnsafeMutablePointer<UInt8>
  ) -> Int {
    withInt(value) { view in
      var position = start
      if view.isNegative {
        position.pointee = 0x2D
        position += 1
      }
      position.update(from: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
      position += prefix.utf8CodeUnitCount
      position += Limbs.writeText(view.magnitude, radix: radix, into: position)
      return position - start
    }
  }

  /// ValueError before work is done on a number far beyond the limit.
  private func checkDigits(atMost capacity: Int, radix: Int) throws(Raised) {
    if capacity > 2000 && radix == 10 && pointee.maximumIntDigits > 0
      && capacity > pointee.maximumIntDigits + pointee.maximumIntDigits / 64 + 64
    {
      throw tooManyDigits()
    }
  }

  /// ValueError for a decimal number of more digits than `sys.set_int_max_str_digits` allows.
  private func checkDigits(exactly count: Int, radix: Int) throws(Raised) {
    if count > 640 && radix == 10 && pointee.maximumIntDigits > 0
      && count > pointee.maximumIntDigits
    {
      throw tooManyDigits()
    }
  }

  private func tooManyDigits() -> Raised {
    valueError(
      "Exceeds the limit (\(pointee.maximumIntDigits)) for integer string conversion; "
        + "use sys.set_int_max_str_digits() to increase the limit")
  }

  /// Like `intText`'s check, for callers that lay the digits out themselves.
  func checkDigits(of value: Value) throws(Raised) {
    let capacity = withInt(value) { Limbs.textCapacity($0, radix: 10) }
    if capacity > 640 { _ = try intText(value) }
  }
}
