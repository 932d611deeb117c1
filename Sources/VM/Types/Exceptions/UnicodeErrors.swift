import Primitives

enum UnicodeErrorField {
  static let encoding = 0
  static let object = 1
  static let start = 2
  static let end = 3
  static let reason = 4
}

extension NativeProperty {
  static func ofUnicodeErrors(_ type: ExceptionClass) -> [NativeProperty] {
    var rows: [NativeProperty] = [
      .extra("object", UnicodeErrorField.object), .number("start", UnicodeErrorField.start),
      .number("end", UnicodeErrorField.end), .extra("reason", UnicodeErrorField.reason),
    ]
    if type != .unicodeTranslateError {
      rows.append(.extra("encoding", UnicodeErrorField.encoding))
    }
    return rows
  }

  private static func number(_ name: StaticString, _ index: Int) -> NativeProperty {
    NativeProperty(
      name,
      { _, e throws(Raised) in
        let value = e.as(ExceptionObject.self).extras[index]
        return value.isNull ? Value(smallInt: 0) : value
      },
      set: { vm, e, value throws(Raised) in
        if value.isNull { throw vm.typeError("can't delete numeric/char attribute") }
        guard value.isSmallInt || value.isBool || value.isKind(.int) else {
          throw vm.typeError("an integer is required")
        }
        e.as(ExceptionObject.self).extras[index] = vm.newInt(
          try vm.index(value, overflow: .overflowError))
      })
  }
}

extension Machine {
  /// `UnicodeDecodeError(encoding, object, start, end, reason)` and its kin; UnicodeTranslateError has no encoding.
  func fillUnicodeError(_ exception: Value) throws(Raised) {
    let type = typeOf(exception)
    let object = exception.as(ExceptionObject.self)
    let args = object.pointee.args.as(TupleObject.self)
    let isTranslate = type.isSubtype(of: self.type(.unicodeTranslateError))
    let isDecode = type.isSubtype(of: self.type(.unicodeDecodeError))
    let expected = isTranslate ? 4 : 5
    let given = args.pointee.count
    if given != expected {
      throw typeError("function takes exactly \(expected) arguments (\(given) given)")
    }
    func mustBeStr(_ position: Int) throws(Raised) {
      let value = args.items[position]
      if !value.isKind(.str) {
        throw typeError(
          "argument \(position + 1) must be str, not \(argumentTypeName(value))")
      }
    }
    let first = isTranslate ? 0 : 1
    if !isTranslate { try mustBeStr(0) }
    var text = args.items[first]
    if isDecode {
      if !text.isKind(.bytes), buffer(of: text) != nil {
        text = try call(Value(self.type(.bytes)), text)
      }
      guard text.isKind(.bytes) else {
        throw typeError("a bytes-like object is required, not '\(typeName(text))'")
      }
    } else {
      try mustBeStr(first)
    }
    let start = try index(args.items[first + 1], overflow: .overflowError)
    let end = try index(args.items[first + 2], overflow: .overflowError)
    try mustBeStr(first + 3)
    object.extras[UnicodeErrorField.encoding] = isTranslate ? .null : args.items[0]
    object.extras[UnicodeErrorField.object] = text
    object.extras[UnicodeErrorField.start] = newInt(start)
    object.extras[UnicodeErrorField.end] = newInt(end)
    object.extras[UnicodeErrorField.reason] = args.items[first + 3]
  }

  func unicodeErrorText(_ exception: Value) throws(Raised) -> Value {
    let extras = exception.as(ExceptionObject.self).extras
    let object = extras[UnicodeErrorField.object]
    if object.isNull { return pointee.emptyStr }
    let start = machineInt(extras[UnicodeErrorField.start]) ?? 0
    let end = machineInt(extras[UnicodeErrorField.end]) ?? 0
    let reason = try text(extras[UnicodeErrorField.reason])
    let verb = object.isKind(.bytes) ? "decode" : "encode"
    let encoding = extras[UnicodeErrorField.encoding]
    let head = encoding.isNull ? "can't translate" : "'\(try text(encoding))' codec can't \(verb)"
    let isBytes = object.isKind(.bytes)
    let count =
      isBytes
      ? object.as(BytesObject.self).pointee.count
      : object.isKind(.str) ? object.as(StrObject.self).count : 0
    let noun = isBytes ? "byte" : "character"
    guard start >= 0, start < count, end == start + 1 else {
      return newStr("\(head) \(noun)s in position \(start)-\(end - 1): \(reason)")
    }
    if isBytes {
      let byte = hexadecimal(UInt32(object.as(BytesObject.self).data[start]), 2)
      return newStr("\(head) byte 0x\(byte) in position \(start): \(reason)")
    }
    let c = object.as(StrObject.self).character(at: start)
    let escape =
      c <= 0xff
      ? "\\x\(hexadecimal(c, 2))"
      : c <= 0xffff ? "\\u\(hexadecimal(c, 4))" : "\\U\(hexadecimal(c, 8))"
    return newStr("\(head) character '\(escape)' in position \(start): \(reason)")
  }

  func hexadecimal(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
