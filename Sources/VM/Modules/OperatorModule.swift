import Primitives

/// `_operator`: the standard operators as functions. CPython: Modules/_operator.c.
extension NativeModule {
  static let operators = NativeModule(
    "_operator",
    functions: NativeMethod.comparisonOperators + NativeMethod.arithmeticOperators
      + NativeMethod.inPlaceOperators + NativeMethod.sequenceOperators
  ) { vm, dict in
    for type in [vm.makeItemGetterType(), vm.makeAttributeGetterType(), vm.makeMethodCallerType()] {
      vm.set(dict, name: type.pointee.name, Value(type))
    }
  }
}

extension NativeMethod {
  fileprivate static let comparisonOperators: [NativeMethod] = [
    compare("lt(a, b, /)", .lt), compare("le(a, b, /)", .le), compare("eq(a, b, /)", .eq),
    compare("ne(a, b, /)", .ne), compare("gt(a, b, /)", .gt), compare("ge(a, b, /)", .ge),
    NativeMethod("is_(a, b, /)", .function) { _, a throws(Raised) in Value(a[0].bits == a[1].bits)
    },
    NativeMethod("is_not(a, b, /)", .function) { _, a throws(Raised) in
      Value(a[0].bits != a[1].bits)
    },
    NativeMethod("truth(a, /)", .function) { vm, a throws(Raised) in Value(try vm.isTrue(a[0])) },
    NativeMethod("not_(a, /)", .function) { vm, a throws(Raised) in Value(try !vm.isTrue(a[0])) },
  ]

  fileprivate static let arithmeticOperators: [NativeMethod] = [
    binary("add(a, b, /)", .add), binary("sub(a, b, /)", .subtract),
    binary("mul(a, b, /)", .multiply), binary("matmul(a, b, /)", .matrixMultiply),
    binary("truediv(a, b, /)", .trueDivide), binary("floordiv(a, b, /)", .floorDivide),
    binary("mod(a, b, /)", .modulo), binary("pow(a, b, /)", .power),
    binary("lshift(a, b, /)", .lshift), binary("rshift(a, b, /)", .rshift),
    binary("and_(a, b, /)", .and), binary("xor(a, b, /)", .xor), binary("or_(a, b, /)", .or),
    unary("neg(a, /)") { vm, a throws(Raised) in try vm.negative(a) },
    unary("pos(a, /)") { vm, a throws(Raised) in try vm.positive(a) },
    unary("inv(a, /)") { vm, a throws(Raised) in try vm.invert(a) },
    unary("invert(a, /)") { vm, a throws(Raised) in try vm.invert(a) },
    unary("abs(a, /)") { vm, a throws(Raised) in
      guard let absolute = vm.slots(of: a).pointee.absolute else {
        throw vm.typeError("bad operand type for abs(): '\(vm.typeName(a))'")
      }
      return try absolute(vm, a)
    },
    unary("index(a, /)") { vm, a throws(Raised) in a.isBool ? a : try vm.indexValue(a) },
  ]

  fileprivate static let inPlaceOperators: [NativeMethod] = [
    inPlace("iadd(a, b, /)", .add), inPlace("isub(a, b, /)", .subtract),
    inPlace("imul(a, b, /)", .multiply), inPlace("imatmul(a, b, /)", .matrixMultiply),
    inPlace("itruediv(a, b, /)", .trueDivide), inPlace("ifloordiv(a, b, /)", .floorDivide),
    inPlace("imod(a, b, /)", .modulo), inPlace("ipow(a, b, /)", .power),
    inPlace("ilshift(a, b, /)", .lshift), inPlace("irshift(a, b, /)", .rshift),
    inPlace("iand(a, b, /)", .and), inPlace("ixor(a, b, /)", .xor), inPlace("ior(a, b, /)", .or),
    NativeMethod("iconcat(a, b, /)", .function) { vm, a throws(Raised) in
      try vm.concatenate(a[0], a[1], .add, inPlace: true)
    },
  ]

  fileprivate static let sequenceOperators: [NativeMethod] = [
    NativeMethod("concat(a, b, /)", .function) { vm, a throws(Raised) in
      try vm.concatenate(a[0], a[1], .add, inPlace: false)
    },
    NativeMethod("contains(a, b, /)", .function) { vm, a throws(Raised) in
      Value(try vm.contains(a[0], a[1]))
    },
    NativeMethod("getitem(a, b, /)", .function) { vm, a throws(Raised) in
      try vm.subscript_(a[0], a[1])
    },
    NativeMethod("setitem(a, b, c, /)", .function) { vm, a throws(Raised) in
      try vm.setSubscript(a[0], a[1], a[2])
      return .none
    },
    NativeMethod("delitem(a, b, /)", .function) { vm, a throws(Raised) in
      try vm.setSubscript(a[0], a[1], .null)
      return .none
    },
    NativeMethod("countOf(a, b, /)", .function) { vm, a throws(Raised) in
      var count = 0
      let iterator = try vm.searchIterator(a[0])
      while true {
        let item = try vm.next(iterator)
        if item.isNull { return vm.newInt(count) }
        if try vm.areEqual(item, a[1]) { count += 1 }
      }
    },
    NativeMethod("indexOf(a, b, /)", .function) { vm, a throws(Raised) in
      var index = 0
      let iterator = try vm.searchIterator(a[0])
      while true {
        let item = try vm.next(iterator)
        if item.isNull { throw vm.valueError("sequence.index(x): x not in sequence") }
        if try vm.areEqual(item, a[1]) { return vm.newInt(index) }
        index += 1
      }
    },
    NativeMethod("length_hint(obj, default=0, /)", .function) { vm, a throws(Raised) in
      guard a[1].isNull || a[1].isSmallInt || a[1].isBool || a[1].isKind(.int) else {
        throw vm.typeError("'\(vm.typeName(a[1]))' object cannot be interpreted as an integer")
      }
      return vm.newInt(try vm.lengthHint(a[0], default: a[1].isNull ? 0 : vm.index(a[1])))
    },
    NativeMethod("_compare_digest(a, b, /)", .function) { vm, a throws(Raised) in
      Value(try vm.areEqual(a[0], a[1]))
    },
  ]

  private static func compare(_ signature: StaticString, _ comparison: Comparison) -> NativeMethod {
    NativeMethod(signature, .function) { vm, a throws(Raised) in
      try vm.compare(a[0], a[1], comparison)
    }
  }

  private static func binary(_ signature: StaticString, _ operation: BinaryOperation)
    -> NativeMethod
  {
    NativeMethod(signature, .function) { vm, a throws(Raised) in
      try vm.binary(operation, a[0], a[1])
    }
  }

  private static func inPlace(_ signature: StaticString, _ operation: BinaryOperation)
    -> NativeMethod
  {
    NativeMethod(signature, .function) { vm, a throws(Raised) in
      try vm.inPlace(operation, a[0], a[1])
    }
  }

  private static func unary(_ signature: StaticString, _ body: @escaping UnaryFunction)
    -> NativeMethod
  {
    NativeMethod(signature, .function) { vm, a throws(Raised) in try body(vm, a[0]) }
  }
}

extension Machine {
  /// `operator.concat`: only for sequences.
  fileprivate func concatenate(
    _ a: Value, _ b: Value, _ operation: BinaryOperation, inPlace: Bool
  ) throws(Raised) -> Value {
    let slots = slots(of: a)
    let isSequence =
      slots.pointee.concat != nil || slots.pointee.item != nil
      || (typeOf(a).pointee.flags.contains(.heapType)
        && !lookUp(typeOf(a), pointee.names.__getitem__).isNull)
    let add = intern("__add__")
    if !isSequence || slots.pointee.concat == nil && lookUp(typeOf(a), add).isNull {
      throw typeError("'\(typeName(a))' object can't be concatenated")
    }
    if !inPlace, let concat = slots.pointee.concat { return try concat(self, a, b) }
    return inPlace ? try self.inPlace(operation, a, b) : try binary(operation, a, b)
  }

  fileprivate func searchIterator(_ iterable: Value) throws(Raised) -> Value {
    do throws(Raised) {
      return try iterator(iterable)
    } catch {
      if clear(.typeError) {
        throw typeError("argument of type '\(typeName(iterable))' is not iterable")
      }
      throw error
    }
  }

  /// `len(value)`, or what `__length_hint__` says, or the default.
  func lengthHint(_ value: Value, default defaultHint: Int) throws(Raised) -> Int {
    if slots(of: value).pointee.length != nil {
      do throws(Raised) {
        return try length(value)
      } catch {
        if !clear(.typeError) { throw error }
      }
    }
    let method = try lookUpSpecial(value, pointee.names.__length_hint__)
    if method.isNull { return defaultHint }
    let hint: Value
    do throws(Raised) {
      hint = try call(method)
    } catch {
      if clear(.typeError) { return defaultHint }
      throw error
    }
    if hint.isNotImplemented { return defaultHint }
    guard hint.isSmallInt || hint.isBool || hint.isKind(.int) else {
      throw typeError("__length_hint__ must be an integer, not \(typeName(hint))")
    }
    let number = try index(hint, overflow: .overflowError)
    if number < 0 { throw valueError("__length_hint__() should return >= 0") }
    return number
  }

  // MARK: itemgetter, attrgetter, methodcaller

  private func onlyArgument(_ arguments: CallArguments, _ name: String) throws(Raised) -> Value {
    if arguments.keywordCount > 0 { throw typeError("\(name)() takes no keyword arguments") }
    if arguments.count != 1 {
      throw typeError("\(name) expected 1 argument, got \(arguments.count)")
    }
    return arguments[0]
  }

  /// The items of a tuple as the arguments of a repr.
  private func argumentTexts(_ tuple: Value) throws(Raised) -> [UInt8] {
    var text: [UInt8] = []
    let items = tuple.as(TupleObject.self)
    for index in 0..<items.pointee.count {
      if index > 0 { text += Array(", ".utf8) }
      text += try repr(items.items[index]).as(StrObject.self).utf8
    }
    return text
  }

  private func getterRepr(_ getter: Value, _ name: String) throws(Raised) -> Value {
    let text = try argumentTexts(getter.nativeField(0))
    return newStr(PythonString(utf8: Array("operator.\(name)(".utf8) + text + [UInt8(ascii: ")")]))
  }

  private static func reduce(_ field: Int) -> NativeMethod {
    NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
      Value(vm.newTuple([Value(vm.typeOf(a[0])), a[0].nativeField(field)]))
    }
  }

  fileprivate func makeItemGetterType() -> TypeRef {
    makeNativeType(
      "itemgetter", module: "operator", isBase: true, hasDict: true,
      methods: [Self.reduce(0)]
    ) { slots in
      slots.new = NativeMethod("__new__(cls, /, *items)", .constructor) { vm, a throws(Raised) in
        if a[1].as(TupleObject.self).pointee.count == 0 {
          throw vm.typeError("itemgetter expected 1 argument, got 0")
        }
        return vm.newIterator(a[0], a[1])
      }
      slots.repr = { vm, g throws(Raised) in try vm.getterRepr(g, "itemgetter") }
      slots.call = { vm, g, arguments throws(Raised) in
        let object = try vm.onlyArgument(arguments, "itemgetter")
        let items = g.nativeField(0).as(TupleObject.self)
        if items.pointee.count == 1 { return try vm.subscript_(object, items.items[0]) }
        let result = vm.newTuple(count: items.pointee.count)
        for index in 0..<items.pointee.count {
          result.items[index] = try vm.subscript_(object, items.items[index])
        }
        return Value(result)
      }
    }
  }

  /// Fields: the names as given; for each a tuple of its parts.
  fileprivate func makeAttributeGetterType() -> TypeRef {
    makeNativeType(
      "attrgetter", module: "operator", isBase: true, hasDict: true,
      methods: [Self.reduce(0)]
    ) { slots in
      slots.new = NativeMethod("__new__(cls, /, *attrs)", .constructor) { vm, a throws(Raised) in
        let given = a[1].as(TupleObject.self)
        if given.pointee.count == 0 {
          throw vm.typeError("attrgetter expected 1 argument, got 0")
        }
        let paths = vm.newTuple(count: given.pointee.count)
        for index in 0..<given.pointee.count {
          guard given.items[index].isKind(.str) else {
            throw vm.typeError("attribute name must be a string")
          }
          let text = given.items[index].as(StrObject.self).description
          let parts = text.split(separator: ".", omittingEmptySubsequences: false)
          paths.items[index] = Value(vm.newTuple(parts.map { vm.intern(String($0)) }))
        }
        return vm.newIterator(a[0], a[1], Value(paths))
      }
      slots.repr = { vm, g throws(Raised) in try vm.getterRepr(g, "attrgetter") }
      slots.call = { vm, g, arguments throws(Raised) in
        let object = try vm.onlyArgument(arguments, "attrgetter")
        let paths = g.nativeField(1).as(TupleObject.self)
        func fetch(_ path: Value) throws(Raised) -> Value {
          var value = object
          let parts = path.as(TupleObject.self)
          for index in 0..<parts.pointee.count {
            value = try vm.getAttribute(value, parts.items[index])
          }
          return value
        }
        if paths.pointee.count == 1 { return try fetch(paths.items[0]) }
        let result = vm.newTuple(count: paths.pointee.count)
        for index in 0..<paths.pointee.count {
          result.items[index] = try fetch(paths.items[index])
        }
        return Value(result)
      }
    }
  }

  /// Fields: the name, a tuple of arguments, a dict of keywords or null.
  fileprivate func makeMethodCallerType() -> TypeRef {
    makeNativeType(
      "methodcaller", module: "operator", isBase: true, hasDict: true,
      methods: [
        NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
          let fields = a[0].as(NativeObject.self).fields
          let rest = fields[1].as(TupleObject.self)
          let all = vm.newTuple(count: rest.pointee.count + 1)
          all.items[0] = fields[0]
          (all.items + 1).update(from: rest.items, count: rest.pointee.count)
          if fields[2].isNull {
            return Value(vm.newTuple([Value(vm.typeOf(a[0])), Value(all)]))
          }
          let partial = try vm.getAttribute(vm.importAbsolute("functools"), "partial")
          let maker = try vm.call(
            partial, tuple: Value(vm.newTuple([Value(vm.typeOf(a[0])), fields[0]])),
            keywords: fields[2])
          return Value(vm.newTuple([maker, fields[1]]))
        }
      ]
    ) { slots in
      slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
        vm, a throws(Raised) in
        let given = a[1].as(TupleObject.self)
        if given.pointee.count == 0 {
          throw vm.typeError("methodcaller needs at least one argument, the method name")
        }
        guard given.items[0].isKind(.str) else {
          throw vm.typeError("method name must be a string")
        }
        let rest = vm.newTuple(given.items + 1, count: given.pointee.count - 1)
        return vm.newIterator(a[0], vm.intern(given.items[0]), Value(rest), a[2])
      }
      slots.repr = { vm, m throws(Raised) in
        var text = Array("operator.methodcaller(".utf8)
        text += try vm.repr(m.nativeField(0)).as(StrObject.self).utf8
        if m.nativeField(1).as(TupleObject.self).pointee.count > 0 {
          text += Array(", ".utf8) + (try vm.argumentTexts(m.nativeField(1)))
        }
        if !m.nativeField(2).isNull {
          let pairs = vm.newList()
          for entry in DictEntries(m.nativeField(2).as(DictObject.self)) {
            vm.append(pairs, entry.key)
            vm.append(pairs, entry.value)
          }
          var index = 0
          while index < pairs.pointee.count {
            text += Array(", ".utf8) + pairs.pointee.items[index].as(StrObject.self).utf8
            text.append(UInt8(ascii: "="))
            text += try vm.repr(pairs.pointee.items[index + 1]).as(StrObject.self).utf8
            index += 2
          }
        }
        return vm.newStr(PythonString(utf8: text + [UInt8(ascii: ")")]))
      }
      slots.call = { vm, m, arguments throws(Raised) in
        let object = try vm.onlyArgument(arguments, "methodcaller")
        let method = try vm.getAttribute(object, m.nativeField(0))
        return try vm.call(method, tuple: m.nativeField(1), keywords: m.nativeField(2))
      }
    }
  }
}
