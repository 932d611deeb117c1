// Filling dicts from other mappings and from pairs. CPython: `dict_update_common`, `dict_merge`, `PyDict_MergeFromSeq2`.

extension Machine {
  /// `dict(…)` and `dict.update(…)`.
  func update(_ dict: DictRef, _ arguments: TupleRef, _ keywords: Value, name: StaticString)
    throws(Raised)
  {
    let count = arguments.pointee.count
    if count > 1 { throw typeError("\(name) expected at most 1 argument, got \(count)") }
    if count == 1 { try updateFromMappingOrPairs(dict, arguments.items[0]) }
    if !keywords.isNull { try merge(dict, keywords.as(DictObject.self)) }
  }

  /// Adds the items of a mapping (something with `keys`), or pairs.
  func updateFromMappingOrPairs(_ dict: DictRef, _ source: Value) throws(Raised) {
    if source.isExact(.dict) { return try merge(dict, source.as(DictObject.self)) }
    if try lookUpAttribute(source, pointee.names.keys).isNull {
      try updateFromPairs(dict, source)
    } else {
      try updateFromMapping(dict, source)
    }
  }

  /// DICT_UPDATE: `{**mapping}`.
  func dictUpdate(_ dict: DictRef, _ mapping: Value) throws(Raised) {
    do throws(Raised) {
      try updateFromMapping(dict, mapping)
    } catch {
      if clear(.attributeError) {
        throw typeError("'\(typeName(mapping))' object is not a mapping")
      }
      throw error
    }
  }

  /// DICT_MERGE: collects the keyword arguments of a call, in which no name may come twice.
  func dictMerge(_ dict: DictRef, _ mapping: Value, callee: Value) throws(Raised) {
    do throws(Raised) {
      if hasDictKeys(mapping) {
        let source = mapping.as(DictObject.self)
        for entry in DictEntries(source) {
          try setUnique(dict, entry.key, entry.value)
        }
        return
      }
      let keys = try keyList(mapping)
      for index in 0..<keys.count {
        let key = keys.pointee.items[index]
        try setUnique(dict, key, try subscript_(mapping, key))
      }
    } catch {
      throw keywordError(callee, mapping)
    }
  }

  private func setUnique(_ dict: DictRef, _ key: Value, _ value: Value) throws(Raised) {
    let hash = try hash(key)
    var slot = 0
    if try find(dict, key, hash, &slot) >= 0 { throw raise(.keyError, key) }
    insertNew(dict, key, hash: hash, value)
  }

  /// The pending error of merging keyword arguments, in a call's words.
  private func keywordError(_ callee: Value, _ mapping: Value) -> Raised {
    if clear(.attributeError) {
      return typeError(
        "\(calleeName(callee)) argument after ** must be a mapping, not \(typeName(mapping))")
    }
    guard pendingIs(.keyError) else { return Raised() }
    let arguments = pointee.exception.as(ExceptionObject.self).pointee.args
    guard arguments.isKind(.tuple), arguments.as(TupleObject.self).pointee.count == 1 else {
      return Raised()
    }
    let key = arguments.as(TupleObject.self).items[0]
    pointee.exception = .null
    if key.isKind(.str) {
      return typeError(
        "\(calleeName(callee)) got multiple values for keyword argument "
          + "'\(key.as(StrObject.self).description)'")
    }
    return typeError("\(calleeName(callee)) keywords must be strings")
  }

  /// Whether a value is a dict that iterates as dicts do.
  private func hasDictKeys(_ value: Value) -> Bool {
    if value.isExact(.dict) { return true }
    if !value.isKind(.dict) { return false }
    return lookUp(typeOf(value), pointee.names.__iter__)
      == lookUp(type(.dict), pointee.names.__iter__)
  }

  private func keyList(_ mapping: Value) throws(Raised) -> ListRef {
    let keys = try callMethod(mapping, pointee.names.keys)
    return try list(from: keys)
  }

  private func updateFromMapping(_ dict: DictRef, _ source: Value) throws(Raised) {
    if hasDictKeys(source) { return try merge(dict, source.as(DictObject.self)) }
    let keys = try callMethod(source, pointee.names.keys)
    guard
      slots(of: keys).pointee.iter != nil
        || !lookUp(typeOf(keys), pointee.names.__getitem__).isNull
    else {
      throw typeError(
        "\(typeName(source)).keys() returned a non-iterable (type \(typeName(keys)))")
    }
    let iterator = try iterator(keys)
    while true {
      let key = try next(iterator)
      if key.isNull { return }
      try set(dict, key, try subscript_(source, key))
    }
  }

  /// Adds the items of another dict.
  func merge(_ dict: DictRef, _ source: DictRef) throws(Raised) {
    if dict == source || source.count == 0 { return }
    let total = dict.count + source.count
    try reserve(source.count, of: 64)
    let isEmpty = dict.count == 0
    if Int(dict.pointee.capacity) < source.count { resize(dict, forAtLeast: total) }
    let used = source.pointee.used
    var number = 0
    while number < Int(used) {
      let entry = source.pointee.entries[number]
      number += 1
      if entry.key.isNull { continue }
      if isEmpty && (entry.key.isSmallInt || entry.key.isExact(.str)) {
        insertNew(dict, entry.key, hash: entry.hash, entry.value)
        continue
      }
      try set(dict, entry.key, hash: entry.hash, entry.value)
      if source.pointee.used != used {
        throw error(.runtimeError, "dict mutated during update")
      }
    }
  }

  private func updateFromPairs(_ dict: DictRef, _ pairs: Value) throws(Raised) {
    let iterator = try iterator(pairs)
    var index = 0
    while true {
      let item = try next(iterator)
      if item.isNull { return }
      if item.isExact(.tuple) && item.as(TupleObject.self).pointee.count == 2 {
        let items = item.as(TupleObject.self).items
        try set(dict, items[0], items[1])
        index += 1
        continue
      }
      let pair = try fastSequence(
        item, "cannot convert dictionary update sequence element #\(index) to a sequence")
      let (items, count) = fastItems(pair)
      guard count == 2 else {
        throw valueError(
          "dictionary update sequence element #\(index) has length \(count); 2 is required")
      }
      try set(dict, items[0], items[1])
      index += 1
    }
  }
}
