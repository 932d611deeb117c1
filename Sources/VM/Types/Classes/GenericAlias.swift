import Primitives

/// `types.GenericAlias`: what `list[int]` gives. CPython: Objects/genericaliasobject.c.
private enum AliasField {
  static let origin = 0
  /// A tuple.
  static let arguments = 1
  /// A tuple of the type variables among the arguments; null until asked for.
  static let parameters = 2
}

extension NativeMethod {
  /// `__class_getitem__` of the builtin types that take type arguments.
  static let classGetItem = NativeMethod("__class_getitem__(cls, item, /)", .classMethod) {
    vm, a throws(Raised) in vm.newGenericAlias(a[0], a[1])
  }
}

extension Machine {
  var genericAliasType: TypeRef {
    if support.genericAliasType.isNull { support.genericAliasType = Value(makeGenericAliasType()) }
    return support.genericAliasType.as(TypeObject.self)
  }

  func newGenericAlias(_ origin: Value, _ arguments: Value, type: TypeRef? = nil) -> Value {
    let alias = newNativeObject(type ?? genericAliasType)
    alias.fields[AliasField.origin] = origin
    alias.fields[AliasField.arguments] =
      arguments.isKind(.tuple) ? arguments : Value(newTuple([arguments]))
    return Value(alias)
  }

  private func isAlias(_ value: Value) -> Bool { isInstance(value, of: genericAliasType) }

  /// Attributes that are the alias's own; all others are the origin's.
  private static let ownAttributes: Set<String> = [
    "__origin__", "__args__", "__parameters__", "__mro_entries__", "__reduce_ex__", "__reduce__",
    "__copy__", "__deepcopy__",
  ]

  private func makeGenericAliasType() -> TypeRef {
    makeNativeType(
      "GenericAlias", module: "types", isBase: true, isWeaklyReferenceable: true,
      methods: [
        NativeMethod("__mro_entries__(self, bases, /)") { vm, a throws(Raised) in
          Value(vm.newTuple([a[0].nativeField(AliasField.origin)]))
        },
        NativeMethod("__instancecheck__(self, instance, /)") { vm, _ throws(Raised) in
          throw vm.typeError("isinstance() argument 2 cannot be a parameterized generic")
        },
        NativeMethod("__subclasscheck__(self, cls, /)") { vm, _ throws(Raised) in
          throw vm.typeError("issubclass() argument 2 cannot be a parameterized generic")
        },
        NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
          let arguments = vm.newTuple([
            a[0].nativeField(AliasField.origin), a[0].nativeField(AliasField.arguments),
          ])
          return Value(vm.newTuple([Value(vm.typeOf(a[0])), Value(arguments)]))
        },
      ],
      properties: [
        NativeProperty("__origin__") { _, s throws(Raised) in s.nativeField(AliasField.origin) },
        NativeProperty("__args__") { _, s throws(Raised) in s.nativeField(AliasField.arguments) },
        NativeProperty("__parameters__") { vm, s throws(Raised) in try vm.aliasParameters(s) },
      ]
    ) { slots in
      slots.new = NativeMethod("__new__(cls, origin, args, /)", .constructor) {
        vm, a throws(Raised) in
        vm.newGenericAlias(a[1], a[2], type: a[0].as(TypeObject.self))
      }
      slots.repr = { vm, s throws(Raised) in try vm.aliasRepr(s) }
      slots.hash = { vm, s throws(Raised) in
        let hash =
          try vm.hash(s.nativeField(AliasField.origin))
          ^ vm.hash(s.nativeField(AliasField.arguments))
        return hash == -1 ? -2 : hash
      }
      slots.compare = { vm, a, b, comparison throws(Raised) in
        guard comparison == .eq || comparison == .ne, vm.isAlias(a), vm.isAlias(b) else {
          return .notImplemented
        }
        var isSame = try vm.areEqual(
          a.nativeField(AliasField.origin), b.nativeField(AliasField.origin))
        if isSame {
          isSame = try vm.areEqual(
            a.nativeField(AliasField.arguments), b.nativeField(AliasField.arguments))
        }
        return Value(isSame == (comparison == .eq))
      }
      slots.call = { vm, s, arguments throws(Raised) in
        let object = try vm.call(s.nativeField(AliasField.origin), arguments)
        do throws(Raised) {
          try vm.setAttribute(object, vm.intern("__orig_class__"), s)
        } catch {
          if !vm.clear(.attributeError), !vm.clear(.typeError) { throw error }
        }
        return object
      }
      slots.getAttribute = { vm, s, name throws(Raised) in
        if Self.ownAttributes.contains(name.as(StrObject.self).description) {
          let found = try vm.genericGetAttribute(s, name)
          if !found.isNull { return found }
        }
        return try vm.getAttribute(s.nativeField(AliasField.origin), name)
      }
      slots.subscript_ = { vm, s, key throws(Raised) in try vm.substitute(s, key) }
    }
  }

  private func aliasRepr(_ alias: Value) throws(Raised) -> Value {
    var text = try aliasItemText(alias.nativeField(AliasField.origin)) + [UInt8(ascii: "[")]
    let arguments = alias.nativeField(AliasField.arguments).as(TupleObject.self)
    for index in 0..<arguments.pointee.count {
      if index > 0 { text += Array(", ".utf8) }
      text += try aliasItemText(arguments.items[index])
    }
    if arguments.pointee.count == 0 { text += Array("()".utf8) }
    return newStr(PythonString(utf8: text + [UInt8(ascii: "]")]))
  }

  /// A class by its name, with its module unless that is `builtins`; anything else by its repr.
  private func aliasItemText(_ item: Value) throws(Raised) -> [UInt8] {
    if item == .ellipsis { return Array("...".utf8) }
    let origin = try lookUpAttribute(item, intern("__origin__"))
    let arguments = origin.isNull ? .null : try lookUpAttribute(item, intern("__args__"))
    if arguments.isNull {
      let name = try lookUpAttribute(item, pointee.names.__qualname__)
      let module = try lookUpAttribute(item, pointee.names.__module__)
      if !name.isNull, !module.isNull, !module.isNone {
        let words = try str(name).as(StrObject.self).utf8
        let place = try str(module).as(StrObject.self).utf8
        return place == Array("builtins".utf8) ? words : place + [UInt8(ascii: ".")] + words
      }
    }
    return try repr(item).as(StrObject.self).utf8
  }

  private func isTypeVariable(_ value: Value) throws(Raised) -> Bool {
    guard typeOf(value).nameText == "TypeVar" else { return false }
    let module = try lookUpAttribute(Value(typeOf(value)), pointee.names.__module__)
    return module.isKind(.str) && module.as(StrObject.self).description == "typing"
  }

  /// The type variables among the arguments and inside them, each once.
  private func aliasParameters(_ alias: Value) throws(Raised) -> Value {
    let known = alias.nativeField(AliasField.parameters)
    if !known.isNull { return known }
    let found = newList()
    func add(_ value: Value) {
      for index in 0..<found.pointee.count where found.pointee.items[index] == value { return }
      append(found, value)
    }
    let arguments = alias.nativeField(AliasField.arguments).as(TupleObject.self)
    for index in 0..<arguments.pointee.count {
      let item = arguments.items[index]
      if try isTypeVariable(item) {
        add(item)
        continue
      }
      if item.isKind(.type) { continue }
      let inner = try lookUpAttribute(item, intern("__parameters__"))
      if inner.isKind(.tuple) {
        let tuple = inner.as(TupleObject.self)
        for index in 0..<tuple.pointee.count { add(tuple.items[index]) }
      }
    }
    let result = Value(newTuple(found.pointee.items, count: found.pointee.count))
    alias.setNativeField(AliasField.parameters, result)
    return result
  }

  /// `alias[…]`: the items in the place of the type variables.
  private func substitute(_ alias: Value, _ key: Value) throws(Raised) -> Value {
    let parameters = try aliasParameters(alias).as(TupleObject.self)
    let wanted = parameters.pointee.count
    if wanted == 0 {
      throw typeError("There are no type variables left in \(try reprText(alias))")
    }
    let items = key.isKind(.tuple) ? key.as(TupleObject.self) : newTuple([key])
    if items.pointee.count != wanted {
      throw typeError(
        "Too \(items.pointee.count > wanted ? "many" : "few") arguments for \(try reprText(alias))")
    }
    func replacement(_ variable: Value) -> Value {
      for index in 0..<wanted where parameters.items[index] == variable {
        return items.items[index]
      }
      return variable
    }
    let arguments = alias.nativeField(AliasField.arguments).as(TupleObject.self)
    let made = newTuple(count: arguments.pointee.count)
    for index in 0..<arguments.pointee.count {
      let item = arguments.items[index]
      made.items[index] = item
      if try isTypeVariable(item) {
        made.items[index] = replacement(item)
      } else if !item.isKind(.type) {
        let inner = try lookUpAttribute(item, intern("__parameters__"))
        guard inner.isKind(.tuple), inner.as(TupleObject.self).pointee.count > 0 else { continue }
        let tuple = inner.as(TupleObject.self)
        let chosen = newTuple(count: tuple.pointee.count)
        for index in 0..<tuple.pointee.count {
          chosen.items[index] = replacement(tuple.items[index])
        }
        made.items[index] = try subscript_(item, Value(chosen))
      }
    }
    return newGenericAlias(alias.nativeField(AliasField.origin), Value(made))
  }
}
