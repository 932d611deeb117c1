/// How texts are split, for str and bytes alike: positions in `Characters`, and a closure that makes a part.
/// Lists of parts.
extension Machine {
  @inline(__always) func split(
    _ text: Characters, _ separator: Characters, _ limit: Int, part: (Range<Int>) -> Value
  ) throws(Raised) -> Value {
    let list = newList()
    var start = 0
    var splits = 0
    while splits < limit {
      let end = text.find(separator, from: start, to: text.count)
      if end < 0 { break }
      try poll()
      append(list, part(start..<end))
      start = end &+ separator.count
      splits &+= 1
    }
    append(list, part(start..<text.count))
    return Value(list)
  }

  @inline(__always) func splitFromEnd(
    _ text: Characters, _ separator: Characters, _ limit: Int, part: (Range<Int>) -> Value
  ) throws(Raised) -> Value {
    let list = newList()
    var end = text.count
    var splits = 0
    while splits < limit {
      let found = text.findLast(separator, from: 0, to: end)
      if found < 0 { break }
      try poll()
      append(list, part((found &+ separator.count)..<end))
      end = found
      splits &+= 1
    }
    append(list, part(0..<end))
    reverse(list)
    return Value(list)
  }

  @inline(__always) func splitAtSpace(
    _ text: Characters, _ limit: Int, isSpace: (Characters, Int) -> Bool,
    part: (Range<Int>) -> Value
  ) throws(Raised) -> Value {
    let list = newList()
    var position = 0
    var splits = 0
    while true {
      while position < text.count && isSpace(text, position) { position &+= 1 }
      if position == text.count { break }
      if splits == limit {
        append(list, part(position..<text.count))
        break
      }
      let start = position
      while position < text.count && !isSpace(text, position) { position &+= 1 }
      try poll()
      append(list, part(start..<position))
      splits &+= 1
    }
    return Value(list)
  }

  @inline(__always) func splitAtSpaceFromEnd(
    _ text: Characters, _ limit: Int, isSpace: (Characters, Int) -> Bool,
    part: (Range<Int>) -> Value
  ) throws(Raised) -> Value {
    let list = newList()
    var position = text.count
    var splits = 0
    while true {
      while position > 0 && isSpace(text, position &- 1) { position &-= 1 }
      if position == 0 { break }
      if splits == limit {
        append(list, part(0..<position))
        break
      }
      let end = position
      while position > 0 && !isSpace(text, position &- 1) { position &-= 1 }
      try poll()
      append(list, part(position..<end))
      splits &+= 1
    }
    reverse(list)
    return Value(list)
  }

  @inline(__always) func splitLines(
    _ text: Characters, keepsEnds: Bool, isLineBreak: (Characters, Int) -> Bool,
    part: (Range<Int>) -> Value
  ) throws(Raised) -> Value {
    let list = newList()
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count && !isLineBreak(text, end) { end &+= 1 }
      var next = end
      if next < text.count {
        let isPair = text[next] == 0x0D && next &+ 1 < text.count && text[next &+ 1] == 0x0A
        next &+= isPair ? 2 : 1
      }
      try poll()
      append(list, part(start..<(keepsEnds ? next : end)))
      start = next
    }
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
}
