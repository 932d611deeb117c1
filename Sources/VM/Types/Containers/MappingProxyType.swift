/// `mappingproxy`: a read-only view of a mapping, such as a class's `__dict__`. CPython: Objects/descrobject.c.
/// Laid out as a cell that holds the mapping.
extension NativeType {
  static let mappingProxy = NativeType(
    "mappingproxy", .mappingProxy, valueFields: 1,
    methods: [
      .classGetItem,
      NativeMethod("get(self, key, default=None, /)") { vm, a throws(Raised) in
        let mapping = a[0].proxiedMapping
        if mapping.isExact(.dict) {
          let value = try vm.get(mapping.as(DictObject.self), a[1])
          return value.isNull ? a.get(2, default: .none) : value
        }
        return try vm.callMethod(mapping, vm.pointee.names.get, a[1], a.get(2, default: .none))
      },
      NativeMethod("keys(self, /)") { vm, a throws(Raised) in
        try vm.callMethod(a[0].proxiedMapping, vm.pointee.names.keys)
      },
      NativeMethod("values(self, /)") { vm, a throws(Raised) in
        try vm.callMethod(a[0].proxiedMapping, vm.pointee.names.values)
      },
      NativeMethod("items(self, /)") { vm, a throws(Raised) in
        try vm.callMethod(a[0].proxiedMapping, vm.pointee.names.items)
      },
      NativeMethod("copy(self, /)") { vm, a throws(Raised) in
        try vm.callMethod(a[0].proxiedMapping, vm.pointee.names.copy)
      },
      NativeMethod("__reversed__(self, /)") { vm, a throws(Raised) in
        try vm.callMethod(a[0].proxiedMapping, vm.pointee.names.__reversed__)
      },
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, mapping)", .constructor) { vm, a throws(Raised) in
      let type = vm.typeOf(a[1])
      let isMapping =
        type.slots.pointee.subscript_ != nil && !a[1].isKind(.list) && !a[1].isKind(.tuple)
      guard isMapping else {
        throw vm.typeError(
          "mappingproxy() argument must be a mapping, not \(vm.typeName(a[1]))")
      }
      return vm.newMappingProxy(a[1])
    }
    slots.repr = { vm, proxy throws(Raised) in
      vm.newStr("mappingproxy(\(try vm.reprText(proxy.proxiedMapping)))")
    }
    slots.str = { vm, proxy throws(Raised) in try vm.str(proxy.proxiedMapping) }
    slots.isUnhashable = true
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard a.isExact(.mappingProxy) else { return .notImplemented }
      return try vm.compare(a.proxiedMapping, b, comparison)
    }
    slots.iter = { vm, proxy throws(Raised) in try vm.iterator(proxy.proxiedMapping) }
    slots.length = { vm, proxy throws(Raised) in try vm.length(proxy.proxiedMapping) }
    slots.contains = { vm, proxy, key throws(Raised) in
      try vm.contains(proxy.proxiedMapping, key)
    }
    slots.subscript_ = { vm, proxy, key throws(Raised) in
      try vm.subscript_(proxy.proxiedMapping, key)
    }
    slots.binary = [
      .init(
        .or,
        { vm, a, b throws(Raised) in
          try vm.binary(
            .or, a.isExact(.mappingProxy) ? a.proxiedMapping : a,
            b.isExact(.mappingProxy) ? b.proxiedMapping : b)
        }
      )
    ]
    slots.inPlace = [
      .init(
        .or,
        { vm, a, _ throws(Raised) in
          throw vm.typeError("'|=' is not supported by \(vm.typeName(a)); use '|' instead")
        }
      )
    ]
  }
}

extension Value {
  fileprivate var proxiedMapping: Value { self.as(CellObject.self).pointee.content }
}

extension Machine {
  func newMappingProxy(_ mapping: Value) -> Value {
    let proxy = allocate(CellObject.self, .mappingProxy)
    proxy.pointee.content = mapping
    return Value(proxy)
  }
}
