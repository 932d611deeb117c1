import Glibc
import Primitives

/// Methods of str that take texts apart and put them together.
extension NativeType {
  static let strSplitMethods: [NativeMethod] = [
    NativeMethod("split(self, /, sep=None, maxsplit=-1)") { vm, a throws(Raised) in
      let limit = a[2].isNull ? -1 : try vm.sizeArgument(a[2])
      let str = a[0].as(StrObject.self)
      if a[1].isNull || a[1].isNone { return vm.splitAtSpace(str, limit < 0 ? .max : limit) }
      return try vm.split(str, vm.separator(a[1]), limit < 0 ? .max : limit)
    },
    NativeMethod("rsplit(self, /, sep=None, maxsplit=-1)") { vm, a throws(Raised) in
      let limit = a[2].isNull ? -1 : try vm.sizeArgument(a[2])
      let str = a[0].as(StrObject.self)
      if a[1].isNull || a[1].isNone {
        return limit < 0 ? vm.splitAtSpace(str, .max) : vm.splitAtSpaceFromEnd(str, limit)
      }
      let separator = try vm.separator(a[1])
      return limit < 0 ? vm.split(str, separator, .max) : vm.splitFromEnd(str, separator, limit)
    },
    NativeMethod("splitlines(self, /, keepends=False)") { vm, a throws(Raised) in
      let keepsEnds = a[1].isNull ? false : try vm.intArgument(a[1]) != 0
      return vm.splitLines(a[0].as(StrObject.self), keepsEnds: keepsEnds)
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

  // MARK: Splitting

  fileprivate func split(_ str: StrRef, _ separator: Characters, _ limit: Int) -> Value {
    let list = newList()
    let text = str.characters
    var start = 0
    var splits = 0
    while splits < limit {
      let end = text.find(separator, from: start, to: text.count)
      if end < 0 { break }
      append(list, substring(str, start..<end))
      start = end &+ separator.count
      splits &+= 1
    }
    append(list, substring(str, start..<text.count))
    return Value(list)
  }

  fileprivate func splitFromEnd(_ str: StrRef, _ separator: Characters, _ limit: Int) -> Value {
    let list = newList()
    let text = str.characters
    var end = text.count
    var splits = 0
    while splits < limit {
      let found = text.findLast(separator, from: 0, to: end)
      if found < 0 { break }
      append(list, substring(str, (found &+ separator.count)..<end))
      end = found
      splits &+= 1
    }
    append(list, substring(str, 0..<end))
    reverse(list)
    return Value(list)
  }

  fileprivate func splitAtSpace(_ str: StrRef, _ limit: Int) -> Value {
    let list = newList()
    let text = str.characters
    var position = 0
    var splits = 0
    while true {
      while position < text.count && text.isSpace(position) { position &+= 1 }
      if position == text.count { break }
      if splits == limit {
        // The rest, without the white space at its end.
        var end = text.count
        while text.isSpace(end &- 1) { end &-= 1 }
        append(list, substring(str, position..<end))
        break
      }
      let start = position
      while position < text.count && !text.isSpace(position) { position &+= 1 }
      append(list, substring(str, start..<position))
      splits &+= 1
    }
    return Value(list)
  }

  fileprivate func splitAtSpaceFromEnd(_ str: StrRef, _ limit: Int) -> Value {
    let list = newList()
    let text = str.characters
    var position = text.count
    var splits = 0
    while true {
      while position > 0 && text.isSpace(position &- 1) { position &-= 1 }
      if position == 0 { break }
      if splits == limit {
        var start = 0
        while text.isSpace(start) { start &+= 1 }
        append(list, substring(str, start..<position))
        break
      }
      let end = position
      while position > 0 && !text.isSpace(position &- 1) { position &-= 1 }
      append(list, substring(str, position..<end))
      splits &+= 1
    }
    reverse(list)
    return Value(list)
  }

  func reverse(_ list: UnsafeMutablePointer<ListObject>) {
    let items = list.pointee.items
    var low = 0
    var high = list.pointee.count - 1
    while low < high {
      let item = items[low]
      items[low] = items[high]
      items[high] = item
      low &+= 1
      high &-= 1
    }
  }

  fileprivate func splitLines(_ str: StrRef, keepsEnds: Bool) -> Value {
    let list = newList()
    let text = str.characters
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count && !text.isLineBreak(end) { end &+= 1 }
      var next = end
      if next < text.count {
        let isPair =
          text[next] == 0x0D && next &+ 1 < text.count && text[next &+ 1] == 0x0A
        next &+= isPair ? 2 : 1
      }
      append(list, substring(str, start..<(keepsEnds ? next : end)))
      start = next
    }
    return Value(list)
  }

  // MARK: Joining

  fileprivate func join(_ separator: StrRef, _ iterable: Value) throws(Raised) -> Value {
    var sequence = iterable
    if !iterable.isKind(.list) && !iterable.isKind(.tuple) {
      if slots(of: iterable).pointee.iter == nil, slots(of: iterable).pointee.item == nil,
        slots(of: iterable).pointee.subscript_ == nil
      {
        throw typeError("can only join an iterable")
      }
      sequence = Value(try list(from: iterable))
    }
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
    for index in 0..<itemCount {
      if index > 0 && gap.count > 0 {
        if gap.count == 1 && width == 1 {
          target.storeBytes(of: gap.base.load(as: UInt8.self), as: UInt8.self)
        } else {
          gap.copy(to: target, width: width)
        }
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

  @inline(__always) func isLineBreak(_ index: Int) -> Bool {
    let c = self[index]
    if c > 0x1E && c < 0x85 { return false }
    return CodePoint.isLineBreak(c)
  }
}
