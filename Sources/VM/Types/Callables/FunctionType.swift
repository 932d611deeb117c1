import Compiler

/// `function`: what `def` and `lambda` make. CPython: Objects/funcobject.c.
extension NativeType {
  static let function = NativeType(
    "function", .function, valueFields: 11, hasDict: true,
    properties: [
      functionField("__name__", \.name, mustBe: .str),
      functionField("__qualname__", \.qualifiedName, mustBe: .str),
      functionField("__doc__", \.doc, isMember: true),
      functionField("__module__", \.module, isMember: true),
      NativeProperty("__globals__", isMember: true) { _, f throws(Raised) in
        f.as(FunctionObject.self).pointee.globals
      },
      NativeProperty("__closure__", isMember: true) { _, f throws(Raised) in
        let closure = f.as(FunctionObject.self).pointee.closure
        return closure.isNull ? .none : closure
      },
      NativeProperty(
        "__code__", { _, f throws(Raised) in f.as(FunctionObject.self).pointee.code },
        set: { vm, f, value throws(Raised) in
          guard value.isExact(.code) else {
            throw vm.typeError("__code__ must be set to a code object")
          }
          let function = f.as(FunctionObject.self)
          let free = Int(value.as(CodeBlock.self).pointee.freeCount)
          let closed =
            function.pointee.closure.isNull
            ? 0 : function.pointee.closure.as(TupleObject.self).pointee.count
          if free != closed {
            throw vm.valueError(
              "\(function.pointee.name.as(StrObject.self).description)() requires a code object with "
                + "\(closed) free vars, not \(free)")
          }
          function.pointee.code = value
        }),
      NativeProperty(
        "__defaults__",
        { _, f throws(Raised) in
          let defaults = f.as(FunctionObject.self).pointee.defaults
          return defaults.isNull ? .none : defaults
        },
        set: { vm, f, value throws(Raised) in
          guard value.isNull || value.isNone || value.isKind(.tuple) else {
            throw vm.typeError("__defaults__ must be set to a tuple object")
          }
          f.as(FunctionObject.self).pointee.defaults = value.isNone ? .null : value
        }),
      NativeProperty(
        "__kwdefaults__",
        { _, f throws(Raised) in
          let defaults = f.as(FunctionObject.self).pointee.keywordDefaults
          return defaults.isNull ? .none : defaults
        },
        set: { vm, f, value throws(Raised) in
          guard value.isNull || value.isNone || value.isKind(.dict) else {
            throw vm.typeError("__kwdefaults__ must be set to a dict object")
          }
          f.as(FunctionObject.self).pointee.keywordDefaults = value.isNone ? .null : value
        }),
      NativeProperty(
        "__annotations__",
        { vm, f throws(Raised) in
          let function = f.as(FunctionObject.self)
          if function.pointee.annotations.isNull {
            function.pointee.annotations = Value(vm.newDict())
          }
          return function.pointee.annotations
        },
        set: { vm, f, value throws(Raised) in
          guard value.isNull || value.isNone || value.isKind(.dict) else {
            throw vm.typeError("__annotations__ must be set to a dict object")
          }
          f.as(FunctionObject.self).pointee.annotations = value.isNone ? .null : value
        }),
      .dict,
    ]
  ) { slots in
    slots.repr = { vm, f throws(Raised) in
      let name = f.as(FunctionObject.self).pointee.qualifiedName.as(StrObject.self).description
      return vm.newStr("<function \(name) at \(vm.addressText(f))>")
    }
    slots.call = { vm, f, arguments throws(Raised) in try vm.callFunction(f, arguments) }
    slots.descriptorGet = { vm, f, object, _ throws(Raised) in
      object.isNull ? f : vm.newMethod(f, object)
    }
    slots.new = NativeMethod(
      "__new__(cls, code, globals, name=None, argdefs=None, closure=None)", .constructor
    ) { vm, a throws(Raised) in try vm.newFunction(a) }
  }

  private static func functionField(
    _ name: StaticString, _ field: WritableKeyPath<FunctionObject, Value> & Sendable,
    mustBe kind: Kind? = nil, isMember: Bool = false
  ) -> NativeProperty {
    NativeProperty(
      name, isMember: isMember,
      { _, f throws(Raised) in
        let value = f.as(FunctionObject.self).pointee[keyPath: field]
        return value.isNull ? .none : value
      },
      set: { vm, f, value throws(Raised) in
        if let kind, !value.isKind(kind) {
          throw vm.typeError("\(name) must be set to a string object")
        }
        f.as(FunctionObject.self).pointee[keyPath: field] = value.isNull ? .none : value
      })
  }
}

extension NativeProperty {
  /// `__dict__` of objects that keep one in a word of their own.
  static let dict = NativeProperty(
    "__dict__",
    { vm, object throws(Raised) in
      guard let slot = vm.dictSlot(of: object) else {
        throw vm.noAttribute(object, vm.pointee.names.__dict__)
      }
      if slot.pointee.isNull { slot.pointee = Value(vm.newDict()) }
      return slot.pointee
    },
    set: { vm, object, value throws(Raised) in
      guard !value.isNull else { throw vm.typeError("cannot delete __dict__") }
      guard value.isKind(.dict), let slot = vm.dictSlot(of: object) else {
        throw vm.typeError(
          "__dict__ must be set to a dictionary, not a '\(vm.typeName(value))'")
      }
      slot.pointee = value
    })
}

/// `cell`: a variable shared by nested functions.
extension NativeType {
  static let cell = NativeType(
    "cell", .cell, valueFields: 1,
    properties: [
      NativeProperty(
        "cell_contents",
        { vm, cell throws(Raised) in
          let content = cell.as(CellObject.self).pointee.content
          if content.isNull { throw vm.valueError("Cell is empty") }
          return content
        },
        set: { _, cell, value throws(Raised) in
          cell.as(CellObject.self).pointee.content = value
        })
    ]
  ) { slots in
    slots.repr = { vm, cell throws(Raised) in
      let content = cell.as(CellObject.self).pointee.content
      if content.isNull { return vm.newStr("<cell at \(vm.addressText(cell)): empty>") }
      return vm.newStr(
        "<cell at \(vm.addressText(cell)): \(vm.typeName(content)) object at \(vm.addressText(content))>"
      )
    }
    slots.new = NativeMethod("__new__(cls, contents=None, /)", .constructor) {
      vm, a throws(Raised) in
      Value(vm.newCell(a[1]))
    }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard a.isExact(.cell), b.isExact(.cell) else { return .notImplemented }
      let left = a.as(CellObject.self).pointee.content
      let right = b.as(CellObject.self).pointee.content
      if !left.isNull, !right.isNull { return try vm.compare(left, right, comparison) }
      // An empty cell comes before any other.
      return try vm.compare(
        Value(smallInt: left.isNull ? 0 : 1), Value(smallInt: right.isNull ? 0 : 1), comparison)
    }
    slots.isUnhashable = true
  }
}

/// `method`: a function bound to an instance.
extension NativeType {
  static let method = NativeType(
    "method", .method, valueFields: 2, methods: [.reduceBound],
    properties: [
      NativeProperty("__func__", isMember: true) { _, m throws(Raised) in
        m.as(MethodObject.self).pointee.function
      },
      NativeProperty("__doc__") { vm, m throws(Raised) in
        let doc = try vm.lookUpAttribute(
          m.as(MethodObject.self).pointee.function, vm.pointee.names.__doc__)
        return doc.isNull ? .none : doc
      },
      NativeProperty("__self__", isMember: true) { _, m throws(Raised) in
        m.as(MethodObject.self).pointee.receiver
      },
    ]
  ) { slots in
    slots.repr = { vm, m throws(Raised) in
      let method = m.as(MethodObject.self)
      var name = try vm.lookUpAttribute(method.pointee.function, vm.pointee.names.__qualname__)
      if name.isNull {
        name = try vm.lookUpAttribute(method.pointee.function, vm.pointee.names.__name__)
      }
      let text = name.isKind(.str) ? name.as(StrObject.self).description : "?"
      return vm.newStr("<bound method \(text) of \(try vm.reprText(method.pointee.receiver))>")
    }
    // It stays bound to what it is.
    slots.descriptorGet = { _, m, _, _ throws(Raised) in m }
    slots.call = { vm, m, arguments throws(Raised) in
      let method = m.as(MethodObject.self)
      let base = try vm.push(arguments.total + 1)
      defer { vm.pointee.top = base }
      base[0] = method.pointee.receiver
      (base + 1).update(from: arguments.base, count: arguments.total)
      return try vm.call(
        method.pointee.function,
        CallArguments(
          base: base, count: arguments.count + 1, keywordNames: arguments.keywordNames))
    }
    slots.getAttribute = { vm, m, name throws(Raised) in
      let own = try vm.genericGetAttribute(m, name)
      if !own.isNull { return own }
      return try vm.getAttribute(m.as(MethodObject.self).pointee.function, name)
    }
    slots.hash = { vm, m throws(Raised) in
      let method = m.as(MethodObject.self)
      let hash = vm.identityHash(method.pointee.receiver) ^ (try vm.hash(method.pointee.function))
      return hash == -1 ? -2 : hash
    }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard comparison == .eq || comparison == .ne, a.isExact(.method), b.isExact(.method) else {
        return .notImplemented
      }
      let left = a.as(MethodObject.self)
      let right = b.as(MethodObject.self)
      var isSame = left.pointee.receiver == right.pointee.receiver
      if isSame { isSame = try vm.areEqual(left.pointee.function, right.pointee.function) }
      return Value(isSame == (comparison == .eq))
    }
    slots.new = NativeMethod("__new__(cls, function, instance, /)", .constructor) {
      vm, a throws(Raised) in
      if vm.slots(of: a[1]).pointee.call == nil {
        throw vm.typeError("first argument must be callable")
      }
      if a[2].isNone { throw vm.typeError("self must not be None") }
      return vm.newMethod(a[1], a[2])
    }
  }
}

extension Machine {
  func newMethod(_ function: Value, _ receiver: Value) -> Value {
    let method = allocate(MethodObject.self, .method)
    method.pointee.function = function
    method.pointee.receiver = receiver
    return Value(method)
  }

  func newCell(_ content: Value = .null) -> UnsafeMutablePointer<CellObject> {
    let cell = allocate(CellObject.self, .cell)
    cell.pointee.content = content
    return cell
  }
}

extension Machine {
  /// `types.FunctionType(code, globals, …)`. CPython: `func_new_impl`.
  fileprivate func newFunction(_ a: Arguments) throws(Raised) -> Value {
    guard a[1].isExact(.code) else {
      throw typeError("function() argument 'code' must be code, not \(argumentTypeName(a[1]))")
    }
    guard a[2].isKind(.dict) else {
      throw typeError("function() argument 'globals' must be dict, not \(argumentTypeName(a[2]))")
    }
    let code = a[1].as(CodeBlock.self)
    let name = a.get(3, default: .none)
    let defaults = a.get(4, default: .none)
    let closure = a.get(5, default: .none)
    guard name.isNone || name.isKind(.str) else {
      throw typeError("arg 3 (name) must be None or string")
    }
    guard defaults.isNone || defaults.isKind(.tuple) else {
      throw typeError("arg 4 (defaults) must be None or tuple")
    }
    let freeCount = Int(code.pointee.freeCount)
    if !closure.isKind(.tuple) {
      if freeCount > 0, closure.isNone { throw typeError("arg 5 (closure) must be tuple") }
      if !closure.isNone { throw typeError("arg 5 (closure) must be None or tuple") }
    }
    let cells = closure.isNone ? pointee.emptyTuple : closure
    let count = cells.as(TupleObject.self).pointee.count
    if count != freeCount {
      throw valueError("\(code.source.name) requires closure of length \(freeCount), not \(count)")
    }
    for index in 0..<count where !cells.as(TupleObject.self).items[index].isKind(.cell) {
      let found = typeName(cells.as(TupleObject.self).items[index])
      throw typeError("arg 5 (closure) expected cell, found \(found)")
    }
    let doc = consts(of: code)
    let module = a[2].as(DictObject.self).value(at: pointee.names.__name__)
    let function = allocate(FunctionObject.self, .function)
    function.pointee.code = a[1]
    function.pointee.globals = a[2]
    function.pointee.name = name.isNone ? code.pointee.name : name
    function.pointee.qualifiedName = code.pointee.name
    function.pointee.defaults = defaults.isNone ? .null : defaults
    function.pointee.keywordDefaults = .null
    function.pointee.closure = count == 0 ? .null : closure
    function.pointee.doc = doc.pointee.count > 0 && doc.items[0].isKind(.str) ? doc.items[0] : .none
    function.pointee.module = module.isNull ? .none : module
    function.pointee.annotations = .null
    function.pointee.dict = .null
    return Value(function)
  }
}
