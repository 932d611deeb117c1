import Primitives

/// `format()` and what f-strings do. CPython: `PyObject_Format`, `unicode__format__`.
extension Machine {
  /// One field of an f-string.
  /// - Parameters:
  ///   - conversion: 0 none, 1 `!s`, 2 `!r`, 3 `!a`.
  ///   - spec: a str, or null.
  @inline(__always) func formatValue(_ value: Value, conversion: Int, spec: Value) throws(Raised)
    -> Value
  {
    if conversion == 0 && spec.isNull && value.isExact(.str) { return value }
    if value.isSmallInt && spec.isNull { return try intText(value) }
    return try formatValueSlow(value, conversion: conversion, spec: spec)
  }

  @inline(never) private func formatValueSlow(_ value: Value, conversion: Int, spec: Value)
    throws(Raised) -> Value
  {
    let converted: Value
    switch conversion {
    case 1: converted = try str(value)
    case 2: converted = try repr(value)
    case 3: converted = try ascii(value)
    default: converted = value
    }
    return try format(converted, spec)
  }

  /// `format(value, spec)`.
  /// - Parameter spec: a str; null stands for the empty one.
  func format(_ value: Value, _ spec: Value) throws(Raised) -> Value {
    if spec.isNull || spec.as(StrObject.self).count == 0 {
      if value.isExact(.str) { return value }
      if !value.isObject || value.isExact(.int) || value.isExact(.float) { return try str(value) }
    } else if value.isExact(.str) {
      return try strFormat(value.as(StrObject.self), spec.as(StrObject.self))
    } else if value.isSmallInt || value.isFlonum {
      if let text = formatPlainly(value, spec.as(StrObject.self).characters) { return text }
    }
    let method = try lookUpSpecial(value, pointee.names.__format__)
    if method.isNull {
      throw typeError("Type \(typeName(value)) doesn't define __format__")
    }
    let text = try call(method, spec.isNull ? pointee.emptyStr : spec)
    guard text.isKind(.str) else {
      throw typeError("__format__ must return a str, not \(typeName(text))")
    }
    return text
  }

  /// Reads a format specification.
  func formatSpec(
    _ spec: StrRef, alignment: FormatSpec.Alignment, type: UInt32
  ) throws(Raised) -> FormatSpec {
    let characters = spec.characters
    // Only an alignment and a width: no need of the parser's buffers.
    var index = 0
    var result = FormatSpec(alignment: alignment, type: type)
    if characters.count > 0, characters.width == 1 {
      switch characters[0] {
      case 0x3C: result.alignment = .left
      case 0x3E: result.alignment = .right
      case 0x5E: result.alignment = .center
      default: index = -1
      }
      index += 1
      if index < characters.count && characters[index] != 0x30 {
        while index < min(characters.count, 9), characters[index] &- 0x30 < 10 {
          result.width = result.width &* 10 &+ Int(characters[index] &- 0x30)
          index += 1
        }
        if index == characters.count { return result }
      }
    }
    do throws(FormatError) {
      return try FormatSpec(parsing: characters.array, alignment: alignment, type: type)
    } catch {
      throw raise(error)
    }
  }

  /// `str.__format__`.
  func strFormat(_ str: StrRef, _ spec: StrRef) throws(Raised) -> Value {
    if spec.count == 0 { return exactStr(Value(str)) }
    let spec = try formatSpec(spec, alignment: .left, type: 0x73)
    let shown: Int
    do throws(FormatError) {
      if spec.type != 0x73 { throw FormatError.unknownType(spec.type, for: typeName(Value(str))) }
      shown = try NumberFormat.shownCount(ofText: str.count, spec)
    } catch {
      throw raise(error)
    }
    let padding = spec.padding(around: shown)
    if padding == (0, 0) { return substring(str, 0..<shown) }
    try reserve(spec.width, of: 4)
    var builder = StrBuilder(capacity: spec.width)
    builder.append(character: spec.fill, count: padding.left)
    builder.append(str: str, 0..<shown)
    builder.append(character: spec.fill, count: padding.right)
    return builder.finish(self)
  }
}

extension StrBuilder {
  mutating func append(_ text: FormattedText) {
    append(character: text.fill, count: text.leftPadding)
    append(ascii: text.head)
    append(character: text.fill, count: text.innerPadding)
    if let character = text.character { append(character: character) }
    append(ascii: text.body)
    append(character: text.fill, count: text.rightPadding)
  }
}

extension Characters {
  var array: [UInt32] {
    [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
      for index in 0..<count { buffer[index] = self[index] }
      filled = count
    }
  }
}

/// The value of a decimal figure of any script.
@inline(__always) func decimalDigit(_ c: UInt32) -> Int? {
  if c < 0x80 { return c &- 0x30 < 10 ? Int(c &- 0x30) : nil }
  return CodePoint.decimalValue(c)
}
