import Glibc

extension Machine {
  /// BUILD_STRING: the `count` strings on top of the stack, joined.
  @inline(never) func joinStrings(_ sp: StackPointer, _ count: Int) throws(Raised) -> Value {
    var total = 0
    var width = 1
    var isASCII = true
    for index in 0..<count {
      let part = sp[index - count].as(StrObject.self)
      total += part.count
      width = Swift.max(width, part.width)
      if !part.pointee.header.flags.contains(.ascii) { isASCII = false }
    }
    if total == 0 { return pointee.emptyStr }
    if total == 1 {
      for index in 0..<count where sp[index - count].as(StrObject.self).count == 1 {
        return sp[index - count]
      }
    }
    try reserve(total, of: width)
    let result = newStr(count: total, width: width)
    if isASCII { result.pointee.header.flags.insert(.ascii) }
    var offset = 0
    for index in 0..<count {
      let part = sp[index - count].as(StrObject.self)
      if part.width == width {
        copyBytes(result.data + offset &* width, part.data, part.count &* width)
      } else {
        for position in 0..<part.count {
          result.setCharacter(at: offset + position, part.character(at: position))
        }
      }
      offset += part.count
    }
    return Value(result)
  }
}
