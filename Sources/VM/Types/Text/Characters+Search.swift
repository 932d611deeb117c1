import Glibc

@_silgen_name("memmem")
private func memmem(
  _ text: UnsafeRawPointer, _ count: Int, _ part: UnsafeRawPointer, _ partCount: Int
) -> UnsafeRawPointer?

@_silgen_name("memrchr")
private func memrchr(_ text: UnsafeRawPointer, _ c: Int32, _ count: Int) -> UnsafeRawPointer?

/// Finding characters and texts. All positions are in characters; -1 means none.
extension Characters {
  /// The first `c` at or behind `from`.
  @inline(__always) func find(_ c: UInt32, from: Int) -> Int {
    if from >= count { return -1 }
    if width == 1 {
      if c > 0xFF { return -1 }
      guard let found = memchr(base + from, Int32(c), count &- from) else { return -1 }
      return UnsafeRawPointer(found) - base
    }
    return width == 2
      ? Characters.find(units(UInt16.self), c, from, count)
      : Characters.find(units(UInt32.self), c, from, count)
  }

  private static func find<Unit: FixedWidthInteger>(
    _ units: UnsafePointer<Unit>, _ c: UInt32, _ from: Int, _ count: Int
  ) -> Int {
    guard let unit = Unit(exactly: c) else { return -1 }
    var index = from
    while index < count {
      if units[index] == unit { return index }
      index &+= 1
    }
    return -1
  }

  /// The last `c` before `end`.
  func findLast(_ c: UInt32, before end: Int) -> Int {
    if width == 1 {
      if c > 0xFF { return -1 }
      guard let found = memrchr(base, Int32(c), end) else { return -1 }
      return found - base
    }
    var index = end - 1
    while index >= 0 {
      if self[index] == c { return index }
      index &-= 1
    }
    return -1
  }

  func find(_ part: Characters) -> Int { find(part, from: 0, to: count) }

  /// Where `part` first stands within `from..<to`.
  func find(_ part: Characters, from: Int, to: Int) -> Int {
    if to &- from < part.count { return -1 }
    if part.count == 0 { return from }
    if part.width > width { return -1 }
    if part.count == 1 {
      return Characters(base, count: to, width: width).find(part[0], from: from)
    }
    if width == 1 { return findBytes(part, from: from, to: to) }
    let first = part[0]
    let last = to &- part.count
    let starts = Characters(base, count: last &+ 1, width: width)
    var position = from
    while true {
      position = starts.find(first, from: position)
      if position < 0 { return -1 }
      if matches(part, at: position) { return position }
      position &+= 1
    }
  }

  /// One-byte characters: the first one is searched for by the C library, the rest compared where it stands. Once that
  /// has found too many false beginnings, `memmem` goes on, which is linear whatever the text.
  private func findBytes(_ part: Characters, from: Int, to: Int) -> Int {
    let text = units(UInt8.self)
    let wanted = part.units(UInt8.self)
    let first = Int32(wanted[0])
    let second = wanted[1]
    let last = wanted[part.count &- 1]
    let end = to &- part.count &+ 1
    var position = from
    var misses = 0
    while position < end {
      guard let found = memchr(text + position, first, end &- position) else { return -1 }
      position = UnsafeRawPointer(found) - base
      if text[position &+ 1] == second && text[position &+ part.count &- 1] == last
        && memcmp(text + position, wanted, part.count) == 0
      {
        return position
      }
      position &+= 1
      misses &+= 1
      if misses > 16 &+ (position &- from) &>> 4 {
        if position >= end { return -1 }
        guard let found = memmem(text + position, to &- position, wanted, part.count) else {
          return -1
        }
        return found - base
      }
    }
    return -1
  }

  /// Where `part` last stands within `from..<to`.
  func findLast(_ part: Characters, from: Int, to: Int) -> Int {
    if to &- from < part.count { return -1 }
    if part.count == 0 { return to }
    if part.width > width { return -1 }
    let first = part[0]
    var end = to &- part.count &+ 1
    while true {
      let position = slice(from..<end).findLast(first, before: end &- from)
      if position < 0 { return -1 }
      if matches(part, at: from &+ position) { return from &+ position }
      end = from &+ position
    }
  }

  /// How often `part` stands within `from..<to`, without overlap.
  func occurrences(of part: Characters, from: Int, to: Int, atMost limit: Int = .max) -> Int {
    if to < from { return 0 }
    if part.count == 0 { return min(limit, to &- from &+ 1) }
    var found = 0
    var position = from
    if part.count == 1 && width == 1 && part.width == 1 && limit >= to &- from {
      let bytes = units(UInt8.self)
      let wanted = UInt8(truncatingIfNeeded: part[0])
      while position < to {
        found &+= bytes[position] == wanted ? 1 : 0
        position &+= 1
      }
      return found
    }
    while found < limit {
      position = find(part, from: position, to: to)
      if position < 0 { break }
      found &+= 1
      position &+= part.count
    }
    return found
  }
}
