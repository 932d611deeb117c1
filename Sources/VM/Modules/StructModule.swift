/// `_struct`: values as packed bytes. CPython: Modules/_struct.c. Formats are parsed at each use; that costs less than
/// looking them up. The module's functions take the format first; `Struct`'s methods (StructType.swift) have it.
extension NativeModule {
  static let structs = NativeModule(
    "_struct",
    functions: [
      NativeMethod("calcsize(format, /)", .function) { vm, a throws(Raised) in
        vm.newInt(try vm.structFormat(a[0]).size)
      },
      NativeMethod("pack(*args)", .function) { vm, a throws(Raised) in
        let arguments = a[0].as(TupleObject.self)
        guard arguments.pointee.count > 0 else {
          throw vm.typeError("missing format argument")
        }
        let format = try vm.structFormat(arguments.items[0])
        return vm.newBytes(
          try vm.packStruct(format, arguments.items + 1, arguments.pointee.count - 1, "pack"))
      },
      NativeMethod("pack_into(*args)", .function) { vm, a throws(Raised) in
        let arguments = a[0].as(TupleObject.self)
        guard arguments.pointee.count > 0 else {
          throw vm.typeError("missing format argument")
        }
        let format = try vm.structFormat(arguments.items[0])
        return try vm.packInto(format, arguments.items + 1, arguments.pointee.count - 1)
      },
      NativeMethod("unpack(format, buffer, /)", .function) { vm, a throws(Raised) in
        try vm.unpackWhole(vm.structFormat(a[0]), a[1])
      },
      NativeMethod("unpack_from(format, /, buffer, offset=0)", .function) { vm, a throws(Raised) in
        try vm.unpackPart(vm.structFormat(a[0]), a[1], offset: a[2])
      },
      NativeMethod("iter_unpack(format, buffer, /)", .function) { vm, a throws(Raised) in
        try vm.iterateUnpacking(a[0], a[1])
      },
      // Formats are not kept.
      NativeMethod("_clearcache()", .function) { _, _ throws(Raised) in .none },
    ]
  ) { vm, dict in
    let error = vm.newPlainException("error", module: "struct")
    vm.set(dict, "error", error)
    vm.support.structError = error
    vm.addRoot(error)
    vm.set(dict, "Struct", Value(vm.makeStructType()))
    vm.support.structIteratorType = Value(vm.makeStructIteratorType())
  }
}

/// A parsed format.
struct StructFormat {
  struct Item {
    let code: UInt8
    let count: Int
    /// Of one value; of `s` and `p` the whole.
    let size: Int
    let offset: Int
  }

  var items: [Item] = []
  var size = 0
  var isBigEndian = false
  var isNative = true

  var valueCount: Int {
    items.reduce(0) { $0 + ($1.code == 115 || $1.code == 112 ? 1 : $1.code == 120 ? 0 : $1.count) }
  }
}

extension Machine {
  func structError(_ message: String) -> Raised {
    raise(
      newException(
        support.structError.as(TypeObject.self), args: Value(newTuple([newStr(message)]))))
  }

  /// An exception class of a native module, derived from Exception.
  func newPlainException(_ name: String, module: String) -> Value {
    let namespace = newDict()
    set(namespace, name: pointee.names.__module__, newStr(module))
    let made = try? newClass(
      type(.type), newStr(name), Value(newTuple([Value(type(ExceptionClass.exception))])),
      Value(namespace), .null)
    guard let made else { preconditionFailure("cannot make \(module).\(name)") }
    return made
  }

  func structFormat(_ value: Value) throws(Raised) -> StructFormat {
    var text: [UInt8]
    if value.isKind(.str) {
      if !value.header.pointee.flags.contains(.ascii) {
        _ = try callMethod(value, intern("encode"), newStr("ascii"))
      }
      text = value.as(StrObject.self).utf8
    } else if value.isKind(.bytes) {
      text = byteArray(value)
    } else {
      throw typeError("Struct() argument 1 must be a str or bytes object, not \(typeName(value))")
    }
    if text.contains(0) { throw structError("embedded null character") }
    var format = StructFormat()
    var index = 0
    var aligns = true
    if let first = text.first, "@=<>!".utf8.contains(first) {
      index = 1
      aligns = first == UInt8(ascii: "@")
      format.isNative = aligns
      format.isBigEndian = first == UInt8(ascii: ">") || first == UInt8(ascii: "!")
    }
    while index < text.count {
      var code = text[index]
      index += 1
      if code == 32 || (9...13).contains(code) { continue }
      var count = 1
      if (48...57).contains(code) {
        count = Int(code - 48)
        while index < text.count, (48...57).contains(text[index]) {
          let (product, overflow) = count.multipliedReportingOverflow(by: 10)
          let (sum, carry) = product.addingReportingOverflow(Int(text[index] - 48))
          if overflow || carry { throw structError("total struct size too long") }
          count = sum
          index += 1
        }
        if index >= text.count { throw structError("repeat count given without format specifier") }
        code = text[index]
        index += 1
      }
      let size: Int
      switch code {
      case UInt8(ascii: "x"), UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "c"),
        UInt8(ascii: "?"):
        size = 1
      case UInt8(ascii: "s"), UInt8(ascii: "p"): size = count
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "e"): size = 2
      case UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "f"): size = 4
      case UInt8(ascii: "l"), UInt8(ascii: "L"): size = format.isNative ? 8 : 4
      case UInt8(ascii: "q"), UInt8(ascii: "Q"), UInt8(ascii: "d"): size = 8
      case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "P"):
        guard format.isNative else { throw structError("bad char in struct format") }
        size = 8
      default: throw structError("bad char in struct format")
      }
      let isText = code == UInt8(ascii: "s") || code == UInt8(ascii: "p")
      if aligns, !isText, size > 1 { format.size = (format.size + size - 1) / size * size }
      let (bytes, overflow) = size.multipliedReportingOverflow(by: isText ? 1 : count)
      let (total, carry) = format.size.addingReportingOverflow(bytes)
      if overflow || carry { throw structError("total struct size too long") }
      format.items.append(.init(code: code, count: count, size: size, offset: format.size))
      format.size = total
    }
    return format
  }

  // MARK: Packing

  func packStruct(
    _ format: StructFormat, _ values: UnsafeMutablePointer<Value>, _ count: Int, _ name: String
  ) throws(Raised) -> [UInt8] {
    if count != format.valueCount {
      throw structError(
        "\(name) expected \(format.valueCount) items for packing (got \(count))")
    }
    try reserve(format.size)
    var bytes = [UInt8](repeating: 0, count: format.size)
    var next = 0
    for item in format.items {
      switch item.code {
      case UInt8(ascii: "x"): continue
      case UInt8(ascii: "s"), UInt8(ascii: "p"):
        let value = values[next]
        next += 1
        guard value.isKind(.bytes) || value.isKind(.bytearray) else {
          throw structError(
            "argument for '\(Character(UnicodeScalar(item.code)))' must be a bytes object")
        }
        let data = try bytesLike(value)
        let isCounted = item.code == UInt8(ascii: "p")
        let part = data.prefix(isCounted ? max(0, item.size - 1) : item.size)
        for (index, byte) in part.enumerated() {
          bytes[item.offset + index + (isCounted ? 1 : 0)] = byte
        }
        if isCounted, item.size > 0 { bytes[item.offset] = UInt8(min(part.count, 255)) }
      default:
        for index in 0..<item.count {
          let word = try packValue(item, values[next], format)
          next += 1
          let start = item.offset + index * item.size
          for position in 0..<item.size {
            let shift = UInt64(
              8 * (format.isBigEndian ? item.size - 1 - position : position))
            bytes[start + position] = UInt8(truncatingIfNeeded: word >> shift)
          }
        }
      }
    }
    return bytes
  }

  /// The bits of one value, in the low bytes.
  private func packValue(_ item: StructFormat.Item, _ value: Value, _ format: StructFormat)
    throws(Raised) -> UInt64
  {
    switch item.code {
    case UInt8(ascii: "c"):
      guard value.isKind(.bytes), value.as(BytesObject.self).pointee.count == 1 else {
        throw structError("char format requires a bytes object of length 1")
      }
      return UInt64(value.as(BytesObject.self).data[0])
    case UInt8(ascii: "?"): return try isTrue(value) ? 1 : 0
    case UInt8(ascii: "e"), UInt8(ascii: "f"), UInt8(ascii: "d"):
      guard let number = try structFloat(value) else {
        throw structError("required argument is not a float")
      }
      if item.code == UInt8(ascii: "d") { return number.bitPattern }
      if item.code == UInt8(ascii: "f") {
        let single = Float(number)
        if single.isInfinite, number.isFinite, format.isBigEndian {
          throw error(.overflowError, "float too large to pack with f format")
        }
        return UInt64(single.bitPattern)
      }
      guard let half = Self.halfBits(number) else {
        throw error(.overflowError, "float too large to pack with e format")
      }
      return UInt64(half)
    default: return try packInteger(item, value, format)
    }
  }

  private func structFloat(_ value: Value) throws(Raised) -> Double? {
    if let number = floatValue(value) { return number }
    if let int = machineInt(value) { return Double(int) }
    guard slots(of: value).pointee.float != nil || slots(of: value).pointee.index != nil else {
      return nil
    }
    return floatValue(try call(Value(type(.float)), value))
  }

  private func packInteger(_ item: StructFormat.Item, _ value: Value, _ format: StructFormat)
    throws(Raised) -> UInt64
  {
    guard value.isSmallInt || value.isBool || slots(of: value).pointee.index != nil else {
      throw structError("required argument is not an integer")
    }
    let integer = try indexValue(value)
    // A pointer may be given as a negative number.
    if item.code == UInt8(ascii: "P"), let number = machineInt(integer) {
      return UInt64(bitPattern: Int64(number))
    }
    let letter = Character(UnicodeScalar(item.code))
    let isSigned = "bhilqn".contains(letter)
    let bits = item.size * 8
    if let number = machineInt(integer) {
      if isSigned {
        let low = bits == 64 ? Int.min : -(1 << (bits - 1))
        let high = bits == 64 ? Int.max : 1 << (bits - 1) - 1
        if low...high ~= number { return UInt64(bitPattern: Int64(number)) }
      } else if number >= 0, bits == 64 || number < 1 << bits {
        return UInt64(number)
      }
    } else if !isSigned, bits == 64 {
      let object = integer.as(IntObject.self)
      if object.pointee.count == 1, !object.isNegative { return UInt64(object.limbs[0]) }
    }
    throw rangeError(letter, bits, isSigned, format, machineInt(integer))
  }

  /// Each format has its own words for a number that is out of range.
  private func rangeError(
    _ letter: Character, _ bits: Int, _ isSigned: Bool, _ format: StructFormat, _ number: Int?
  ) -> Raised {
    // Little-endian formats are packed by the native functions, where the sizes are the same.
    let isNative = format.isNative || (!format.isBigEndian && !"lL".contains(letter))
    let fits = number != nil
    if !fits {
      let isNarrow = bits < 64 || (isNative && letter != "P")
      return structError(isNarrow ? "argument out of range" : "int too large to convert")
    }
    switch letter {
    case "b": return structError("byte format requires -128 <= number <= 127")
    case "B": return structError("ubyte format requires 0 <= number <= 255")
    case "h" where isNative:
      return structError("short format requires (-0x7fff - 1) <= number <= 0x7fff")
    case "H" where isNative:
      return structError("ushort format requires 0 <= number <= (0x7fff * 2 + 1)")
    default: break
    }
    if bits == 64 {
      return structError(isNative ? "argument out of range" : "int too large to convert")
    }
    if letter == "I" || letter == "L", number ?? 0 < 0 {
      return structError("argument out of range")
    }
    if isSigned {
      let limit = 1 << (bits - 1)
      return structError("'\(letter)' format requires \(-limit) <= number <= \(limit - 1)")
    }
    return structError(
      "'\(letter)' format requires 0 <= number <= \(bits == 64 ? Int.max : 1 << bits - 1)")
  }

  // MARK: Unpacking

  func unpackStruct(
    _ format: StructFormat, _ data: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(Raised) -> Value {
    let result = newTuple(count: format.valueCount)
    var next = 0
    for item in format.items {
      let offset = start + item.offset
      switch item.code {
      case UInt8(ascii: "x"): continue
      case UInt8(ascii: "s"):
        result.items[next] = newBytes(
          UnsafeBufferPointer(rebasing: data[offset..<(offset + item.size)]))
        next += 1
      case UInt8(ascii: "p"):
        let count = item.size == 0 ? 0 : min(Int(data[offset]), item.size - 1)
        result.items[next] =
          item.size == 0
          ? pointee.emptyBytes
          : newBytes(UnsafeBufferPointer(rebasing: data[(offset + 1)..<(offset + 1 + count)]))
        next += 1
      default:
        for index in 0..<item.count {
          var word: UInt64 = 0
          for position in 0..<item.size {
            let byte = data[offset + index * item.size + position]
            let shift = UInt64(8 * (format.isBigEndian ? item.size - 1 - position : position))
            word |= UInt64(byte) << shift
          }
          result.items[next] = unpackValue(item, word)
          next += 1
        }
      }
    }
    return Value(result)
  }

  private func unpackValue(_ item: StructFormat.Item, _ word: UInt64) -> Value {
    switch item.code {
    case UInt8(ascii: "c"): return newBytes([UInt8(truncatingIfNeeded: word)])
    case UInt8(ascii: "?"): return Value(word != 0)
    case UInt8(ascii: "d"): return newFloat(Double(bitPattern: word))
    case UInt8(ascii: "f"):
      return newFloat(Double(Float(bitPattern: UInt32(truncatingIfNeeded: word))))
    case UInt8(ascii: "e"): return newFloat(Self.halfValue(UInt16(truncatingIfNeeded: word)))
    case UInt8(ascii: "b"), UInt8(ascii: "h"), UInt8(ascii: "i"), UInt8(ascii: "l"),
      UInt8(ascii: "q"), UInt8(ascii: "n"):
      let shift = UInt64(64 - item.size * 8)
      return newInt(Int(Int64(bitPattern: word << shift) >> Int64(shift)))
    default: return newInt(UInt(word))
    }
  }

  // MARK: Half precision

  /// nil when the number is too large.
  private static func halfBits(_ number: Double) -> UInt16? {
    let sign: UInt16 = number.sign == .minus ? 0x8000 : 0
    let magnitude = number.magnitude
    if magnitude.isNaN { return sign | 0x7e00 }
    if magnitude.isInfinite { return sign | 0x7c00 }
    if magnitude == 0 { return sign }
    // The place of the last bit: subnormal numbers share that of the smallest normal ones.
    let exponent = max(Int(magnitude.exponent), -14)
    let unit = Double(sign: .plus, exponent: exponent - 10, significand: 1)
    let units = (magnitude / unit).rounded(.toNearestOrEven)
    var bits = Int(units)
    if exponent > -14 || bits >= 1024 { bits += (exponent + 14) << 10 }
    return bits >= 0x7c00 ? nil : sign | UInt16(bits)
  }

  private static func halfValue(_ bits: UInt16) -> Double {
    let exponent = Int(bits >> 10 & 0x1f)
    let fraction = Double(bits & 0x3ff)
    let magnitude: Double
    if exponent == 0x1f {
      magnitude = fraction == 0 ? .infinity : .nan
    } else if exponent == 0 {
      magnitude = fraction * Double(sign: .plus, exponent: -24, significand: 1)
    } else {
      magnitude = Double(sign: .plus, exponent: exponent - 25, significand: 1024 + fraction)
    }
    return bits & 0x8000 != 0 ? -magnitude : magnitude
  }
}
