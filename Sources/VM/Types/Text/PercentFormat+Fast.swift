import Glibc
import Primitives

extension Machine {
  /// `format % arguments` for the common case: ASCII text up to a few hundred characters, made of literal text, `%s` of ASCII
  /// str and of small ints, `%d`, `%x` and `%.2f` with a width at most. Nothing here runs Python code.
  /// - Returns: nil for anything else, errors among it.
  func percentFormatPlainly(_ format: StrRef, _ arguments: Value) -> Value? {
    guard format.isASCII, format.count <= 200 else { return nil }
    let values: UnsafeMutablePointer<Value>
    let valueCount: Int
    var single = arguments
    if arguments.isExact(.tuple) {
      values = arguments.as(TupleObject.self).items
      valueCount = arguments.as(TupleObject.self).pointee.count
    } else if arguments.isSmallInt || arguments.isFlonum || arguments.isExact(.str) {
      return withUnsafeMutablePointer(to: &single) { percentFormatPlainly(format, $0, 1) }
    } else {
      return nil
    }
    return percentFormatPlainly(format, values, valueCount)
  }

  private func percentFormatPlainly(
    _ format: StrRef, _ values: UnsafeMutablePointer<Value>, _ valueCount: Int
  ) -> Value? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { buffer -> Value? in
      let out = buffer.baseAddress.unsafelyUnwrapped
      let text = format.data1
      let end = format.count
      var length = 0
      var used = 0
      var position = 0
      while position < end {
        let c = text[position]
        position &+= 1
        if c != 0x25 {
          out[length] = c
          length &+= 1
          continue
        }
        var width = 0
        var precision = -1
        if position < end && text[position] == 0x25 {
          out[length] = 0x25
          length &+= 1
          position &+= 1
          continue
        }
        let isLeft = position < end && text[position] == 0x2D
        if isLeft { position &+= 1 }
        let isZeroFilled = position < end && text[position] == 0x30
        if isLeft && isZeroFilled { return nil }
        while position < end, text[position] &- 0x30 < 10 {
          width = width &* 10 &+ Int(text[position] &- 0x30)
          position &+= 1
          if width > 64 { return nil }
        }
        if position &+ 1 < end && text[position] == 0x2E && text[position &+ 1] &- 0x30 < 10 {
          precision = Int(text[position &+ 1] &- 0x30)
          position &+= 2
        }
        if position >= end || used >= valueCount { return nil }
        let conversion = text[position]
        position &+= 1
        let value = values[used]
        used &+= 1
        if length > 300 { return nil }
        let figures: DecimalText
        switch conversion {
        case UInt8(ascii: "d") where value.isSmallInt && precision < 0:
          figures = DecimalText(value.smallInt)
        case UInt8(ascii: "s") where value.isSmallInt && precision < 0 && !isZeroFilled:
          figures = DecimalText(value.smallInt)
        case UInt8(ascii: "x") where value.isSmallInt && precision < 0:
          figures = DecimalText(value.smallInt, shift: 4)
        case UInt8(ascii: "f") where value.isFlonum:
          guard let fixed = DecimalText(value.flonum, precision: precision < 0 ? 6 : precision)
          else { return nil }
          figures = fixed
        case UInt8(ascii: "s") where value.isExact(.str) && precision < 0 && !isZeroFilled:
          let str = value.as(StrObject.self)
          let padding = max(0, width &- str.count)
          guard str.isASCII || str.count == 0, length &+ padding &+ str.count <= 300 else {
            return nil
          }
          memset(out + length, 0x20, padding &+ str.count)
          copyBytes(out + (length &+ (isLeft ? 0 : padding)), str.data1, str.count)
          length &+= padding &+ str.count
          continue
        case UInt8(ascii: "s") where width == 0 && precision < 0 && (value.isBool || value.isNone):
          let name: StaticString = value.isNone ? "None" : value.isTrue ? "True" : "False"
          copyBytes(out + length, name.utf8Start, name.utf8CodeUnitCount)
          length &+= name.utf8CodeUnitCount
          continue
        default: return nil
        }
        let written = figures.write(
          to: out + length, width: isLeft ? 0 : width, isZeroFilled: isZeroFilled)
        let padding = isLeft ? max(0, width &- written) : 0
        memset(out + (length &+ written), 0x20, padding)
        length &+= written &+ padding
      }
      if used != valueCount { return nil }
      if length == 0 { return pointee.emptyStr }
      if length == 1 { return character(UInt32(out[0])) }
      let result = newStr(count: length, width: 1)
      memcpy(result.data, out, length)
      result.pointee.header.flags.insert(.ascii)
      return Value(result)
    }
  }
}
