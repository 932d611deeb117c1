import Glibc

extension NativeType {
  static let module = NativeType(
    "module", .module, isBase: true, valueFields: 1, hasDict: true,
    methods: [
      NativeMethod("__dir__(self, /)") { vm, a throws(Raised) in
        let own = try vm.getAttribute(a[0], vm.pointee.names.__dict__)
        guard own.isKind(.dict) else {
          let name = a[0].as(ModuleObject.self).pointee.dict.as(DictObject.self).value(
            at: vm.pointee.names.__name__)
          throw vm.typeError(
            "\(name.isKind(.str) ? name.as(StrObject.self).description : "?").__dict__ is not a "
              + "dictionary")
        }
        let dict = own.as(DictObject.self)
        let hook = dict.value(at: vm.pointee.names.__dir__)
        if !hook.isNull { return try vm.call(hook) }
        return Value(try vm.list(from: Value(dict)))
      }
    ],
    properties: [
      NativeProperty(
        "__dict__", { _, m throws(Raised) in m.as(ModuleObject.self).pointee.dict },
        set: { vm, _, _ throws(Raised) in throw vm.error(.attributeError, "readonly attribute") })
    ]
  ) { slots in
    slots.repr = { vm, m throws(Raised) in
      let dict = m.as(ModuleObject.self).pointee.dict.as(DictObject.self)
      let name = dict.value(at: vm.pointee.names.__name__)
      let file = dict.value(at: vm.pointee.names.__file__)
      if !file.isKind(.str), name.isKind(.str), vm.pointee.modules.value(at: name) == m {
        // What is not from a file and is the module of that name of pyvm's own needs no import system.
        if vm.isBuiltinModule(name) {
          return vm.newStr("<module \(try vm.reprText(name)) (built-in)>")
        }
        if FrozenModule.index[name.as(StrObject.self).description] != nil {
          return vm.newStr("<module \(try vm.reprText(name)) (frozen)>")
        }
      }
      return try vm.call(vm.bootstrapFunction("_module_repr"), m)
    }
    slots.getAttribute = { vm, m, name throws(Raised) in
      let found = try vm.genericGetAttribute(m, name)
      if !found.isNull { return found }
      let dict = m.as(ModuleObject.self).pointee.dict.as(DictObject.self)
      if try vm.makeImportAttribute(m, dict, name) { return dict.value(at: vm.intern(name)) }
      let hook = dict.value(at: vm.pointee.names.__getattr__)
      if !hook.isNull { return try vm.call(hook, name) }
      let text = name.as(StrObject.self).description
      let moduleName = dict.value(at: vm.pointee.names.__name__)
      if moduleName.isKind(.str) {
        let own = moduleName.as(StrObject.self).description
        if try vm.isInitializing(dict) {
          throw vm.error(
            .attributeError,
            "partially initialized module '\(own)' has no attribute '\(text)' "
              + "(most likely due to a circular import)")
        }
        throw vm.error(.attributeError, "module '\(own)' has no attribute '\(text)'")
      }
      throw vm.error(.attributeError, "module has no attribute '\(text)'")
    }
    slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
      vm, a throws(Raised) in
      let module = vm.allocate(ModuleObject.self, .module)
      module.pointee.dict = .null
      module.pointee.dict = Value(vm.newDict())
      return vm.adopt(Value(module), as: a[0].as(TypeObject.self))
    }
    slots.initialize = NativeMethod("__init__(self, name, doc=None)") { vm, a throws(Raised) in
      guard a[1].isKind(.str) else {
        throw vm.typeError("module() argument 'name' must be str, not \(vm.argumentTypeName(a[1]))")
      }
      let dict = a[0].as(ModuleObject.self).pointee.dict.as(DictObject.self)
      vm.setModuleNames(dict, a[1])
      vm.set(dict, name: vm.pointee.names.__doc__, a.get(2, default: .none))
      return .none
    }
  }
}

/// A module written in Swift: a row of `NativeModule.all`.
struct NativeModule: @unchecked Sendable {
  let name: StaticString
  let functions: [NativeMethod]
  /// Adds what is not a function.
  let setUp: (Machine, DictRef) -> Void

  init(
    _ name: StaticString, functions: [NativeMethod],
    setUp: @escaping (Machine, DictRef) -> Void = { _, _ in }
  ) {
    self.name = name
    self.functions = functions
    self.setUp = setUp
  }
}

extension Machine {
  func newModule(named name: Value) -> UnsafeMutablePointer<ModuleObject> {
    let module = allocate(ModuleObject.self, .module)
    module.pointee.dict = .null
    let dict = newDict()
    module.pointee.dict = Value(dict)
    setModuleNames(dict, name)
    return module
  }

  fileprivate func setModuleNames(_ dict: DictRef, _ name: Value) {
    set(dict, name: pointee.names.__name__, name)
    set(dict, name: pointee.names.__doc__, .none)
    set(dict, name: pointee.names.__package__, .none)
    set(dict, name: pointee.names.__loader__, .none)
    set(dict, name: pointee.names.__spec__, .none)
  }

  func makeModule(_ row: NativeModule) -> Value {
    let module = Value(newModule(named: intern(row.name)))
    let dict = module.as(ModuleObject.self).pointee.dict.as(DictObject.self)
    forgetSpec(dict)
    let package = row.name.description.lastIndex(of: ".").map {
      String(row.name.description[..<$0])
    }
    set(dict, name: pointee.names.__package__, intern(package ?? ""))
    fill(module, row)
    return module
  }

  /// Adds to a new module what its row says.
  private func fill(_ module: Value, _ row: NativeModule) {
    let name = intern(row.name)
    let dict = module.as(ModuleObject.self).pointee.dict.as(DictObject.self)
    set(dict, name: pointee.names.__doc__, docstring(ofModule: row.name.description))
    for function in row.functions {
      let native = makeRow(function, owner: row.name.description == "builtins" ? .null : name)
      set(dict, name: native.pointee.name, newBuiltin(native, receiver: module, module: name))
    }
    row.setUp(self, dict)
  }

  func isBuiltinModule(_ name: Value) -> Bool {
    name.isKind(.str) && NativeModule.index[name.as(StrObject.self).description] != nil
  }

  func makeModules() {
    signal(SIGPIPE, SIG_IGN)
    pointee.modules = newDict()
    let sys = Value(newModule(named: intern("sys")))
    pointee.sysDict = sys.as(ModuleObject.self).pointee.dict.as(DictObject.self)
    fill(sys, .sys)
    let builtins = makeModule(.builtins)
    pointee.builtinsDict = builtins.as(ModuleObject.self).pointee.dict.as(DictObject.self)
    for module in [sys, builtins] {
      forgetSpec(module.as(ModuleObject.self).pointee.dict.as(DictObject.self))
    }
    set(pointee.modules, "sys", sys)
    set(pointee.modules, "builtins", builtins)
    makeMainModule()
    makeFinalization()
    makeWeakTypes()
    makeWarningState()
  }
}

extension NativeModule {
  /// Every native module. `builtins` and `sys` are made at start, others when imported.
  static let all: [NativeModule] = [
    .builtins, .sys, .time, .gc, .marshal, .warnings, .disassembler, .opcode, .opcodeEffects,
    .future,
    .cmath, .math, .imp, .posix, .errno, .functools, .itertools, .weakref, .operators,
    .collections, .random, .heapq, .bisect, .structs, .arrays, .pyvm,
  ]

  /// Rows of `all` by name.
  static let index: [String: Int] = {
    var result: [String: Int] = [:]
    for (number, row) in all.enumerated() { result[row.name.description] = number }
    return result
  }()
}
