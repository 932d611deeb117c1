import Primitives

/// `types.SimpleNamespace`: attributes and a repr that shows them. CPython: Objects/namespaceobject.c.
extension Machine {
  var namespaceType: TypeRef {
    if support.namespaceType.isNull { support.namespaceType = Value(makeNamespaceType()) }
    return support.namespaceType.as(TypeObject.self)
  }

  private func makeNamespaceType() -> TypeRef {
    makeNativeType(
      "SimpleNamespace", module: "types", isBase: true, hasDict: true,
      methods: [
        NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
          let dict = try vm.getAttribute(a[0], "__dict__")
          return vm.triple(Value(vm.typeOf(a[0])), vm.pointee.emptyTuple, dict)
        }
      ], properties: [.dict]
    ) { slots in
      slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
        vm, a throws(Raised) in
        if a[1].as(TupleObject.self).pointee.count > 0 {
          throw vm.typeError("no positional arguments expected")
        }
        let object = vm.newNativeObject(a[0].as(TypeObject.self))
        let dict = vm.newDict()
        vm.extraDictSlot(Value(object)).pointee = Value(dict)
        if !a[2].isNull {
          for entry in DictEntries(a[2].as(DictObject.self)) {
            vm.set(dict, name: vm.intern(entry.key), entry.value)
          }
        }
        return Value(object)
      }
      slots.repr = { vm, n throws(Raised) in try vm.namespaceRepr(n) }
      slots.compare = { vm, a, b, comparison throws(Raised) in
        guard vm.isInstance(a, of: vm.namespaceType), vm.isInstance(b, of: vm.namespaceType)
        else { return .notImplemented }
        return try vm.compare(
          vm.getAttribute(a, "__dict__"), vm.getAttribute(b, "__dict__"), comparison)
      }
    }
  }

  func newNamespace(_ attributes: [(String, Value)]) -> Value {
    let object = Value(newNativeObject(namespaceType))
    let dict = newDict()
    extraDictSlot(object).pointee = Value(dict)
    for (name, value) in attributes { set(dict, name: intern(name), value) }
    return object
  }

  private func namespaceRepr(_ namespace: Value) throws(Raised) -> Value {
    let type = typeOf(namespace)
    let name = type == namespaceType ? "namespace" : type.nameText
    if namespace.header.pointee.flags.contains(.inRepr) { return newStr("\(name)(...)") }
    namespace.header.pointee.flags.insert(.inRepr)
    defer { namespace.header.pointee.flags.remove(.inRepr) }
    var text = Array("\(name)(".utf8)
    let slot = extraDictSlot(namespace).pointee
    var isFirst = true
    if slot.isKind(.dict) {
      let dict = slot.as(DictObject.self)
      var index = 0
      while index < Int(dict.pointee.used) {
        let entry = dict.pointee.entries[index]
        index += 1
        guard entry.key.isKind(.str), entry.key.as(StrObject.self).count > 0 else { continue }
        if !isFirst { text += Array(", ".utf8) }
        isFirst = false
        text += entry.key.as(StrObject.self).utf8 + [UInt8(ascii: "=")]
        text += try repr(entry.value).as(StrObject.self).utf8
      }
    }
    return newStr(PythonString(utf8: text + [UInt8(ascii: ")")]))
  }
}
