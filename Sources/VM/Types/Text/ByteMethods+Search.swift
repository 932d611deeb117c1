import Glibc

/// Methods that bytes and bytearray share: looking for parts, exchanging and splitting. The results are of the kind of
/// `self`.
extension NativeType {
  static let byteSearchMethods: [NativeMethod] = [
    NativeMethod("find(self, sub, start=None, end=None, /)") { vm, a throws(Raised) in
      Value(smallInt: try vm.bytesFind(a, fromEnd: false))
    },
    NativeMethod("rfind(self, sub, start=None, end=None, /)") { vm, a throws(Raised) in
      Value(smallInt: try vm.bytesFind(a, fromEnd: true))
    },
    NativeMethod("index(self, sub, start=None, end=None, /)") { vm, a throws(Raised) in
      let found = try vm.bytesFind(a, fromEnd: false)
      if found < 0 { throw vm.valueError("subsection not found") }
      return Value(smallInt: found)
    },
    NativeMethod("rindex(self, sub, start=None, end=None, /)") { vm, a throws(Raised) in
      let found = try vm.bytesFind(a, fromEnd: true)
      if found < 0 { throw vm.valueError("subsection not found") }
      return Value(smallInt: found)
    },
    NativeMethod("count(self, sub, start=None, end=None, /)") { vm, a throws(Raised) in
      let range = try vm.searchRange(a[2], a[3], length: vm.bytesView(a[0]).count)
      let part = try vm.byteOrBuffer(a[1])
      return Value(
        smallInt: vm.bytesView(a[0]).occurrences(of: part, from: range.from, to: range.to))
    },
    NativeMethod("startswith(self, prefix, start=None, end=None, /)") { vm, a throws(Raised) in
      try vm.bytesMatchEdge(a, atEnd: false)
    },
    NativeMethod("endswith(self, suffix, start=None, end=None, /)") { vm, a throws(Raised) in
      try vm.bytesMatchEdge(a, atEnd: true)
    },
    NativeMethod("replace(self, old, new, count=-1, /)") { vm, a throws(Raised) in
      _ = try vm.requireBuffer(a[1])
      _ = try vm.requireBuffer(a[2])
      let limit = a[3].isNull ? -1 : try vm.sizeArgument(a[3])
      let old = try vm.requireBuffer(a[1])
      let new = try vm.requireBuffer(a[2])
      return try vm.bytesReplace(a[0], old, new, limit < 0 ? .max : limit)
    },
    NativeMethod("removeprefix(self, prefix, /)") { vm, a throws(Raised) in
      let part = try vm.requireBuffer(a[1])
      let bytes = vm.bytesView(a[0])
      let matches = part.count <= bytes.count && bytes.matches(part, at: 0)
      return vm.bytesPart(a[0], (matches ? part.count : 0)..<bytes.count)
    },
    NativeMethod("removesuffix(self, suffix, /)") { vm, a throws(Raised) in
      let part = try vm.requireBuffer(a[1])
      let bytes = vm.bytesView(a[0])
      let matches =
        part.count <= bytes.count && bytes.matches(part, at: bytes.count &- part.count)
      return vm.bytesPart(a[0], 0..<(matches ? bytes.count &- part.count : bytes.count))
    },
    NativeMethod("partition(self, sep, /)") { vm, a throws(Raised) in
      try vm.bytesPartition(a[0], a[1], fromEnd: false)
    },
    NativeMethod("rpartition(self, sep, /)") { vm, a throws(Raised) in
      try vm.bytesPartition(a[0], a[1], fromEnd: true)
    },
    NativeMethod("translate(self, table, /, delete=b'')") { vm, a throws(Raised) in
      try vm.bytesTranslate(a[0], a[1], a[2])
    },
    NativeMethod("maketrans(frm, to, /)", .staticMethod) { vm, a throws(Raised) in
      let from = try vm.requireBuffer(a[0])
      let to = try vm.requireBuffer(a[1])
      if from.count != to.count {
        throw vm.valueError("maketrans arguments must have same length")
      }
      let table = vm.newBytes(count: 256)
      for index in 0..<256 { table.data[index] = UInt8(index) }
      for index in 0..<from.count { table.data[Int(from[index])] = UInt8(to[index]) }
      return Value(table)
    },
  ]

  static let byteSplitMethods: [NativeMethod] = [
    NativeMethod("split(self, /, sep=None, maxsplit=-1)") { vm, a throws(Raised) in
      let limit = a[2].isNull ? -1 : try vm.sizeArgument(a[2])
      let bytes = vm.bytesView(a[0])
      let most = limit < 0 ? Int.max : limit
      if a[1].isNull || a[1].isNone {
        return try vm.splitAtSpace(
          bytes, most, isSpace: { $0.isByteSpace($1) }, part: { vm.bytesCopy(a[0], $0) })
      }
      return try vm.split(bytes, vm.byteSeparator(a[1]), most) { vm.bytesCopy(a[0], $0) }
    },
    NativeMethod("rsplit(self, /, sep=None, maxsplit=-1)") { vm, a throws(Raised) in
      let limit = a[2].isNull ? -1 : try vm.sizeArgument(a[2])
      let bytes = vm.bytesView(a[0])
      let most = limit < 0 ? Int.max : limit
      if a[1].isNull || a[1].isNone {
        return try vm.splitAtSpaceFromEnd(
          bytes, most, isSpace: { $0.isByteSpace($1) }, part: { vm.bytesCopy(a[0], $0) })
      }
      return try vm.splitFromEnd(bytes, vm.byteSeparator(a[1]), most) { vm.bytesCopy(a[0], $0) }
    },
    NativeMethod("splitlines(self, /, keepends=False)") { vm, a throws(Raised) in
      let keepsEnds = a[1].isNull ? false : try vm.intArgument(a[1]) != 0
      return try vm.splitLines(
        vm.bytesView(a[0]), keepsEnds: keepsEnds,
        isLineBreak: { $0[$1] == 0x0A || $0[$1] == 0x0D }, part: { vm.bytesCopy(a[0], $0) })
    },
    NativeMethod("join(self, iterable_of_bytes, /)") { vm, a throws(Raised) in
      try vm.bytesJoin(a[0], a[1])
    },
  ]
}

extension Characters {
  @inline(__always) func isByteSpace(_ index: Int) -> Bool {
    let c = self[index]
    return c == 0x20 || c &- 9 < 5
  }
}

extension Machine {
  fileprivate func bytesCopy(_ value: Value, _ range: Range<Int>) -> Value {
    bytesPart(value, range)
  }

  /// An int as one byte, or a bytes-like object.
  fileprivate func byteOrBuffer(_ value: Value) throws(Raised) -> Characters {
    if let bytes = buffer(of: value) {
      return Characters(
        bytes.baseAddress ?? UnsafePointer<UInt8>(bitPattern: 8)!, count: bytes.count, width: 1)
    }
    guard value.isSmallInt || slots(of: value).pointee.index != nil else {
      throw typeError(
        "argument should be integer or bytes-like object, not '\(typeName(value))'")
    }
    let byte = try byteValue(value)
    return pointee.characters[Int(byte)].as(StrObject.self).characters
  }

  fileprivate func byteSeparator(_ value: Value) throws(Raised) -> Characters {
    let separator = try requireBuffer(value)
    if separator.count == 0 { throw valueError("empty separator") }
    return separator
  }

  fileprivate func bytesFind(_ a: Arguments, fromEnd: Bool) throws(Raised) -> Int {
    let range = try searchRange(a[2], a[3], length: bytesView(a[0]).count)
    let part = try byteOrBuffer(a[1])
    let bytes = bytesView(a[0])
    return fromEnd
      ? bytes.findLast(part, from: range.from, to: range.to)
      : bytes.find(part, from: range.from, to: range.to)
  }

  fileprivate func bytesMatchEdge(_ a: Arguments, atEnd: Bool) throws(Raised) -> Value {
    let range = try searchRange(a[2], a[3], length: bytesView(a[0]).count)
    if a[1].isKind(.tuple) {
      let parts = a[1].as(TupleObject.self)
      for index in 0..<parts.pointee.count {
        if bytesView(a[0]).hasEdge(try requireBuffer(parts.items[index]), range, atEnd) {
          return .true
        }
      }
      return .false
    }
    guard buffer(of: a[1]) != nil else {
      throw typeError(
        "\(atEnd ? "endswith" : "startswith") first arg must be bytes or a tuple of bytes, not "
          + typeName(a[1]))
    }
    return Value(bytesView(a[0]).hasEdge(try requireBuffer(a[1]), range, atEnd))
  }

  fileprivate func bytesReplace(_ value: Value, _ old: Characters, _ new: Characters, _ limit: Int)
    throws(Raised) -> Value
  {
    let bytes = bytesView(value)
    let found = bytes.occurrences(of: old, from: 0, to: bytes.count, atMost: limit)
    if found == 0 || limit == 0 || bytes.count < old.count {
      return bytesPart(value, 0..<bytes.count)
    }
    let (added, overflow) = found.multipliedReportingOverflow(by: new.count &- old.count)
    let (count, tooLong) = bytes.count.addingReportingOverflow(added)
    if overflow || tooLong { throw error(.overflowError, "replace bytes is too long") }
    try reserve(count)
    let (result, data) = newBytes(like: value, count: count)
    var written = 0
    var position = 0
    for round in 0..<found {
      let next = old.count == 0 ? round : bytes.find(old, from: position, to: bytes.count)
      memcpy(data + written, bytes.base + position, next &- position)
      written &+= next &- position
      memcpy(data + written, new.base, new.count)
      written &+= new.count
      position = next &+ old.count
    }
    memcpy(data + written, bytes.base + position, bytes.count &- position)
    return result
  }

  fileprivate func bytesPartition(_ value: Value, _ separator: Value, fromEnd: Bool) throws(Raised)
    -> Value
  {
    let part = try byteSeparator(separator)
    let bytes = bytesView(value)
    let found =
      fromEnd ? bytes.findLast(part, from: 0, to: bytes.count) : bytes.find(part)
    let all = bytesPart(value, 0..<bytes.count)
    if found < 0 {
      let empty = newBytes(like: value, count: 0).value
      let other = newBytes(like: value, count: 0).value
      return fromEnd ? triple(empty, other, all) : triple(all, empty, other)
    }
    let middle =
      value.isKind(.bytes) && separator.isKind(.bytes)
      ? separator : newBytes(like: value, copying: part.base, count: part.count)
    return triple(
      bytesPart(value, 0..<found), middle, bytesPart(value, (found &+ part.count)..<bytes.count))
  }

  fileprivate func bytesTranslate(_ value: Value, _ table: Value, _ delete: Value) throws(Raised)
    -> Value
  {
    var map: Characters? = nil
    if !table.isNone {
      let bytes = try requireBuffer(table)
      if bytes.count != 256 {
        throw valueError("translation table must be 256 characters long")
      }
      map = bytes
    }
    let removed = delete.isNull ? nil : try requireBuffer(delete)
    let bytes = bytesView(value)
    let (result, data) = newBytes(like: value, count: bytes.count)
    var count = 0
    for index in 0..<bytes.count {
      let c = bytes[index]
      if let removed, removed.find(c, from: 0) >= 0 { continue }
      data[count] = UInt8(map.map { $0[Int(c)] } ?? c)
      count += 1
    }
    return count == bytes.count ? result : newBytes(like: value, copying: data, count: count)
  }

  fileprivate func bytesJoin(_ separator: Value, _ iterable: Value) throws(Raised) -> Value {
    let sequence = try fastSequence(iterable, "can only join an iterable")
    // Nothing below runs Python code.
    let isList = sequence.isKind(.list)
    let items =
      isList ? sequence.as(ListObject.self).pointee.items : sequence.as(TupleObject.self).items
    let itemCount =
      isList
      ? sequence.as(ListObject.self).pointee.count : sequence.as(TupleObject.self).pointee.count
    if itemCount == 1, items[0].isExact(.bytes), separator.isKind(.bytes) { return items[0] }
    let gap = bytesView(separator)
    var count = gap.count &* max(0, itemCount - 1)
    for index in 0..<itemCount {
      guard let bytes = buffer(of: items[index]) else {
        throw typeError(
          "sequence item \(index): expected a bytes-like object, \(typeName(items[index])) found")
      }
      count &+= bytes.count
    }
    try reserve(count)
    let (result, data) = newBytes(like: separator, count: count)
    var target = data
    for index in 0..<itemCount {
      if index > 0 {
        memcpy(target, gap.base, gap.count)
        target += gap.count
      }
      if let bytes = buffer(of: items[index]), let base = bytes.baseAddress {
        memcpy(target, base, bytes.count)
        target += bytes.count
      }
    }
    return result
  }
}
