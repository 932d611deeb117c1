import Glibc

/// Methods that bytes and bytearray share: case, tests, padding, decoding and hexadecimal text. All are about ASCII.
extension NativeType {
  static let byteCaseMethods: [NativeMethod] = [
    NativeMethod("capitalize(self, /)") { vm, a throws(Raised) in
      vm.mapBytes(a[0]) { index, c, _ in index == 0 ? asciiUpper(c) : asciiLower(c) }
    },
    NativeMethod("lower(self, /)") { vm, a throws(Raised) in
      vm.mapBytes(a[0]) { _, c, _ in asciiLower(c) }
    },
    NativeMethod("upper(self, /)") { vm, a throws(Raised) in
      vm.mapBytes(a[0]) { _, c, _ in asciiUpper(c) }
    },
    NativeMethod("swapcase(self, /)") { vm, a throws(Raised) in
      vm.mapBytes(a[0]) { _, c, _ in isASCIILetter(c) ? c ^ 0x20 : c }
    },
    NativeMethod("title(self, /)") { vm, a throws(Raised) in
      vm.mapBytes(a[0]) { _, c, previous in
        isASCIILetter(previous) ? asciiLower(c) : asciiUpper(c)
      }
    },
    NativeMethod("isalnum(self, /)") { vm, a throws(Raised) in
      vm.allBytes(a[0]) { isASCIILetter($0) || $0 &- 0x30 < 10 }
    },
    NativeMethod("isalpha(self, /)") { vm, a throws(Raised) in vm.allBytes(a[0], isASCIILetter) },
    NativeMethod("isdigit(self, /)") { vm, a throws(Raised) in
      vm.allBytes(a[0]) { $0 &- 0x30 < 10 }
    },
    NativeMethod("isspace(self, /)") { vm, a throws(Raised) in
      vm.allBytes(a[0]) { $0 == 0x20 || $0 &- 9 < 5 }
    },
    NativeMethod("isascii(self, /)") { vm, a throws(Raised) in
      Value(vm.bytesView(a[0]).maximum < 0x80)
    },
    NativeMethod("islower(self, /)") { vm, a throws(Raised) in
      vm.casedBytes(a[0], has: { $0 &- 0x61 < 26 }, not: { $0 &- 0x41 < 26 })
    },
    NativeMethod("isupper(self, /)") { vm, a throws(Raised) in
      vm.casedBytes(a[0], has: { $0 &- 0x41 < 26 }, not: { $0 &- 0x61 < 26 })
    },
    NativeMethod("istitle(self, /)") { vm, a throws(Raised) in
      let bytes = vm.bytesView(a[0]).units(UInt8.self)
      var isCased = false
      var previousIsCased = false
      for index in 0..<vm.bytesView(a[0]).count {
        let c = bytes[index]
        if isASCIILetter(c) {
          if (c & 0x20 == 0) == previousIsCased { return .false }
          previousIsCased = true
          isCased = true
        } else {
          previousIsCased = false
        }
      }
      return Value(isCased)
    },
  ]

  static let byteLayoutMethods: [NativeMethod] = [
    NativeMethod("center(self, width, fillchar=b' ', /)") { vm, a throws(Raised) in
      let width = try vm.sizeArgument(a[1])
      let fill = try vm.fillByte(a[2], "center")
      let padding = max(0, width &- vm.bytesView(a[0]).count)
      let left = padding / 2 &+ (padding & width & 1)
      return try vm.padBytes(a[0], left: left, right: padding &- left, fill)
    },
    NativeMethod("ljust(self, width, fillchar=b' ', /)") { vm, a throws(Raised) in
      let width = try vm.sizeArgument(a[1])
      let fill = try vm.fillByte(a[2], "ljust")
      return try vm.padBytes(
        a[0], left: 0, right: max(0, width &- vm.bytesView(a[0]).count), fill)
    },
    NativeMethod("rjust(self, width, fillchar=b' ', /)") { vm, a throws(Raised) in
      let width = try vm.sizeArgument(a[1])
      let fill = try vm.fillByte(a[2], "rjust")
      return try vm.padBytes(
        a[0], left: max(0, width &- vm.bytesView(a[0]).count), right: 0, fill)
    },
    NativeMethod("zfill(self, width, /)") { vm, a throws(Raised) in
      let width = try vm.sizeArgument(a[1])
      let bytes = vm.bytesView(a[0])
      let padding = max(0, width &- bytes.count)
      let result = try vm.padBytes(a[0], left: padding, right: 0, 0x30)
      if padding > 0, bytes.count > 0, bytes[0] == 0x2B || bytes[0] == 0x2D {
        let data = UnsafeMutableRawPointer(mutating: vm.bytesView(result).base)
        data.storeBytes(of: UInt8(bytes[0]), as: UInt8.self)
        data.storeBytes(of: 0x30, toByteOffset: padding, as: UInt8.self)
      }
      return result
    },
    NativeMethod("expandtabs(self, /, tabsize=8)") { vm, a throws(Raised) in
      let size = a[1].isNull ? 8 : try vm.intArgument(a[1])
      let bytes = vm.bytesView(a[0])
      var builder = StrBuilder(capacity: bytes.count)
      try vm.expandTabs(bytes, size: size, into: &builder)
      return vm.newBytes(like: a[0], copying: builder.data, count: builder.count)
    },
    NativeMethod("strip(self, bytes=None, /)") { vm, a throws(Raised) in
      try vm.stripBytes(a[0], a[1], left: true, right: true)
    },
    NativeMethod("lstrip(self, bytes=None, /)") { vm, a throws(Raised) in
      try vm.stripBytes(a[0], a[1], left: true, right: false)
    },
    NativeMethod("rstrip(self, bytes=None, /)") { vm, a throws(Raised) in
      try vm.stripBytes(a[0], a[1], left: false, right: true)
    },
  ]

  static let byteTextMethods: [NativeMethod] = [
    NativeMethod("decode(self, /, encoding='utf-8', errors='strict')") { vm, a throws(Raised) in
      let encoding = try vm.codecArgument(
        a[1], "decode() argument 'encoding'", default: "utf-8")
      let errors = try vm.codecArgument(a[2], "decode() argument 'errors'", default: "strict")
      guard let bytes = vm.buffer(of: a[0]) else { return .none }
      return try vm.decode(bytes, of: a[0], encoding: encoding, errors: errors)
    },
    NativeMethod("hex(self, /, sep=None, bytes_per_sep=1)") { vm, a throws(Raised) in
      try vm.hexadecimalText(vm.bytesView(a[0]), separator: a[1], groupSize: a[2])
    },
    NativeMethod("fromhex(cls, string, /)", .classMethod) { vm, a throws(Raised) in
      let bytes = try vm.bytesFromHexadecimal(a[1])
      let cls = a[0].as(TypeObject.self)
      if cls == vm.type(.bytearray) { return Value(bytes) }
      let exact = vm.newBytes(copying: bytes.pointee.items, count: bytes.pointee.count)
      return cls == vm.type(.bytes) ? exact : try vm.call(a[0], exact)
    },
  ]
}

extension Machine {
  @inline(__always) fileprivate func mapBytes(_ value: Value, _ map: (Int, UInt8, UInt8) -> UInt8)
    -> Value
  {
    let view = bytesView(value)
    let source = view.units(UInt8.self)
    let (result, data) = newBytes(like: value, count: view.count)
    var previous: UInt8 = 0
    for index in 0..<view.count {
      let c = source[index]
      data[index] = map(index, c, previous)
      previous = c
    }
    return result
  }

  @inline(__always) fileprivate func allBytes(_ value: Value, _ test: (UInt8) -> Bool) -> Value {
    let view = bytesView(value)
    let bytes = view.units(UInt8.self)
    for index in 0..<view.count where !test(bytes[index]) { return .false }
    return Value(view.count > 0)
  }

  @inline(__always) fileprivate func casedBytes(
    _ value: Value, has test: (UInt8) -> Bool, not other: (UInt8) -> Bool
  ) -> Value {
    let view = bytesView(value)
    let bytes = view.units(UInt8.self)
    var found = false
    for index in 0..<view.count {
      if other(bytes[index]) { return .false }
      if test(bytes[index]) { found = true }
    }
    return Value(found)
  }

  fileprivate func fillByte(_ value: Value, _ name: StaticString) throws(Raised) -> UInt8 {
    if value.isNull { return 0x20 }
    if value.isKind(.bytes) || value.isKind(.bytearray), bytesView(value).count == 1 {
      return UInt8(bytesView(value)[0])
    }
    throw typeError(
      "\(name)() argument 2 must be a byte string of length 1, not \(argumentTypeName(value))")
  }

  fileprivate func padBytes(_ value: Value, left: Int, right: Int, _ fill: UInt8) throws(Raised)
    -> Value
  {
    let bytes = bytesView(value)
    if left == 0 && right == 0 { return bytesPart(value, 0..<bytes.count) }
    let (padding, overflow) = left.addingReportingOverflow(right)
    let (count, tooLong) = padding.addingReportingOverflow(bytes.count)
    if overflow || tooLong { throw memoryError() }
    try reserve(count)
    let (result, data) = newBytes(like: value, count: count)
    memset(data, Int32(fill), left)
    memcpy(data + left, bytes.base, bytes.count)
    memset(data + (left &+ bytes.count), Int32(fill), right)
    return result
  }

  fileprivate func stripBytes(_ value: Value, _ chars: Value, left: Bool, right: Bool)
    throws(Raised)
    -> Value
  {
    let bytes = bytesView(value)
    var start = 0
    var end = bytes.count
    if chars.isNull || chars.isNone {
      if left { while start < end && bytes.isByteSpace(start) { start &+= 1 } }
      if right { while end > start && bytes.isByteSpace(end &- 1) { end &-= 1 } }
    } else {
      let set = try requireBuffer(chars)
      if left { while start < end && set.find(bytes[start], from: 0) >= 0 { start &+= 1 } }
      if right { while end > start && set.find(bytes[end &- 1], from: 0) >= 0 { end &-= 1 } }
    }
    return bytesPart(value, start..<end)
  }

  // MARK: Hexadecimal text

  /// `hex(sep, bytes_per_sep)`: a str. Groups count from the right, or from the left when the size is negative.
  func hexadecimalText(_ bytes: Characters, separator: Value, groupSize: Value) throws(Raised)
    -> Value
  {
    var size = groupSize.isNull ? 1 : try intArgument(groupSize)
    var gap: UInt32 = 0
    if separator.isNull {
      size = 0
    } else {
      if try length(separator) != 1 { throw valueError("sep must be length 1.") }
      if separator.isKind(.str) {
        gap = separator.as(StrObject.self).character(at: 0)
      } else if separator.isKind(.bytes) {
        gap = bytesView(separator)[0]
      } else {
        throw typeError("sep must be str or bytes.")
      }
      if gap >= 0x80 { throw valueError("sep must be ASCII.") }
    }
    try reserve(bytes.count, of: 3)
    var builder = StrBuilder(capacity: bytes.count &* 2)
    let group = Int(size.magnitude)
    for index in 0..<bytes.count {
      if group > 0 && index > 0 && (size < 0 ? index : bytes.count &- index) % group == 0 {
        builder.append(character: gap)
      }
      builder.append(hexadecimal: bytes[index], digits: 2)
    }
    return builder.finish(self)
  }

  fileprivate func bytesFromHexadecimal(_ text: Value) throws(Raised) -> ByteArrayRef {
    let str = try requireStr(text, "fromhex() argument").characters
    let result = newByteArray(count: 0)
    func digit(_ index: Int) throws(Raised) -> UInt8 {
      if index < str.count, str[index] < 0x80, let digit = hexadecimalDigit(UInt8(str[index])) {
        return digit
      }
      throw valueError("non-hexadecimal number found in fromhex() arg at position \(index)")
    }
    var index = 0
    while index < str.count {
      if str[index] == 0x20 || str[index] &- 9 < 5 {
        index += 1
        continue
      }
      let high = try digit(index)
      let low = try digit(index + 1)
      try append(high << 4 | low, to: result)
      index += 2
    }
    return result
  }
}
