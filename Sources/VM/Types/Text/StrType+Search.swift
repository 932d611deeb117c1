import Glibc

/// Methods of str that look for and exchange parts.
extension NativeType {
  static let strSearchMethods: [NativeMethod] = [
    NativeMethod("find(self, sub, start=None, end=None, /)") { vm, a throws(Raised) in
      Value(smallInt: try vm.strFind(a, fromEnd: false))
    },
    NativeMethod("rfind(self, sub, start=None, end=None, /)") { vm, a throws(Raised) in
      Value(smallInt: try vm.strFind(a, fromEnd: true))
    },
    NativeMethod("index(self, sub, start=None, end=None, /)") { vm, a throws(Raised) in
      let found = try vm.strFind(a, fromEnd: false)
      if found < 0 { throw vm.valueError("substring not found") }
      return Value(smallInt: found)
    },
    NativeMethod("rindex(self, sub, start=None, end=None, /)") { vm, a throws(Raised) in
      let found = try vm.strFind(a, fromEnd: true)
      if found < 0 { throw vm.valueError("substring not found") }
      return Value(smallInt: found)
    },
    NativeMethod("count(self, sub, start=None, end=None, /)") { vm, a throws(Raised) in
      let str = a[0].as(StrObject.self)
      let range = try vm.searchRange(a[2], a[3], length: str.count)
      let part = try vm.requireStr(a[1])
      return Value(
        smallInt: str.characters.occurrences(
          of: part.characters, from: range.from, to: range.to))
    },
    NativeMethod("startswith(self, prefix, start=None, end=None, /)") { vm, a throws(Raised) in
      try vm.strMatchesEdge(a, atEnd: false)
    },
    NativeMethod("endswith(self, suffix, start=None, end=None, /)") { vm, a throws(Raised) in
      try vm.strMatchesEdge(a, atEnd: true)
    },
    NativeMethod("replace(self, old, new, count=-1, /)") { vm, a throws(Raised) in
      let old = try vm.requireStr(a[1], "replace() argument 1")
      let new = try vm.requireStr(a[2], "replace() argument 2")
      let limit = a[3].isNull ? -1 : try vm.sizeArgument(a[3])
      return try vm.strReplace(a[0].as(StrObject.self), old, new, limit < 0 ? .max : limit)
    },
    NativeMethod("removeprefix(self, prefix, /)") { vm, a throws(Raised) in
      let str = a[0].as(StrObject.self)
      let part = try vm.requireStr(a[1], "removeprefix() argument")
      let matches =
        part.count <= str.count && str.characters.matches(part.characters, at: 0)
      return vm.substring(str, (matches ? part.count : 0)..<str.count)
    },
    NativeMethod("removesuffix(self, suffix, /)") { vm, a throws(Raised) in
      let str = a[0].as(StrObject.self)
      let part = try vm.requireStr(a[1], "removesuffix() argument")
      let matches =
        part.count <= str.count
        && str.characters.matches(part.characters, at: str.count &- part.count)
      return vm.substring(str, 0..<(matches ? str.count &- part.count : str.count))
    },
    NativeMethod("partition(self, sep, /)") { vm, a throws(Raised) in
      let str = a[0].as(StrObject.self)
      let part = try vm.requireStr(a[1])
      if part.count == 0 { throw vm.valueError("empty separator") }
      let found = str.characters.find(part.characters)
      if found < 0 { return vm.triple(a[0], vm.pointee.emptyStr, vm.pointee.emptyStr) }
      return vm.triple(
        vm.substring(str, 0..<found), a[1], vm.substring(str, (found &+ part.count)..<str.count))
    },
    NativeMethod("rpartition(self, sep, /)") { vm, a throws(Raised) in
      let str = a[0].as(StrObject.self)
      let part = try vm.requireStr(a[1])
      if part.count == 0 { throw vm.valueError("empty separator") }
      let found = str.characters.findLast(part.characters, from: 0, to: str.count)
      if found < 0 { return vm.triple(vm.pointee.emptyStr, vm.pointee.emptyStr, a[0]) }
      return vm.triple(
        vm.substring(str, 0..<found), a[1], vm.substring(str, (found &+ part.count)..<str.count))
    },
    NativeMethod("translate(self, table, /)") { vm, a throws(Raised) in
      try vm.strTranslate(a[0].as(StrObject.self), a[1])
    },
    NativeMethod("maketrans(x, y='', z='', /)", .staticMethod) { vm, a throws(Raised) in
      try vm.strMakeTranslation(a[0], a[1], a[2])
    },
  ]
}

extension Machine {
  /// The argument as a str; TypeError "must be str, not int" otherwise, `what` before it.
  func requireStr(_ value: Value, _ what: StaticString? = nil) throws(Raised) -> StrRef {
    if value.isKind(.str) { return value.as(StrObject.self) }
    guard let what else { throw typeError("must be str, not \(typeName(value))") }
    throw typeError("\(what) must be str, not \(argumentTypeName(value))")
  }

  /// A type's name as the errors of CPython's argument clinic give it: None stands for itself.
  func argumentTypeName(_ value: Value) -> String { value.isNone ? "None" : typeName(value) }

  /// An argument that CPython reads as `Py_ssize_t`.
  func sizeArgument(_ value: Value) throws(Raised) -> Int {
    if value.isSmallInt { return value.smallInt }
    if floatValue(value) != nil { throw typeError("integer argument expected, got float") }
    let int = try indexValue(value)
    if let machine = machineInt(int) { return machine }
    throw error(.overflowError, "Python int too large to convert to C ssize_t")
  }

  /// An argument that CPython reads as `int`.
  func intArgument(_ value: Value) throws(Raised) -> Int {
    if floatValue(value) != nil { throw typeError("integer argument expected, got float") }
    if !value.isSmallInt, !value.isBool, !value.isKind(.int), slots(of: value).pointee.index == nil
    {
      if value.isKind(.complex) { throw typeError("can't convert complex to int") }
      throw typeError("an integer is required (got type \(typeName(value)))")
    }
    if let machine = machineInt(try indexValue(value)),
      Int(Int32(truncatingIfNeeded: machine)) == machine
    {
      return machine
    }
    throw error(.overflowError, "Python int too large to convert to C int")
  }

  /// The optional `start` and `end` of `find` and its kin, fitted to a length; `start` may exceed it.
  func searchRange(_ start: Value, _ end: Value, length: Int) throws(Raised) -> (from: Int, to: Int)
  {
    var from = 0
    var to = length
    if !start.isNull && !start.isNone { from = try sliceIndex(start) }
    if !end.isNull && !end.isNone { to = try sliceIndex(end) }
    if to > length {
      to = length
    } else if to < 0 {
      to = max(0, to &+ length)
    }
    if from < 0 { from = max(0, from &+ length) }
    return (from, to)
  }

  func triple(_ a: Value, _ b: Value, _ c: Value) -> Value {
    let tuple = newTuple(count: 3)
    tuple.items[0] = a
    tuple.items[1] = b
    tuple.items[2] = c
    return Value(tuple)
  }

  fileprivate func strFind(_ a: Arguments, fromEnd: Bool) throws(Raised) -> Int {
    let str = a[0].as(StrObject.self)
    let range = try searchRange(a[2], a[3], length: str.count)
    let part = try requireStr(a[1])
    return fromEnd
      ? str.characters.findLast(part.characters, from: range.from, to: range.to)
      : str.characters.find(part.characters, from: range.from, to: range.to)
  }

  fileprivate func strMatchesEdge(_ a: Arguments, atEnd: Bool) throws(Raised) -> Value {
    let str = a[0].as(StrObject.self)
    let range = try searchRange(a[2], a[3], length: str.count)
    if a[1].isKind(.tuple) {
      let parts = a[1].as(TupleObject.self)
      for index in 0..<parts.pointee.count {
        let part = parts.items[index]
        guard part.isKind(.str) else {
          throw typeError(
            "tuple for \(atEnd ? "endswith" : "startswith") must only contain str, not "
              + typeName(part))
        }
        if str.characters.hasEdge(part.as(StrObject.self).characters, range, atEnd) { return .true }
      }
      return .false
    }
    guard a[1].isKind(.str) else {
      throw typeError(
        "\(atEnd ? "endswith" : "startswith") first arg must be str or a tuple of str, not "
          + typeName(a[1]))
    }
    return Value(str.characters.hasEdge(a[1].as(StrObject.self).characters, range, atEnd))
  }

  // MARK: Replacing

  func strReplace(_ str: StrRef, _ old: StrRef, _ new: StrRef, _ limit: Int) throws(Raised) -> Value
  {
    let text = str.characters
    let part = old.characters
    if text.count < part.count || limit == 0 || old.equals(new) { return exactStr(Value(str)) }
    if part.count == 1 && new.count == 1 && str.width == 1 && new.width == 1 {
      return replaceBytes(str, part[0], new.characters[0], limit)
    }
    let first = text.find(part, from: 0, to: text.count)
    if first < 0 { return exactStr(Value(str)) }
    if part.count == 0 || new.count > part.count {
      // The result is longer: refuse what no memory holds before it is built.
      let found = text.occurrences(of: part, from: 0, to: text.count, atMost: limit)
      let (added, overflow) = found.multipliedReportingOverflow(by: new.count &- old.count)
      let (count, tooLong) = text.count.addingReportingOverflow(added)
      if overflow || tooLong { throw error(.overflowError, "replace string is too long") }
      try reserve(count, of: 8)
    }
    var builder = StrBuilder(capacity: text.count &+ new.count &* 4)
    var position = 0
    var next = first
    var round = 0
    while next >= 0 {
      builder.append(str: str, position..<next)
      builder.append(str: new)
      position = next &+ part.count
      round &+= 1
      if round == limit || (part.count == 0 && round > text.count) { break }
      next = part.count == 0 ? round : text.find(part, from: position, to: text.count)
    }
    builder.append(str: str, position..<text.count)
    return builder.finish(self)
  }

  /// Exchanges one character for another, both below 256.
  private func replaceBytes(_ str: StrRef, _ old: UInt32, _ new: UInt32, _ limit: Int) -> Value {
    var position = str.characters.find(old, from: 0)
    if position < 0 { return exactStr(Value(str)) }
    if str.count == 1 { return character(new) }
    let result = newStr(count: str.count, width: 1)
    memcpy(result.data, str.data, str.count)
    let characters = result.characters
    var round = 0
    if limit >= str.count && old < 128 {
      // All of them: byte by byte.
      let bytes = result.data1
      let from = UInt8(truncatingIfNeeded: old)
      let to = UInt8(truncatingIfNeeded: new)
      for index in position..<str.count { bytes[index] = bytes[index] == from ? to : bytes[index] }
      position = -1
    }
    while position >= 0 && round < limit {
      result.data1[position] = UInt8(new)
      round &+= 1
      position = characters.find(old, from: position &+ 1)
    }
    if str.isASCII && new < 128 {
      result.pointee.header.flags.insert(.ascii)
      return Value(result)
    }
    return canonical(result)
  }

  // MARK: Translation tables

  /// ASCII to ASCII by a dict, each character looked up once; nil where the table says more than one character for another.
  private func translateASCII(_ str: StrRef, _ table: DictRef) throws(Raised) -> Value? {
    let unknown: UInt8 = 0xFF
    let deleted: UInt8 = 0xFE
    let result = newStr(count: str.count, width: 1)
    var count = 0
    let known = newStr(count: 128, width: 1).data1
    memset(known, Int32(unknown), 128)
    let source = str.data1
    let target = result.data1
    for index in 0..<str.count {
      let c = source[index]
      var mapped = known[Int(c)]
      if mapped == unknown {
        let value = try get(table, Value(smallInt: Int(c)))
        if value.isNull {
          mapped = c
        } else if value.isNone {
          mapped = deleted
        } else if value.isSmallInt && UInt(bitPattern: value.smallInt) < 128 {
          mapped = UInt8(truncatingIfNeeded: value.smallInt)
        } else {
          return nil
        }
        known[Int(c)] = mapped
      }
      if mapped != deleted {
        target[count] = mapped
        count &+= 1
      }
    }
    if count == 0 { return pointee.emptyStr }
    if count == 1 { return character(UInt32(result.data1[0])) }
    result.pointee.count = count
    result.pointee.header.flags.insert(.ascii)
    return Value(result)
  }

  fileprivate func strTranslate(_ str: StrRef, _ table: Value) throws(Raised) -> Value {
    if str.isASCII && table.isExact(.dict) {
      if let text = try translateASCII(str, table.as(DictObject.self)) { return text }
    }
    var builder = StrBuilder(capacity: str.count)
    let isDict = table.isExact(.dict)
    for index in 0..<str.count {
      let c = str.character(at: index)
      let mapped: Value
      do throws(Raised) {
        if isDict {
          mapped = try get(table.as(DictObject.self), Value(smallInt: Int(c)))
          if mapped.isNull {
            builder.append(character: c)
            continue
          }
          if mapped.isSmallInt && UInt(bitPattern: mapped.smallInt) < 0x110000 {
            builder.append(character: UInt32(mapped.smallInt))
            continue
          }
        } else {
          mapped = try subscript_(table, Value(smallInt: Int(c)))
        }
      } catch {
        if clear(.lookupError) {
          builder.append(character: c)
          continue
        }
        throw error
      }
      if mapped.isNone { continue }
      if mapped.isKind(.str) {
        builder.append(str: mapped)
      } else if mapped.isSmallInt || mapped.isBool || mapped.isKind(.int) {
        guard let code = machineInt(mapped), code >= 0, code <= 0x10FFFF else {
          throw valueError("character mapping must be in range(0x110000)")
        }
        builder.append(character: UInt32(code))
      } else {
        throw typeError("character mapping must return integer, None or str")
      }
    }
    return builder.finish(self)
  }

  fileprivate func strMakeTranslation(_ x: Value, _ y: Value, _ z: Value) throws(Raised) -> Value {
    if !y.isNull && !y.isKind(.str) {
      throw typeError("maketrans() argument 2 must be str, not \(argumentTypeName(y))")
    }
    if !z.isNull && !z.isKind(.str) {
      throw typeError("maketrans() argument 3 must be str, not \(argumentTypeName(z))")
    }
    let table = newDict()
    guard y.isNull else {
      guard x.isKind(.str) else {
        throw typeError("first maketrans argument must be a string if there is a second argument")
      }
      let from = x.as(StrObject.self)
      let to = y.as(StrObject.self)
      if from.count != to.count {
        throw valueError("the first two maketrans arguments must have equal length")
      }
      for index in 0..<from.count {
        try set(
          table, Value(smallInt: Int(from.character(at: index))),
          Value(smallInt: Int(to.character(at: index))))
      }
      if !z.isNull {
        let removed = z.as(StrObject.self)
        for index in 0..<removed.count {
          try set(table, Value(smallInt: Int(removed.character(at: index))), .none)
        }
      }
      return Value(table)
    }
    guard x.isExact(.dict) else {
      throw typeError("if you give only one argument to maketrans it must be a dict")
    }
    for entry in DictEntries(x.as(DictObject.self)) {
      if entry.key.isKind(.str) {
        let key = entry.key.as(StrObject.self)
        if key.count != 1 {
          throw valueError("string keys in translate table must be of length 1")
        }
        try set(table, Value(smallInt: Int(key.character(at: 0))), entry.value)
      } else if entry.key.isSmallInt || entry.key.isBool || entry.key.isKind(.int) {
        try set(table, entry.key, entry.value)
      } else {
        throw typeError("keys in translate table must be strings or integers")
      }
    }
    return Value(table)
  }
}

extension Characters {
  /// Whether `part` begins or ends the characters `range`.
  func hasEdge(_ part: Characters, _ range: (from: Int, to: Int), _ atEnd: Bool) -> Bool {
    if range.to &- range.from < part.count { return false }
    return matches(part, at: atEnd ? range.to &- part.count : range.from)
  }
}
