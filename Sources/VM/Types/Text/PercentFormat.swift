import Primitives

/// printf-style formatting of str and bytes: `'%s is %d' % (a, b)`. CPython: `PyUnicode_Format`,
/// `_PyBytes_FormatEx`.
extension Machine {
  func percentFormat(_ format: StrRef, _ arguments: Value) throws(Raised) -> Value {
    if let text = percentFormatPlainly(format, arguments) { return text }
    var formatter = PercentFormatter(self, format.characters, arguments, isBytes: false)
    try formatter.run()
    return formatter.builder.finish(self)
  }

  /// printf-style formatting of bytes; the result is like `format`, a bytes or bytearray.
  func percentFormat(bytes format: Value, _ arguments: Value) throws(Raised) -> Value {
    var formatter = PercentFormatter(self, bytesView(format), arguments, isBytes: true)
    try formatter.run()
    return newBytes(
      like: format, copying: formatter.builder.data, count: formatter.builder.count)
  }
}

/// The arguments of a printf-style format, taken one by one or by name. `bytes` uses it, too.
struct PercentArguments {
  let vm: Machine
  /// The right operand.
  let all: Value
  /// A single argument, or the one that a key selected; null while `all` is a tuple.
  var single: Value
  var isSingleUsed = false
  var index = 0
  let isMapping: Bool

  init(_ vm: Machine, _ all: Value, forBytes: Bool) {
    self.vm = vm
    self.all = all
    let isTuple = all.isKind(.tuple)
    single = isTuple ? .null : all
    isMapping =
      !isTuple && !all.isKind(.str) && all.isObject && vm.slots(of: all).pointee.subscript_ != nil
      && !(forBytes && (all.isKind(.bytes) || all.isKind(.bytearray))) && !vm.isDeque(all)
  }

  mutating func next() throws(Raised) -> Value {
    if single.isNull {
      let tuple = all.as(TupleObject.self)
      if index < tuple.pointee.count {
        index += 1
        return tuple.items[index - 1]
      }
    } else if !isSingleUsed {
      isSingleUsed = true
      return single
    }
    throw vm.typeError("not enough arguments for format string")
  }

  mutating func select(_ key: Value) throws(Raised) {
    single = try vm.subscript_(all, key)
    isSingleUsed = false
  }

  /// Whether an argument is left that should have been used.
  var isIncomplete: Bool {
    if isMapping { return false }
    return single.isNull ? index < all.as(TupleObject.self).pointee.count : !isSingleUsed
  }

  func checkMapping() throws(Raised) {
    if !isMapping { throw vm.typeError("format requires a mapping") }
  }

  /// The `*` of a width or precision.
  mutating func star() throws(Raised) -> Value {
    let value = try next()
    guard value.isSmallInt || value.isBool || value.isKind(.int) else {
      throw vm.typeError("* wants int")
    }
    return value
  }
}

private struct PercentFormatter: ~Copyable {
  let vm: Machine
  let format: Characters
  var arguments: PercentArguments
  var builder: StrBuilder
  /// The builder's characters are bytes then.
  let isBytes: Bool
  var position = 0

  init(_ vm: Machine, _ format: Characters, _ arguments: Value, isBytes: Bool) {
    self.vm = vm
    self.isBytes = isBytes
    self.format = format
    self.arguments = PercentArguments(vm, arguments, forBytes: isBytes)
    builder = StrBuilder(capacity: format.count &+ 32)
  }

  mutating func run() throws(Raised) {
    while position < format.count {
      let found = format.find(0x25, from: position)
      let end = found < 0 ? format.count : found
      appendLiteral(position..<end)
      position = end
      if found < 0 { break }
      position += 1
      try convert()
    }
    if arguments.isIncomplete {
      throw vm.typeError(
        "not all arguments converted during \(isBytes ? "bytes" : "string") formatting")
    }
  }

  private mutating func appendLiteral(_ range: Range<Int>) {
    if range.isEmpty { return }
    let part = format.slice(range)
    builder.append(part.base, count: part.count, width: part.width, upTo: part.maximum)
  }

  private mutating func nextCharacter() throws(Raised) -> UInt32 {
    if position >= format.count { throw vm.valueError("incomplete format") }
    position += 1
    return format[position - 1]
  }

  /// One conversion, from behind its '%'.
  private mutating func convert() throws(Raised) {
    var c: UInt32 = 0
    if position < format.count && format[position] == 0x25 {
      builder.append(character: 0x25)
      position += 1
      return
    }
    if position < format.count && format[position] == 0x28 { try selectKey() }
    var spec = PercentFormat(conversion: 0)
    flags: while true {
      c = try nextCharacter()
      switch c {
      case "-": spec.isLeftAligned = true
      case "+": spec.hasPlus = true
      case " ": spec.hasBlank = true
      case "#": spec.isAlternate = true
      case "0": spec.isZeroFilled = true
      default: break flags
      }
    }
    if c == 0x2A {
      let star = try arguments.star()
      guard let width = vm.machineInt(star) else {
        throw vm.error(.overflowError, "Python int too large to convert to C ssize_t")
      }
      spec.width = Int(clamping: width.magnitude)
      if width < 0 { spec.isLeftAligned = true }
      c = try nextCharacter()
    } else if c &- 0x30 < 10 {
      spec.width = try number(&c, limit: .max, "width too big")
    }
    if c == 0x2E {
      c = try nextCharacter()
      if c == 0x2A {
        let star = try arguments.star()
        guard let precision = vm.machineInt(star),
          Int(Int32(truncatingIfNeeded: precision)) == precision
        else {
          throw vm.error(.overflowError, "Python int too large to convert to C int")
        }
        spec.precision = max(0, precision)
        c = try nextCharacter()
      } else if c &- 0x30 < 10 {
        spec.precision = try number(&c, limit: Int(Int32.max), "precision too big")
      } else {
        spec.precision = 0
      }
    }
    if c == 0x68 || c == 0x6C || c == 0x4C { c = try nextCharacter() }
    try output(c, spec)
  }

  private mutating func selectKey() throws(Raised) {
    try arguments.checkMapping()
    position += 1
    let start = position
    var depth = 1
    while depth > 0 {
      if position >= format.count { throw vm.valueError("incomplete format key") }
      let c = format[position]
      if c == 0x28 { depth += 1 } else if c == 0x29 { depth -= 1 }
      position += 1
    }
    let name = format.slice(start..<position - 1)
    try arguments.select(
      isBytes ? vm.newBytes(copying: name.base, count: name.count) : vm.newStr(name))
  }

  /// Reads a number whose first figure is `c`; leaves the character behind it there.
  private mutating func number(_ c: inout UInt32, limit: Int, _ problem: String) throws(Raised)
    -> Int
  {
    var value = 0
    while c &- 0x30 < 10 {
      let digit = Int(c &- 0x30)
      if value > (limit - digit) / 10 { throw vm.valueError(problem) }
      value = value * 10 + digit
      c = try nextCharacter()
    }
    return value
  }

  private mutating func output(_ c: UInt32, _ spec: PercentFormat) throws(Raised) {
    let value = try arguments.next()
    switch c {
    case "s" where isBytes, "b" where isBytes: try appendBytes(value, spec)
    case "r" where isBytes: try appendText(vm.ascii(value), spec)
    case "s":
      try appendText(value.isExact(.str) ? value : vm.str(value), spec)
    case "r": try appendText(vm.repr(value), spec)
    case "a": try appendText(vm.ascii(value), spec)
    case "d", "i", "u", "o", "x", "X":
      var spec = spec
      spec.conversion = UInt8(c)
      // The common case: a decimal number without a precision.
      if value.isSmallInt && spec.precision == nil && c != 0x6F && c | 0x20 != 0x78 {
        if spec.width == 0 && !spec.hasPlus && !spec.hasBlank {
          return builder.append(decimal: value.smallInt)
        }
        try vm.reserve(spec.width, of: 4)
        return builder.append(number: DecimalText(value.smallInt), spec)
      }
      let int = try vm.percentInt(value, conversion: isBytes && c == 0x69 ? 0x64 : UInt8(c))
      if NumberFormat.isDecimal(c) { try vm.checkDigits(of: int) }
      try vm.reserve(max(spec.width, spec.precision ?? 0), of: 4)
      builder.append(vm.percentText(int, spec))
    case "e", "E", "f", "F", "g", "G":
      var spec = spec
      spec.conversion = UInt8(c)
      let number: Double
      do throws(Raised) {
        number = try vm.percentFloat(value)
      } catch {
        if isBytes && vm.clear(.typeError) {
          throw vm.typeError("float argument required, not \(vm.typeName(value))")
        }
        throw error
      }
      try vm.reserve(max(spec.width, spec.precision ?? 0), of: 4)
      if c | 0x20 == 0x66, !spec.isAlternate,
        let text = DecimalText(number, precision: spec.precision ?? 6)
      {
        return builder.append(number: text, spec)
      }
      builder.append(spec.format(number))
    case "c":
      let character = isBytes ? try percentByte(value) : try percentCharacter(value)
      pad(1, spec) { $0.append(character: character) }
    default:
      let shown = c >= 31 && c < 127 ? Character(Unicode.Scalar(UInt8(c))) : "?"
      throw vm.valueError(
        "unsupported format character '\(shown)' (0x\(String(c, radix: 16))) at index "
          + "\(position - 1)")
    }
  }

  private mutating func appendText(_ text: Value, _ spec: PercentFormat) throws(Raised) {
    let str = text.as(StrObject.self)
    if spec.width == 0 && spec.precision == nil { return builder.append(str: str) }
    let count = min(str.count, spec.precision ?? .max)
    try vm.reserve(spec.width, of: 4)
    pad(count, spec) { $0.append(str: str, 0..<count) }
  }

  private mutating func appendBytes(_ value: Value, _ spec: PercentFormat) throws(Raised) {
    var object = value
    if vm.buffer(of: value) == nil {
      let method = try vm.lookUpSpecial(value, vm.pointee.names.__bytes__)
      if method.isNull {
        throw vm.typeError(
          "%b requires a bytes-like object, or an object that implements __bytes__, not "
            + "'\(vm.typeName(value))'")
      }
      object = try vm.call(method)
      guard object.isKind(.bytes) else {
        throw vm.typeError("__bytes__ returned non-bytes (type \(vm.typeName(object)))")
      }
    }
    try vm.reserve(spec.width, of: 4)
    guard let bytes = vm.buffer(of: object) else { return }
    let count = min(bytes.count, spec.precision ?? .max)
    pad(count, spec) {
      if let start = bytes.baseAddress { $0.append(start, count: count, width: 1, upTo: 0xFF) }
    }
  }

  private mutating func pad(
    _ count: Int, _ spec: PercentFormat, _ body: (inout StrBuilder) -> Void
  ) {
    let padding = max(0, spec.width &- count)
    if !spec.isLeftAligned { builder.append(character: 0x20, count: padding) }
    body(&builder)
    if spec.isLeftAligned { builder.append(character: 0x20, count: padding) }
  }

  private func percentByte(_ value: Value) throws(Raised) -> UInt32 {
    if value.isKind(.bytes) || value.isKind(.bytearray) {
      let bytes = vm.bytesView(value)
      if bytes.count == 1 { return bytes[0] }
    } else if value.isSmallInt || vm.slots(of: value).pointee.index != nil {
      if let code = vm.machineInt(try vm.indexValue(value)), code >= 0, code < 256 {
        return UInt32(code)
      }
      throw vm.error(.overflowError, "%c arg not in range(256)")
    }
    throw vm.typeError("%c requires an integer in range(256) or a single byte")
  }

  private func percentCharacter(_ value: Value) throws(Raised) -> UInt32 {
    if value.isKind(.str) {
      let str = value.as(StrObject.self)
      if str.count == 1 { return str.character(at: 0) }
      throw vm.typeError("%c requires int or char")
    }
    let int: Value
    do throws(Raised) {
      int = try vm.indexValue(value)
    } catch {
      if vm.clear(.typeError) { throw vm.typeError("%c requires int or char") }
      throw error
    }
    guard let code = vm.machineInt(int) else { throw vm.typeError("%c requires int or char") }
    guard code >= 0 && code <= 0x10FFFF else {
      throw vm.error(.overflowError, "%c arg not in range(0x110000)")
    }
    return UInt32(code)
  }
}

extension Machine {
  /// The int that `%d` and its kin show for a value.
  func percentInt(_ value: Value, conversion: UInt8) throws(Raised) -> Value {
    if value.isSmallInt || value.isBool || value.isKind(.int) { return value }
    let isExact = conversion == 0x6F || conversion | 0x20 == 0x78
    let slots = slots(of: value)
    do throws(Raised) {
      if !isExact, let int = slots.pointee.int {
        let number = try int(self, value)
        if number.isSmallInt || number.isBool || number.isKind(.int) { return number }
      } else if slots.pointee.index != nil {
        return try indexValue(value)
      }
    } catch {
      if !clear(.typeError) { throw error }
    }
    let letter = Character(Unicode.Scalar(conversion))
    throw typeError(
      "%\(letter) format: \(isExact ? "an integer" : "a number") is required, not "
        + typeName(value))
  }

  func percentText(_ int: Value, _ spec: PercentFormat) -> FormattedText {
    if int.isKind(.int) {
      let object = int.as(IntObject.self)
      return spec.format(
        IntegerView(object.limbs, count: object.pointee.count, isNegative: object.isNegative))
    }
    return Limbs.withView(of: int.isSmallInt ? int.smallInt : int.isTrue ? 1 : 0) {
      spec.format($0)
    }
  }

  /// The float that `%f` and its kin show for a value.
  func percentFloat(_ value: Value) throws(Raised) -> Double {
    if let float = floatValue(value) { return float }
    if value.isSmallInt { return Double(value.smallInt) }
    let slots = slots(of: value)
    if let float = slots.pointee.float {
      let result = try float(self, value)
      if let double = floatValue(result) { return double }
      throw typeError("\(typeName(value)).__float__ returned non-float (type \(typeName(result)))")
    }
    if slots.pointee.index != nil { return try percentFloat(indexValue(value)) }
    throw typeError("must be real number, not \(typeName(value))")
  }
}

extension UInt32 {
  /// Lets a character literal stand for its number in a pattern.
  @inline(__always) static func ~= (pattern: Unicode.Scalar, value: UInt32) -> Bool {
    pattern.value == value
  }
}
