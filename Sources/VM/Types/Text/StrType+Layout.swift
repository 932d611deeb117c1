import Glibc
import Primitives

/// Methods of str that pad and strip.
extension NativeType {
  static let strLayoutMethods: [NativeMethod] = [
    NativeMethod("center(self, width, fillchar=' ', /)") { vm, a throws(Raised) in
      let str = a[0].as(StrObject.self)
      let width = try vm.sizeArgument(a[1])
      let fill = try vm.fillCharacter(a[2])
      let padding = max(0, width &- str.count)
      // As CPython: the odd blank goes left where the width is odd.
      let left = padding / 2 &+ (padding & width & 1)
      return try vm.pad(str, left: left, right: padding &- left, fill)
    },
    NativeMethod("ljust(self, width, fillchar=' ', /)") { vm, a throws(Raised) in
      let str = a[0].as(StrObject.self)
      let width = try vm.sizeArgument(a[1])
      let fill = try vm.fillCharacter(a[2])
      return try vm.pad(str, left: 0, right: max(0, width &- str.count), fill)
    },
    NativeMethod("rjust(self, width, fillchar=' ', /)") { vm, a throws(Raised) in
      let str = a[0].as(StrObject.self)
      let width = try vm.sizeArgument(a[1])
      let fill = try vm.fillCharacter(a[2])
      return try vm.pad(str, left: max(0, width &- str.count), right: 0, fill)
    },
    NativeMethod("zfill(self, width, /)") { vm, a throws(Raised) in
      let str = a[0].as(StrObject.self)
      let width = try vm.sizeArgument(a[1])
      let padding = width &- str.count
      if padding <= 0 { return vm.exactStr(a[0]) }
      try vm.reserve(width, of: str.width)
      let result = vm.newStr(count: width, width: str.width)
      var from = 0
      if str.count > 0, str.character(at: 0) == 0x2B || str.character(at: 0) == 0x2D {
        result.setCharacter(at: 0, str.character(at: 0))
        from = 1
      }
      for index in from..<from &+ padding { result.setCharacter(at: index, 0x30) }
      str.characters.slice(from..<str.count).copy(
        to: result.data + (from &+ padding) &* str.width, width: str.width)
      return vm.canonical(result)
    },
    NativeMethod("expandtabs(self, /, tabsize=8)") { vm, a throws(Raised) in
      try vm.expandTabs(
        a[0].as(StrObject.self), size: a[1].isNull ? 8 : try vm.intArgument(a[1]))
    },
    NativeMethod("strip(self, chars=None, /)") { vm, a throws(Raised) in
      try vm.strip(a[0].as(StrObject.self), a[1], left: true, right: true, "strip")
    },
    NativeMethod("lstrip(self, chars=None, /)") { vm, a throws(Raised) in
      try vm.strip(a[0].as(StrObject.self), a[1], left: true, right: false, "lstrip")
    },
    NativeMethod("rstrip(self, chars=None, /)") { vm, a throws(Raised) in
      try vm.strip(a[0].as(StrObject.self), a[1], left: false, right: true, "rstrip")
    },
  ]
}

extension Machine {
  fileprivate func fillCharacter(_ value: Value) throws(Raised) -> UInt32 {
    if value.isNull { return 0x20 }
    guard value.isKind(.str) else {
      throw typeError("The fill character must be a unicode character, not \(typeName(value))")
    }
    let str = value.as(StrObject.self)
    if str.count != 1 { throw typeError("The fill character must be exactly one character long") }
    return str.character(at: 0)
  }

  fileprivate func pad(_ str: StrRef, left: Int, right: Int, _ fill: UInt32) throws(Raised) -> Value
  {
    if left == 0 && right == 0 { return exactStr(Value(str)) }
    let (padding, overflow) = left.addingReportingOverflow(right)
    let (count, tooLong) = padding.addingReportingOverflow(str.count)
    if overflow || tooLong { throw error(.overflowError, "padded string is too long") }
    let width = max(str.width, fill > 0xFFFF ? 4 : fill > 0xFF ? 2 : 1)
    try reserve(count, of: width)
    let result = newStr(count: count, width: width)
    str.characters.copy(to: result.data + left &* width, width: width)
    if width == 1 {
      memset(result.data, Int32(fill), left)
      memset(result.data + (left &+ str.count), Int32(fill), right)
    } else {
      for index in 0..<left { result.setCharacter(at: index, fill) }
      for index in left &+ str.count..<count { result.setCharacter(at: index, fill) }
    }
    if count == 1 { return character(fill) }
    if str.isASCII && fill < 128 { result.pointee.header.flags.insert(.ascii) }
    return Value(result)
  }

  fileprivate func strip(
    _ str: StrRef, _ chars: Value, left: Bool, right: Bool, _ name: StaticString
  ) throws(Raised) -> Value {
    let text = str.characters
    var start = 0
    var end = text.count
    if chars.isNull || chars.isNone {
      if left { while start < end && text.isSpace(start) { start &+= 1 } }
      if right { while end > start && text.isSpace(end &- 1) { end &-= 1 } }
    } else {
      guard chars.isKind(.str) else { throw typeError("\(name) arg must be None or str") }
      let set = chars.as(StrObject.self).characters
      if left { while start < end && set.find(text[start], from: 0) >= 0 { start &+= 1 } }
      if right { while end > start && set.find(text[end &- 1], from: 0) >= 0 { end &-= 1 } }
    }
    return substring(str, start..<end)
  }

  fileprivate func expandTabs(_ str: StrRef, size: Int) throws(Raised) -> Value {
    var builder = StrBuilder(capacity: str.count)
    try expandTabs(str.characters, size: size, into: &builder)
    return builder.finish(self)
  }

  /// Appends a text with blanks up to the next multiple of `size` columns for each tab.
  func expandTabs(_ text: Characters, size: Int, into builder: inout StrBuilder) throws(Raised) {
    var column = 0
    for index in 0..<text.count {
      let c = text[index]
      if c == 0x09 {
        if size > 0 {
          let blanks = size &- column % size
          if blanks > 1 << 20 {
            let (all, overflow) = builder.count.addingReportingOverflow(blanks)
            if overflow { throw error(.overflowError, "new string is too long") }
            try reserve(all, of: 8)
          }
          builder.append(character: 0x20, count: blanks)
          column &+= blanks
        }
      } else {
        builder.append(character: c)
        column = c == 0x0A || c == 0x0D ? 0 : column &+ 1
      }
    }
  }
}
