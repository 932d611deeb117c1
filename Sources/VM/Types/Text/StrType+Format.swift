/// `str.format`, `str.format_map`, `str.encode` and what pickling asks for.
extension NativeType {
  static let strFormatMethods: [NativeMethod] = [
    NativeMethod("format(self, /, *args, **kwargs)") { vm, a throws(Raised) in
      var formatter = FieldFormatter(vm, positional: a[1], named: a[2])
      return try formatter.format(a[0].as(StrObject.self))
    },
    NativeMethod("format_map(self, mapping, /)") { vm, a throws(Raised) in
      var formatter = FieldFormatter(vm, positional: .null, named: a[1])
      return try formatter.format(a[0].as(StrObject.self))
    },
    NativeMethod("__format__(self, format_spec, /)") { vm, a throws(Raised) in
      let spec = try vm.requireStr(a[1], "__format__() argument")
      return try vm.strFormat(a[0].as(StrObject.self), spec)
    },
    NativeMethod("encode(self, /, encoding='utf-8', errors='strict')") { vm, a throws(Raised) in
      let encoding = try vm.codecArgument(
        a[1], "encode() argument 'encoding'", default: "utf-8")
      let errors = try vm.codecArgument(a[2], "encode() argument 'errors'", default: "strict")
      return try vm.encode(a[0].as(StrObject.self), encoding: encoding, errors: errors)
    },
    NativeMethod("__getnewargs__(self, /)") { vm, a throws(Raised) in
      Value(vm.newTuple([vm.exactStr(a[0])]))
    },
    NativeMethod("__sizeof__(self, /)") { vm, a throws(Raised) in
      let str = a[0].as(StrObject.self)
      // What CPython's compact strings take.
      if str.isASCII || str.count == 0 { return Value(smallInt: 49 &+ str.count) }
      return Value(smallInt: 72 &+ (str.count &+ 1) &* str.width)
    },
  ]
}

/// Replacement fields: `'{0.name[key]!r:>{width}}'`. CPython: Objects/stringlib/unicode_format.h.
private struct FieldFormatter {
  let vm: Machine
  /// A tuple; null for `format_map`.
  let positional: Value
  /// A dict or another mapping; null for none.
  let named: Value
  var nextNumber = 0
  private var numbering = Numbering.unknown

  private enum Numbering { case unknown, automatic, manual }

  init(_ vm: Machine, positional: Value, named: Value) {
    self.vm = vm
    self.positional = positional
    self.named = named
  }

  mutating func format(_ str: StrRef) throws(Raised) -> Value {
    var builder = StrBuilder(capacity: str.count &+ 32)
    try build(str.characters, into: &builder, depth: 2)
    return builder.finish(vm)
  }

  /// One field's text, split at its punctuation.
  private struct Field {
    var name: Range<Int>
    var conversion: UInt32 = 0
    var spec: Range<Int> = 0..<0
    var specHasFields = false
  }

  private mutating func build(
    _ text: Characters, into builder: inout StrBuilder, depth: Int
  ) throws(Raised) {
    if depth <= 0 { throw vm.valueError("Max string recursion exceeded") }
    var position = 0
    while position < text.count {
      let start = position
      var c: UInt32 = 0
      while position < text.count {
        c = text[position]
        position += 1
        if c == 0x7B || c == 0x7D { break }
      }
      let isBrace = c == 0x7B || c == 0x7D
      let atEnd = position >= text.count
      if c == 0x7D && (atEnd || text[position] != 0x7D) {
        throw vm.valueError("Single '}' encountered in format string")
      }
      if c == 0x7B && atEnd { throw vm.valueError("Single '{' encountered in format string") }
      // A doubled brace stands for one; the first is part of the literal text.
      let isDoubled = isBrace && !atEnd && text[position] == c
      let literal = text.slice(start..<(isBrace && !isDoubled ? position - 1 : position))
      builder.append(
        literal.base, count: literal.count, width: literal.width, upTo: literal.maximum)
      if !isBrace { return }
      if isDoubled {
        position += 1
        continue
      }
      let field = try parseField(text, &position)
      try append(field, text, into: &builder, depth: depth)
    }
  }

  private func parseField(_ text: Characters, _ position: inout Int) throws(Raised) -> Field {
    let start = position
    var c: UInt32 = 0
    scan: while position < text.count {
      c = text[position]
      position += 1
      switch c {
      case "{": throw vm.valueError("unexpected '{' in field name")
      case "[":
        while position < text.count && text[position] != 0x5D { position += 1 }
      case "}", ":", "!": break scan
      default: break
      }
    }
    if c != 0x7D && c != 0x3A && c != 0x21 {
      throw vm.valueError("expected '}' before end of string")
    }
    var field = Field(name: start..<position - 1)
    if c == 0x7D { return field }
    if c == 0x21 {
      if position >= text.count {
        throw vm.valueError("end of string while looking for conversion specifier")
      }
      field.conversion = text[position]
      position += 1
      if position < text.count {
        c = text[position]
        position += 1
        if c == 0x7D { return field }
        if c != 0x3A { throw vm.valueError("expected ':' after conversion specifier") }
      }
    }
    let specStart = position
    var depth = 1
    while position < text.count {
      c = text[position]
      position += 1
      if c == 0x7B {
        field.specHasFields = true
        depth += 1
      } else if c == 0x7D {
        depth -= 1
        if depth == 0 {
          field.spec = specStart..<position - 1
          return field
        }
      }
    }
    throw vm.valueError("unmatched '{' in format spec")
  }

  private mutating func append(
    _ field: Field, _ text: Characters, into builder: inout StrBuilder, depth: Int
  ) throws(Raised) {
    var value = try object(text.slice(field.name))
    switch field.conversion {
    case 0: break
    case "r": value = try vm.repr(value)
    case "s": value = try vm.str(value)
    case "a": value = try vm.ascii(value)
    case let c:
      throw vm.valueError(
        c > 32 && c < 127
          ? "Unknown conversion specifier \(Character(Unicode.Scalar(UInt8(c))))"
          : "Unknown conversion specifier \\x\(String(c, radix: 16))")
    }
    if field.spec.isEmpty {
      if value.isExact(.str) { return builder.append(str: value) }
      if value.isSmallInt { return builder.append(decimal: value.smallInt) }
      return builder.append(str: try vm.format(value, .null))
    }
    let spec: Value
    if field.specHasFields {
      var inner = StrBuilder()
      try build(text.slice(field.spec), into: &inner, depth: depth - 1)
      spec = inner.finish(vm)
    } else {
      spec = vm.newStr(text.slice(field.spec))
    }
    builder.append(str: try vm.format(value, spec))
  }

  // MARK: Field names

  /// The object that `0.name[key]` names.
  private mutating func object(_ name: Characters) throws(Raised) -> Value {
    var end = 0
    while end < name.count && name[end] != 0x2E && name[end] != 0x5B { end += 1 }
    let first = name.slice(0..<end)
    var number = try integer(first)
    if first.count == 0 || number >= 0 {
      let isAutomatic = first.count == 0
      if numbering == .unknown { numbering = isAutomatic ? .automatic : .manual }
      if isAutomatic && numbering == .manual {
        throw vm.valueError(
          "cannot switch from manual field specification to automatic field numbering")
      }
      if !isAutomatic && numbering == .automatic {
        throw vm.valueError(
          "cannot switch from automatic field numbering to manual field specification")
      }
      if isAutomatic {
        number = nextNumber
        nextNumber += 1
      }
    }
    var value: Value
    if number < 0 {
      let key = vm.newStr(first)
      if named.isNull { throw vm.raise(.keyError, key) }
      value = try vm.subscript_(named, key)
    } else {
      if positional.isNull { throw vm.valueError("Format string contains positional fields") }
      let arguments = positional.as(TupleObject.self)
      guard number < arguments.pointee.count else {
        throw vm.error(
          .indexError, "Replacement index \(number) out of range for positional args tuple")
      }
      value = arguments.items[number]
    }
    while end < name.count { value = try step(value, name, &end) }
    return value
  }

  /// Follows one `.name` or `[key]`.
  private func step(_ value: Value, _ name: Characters, _ position: inout Int) throws(Raised)
    -> Value
  {
    let opening = name[position]
    position += 1
    let start = position
    if opening == 0x2E {
      while position < name.count && name[position] != 0x2E && name[position] != 0x5B {
        position += 1
      }
      if position == start { throw vm.valueError("Empty attribute in format string") }
      return try vm.getAttribute(value, vm.newStr(name.slice(start..<position)))
    }
    guard opening == 0x5B else {
      throw vm.valueError("Only '.' or '[' may follow ']' in format field specifier")
    }
    while position < name.count && name[position] != 0x5D { position += 1 }
    if position >= name.count { throw vm.valueError("Missing ']' in format string") }
    let key = name.slice(start..<position)
    position += 1
    let number = try integer(key)
    if key.count == 0 { throw vm.valueError("Empty attribute in format string") }
    return try vm.subscript_(value, number >= 0 ? vm.newInt(number) : vm.newStr(key))
  }

  /// The number that figures alone form; -1 for anything else.
  private func integer(_ text: Characters) throws(Raised) -> Int {
    if text.count == 0 { return -1 }
    var value = 0
    for index in 0..<text.count {
      guard let digit = decimalDigit(text[index]) else { return -1 }
      if value > (Int.max - digit) / 10 {
        throw vm.valueError("Too many decimal digits in format string")
      }
      value = value * 10 + digit
    }
    return value
  }
}
