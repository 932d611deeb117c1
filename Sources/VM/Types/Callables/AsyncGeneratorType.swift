/// `async_generator`; what its methods return is in Interpreter/AsyncGenerators.swift. CPython: Objects/genobject.c.
extension NativeType {
  static let asyncGenerator = NativeType(
    "async_generator", .asyncGenerator,
    methods: [
      NativeMethod("asend(self, value, /)") { vm, a throws(Raised) in
        try vm.newAsyncSend(a[0], a[1])
      },
      NativeMethod("athrow(self, /, *args)") { vm, a throws(Raised) in
        try vm.newAsyncThrow(a[0], a[1])
      },
      NativeMethod("aclose(self, /)") { vm, a throws(Raised) in
        try vm.newAsyncThrow(a[0], .null)
      },
      .classGetItem,
      finalizer,
    ],
    properties: properties("ag") + [
      NativeProperty("ag_await") { vm, g throws(Raised) in
        vm.delegate(of: g.as(GeneratorObject.self)) ?? .none
      }
    ]
  ) { slots in
    slots.repr = { vm, g throws(Raised) in resumableRepr(vm, g) }
    slots.asyncIter = { _, g throws(Raised) in g }
    slots.asyncNext = { vm, g throws(Raised) in try vm.newAsyncSend(g, .none) }
  }
}

/// The interpreter's hooks for asynchronous code. CPython: Python/sysmodule.c.
extension NativeMethod {
  static let sysAsync: [NativeMethod] = [
    NativeMethod("set_asyncgen_hooks(firstiter=None, finalizer=None)", .function) {
      vm, a throws(Raised) in
      try vm.setAsyncHook(1, a[1], "finalizer")
      try vm.setAsyncHook(0, a[0], "firstiter")
      return .none
    },
    NativeMethod("get_asyncgen_hooks()", .function) { vm, _ throws(Raised) in
      let type = vm.asyncHooksType
      guard vm.support.asyncHooks.isObject else {
        return vm.newStructSequence(type, [.none, .none])
      }
      let hooks = vm.support.asyncHooks.as(ListObject.self)
      return vm.newStructSequence(type, [hooks.pointee.items[0], hooks.pointee.items[1]])
    },
    NativeMethod("set_coroutine_origin_tracking_depth(depth)", .function) {
      vm, a throws(Raised) in
      let depth = try vm.codeNumber(a[0])
      if depth < 0 { throw vm.valueError("depth must be >= 0") }
      vm.support.coroutineOriginDepth = depth
      return .none
    },
    NativeMethod("get_coroutine_origin_tracking_depth()", .function) { vm, _ throws(Raised) in
      vm.newInt(vm.support.coroutineOriginDepth)
    },
  ]
}

extension Machine {
  fileprivate func setAsyncHook(_ index: Int, _ hook: Value, _ name: String) throws(Raised) {
    if hook.isNull { return }
    guard hook.isNone || slots(of: hook).pointee.call != nil else {
      throw typeError("callable \(name) expected, got \(typeName(hook))")
    }
    if support.asyncHooks.isNull {
      let hooks = newList()
      append(hooks, .none)
      append(hooks, .none)
      support.asyncHooks = Value(hooks)
      addRoot(support.asyncHooks)
    }
    support.asyncHooks.as(ListObject.self).pointee.items[index] = hook
  }

  fileprivate var asyncHooksType: TypeRef {
    if support.asyncHooksType.isNull {
      support.asyncHooksType = Value(
        makeStructSequence(
          StructSequenceFields(
            name: "asyncgen_hooks", module: "builtins", visible: ["firstiter", "finalizer"])))
    }
    return support.asyncHooksType.as(TypeObject.self)
  }
}
