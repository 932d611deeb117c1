import Glibc
import Primitives

/// Methods of str that take texts apart and put them together.
extension NativeType {
  static let strSplitMethods: [NativeMethod] = [
    NativeMethod("split(self, /, sep=None, maxsplit=-1)") { vm, a throws(Raised) in
      let limit = a[2].isNull ? -1 : try vm.sizeArgument(a[2])
      let str = a[0].as(StrObject.self)
      if a[1].isNull || a[1].isNone {
        if str.isASCII {
          return try vm.splitAtSpace(
            Characters(str.data, count: str.count, width: 1), limit < 0 ? .max : limit,
            isSpace: { $0.isASCIISpace($1) }, part: { vm.substring(str, $0) })
        }
        return try vm.splitAtSpace(
          str.characters, limit < 0 ? .max : limit, isSpace: { $0.isSpace($1) },
          part: { vm.substring(str, $0) })
      }
      return try vm.split(str.characters, vm.separator(a[1]), limit < 0 ? .max : limit) {
        vm.substring(str, $0)
      }
    },
    NativeMethod("rsplit(self, /, sep=None, maxsplit=-1)") { vm, a throws(Raised) in
      let limit = a[2].isNull ? -1 : try vm.sizeArgument(a[2])
      let str = a[0].as(StrObject.self)
      if a[1].isNull || a[1].isNone {
        return try vm.splitAtSpaceFromEnd(
          str.characters, limit < 0 ? .max : limit, isSpace: { $0.isSpace($1) },
          part: { vm.substring(str, $0) })
      }
      let separator = try vm.separator(a[1])
      return try vm.splitFromEnd(str.characters, separator, limit < 0 ? .max : limit) {
        vm.substring(str, $0)
      }
    },
    NativeMethod("splitlines(self, /, keepends=False)") { vm, a throws(Raised) in
      let keepsEnds = a[1].isNull ? false : try vm.intArgument(a[1]) != 0
      let str = a[0].as(StrObject.self)
      return try vm.splitLines(
        str.characters, keepsEnds: keepsEnds, isLineBreak: { $0.isLineBreak($1) },
        part: { vm.substring(str, $0) })
    },
    NativeMethod("join(self, iterable, /)") { vm, a throws(Raised) in
      try vm.join(a[0].as(StrObject.self), a[1])
    },
  ]
}

extension Machine {
  fileprivate func separator(_ value: Value) throws(Raised) -> Characters {
    guard value.isKind(.str) else {
      throw typeError("must be str or None, not \(typeName(value))")
    }
    let separator = value.as(StrObject.self)
    if separator.count == 0 { throw valueError("empty separator") }
    return separator.characters
  }

  // MARK: Joining

  fileprivate func join(_ separator: StrRef, _ iterable: Value) throws(Raised) -> Value {
    let sequence = try fastSequence(iterable, "can only join an iterable")
    // Nothing below runs Python code, so the items stay where they are.
    let items: UnsafeMutablePointer<Value>
    let itemCount: Int
    if sequence.isKind(.list) {
      items = sequence.as(ListObject.self).pointee.items
      itemCount = sequence.as(ListObject.self).pointee.count
    } else {
      items = sequence.as(TupleObject.self).items
      itemCount = sequence.as(TupleObject.self).pointee.count
    }
    if itemCount == 0 { return pointee.emptyStr }
    if itemCount == 1 && items[0].isExact(.str) { return items[0] }
    var count = 0
    var width = itemCount > 1 ? separator.width : 1
    var isASCII = itemCount > 1 ? separator.isASCII : true
    for index in 0..<itemCount {
      let item = items[index]
      guard item.isKind(.str) else {
        throw typeError("sequence item \(index): expected str instance, \(typeName(item)) found")
      }
      let str = item.as(StrObject.self)
      count &+= str.count
      width = max(width, str.width)
      if !str.isASCII { isASCII = false }
    }
    let (gaps, overflow) = separator.count.multipliedReportingOverflow(by: itemCount - 1)
    if overflow { throw error(.overflowError, "join() result is too long for a Python string") }
    count &+= gaps
    if count == 0 { return pointee.emptyStr }
    try reserve(count, of: width)
    let result = newStr(count: count, width: width)
    var target = result.data
    let gap = separator.characters
    if width == 1 {
      for index in 0..<itemCount {
        if index > 0 && gap.count > 0 {
          if gap.count == 1 {
            target.storeBytes(of: gap.base.load(as: UInt8.self), as: UInt8.self)
          } else {
            memcpy(target, gap.base, gap.count)
          }
          target += gap.count
        }
        let str = items[index].as(StrObject.self)
        memcpy(target, str.data, str.count)
        target += str.count
      }
      if isASCII { result.pointee.header.flags.insert(.ascii) }
      return count == 1 ? newStr(result.characters) : Value(result)
    }
    for index in 0..<itemCount {
      if index > 0 && gap.count > 0 {
        gap.copy(to: target, width: width)
        target += gap.count &* width
      }
      let str = items[index].as(StrObject.self)
      str.characters.copy(to: target, width: width)
      target += str.count &* width
    }
    if isASCII { result.pointee.header.flags.insert(.ascii) }
    if count == 1 { return newStr(result.characters) }
    return Value(result)
  }
}

extension Characters {
  @inline(__always) func isSpace(_ index: Int) -> Bool {
    let c = self[index]
    if c < 0x80 { return c == 0x20 || c &- 9 < 5 || c &- 0x1C < 4 }
    return CodePoint.isSpace(c)
  }

  /// In a text of one-byte characters, all of them ASCII.
  @inline(__always) func isASCIISpace(_ index: Int) -> Bool {
    let c = base.load(fromByteOffset: index, as: UInt8.self)
    return c <= 0x20 && (c == 0x20 || c &- 9 < 5 || c &- 0x1C < 4)
  }

  @inline(__always) func isLineBreak(_ index: Int) -> Bool {
    let c = self[index]
    if c > 0x1E && c < 0x85 { return false }
    return CodePoint.isLineBreak(c)
  }
}
