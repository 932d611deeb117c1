// Several iterators in, one out, and the other way round: chain, zip_longest, groupby, tee.

extension Machine {
  func makeChainType() -> TypeRef {
    // Fields: iterator over the iterables (null at the end), the current one or null.
    makeIteratorType(
      "chain",
      methods: [
        NativeMethod("from_iterable(cls, iterable, /)", .classMethod) { vm, a throws(Raised) in
          vm.newIterator(a[0], try vm.iterator(a[1]), .null)
        },
        .classGetItem,
      ],
      new: NativeMethod("__new__(cls, /, *iterables)", .constructor) { vm, a throws(Raised) in
        vm.newIterator(a[0], try vm.iterator(a[1]), .null)
      }
    ) { vm, me throws(Raised) in
      while true {
        let source = me.nativeField(0)
        if source.isNull { return .null }
        if me.nativeField(1).isNull {
          let iterable = try vm.next(source)
          if iterable.isNull {
            me.setNativeField(0, .null)
            return .null
          }
          do throws(Raised) {
            me.setNativeField(1, try vm.iterator(iterable))
          } catch {
            me.setNativeField(0, .null)
            throw error
          }
        }
        let item = try vm.next(me.nativeField(1))
        if !item.isNull { return item }
        me.setNativeField(1, .null)
      }
    }
  }

  func makeZipLongestType() -> TypeRef {
    // Fields: a list of the iterators (null where exhausted), what fills up, how many are not exhausted.
    makeIteratorType(
      "zip_longest",
      new: NativeMethod("__new__(cls, /, *iterables, **fillvalue)", .constructor) {
        vm, a throws(Raised) in
        var filler = Value.none
        if !a[2].isNull {
          let keywords = a[2].as(DictObject.self)
          let given = keywords.value(at: vm.intern("fillvalue"))
          if given.isNull || keywords.count > 1 {
            throw vm.typeError("zip_longest() got an unexpected keyword argument")
          }
          filler = given
        }
        let iterators = vm.newList()
        let tuple = a[1].as(TupleObject.self)
        for index in 0..<tuple.pointee.count {
          vm.append(iterators, try vm.iterator(tuple.items[index]))
        }
        return vm.newIterator(
          a[0], Value(iterators), filler,
          Value(smallInt: tuple.pointee.count))
      }
    ) { vm, me throws(Raised) in
      let iterators = me.nativeField(0).as(ListObject.self)
      let count = iterators.pointee.count
      if count == 0 || me.nativeField(2).smallInt == 0 { return .null }
      let result = vm.newTuple(count: count)
      for index in 0..<count {
        var item = Value.null
        if !iterators.pointee.items[index].isNull {
          item = try vm.next(iterators.pointee.items[index])
          if item.isNull {
            let left = me.nativeField(2).smallInt - 1
            me.setNativeField(2, Value(smallInt: left))
            iterators.pointee.items[index] = .null
            if left == 0 { return .null }
          }
        }
        result.items[index] = item.isNull ? me.nativeField(1) : item
      }
      return Value(result)
    }
  }

  // MARK: groupby

  /// - Parameter dict: the module's namespace, which gets the type of the groups, too.
  func makeGroupByType(_ dict: DictRef) -> TypeRef {
    let groupType = makeIteratorType("_grouper", new: nil) { vm, me throws(Raised) in
      let parent = me.nativeField(0)
      guard parent.nativeField(GroupField.group) == me else { return .null }
      if parent.nativeField(GroupField.value).isNull, try !vm.stepGroup(parent) { return .null }
      if try !vm.areEqual(me.nativeField(1), parent.nativeField(GroupField.key)) { return .null }
      let value = parent.nativeField(GroupField.value)
      parent.setNativeField(GroupField.value, .null)
      return value
    }
    set(dict, "_grouper", Value(groupType))
    return makeIteratorType(
      "groupby",
      new: NativeMethod("__new__(cls, /, iterable, key=None)", .constructor) {
        vm, a throws(Raised) in
        vm.newIterator(a[0], try vm.iterator(a[1]), a[2].isNone ? .null : a[2])
      }
    ) { vm, me throws(Raised) in
      me.setNativeField(GroupField.group, .null)
      while true {
        let key = me.nativeField(GroupField.key)
        if !key.isNull {
          let target = me.nativeField(GroupField.target)
          if target.isNull { break }
          if try !vm.areEqual(target, key) { break }
        }
        if try !vm.stepGroup(me) { return .null }
      }
      let key = me.nativeField(GroupField.key)
      me.setNativeField(GroupField.target, key)
      let group = vm.newNativeObject(groupType)
      group.fields[0] = me
      group.fields[1] = key
      me.setNativeField(GroupField.group, Value(group))
      return Value(vm.newTuple([key, Value(group)]))
    }
  }

  /// Takes the next item; false at the end.
  private func stepGroup(_ groupby: Value) throws(Raised) -> Bool {
    let value = try next(groupby.nativeField(GroupField.iterator))
    if value.isNull { return false }
    let function = groupby.nativeField(GroupField.function)
    let key = function.isNull ? value : try call(function, value)
    groupby.setNativeField(GroupField.value, value)
    groupby.setNativeField(GroupField.key, key)
    return true
  }

  // MARK: tee

  func makeTeeType() -> TypeRef {
    // Fields: a list that holds the iterator; the node of the next item. A node is a list, empty until the item has been
    // taken, then [item, next node].
    makeIteratorType(
      "_tee",
      methods: [
        NativeMethod("__copy__(self, /)") { vm, a throws(Raised) in
          vm.newIterator(Value(vm.typeOf(a[0])), a[0].nativeField(0), a[0].nativeField(1))
        }
      ],
      new: NativeMethod("__new__(cls, iterable, /)", .constructor) { vm, a throws(Raised) in
        try vm.newTee(a[0], a[1])
      }
    ) { vm, me throws(Raised) in
      let node = me.nativeField(1).as(ListObject.self)
      if node.pointee.count == 0 {
        let holder = me.nativeField(0).as(ListObject.self)
        if holder.pointee.count == 0 { return .null }
        let item = try vm.next(holder.pointee.items[0])
        if item.isNull { return .null }
        if node.pointee.count == 0 {
          vm.append(node, item)
          vm.append(node, Value(vm.newList()))
        }
      }
      me.setNativeField(1, node.pointee.items[1])
      return node.pointee.items[0]
    }
  }

  fileprivate func newTee(_ type: Value, _ iterable: Value) throws(Raised) -> Value {
    let iterator = try iterator(iterable)
    if typeOf(iterator) == type.as(TypeObject.self) {
      return newIterator(type, iterator.nativeField(0), iterator.nativeField(1))
    }
    let holder = newList()
    append(holder, iterator)
    return newIterator(type, Value(holder), Value(newList()))
  }
}

/// Fields of a groupby object.
private enum GroupField {
  static let iterator = 0
  static let function = 1
  /// The key of the group given out last.
  static let target = 2
  /// Key and value of the item at hand; the value is null once it has been given out.
  static let key = 3
  static let value = 4
  /// The group given out last.
  static let group = 5
}

extension NativeMethod {
  static let tee = NativeMethod("tee(iterable, n=2, /)", .function) { vm, a throws(Raised) in
    let count = a[1].isNull ? 2 : try vm.index(a[1], overflow: .overflowError)
    if count < 0 { throw vm.valueError("n must be >= 0") }
    if count == 0 { return vm.pointee.emptyTuple }
    try vm.reserve(count, of: 128)
    let type = try vm.getAttribute(vm.importAbsolute("itertools"), "_tee")
    let first: Value
    let iterator = try vm.iterator(a[0])
    if try !vm.lookUpAttribute(iterator, vm.pointee.names.__copy__).isNull {
      first = iterator
    } else {
      first = try vm.newTee(type, iterator)
    }
    let result = vm.newTuple(count: count)
    result.items[0] = first
    for index in 1..<max(count, 1) {
      result.items[index] = try vm.callMethod(first, vm.pointee.names.__copy__)
    }
    return Value(result)
  }
}
