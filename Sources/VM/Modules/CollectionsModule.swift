import Primitives

/// `_collections`: what `collections` needs natively. CPython: Modules/_collectionsmodule.c.
extension NativeModule {
  static let collections = NativeModule(
    "_collections",
    functions: [
      NativeMethod("_count_elements(mapping, iterable, /)", .function) { vm, a throws(Raised) in
        try vm.countElements(a[0], a[1])
        return .none
      },
      // Gives the class OrderedDict its native methods.
      NativeMethod("_complete_ordered_dict(cls, /)", .function) { vm, a throws(Raised) in
        guard vm.support.orderedDictType.isNull, a[0].isKind(.type),
          a[0].as(TypeObject.self).pointee.layout == .dict, a[0] != Value(vm.type(.dict))
        else { throw vm.typeError("OrderedDict is complete") }
        vm.addMethods(a[0].as(TypeObject.self), NativeMethod.ofOrderedDicts)
        vm.support.orderedDictType = a[0]
        vm.addRoot(a[0])
        return a[0]
      },
    ]
  ) { vm, dict in
    vm.support.dequeType = Value(vm.makeDequeType(dict))
    vm.addRoot(vm.support.dequeType)
    vm.set(dict, "deque", vm.support.dequeType)
    vm.set(dict, "_tuplegetter", Value(vm.makeTupleGetterType()))
  }
}

extension Machine {
  /// Adds how often each item occurs to a mapping: directly where it is a dict whose class changes nothing of that.
  fileprivate func countElements(_ mapping: Value, _ iterable: Value) throws(Raised) {
    let get = intern("get")
    let dictType = type(.dict)
    let own = typeOf(mapping)
    let isPlain =
      mapping.isKind(.dict)
      && lookUp(own, get) == lookUp(dictType, get)
      && lookUp(own, pointee.names.__setitem__) == lookUp(dictType, pointee.names.__setitem__)
    let iterator = try iterator(iterable)
    let one = Value(smallInt: 1)
    while true {
      let item = try next(iterator)
      if item.isNull { return }
      if isPlain {
        let dict = mapping.as(DictObject.self)
        let hash = try self.hash(item)
        var slot = 0
        let number = try find(dict, item, hash, &slot)
        let count = number >= 0 ? dict.pointee.entries[number].value : .null
        if count.isSmallInt {
          dict.pointee.entries[number].value = newInt(count.smallInt + 1)
        } else {
          try set(dict, item, hash: hash, count.isNull ? one : binary(.add, count, one))
        }
      } else {
        let count = try callMethod(mapping, get, item, Value(smallInt: 0))
        try setSubscript(mapping, item, binary(.add, count, one))
      }
    }
  }

  /// The attributes of named tuples. Fields: index, documentation.
  fileprivate func makeTupleGetterType() -> TypeRef {
    makeNativeType(
      "_tuplegetter", module: "collections",
      methods: [
        NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
          let arguments = vm.newTuple([a[0].nativeField(0), a[0].nativeField(1)])
          return Value(vm.newTuple([Value(vm.typeOf(a[0])), Value(arguments)]))
        }
      ],
      properties: [
        NativeProperty(
          "__doc__", { _, g throws(Raised) in g.nativeField(1) },
          set: { _, g, value throws(Raised) in
            g.setNativeField(1, value.isNull ? .none : value)
          })
      ]
    ) { slots in
      slots.new = NativeMethod("__new__(cls, index, doc, /)", .constructor) {
        vm, a throws(Raised) in
        vm.newIterator(a[0], Value(smallInt: try vm.index(a[1])), a[2])
      }
      slots.repr = { vm, g throws(Raised) in
        let doc = try vm.repr(g.nativeField(1)).as(StrObject.self).utf8
        let head = Array("_tuplegetter(\(g.nativeField(0).smallInt), ".utf8)
        return vm.newStr(PythonString(utf8: head + doc + [UInt8(ascii: ")")]))
      }
      slots.descriptorGet = { vm, g, object, _ throws(Raised) in
        if object.isNull || object.isNone { return g }
        let index = g.nativeField(0).smallInt
        guard object.isKind(.tuple) else {
          throw vm.typeError(
            "descriptor for index '\(index)' for tuple subclasses doesn't apply to "
              + "'\(vm.typeName(object))' object")
        }
        let tuple = object.as(TupleObject.self)
        if index >= tuple.pointee.count {
          throw vm.error(.indexError, "tuple index out of range")
        }
        return tuple.items[index]
      }
      slots.descriptorSet = { vm, _, _, value throws(Raised) in
        throw vm.error(
          .attributeError, value.isNull ? "can't delete attribute" : "can't set attribute")
      }
    }
  }
}
