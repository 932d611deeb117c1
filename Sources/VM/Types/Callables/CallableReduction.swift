// How callables that the machine defines are copied and pickled: by name, as attributes of what they belong to.

extension NativeMethod {
  /// `__reduce__` of builtin functions and methods.
  static let reduceBuiltin = NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
    let function = a[0].as(BuiltinFunctionObject.self)
    let name = function.pointee.native.pointee.name
    let receiver = function.pointee.receiver
    if receiver.isNull || receiver.isKind(.module) { return name }
    return vm.attributeReduction(receiver, name)
  }

  /// `__reduce__` of bound methods.
  static let reduceBound = NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
    let name = try vm.getAttribute(a[0], vm.pointee.names.__name__)
    return vm.attributeReduction(try vm.getAttribute(a[0], vm.intern("__self__")), name)
  }

  /// `__reduce__` of a class's descriptors.
  static let reduceDescriptor = NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
    let name = try vm.getAttribute(a[0], vm.pointee.names.__name__)
    return vm.attributeReduction(try vm.getAttribute(a[0], vm.intern("__objclass__")), name)
  }
}

extension Machine {
  /// `(getattr, (owner, name))`.
  fileprivate func attributeReduction(_ owner: Value, _ name: Value) -> Value {
    newPair(pointee.builtinsDict.value(at: intern("getattr")), newPair(owner, name))
  }
}
