/// `list`. CPython: Objects/listobject.c; sorting is in Runtime/Sort.swift.
extension NativeType {
  static let list = NativeType(
    "list", .list, isBase: true,
    methods: [
      NativeMethod("__getitem__(self, index, /)") { vm, a throws(Raised) in
        try vm.listSubscript(a[0].as(ListObject.self), a[1])
      },
      .classGetItem,
      NativeMethod("append(self, object, /)") { vm, a throws(Raised) in
        vm.append(a[0].as(ListObject.self), a[1])
        return .none
      },
      NativeMethod("clear(self, /)") { vm, a throws(Raised) in
        let list = a[0].as(ListObject.self)
        vm.noteLost(list.pointee.items, list.count, backwards: true)
        list.removeAll()
        return .none
      },
      NativeMethod("copy(self, /)") { vm, a throws(Raised) in
        let list = a[0].as(ListObject.self)
        return try vm.newList(list.pointee.items, count: list.count)
      },
      NativeMethod("count(self, value, /)") { vm, a throws(Raised) in
        try vm.listCount(a[0].as(ListObject.self), a[1])
      },
      NativeMethod("extend(self, iterable, /)") { vm, a throws(Raised) in
        try vm.extend(a[0].as(ListObject.self), a[1])
        return .none
      },
      NativeMethod("index(self, value, start=0, stop=9223372036854775807, /)") {
        vm, a throws(Raised) in
        let start = a[2].isNull ? 0 : try vm.sliceIndex(a[2], orNone: false)
        let stop = a[3].isNull ? Int.max : try vm.sliceIndex(a[3], orNone: false)
        return try vm.listIndex(a[0].as(ListObject.self), a[1], start, stop)
      },
      NativeMethod("insert(self, index, object, /)") { vm, a throws(Raised) in
        vm.insert(a[0].as(ListObject.self), at: try vm.sizeArgument(a[1]), a[2])
        return .none
      },
      NativeMethod("pop(self, index=-1, /)") { vm, a throws(Raised) in
        let index = a[1].isNull ? -1 : try vm.sizeArgument(a[1])
        return try vm.pop(a[0].as(ListObject.self), at: index)
      },
      NativeMethod("remove(self, value, /)") { vm, a throws(Raised) in
        let list = a[0].as(ListObject.self)
        var index = 0
        while index < list.count {
          if try vm.areEqual(list.pointee.items[index], a[1]) {
            if index < list.count {
              vm.noteLost(list.pointee.items[index])
              list.remove(at: index)
            }
            return .none
          }
          index += 1
        }
        throw vm.valueError("list.remove(x): x not in list")
      },
      NativeMethod("reverse(self, /)") { vm, a throws(Raised) in
        let list = a[0].as(ListObject.self)
        list.pointee.items.reverse(count: list.count)
        return .none
      },
      NativeMethod("sort(self, /, *, key=None, reverse=False)") { vm, a throws(Raised) in
        let reverse = a[2].isNull ? false : try vm.intArgument(a[2]) != 0
        try vm.sort(
          a[0].as(ListObject.self), key: a[1].isNone ? .null : a[1], reverse: reverse)
        return .none
      },
      NativeMethod("__reversed__(self, /)") { vm, a throws(Raised) in
        vm.newIndexIterator(.listReverseIterator, a[0], at: a[0].as(ListObject.self).count - 1)
      },
      NativeMethod("__sizeof__(self, /)") { vm, a throws(Raised) in
        Value(smallInt: 40 + a[0].as(ListObject.self).pointee.capacity * 8)
      },
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
      vm, a throws(Raised) in
      vm.adopt(Value(vm.newList()), as: a[0].as(TypeObject.self))
    }
    slots.initialize = NativeMethod("__init__(self, iterable=(), /)") { vm, a throws(Raised) in
      let list = a[0].as(ListObject.self)
      if list.count > 0 { list.removeAll() }
      if !a[1].isNull {
        try vm.askExactLength(a[1])
        try vm.extend(list, a[1])
      }
      return .none
    }
    slots.isUnhashable = true
    slots.repr = { vm, value throws(Raised) in try vm.listRepr(value) }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard a.isKind(.list), b.isKind(.list) else { return .notImplemented }
      return try vm.compareLists(a.as(ListObject.self), b.as(ListObject.self), comparison)
    }
    slots.iter = { vm, value throws(Raised) in vm.newIndexIterator(.listIterator, value) }
    slots.length = { _, value throws(Raised) in value.as(ListObject.self).count }
    slots.contains = { vm, value, item throws(Raised) in
      let list = value.as(ListObject.self)
      var index = 0
      while index < list.count {
        if try vm.areEqual(list.pointee.items[index], item) { return true }
        index &+= 1
      }
      return false
    }
    slots.item = { vm, value, index throws(Raised) in
      let list = value.as(ListObject.self)
      guard index >= 0, index < list.count else {
        throw vm.error(.indexError, "list index out of range")
      }
      return list.pointee.items[index]
    }
    slots.subscript_ = { vm, value, key throws(Raised) in
      try vm.listSubscript(value.as(ListObject.self), key)
    }
    slots.setSubscript = { vm, value, key, item throws(Raised) in
      try vm.setListSubscript(value.as(ListObject.self), key, item)
    }
    slots.concat = { vm, a, b throws(Raised) in
      guard b.isKind(.list) else {
        throw vm.typeError("can only concatenate list (not \"\(vm.typeName(b))\") to list")
      }
      let left = a.as(ListObject.self)
      let right = b.as(ListObject.self)
      let count = left.count + right.count
      try vm.reserve(count, of: 8)
      let result = vm.newList(capacity: count)
      result.pointee.items.update(from: left.pointee.items, count: left.count)
      (result.pointee.items + left.count).update(from: right.pointee.items, count: right.count)
      result.pointee.count = count
      return Value(result)
    }
    slots.inPlaceConcat = { vm, a, b throws(Raised) in
      try vm.extend(a.as(ListObject.self), b)
      return a
    }
    slots.repeat = { vm, value, times throws(Raised) in
      let list = value.as(ListObject.self)
      if times <= 0 || list.count == 0 { return Value(vm.newList()) }
      let count = try vm.repeatedCount(list.count, times)
      let result = vm.newList(capacity: count)
      result.pointee.items.fill(count, repeating: list.pointee.items, count: list.count)
      result.pointee.count = count
      return Value(result)
    }
    slots.inPlaceRepeat = { vm, value, times throws(Raised) in
      let list = value.as(ListObject.self)
      if times <= 0 {
        vm.noteLost(list.pointee.items, list.count, backwards: true)
        list.removeAll()
      } else if list.count > 0 && times > 1 {
        let count = try vm.repeatedCount(list.count, times)
        vm.grow(list, forAtLeast: count)
        list.pointee.items.fill(count, repeating: list.pointee.items, count: list.count)
        list.pointee.count = count
      }
      return value
    }
  }

  static let listIterator = NativeType(
    "list_iterator", .listIterator, valueFields: 1,
    methods: [
      NativeMethod("__length_hint__(self, /)") { vm, a throws(Raised) in
        let iterator = a[0].as(IndexIteratorObject.self)
        if iterator.pointee.container.isNull { return Value(smallInt: 0) }
        let list = iterator.pointee.container.as(ListObject.self)
        return Value(smallInt: max(0, list.count - iterator.pointee.index))
      }
    ] + NativeMethod.indexIterator
  ) { slots in
    slots.iter = { _, value throws(Raised) in value }
    slots.next = { vm, value throws(Raised) in
      vm.nextOfList(value.as(IndexIteratorObject.self))
    }
  }

  static let listReverseIterator = NativeType(
    "list_reverseiterator", .listReverseIterator, valueFields: 1,
    methods: [
      NativeMethod("__length_hint__(self, /)") { vm, a throws(Raised) in
        let iterator = a[0].as(IndexIteratorObject.self)
        if iterator.pointee.container.isNull { return Value(smallInt: 0) }
        let count = iterator.pointee.container.as(ListObject.self).count
        let left = iterator.pointee.index + 1
        return Value(smallInt: left > count ? 0 : left)
      }
    ] + NativeMethod.reverseIterator
  ) { slots in
    slots.iter = { _, value throws(Raised) in value }
    slots.next = { _, value throws(Raised) in
      let iterator = value.as(IndexIteratorObject.self)
      if iterator.pointee.container.isNull { return .null }
      let list = iterator.pointee.container.as(ListObject.self)
      let index = iterator.pointee.index
      if index >= 0 && index < list.count {
        iterator.pointee.index = index &- 1
        return list.pointee.items[index]
      }
      iterator.pointee.index = -1
      iterator.pointee.container = .null
      return .null
    }
  }
}
