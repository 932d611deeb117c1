import Primitives

// `__format__` of the number types, and their part of printf-style formatting.

extension Machine {
  /// The specification of a `__format__` call, checked to be a str.
  private func spec(_ value: Value, argument: String = "argument") throws(Raised) -> StrRef {
    guard value.isKind(.str) else {
      throw typeError("__format__() \(argument) must be str, not \(argumentTypeName(value))")
    }
    return value.as(StrObject.self)
  }

  private func parse(
    _ spec: StrRef, type: UInt32
  ) throws(Raised) -> FormatSpec {
    // One letter is the most frequent specification by far.
    if spec.count == 1, spec.character(at: 0) | 0x20 >= 0x61, spec.character(at: 0) | 0x20 <= 0x7A {
      return FormatSpec(alignment: .right, type: spec.character(at: 0))
    }
    var characters: [UInt32] = []
    characters.reserveCapacity(spec.count)
    for index in 0..<spec.count { characters.append(spec.character(at: index)) }
    do throws(FormatError) {
      return try FormatSpec(parsing: characters, alignment: .right, type: type)
    } catch {
      throw raise(error)
    }
  }

  /// The Python exception for an error of the formatting functions.
  func raise(_ error: FormatError) -> Raised {
    self.error(error.isOverflow ? .overflowError : .valueError, error.message)
  }

  /// A str of a laid-out number.
  func newStr(_ text: FormattedText) throws(Raised) -> Value {
    let count = text.count, maximum = text.maximum
    let width = maximum < 0x100 ? 1 : maximum < 0x10000 ? 2 : 4
    try reserve(count, of: width)
    if count == 0 { return pointee.emptyStr }
    let string = newStr(count: count, width: width)
    switch width {
    case 1: text.write(into: string.data1)
    case 2: text.write(into: string.data2)
    default: text.write(into: string.data4)
    }
    if count == 1 { return character(string.character(at: 0)) }
    if maximum < 0x80 { string.pointee.header.flags.insert(.ascii) }
    return Value(string)
  }

  /// MemoryError before a width or precision that no memory holds.
  private func checkSize(_ spec: FormatSpec) throws(Raised) {
    try reserve(spec.width, of: 4)
    if let precision = spec.precision, precision <= Int(Int32.max) { try reserve(precision) }
  }

  /// `format(value, spec)` of an int.
  func formatInt(_ value: Value, _ specValue: Value) throws(Raised) -> Value {
    let text = try spec(specValue)
    if text.count == 0 { return try str(value) }
    let spec = try parse(text, type: 0x64)
    if let text = formatSmallInt(value, spec) { return text }
    try checkSize(spec)
    switch Unicode.Scalar(spec.type) {
    case "b", "c", "d", "o", "x", "X", "n":
      if NumberFormat.isDecimal(spec.type) { try checkDigits(of: value) }
      let result = withInt(value) { view in
        Result { () throws(FormatError) in try NumberFormat.format(view, spec) }
      }
      switch result {
      case .success(let text): return try newStr(text)
      case .failure(let error): throw raise(error)
      }
    default:
      guard NumberFormat.isFloatType(spec.type) else {
        throw raise(FormatError.unknownType(spec.type, for: typeName(value)))
      }
      return try formatFloat(intToDouble(value), spec)
    }
  }

  /// `format(value, spec)` of a float.
  func formatFloat(_ value: Value, _ specValue: Value) throws(Raised) -> Value {
    let text = try spec(specValue)
    if text.count == 0 { return try str(value) }
    let spec = try parse(text, type: 0)
    try checkSize(spec)
    guard spec.type == 0 || spec.type == 0x6E || NumberFormat.isFloatType(spec.type) else {
      throw raise(FormatError.unknownType(spec.type, for: typeName(value)))
    }
    return try formatFloat(floatValue(value).unsafelyUnwrapped, spec)
  }

  /// A small int in decimal, padded at most; nil for anything else.
  private func formatSmallInt(_ value: Value, _ spec: FormatSpec) -> Value? {
    guard value.isSmallInt, spec.type == 0x64, spec.grouping == nil, spec.precision == nil,
      spec.sign == nil, spec.fill < 0x80, spec.width <= 64
    else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 96) { buffer in
      let start = buffer.baseAddress.unsafelyUnwrapped
      let number = value.smallInt
      let fill = UInt8(truncatingIfNeeded: spec.fill)
      let digits = start + 70
      let digitCount = Limbs.writeText(number.magnitude, radix: 10, into: digits)
      let signCount = number < 0 ? 1 : 0
      var position = 0
      func pad(_ count: Int) {
        (start + position).update(repeating: fill, count: count)
        position += count
      }
      let (left, right) = spec.padding(around: digitCount + signCount)
      if spec.alignment != .afterSign { pad(left) }
      if number < 0 {
        start[position] = 0x2D
        position += 1
      }
      if spec.alignment == .afterSign { pad(left) }
      (start + position).update(from: digits, count: digitCount)
      position += digitCount
      pad(right)
      return newStr(latin1: start, count: position)
    }
  }

  private func formatFloat(_ value: Double, _ spec: FormatSpec) throws(Raised) -> Value {
    let text: FormattedText
    do throws(FormatError) {
      if spec.width == 0 && spec.grouping == nil && spec.sign == nil && spec.type != 0x25 {
        let bytes = try NumberFormat.floatText(value, spec)
        return bytes.withUnsafeBufferPointer {
          newStr(latin1: $0.baseAddress.unsafelyUnwrapped, count: $0.count)
        }
      }
      text = try NumberFormat.format(value, spec)
    } catch {
      throw raise(error)
    }
    return try newStr(text)
  }

  /// `format(value, spec)` of a complex number.
  func formatComplex(_ value: Value, _ specValue: Value) throws(Raised) -> Value {
    let text = try spec(specValue, argument: "argument 1")
    if text.count == 0 { return try str(value) }
    let spec = try parse(text, type: 0)
    try checkSize(spec)
    let isKnown =
      spec.type == 0 || spec.type == 0x6E
      || (NumberFormat.isFloatType(spec.type) && spec.type != 0x25)
    guard isKnown else {
      throw raise(FormatError.unknownType(spec.type, for: typeName(value)))
    }
    let complex = value.as(ComplexObject.self).pointee
    let result: FormattedText
    do throws(FormatError) {
      result = try NumberFormat.format(
        real: complex.real, imaginary: complex.imaginary, spec)
    } catch {
      throw raise(error)
    }
    return try newStr(result)
  }
}
