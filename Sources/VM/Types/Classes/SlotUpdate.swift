/// Special methods that a class defines in Python fill the class's slots: `a + b` finds `__add__` there.
/// CPython: `update_one_slot` and the `slot_*` functions in Objects/typeobject.c.

/// One special method: which slot it fills, with a function that looks the method up and calls it.
private struct SpecialMethod: @unchecked Sendable {
  let name: StaticString
  let fill: (inout TypeSlots) -> Void
  /// Copies the slot from a builtin class's.
  let copy: (inout TypeSlots, borrowing TypeSlots) -> Void

  init(
    _ name: StaticString, _ fill: @escaping (inout TypeSlots) -> Void,
    copy: @escaping (inout TypeSlots, borrowing TypeSlots) -> Void
  ) {
    self.name = name
    self.fill = fill
    self.copy = copy
  }
}

extension Machine {
  /// Calls the special method `name` of the object's class.
  fileprivate func special(_ name: StaticString, _ object: Value) throws(Raised) -> Value {
    let method = lookUp(typeOf(object), intern(name))
    return try callSpecial(method, object, name)
  }

  fileprivate func callSpecial(_ method: Value, _ object: Value, _ name: StaticString)
    throws(Raised)
    -> Value
  {
    if method.isNull { throw raise(.attributeError, intern(name)) }
    if method.isExact(.function) { return try call(method, object) }
    return try call(try bind(method, object))
  }

  fileprivate func special(_ name: StaticString, _ object: Value, _ a: Value) throws(Raised)
    -> Value
  {
    let method = lookUp(typeOf(object), intern(name))
    if method.isNull { throw raise(.attributeError, intern(name)) }
    if method.isExact(.function) { return try call(method, object, a) }
    return try call(try bind(method, object), a)
  }

  fileprivate func special(_ name: StaticString, _ object: Value, _ a: Value, _ b: Value)
    throws(Raised) -> Value
  {
    let method = lookUp(typeOf(object), intern(name))
    if method.isNull { throw raise(.attributeError, intern(name)) }
    if method.isExact(.function) { return try call(method, object, a, b) }
    return try call(try bind(method, object), a, b)
  }

  fileprivate func bind(_ descriptor: Value, _ object: Value) throws(Raised) -> Value {
    guard let get = slots(of: descriptor).pointee.descriptorGet else { return descriptor }
    return try get(self, descriptor, object, Value(typeOf(object)))
  }

  /// Fills all slots of a new class from the special methods along its MRO.
  func updateAllSlots(_ type: TypeRef) {
    for method in SpecialMethod.all { update(type, method) }
    updateOperators(type)
    updateFlags(type)
  }

  /// After `type.name` was set or deleted: the slots behind it, in the class and those derived from it.
  func updateSlots(_ type: TypeRef, for name: Value) {
    let text = name.as(StrObject.self)
    guard text.count > 4, text.character(at: 0) == 95, text.character(at: 1) == 95 else { return }
    updateAllSlots(type)
    guard !type.pointee.subclasses.isNull else { return }
    let subclasses = type.pointee.subclasses.as(ListObject.self)
    for index in 0..<subclasses.pointee.count {
      updateSlots(subclasses.pointee.items[index].as(TypeObject.self), for: name)
    }
  }

  private func update(_ type: TypeRef, _ method: SpecialMethod) {
    let found = lookUp(type, intern(method.name))
    if found.isNull { return }
    if let builtin = builtinOwner(found) {
      method.copy(&type.slots.pointee, builtin.slots.pointee)
    } else if found.isNone && method.name.description == "__hash__" {
      type.slots.pointee.isUnhashable = true
    } else {
      method.fill(&type.slots.pointee)
    }
  }

  /// The builtin class whose slot a descriptor stands for; nil for anything that Python code made.
  private func builtinOwner(_ value: Value) -> TypeRef? {
    if value.isExact(.wrapperDescriptor) {
      return value.as(WrapperDescriptorObject.self).pointee.type.as(TypeObject.self)
    }
    if value.isExact(.methodDescriptor) {
      return value.as(MethodDescriptorObject.self).pointee.type.as(TypeObject.self)
    }
    return nil
  }

  private func updateFlags(_ type: TypeRef) {
    if !lookUp(type, pointee.names.__del__).isNull { type.pointee.flags.insert(.hasFinalizer) }
  }

  private func updateOperators(_ type: TypeRef) {
    for operation in BinaryOperation.allCases {
      let (forward, reflected, inPlace) = operation.methodNames
      let left = lookUp(type, intern(forward))
      let right = lookUp(type, intern(reflected))
      let isOwn =
        (!left.isNull && builtinOwner(left) == nil) || (!right.isNull && builtinOwner(right) == nil)
      if isOwn { setOperator(type, operation.rawValue, binarySlot(operation)) }
      if let inPlace {
        let method = lookUp(type, intern(inPlace))
        if !method.isNull, builtinOwner(method) == nil {
          setOperator(
            type, BinaryOperation.count + operation.rawValue
          ) { vm, a, b throws(Raised) in
            try vm.special(inPlace, a, b)
          }
          if operation == .add { type.slots.pointee.inPlaceConcat = nil }
        }
      }
    }
    // Sequence operations of a builtin base give way to `__add__` and `__mul__`.
    let add = lookUp(type, intern("__add__"))
    if !add.isNull, builtinOwner(add) == nil { type.slots.pointee.concat = nil }
    let multiply = lookUp(type, intern("__mul__"))
    if !multiply.isNull, builtinOwner(multiply) == nil { type.slots.pointee.repeat = nil }
  }

  private func setOperator(_ type: TypeRef, _ index: Int, _ function: @escaping BinaryFunction) {
    if type.pointee.binary == nil {
      let table = UnsafeMutablePointer<BinaryFunction?>.allocate(
        capacity: BinaryOperation.count * 2)
      table.initialize(repeating: nil, count: BinaryOperation.count * 2)
      type.pointee.binary = table
    }
    type.pointee.binary.unsafelyUnwrapped[index] = function
  }

  /// `a op b` where at least one class defines the operator in Python. CPython: the SLOT1BINFULL macro.
  private func binarySlot(_ operation: BinaryOperation) -> BinaryFunction {
    let (forward, reflected, _) = operation.methodNames
    return { vm, a, b throws(Raised) in
      let left = vm.typeOf(a)
      let right = vm.typeOf(b)
      let forwardName = vm.intern(forward)
      let reflectedName = vm.intern(reflected)
      let rightMethod = vm.lookUp(right, reflectedName)
      let rightIsPython = right.pointee.flags.contains(.heapType) && !rightMethod.isNull
      let doOther = left != right && rightIsPython
      let leftMethod = vm.lookUp(left, forwardName)
      if left.pointee.flags.contains(.heapType), !leftMethod.isNull {
        if doOther, right.isSubtype(of: left), rightMethod != vm.lookUp(left, reflectedName) {
          let result = try vm.special(reflected, b, a)
          if !result.isNotImplemented { return result }
          return try vm.special(forward, a, b)
        }
        let result = try vm.special(forward, a, b)
        if !result.isNotImplemented || left == right { return result }
      }
      if doOther || (left == right && leftMethod.isNull && rightIsPython) {
        return try vm.special(reflected, b, a)
      }
      return .notImplemented
    }
  }
}

extension BinaryOperation {
  /// `__add__`, `__radd__`, `__iadd__`.
  var methodNames: (forward: StaticString, reflected: StaticString, inPlace: StaticString?) {
    switch self {
    case .add: return ("__add__", "__radd__", "__iadd__")
    case .subtract: return ("__sub__", "__rsub__", "__isub__")
    case .multiply: return ("__mul__", "__rmul__", "__imul__")
    case .matrixMultiply: return ("__matmul__", "__rmatmul__", "__imatmul__")
    case .trueDivide: return ("__truediv__", "__rtruediv__", "__itruediv__")
    case .floorDivide: return ("__floordiv__", "__rfloordiv__", "__ifloordiv__")
    case .modulo: return ("__mod__", "__rmod__", "__imod__")
    case .power: return ("__pow__", "__rpow__", "__ipow__")
    case .lshift: return ("__lshift__", "__rlshift__", "__ilshift__")
    case .rshift: return ("__rshift__", "__rrshift__", "__irshift__")
    case .and: return ("__and__", "__rand__", "__iand__")
    case .xor: return ("__xor__", "__rxor__", "__ixor__")
    case .or: return ("__or__", "__ror__", "__ior__")
    case .divmod: return ("__divmod__", "__rdivmod__", nil)
    }
  }
}

extension Comparison {
  var methodName: StaticString {
    switch self {
    case .lt: return "__lt__"
    case .le: return "__le__"
    case .eq: return "__eq__"
    case .ne: return "__ne__"
    case .gt: return "__gt__"
    case .ge: return "__ge__"
    }
  }
}

extension SpecialMethod {
  static let all: [SpecialMethod] =
    text + comparisons + containers + numbers + access + callsAndIteration

  private static let text: [SpecialMethod] = [
    SpecialMethod("__repr__") {
      $0.repr = { vm, me throws(Raised) in try vm.special("__repr__", me) }
    } copy: {
      $0.repr = $1.repr
    },
    SpecialMethod("__str__") {
      $0.str = { vm, me throws(Raised) in try vm.special("__str__", me) }
    } copy: {
      $0.str = $1.str
    },
    SpecialMethod("__hash__") {
      $0.isUnhashable = false
      $0.hash = { vm, me throws(Raised) in
        let result = try vm.special("__hash__", me)
        guard result.isSmallInt || result.isBool || result.isKind(.int) else {
          throw vm.typeError("__hash__ method should return an integer")
        }
        if let int = vm.machineInt(result) { return int == -1 ? -2 : int }
        return try vm.hash(result)
      }
    } copy: {
      $0.hash = $1.hash
      $0.isUnhashable = $1.isUnhashable
    },
    SpecialMethod("__bool__") {
      $0.bool = { vm, me throws(Raised) in
        let result = try vm.special("__bool__", me)
        guard result.isBool else {
          throw vm.typeError("__bool__ should return bool, returned \(vm.typeName(result))")
        }
        return result.isTrue
      }
    } copy: {
      $0.bool = $1.bool
    },
  ]

  /// The one slot behind six methods: each name finds its own method, which may be a builtin's.
  private static let comparisons: [SpecialMethod] = (0..<6).map { number in
    let comparison = Comparison(rawValue: number).unsafelyUnwrapped
    return SpecialMethod(comparison.methodName) {
      $0.compare = { vm, a, b, comparison throws(Raised) in
        let method = vm.lookUp(vm.typeOf(a), vm.intern(comparison.methodName))
        if method.isNull { return .notImplemented }
        if method.isExact(.function) { return try vm.call(method, a, b) }
        return try vm.call(try vm.bind(method, a), b)
      }
    } copy: {
      if $0.compare == nil { $0.compare = $1.compare }
    }
  }

  private static let containers: [SpecialMethod] = [
    SpecialMethod("__len__") {
      $0.length = { vm, me throws(Raised) in
        let result = try vm.special("__len__", me)
        let int = try vm.indexValue(result)
        if int.isKind(.int) && int.as(IntObject.self).isNegative
          || int.isSmallInt && int.smallInt < 0
        {
          throw vm.valueError("__len__() should return >= 0")
        }
        guard let length = vm.machineInt(int) else {
          throw vm.error(.overflowError, "cannot fit 'int' into an index-sized integer")
        }
        return length
      }
    } copy: {
      $0.length = $1.length
    },
    SpecialMethod("__contains__") {
      $0.contains = { vm, me, item throws(Raised) in
        let method = vm.lookUp(vm.typeOf(me), vm.intern("__contains__"))
        if method.isNone {
          throw vm.typeError("'\(vm.typeName(me))' object is not a container")
        }
        return try vm.isTrue(try vm.special("__contains__", me, item))
      }
    } copy: {
      $0.contains = $1.contains
    },
    SpecialMethod("__getitem__") {
      $0.subscript_ = { vm, me, key throws(Raised) in try vm.special("__getitem__", me, key) }
      $0.item = nil
    } copy: {
      $0.subscript_ = $1.subscript_
    },
    SpecialMethod("__setitem__", fillSetItem) { $0.setSubscript = $1.setSubscript },
    SpecialMethod("__delitem__", fillSetItem) {
      if $0.setSubscript == nil { $0.setSubscript = $1.setSubscript }
    },
  ]

  private static func fillSetItem(_ slots: inout TypeSlots) {
    slots.setSubscript = { vm, me, key, value throws(Raised) in
      let name: StaticString = value.isNull ? "__delitem__" : "__setitem__"
      if vm.lookUp(vm.typeOf(me), vm.intern(name)).isNull {
        let verb =
          value.isNull ? "doesn't support item deletion" : "does not support item assignment"
        throw vm.typeError("'\(vm.typeName(me))' object \(verb)")
      }
      if value.isNull {
        _ = try vm.special("__delitem__", me, key)
      } else {
        _ = try vm.special("__setitem__", me, key, value)
      }
    }
  }

  private static func unary(
    _ name: StaticString, _ path: WritableKeyPath<TypeSlots, UnaryFunction?> & Sendable
  ) -> SpecialMethod {
    SpecialMethod(name) {
      $0[keyPath: path] = { vm, me throws(Raised) in try vm.special(name, me) }
    } copy: {
      $0[keyPath: path] = $1[keyPath: path]
    }
  }

  private static let numbers: [SpecialMethod] = [
    unary("__neg__", \.negative), unary("__pos__", \.positive), unary("__abs__", \.absolute),
    unary("__invert__", \.invert), unary("__int__", \.int), unary("__float__", \.float),
    SpecialMethod("__index__") {
      $0.index = { vm, me throws(Raised) in
        let result = try vm.special("__index__", me)
        guard result.isSmallInt || result.isKind(.int) || result.isBool else {
          throw vm.typeError("__index__ returned non-int (type \(vm.typeName(result)))")
        }
        return result
      }
    } copy: {
      $0.index = $1.index
    },
    unary("__await__", \.awaitIterator), unary("__aiter__", \.asyncIter),
    unary("__anext__", \.asyncNext),
  ]

  private static func fillSetAttribute(_ slots: inout TypeSlots) {
    slots.setAttribute = { vm, me, name, value throws(Raised) in
      if value.isNull {
        _ = try vm.special("__delattr__", me, name)
      } else {
        _ = try vm.special("__setattr__", me, name, value)
      }
    }
  }

  private static func fillDescriptorSet(_ slots: inout TypeSlots) {
    slots.descriptorSet = { vm, me, object, value throws(Raised) in
      if value.isNull {
        _ = try vm.special("__delete__", me, object)
      } else {
        _ = try vm.special("__set__", me, object, value)
      }
    }
  }

  private static let access: [SpecialMethod] = [
    SpecialMethod("__getattribute__", fillGetAttribute) { $0.getAttribute = $1.getAttribute },
    SpecialMethod("__getattr__", fillGetAttribute) { _, _ in },
    SpecialMethod("__setattr__", fillSetAttribute) { $0.setAttribute = $1.setAttribute },
    SpecialMethod("__delattr__", fillSetAttribute) {
      if $0.setAttribute == nil { $0.setAttribute = $1.setAttribute }
    },
    SpecialMethod("__get__") {
      $0.descriptorGet = { vm, me, object, type throws(Raised) in
        try vm.special(
          "__get__", me, object.isNull ? .none : object, type.isNull ? .none : type)
      }
    } copy: {
      $0.descriptorGet = $1.descriptorGet
    },
    SpecialMethod("__set__", fillDescriptorSet) { $0.descriptorSet = $1.descriptorSet },
    SpecialMethod("__delete__", fillDescriptorSet) {
      if $0.descriptorSet == nil { $0.descriptorSet = $1.descriptorSet }
    },
  ]

  private static func fillGetAttribute(_ slots: inout TypeSlots) {
    slots.getAttribute = { vm, me, name throws(Raised) in
      let type = vm.typeOf(me)
      let hook = vm.lookUp(type, vm.pointee.names.__getattr__)
      let getter = vm.lookUp(type, vm.pointee.names.__getattribute__)
      do throws(Raised) {
        if getter.isExact(.wrapperDescriptor) {
          let owner = getter.as(WrapperDescriptorObject.self).pointee.type.as(TypeObject.self)
          let found: Value
          if let get = owner.slots.pointee.getAttribute {
            found = try get(vm, me, name)
          } else {
            found = try vm.genericGetAttribute(me, name)
          }
          if !found.isNull { return found }
          if hook.isNull { throw vm.noAttribute(me, name) }
        } else {
          return try vm.special("__getattribute__", me, name)
        }
      } catch {
        if hook.isNull || !vm.clear(.attributeError) { throw error }
      }
      return try vm.call(try vm.bind(hook, me), name)
    }
  }

  private static let callsAndIteration: [SpecialMethod] = [
    SpecialMethod("__call__") {
      $0.call = { vm, me, arguments throws(Raised) in
        let method = vm.lookUp(vm.typeOf(me), vm.pointee.names.__call__)
        if method.isExact(.function) {
          let base = try vm.push(arguments.total + 1)
          defer { vm.pointee.top = base }
          base[0] = me
          (base + 1).update(from: arguments.base, count: arguments.total)
          return try vm.call(
            method,
            CallArguments(
              base: base, count: arguments.count + 1, keywordNames: arguments.keywordNames))
        }
        return try vm.call(try vm.bind(method, me), arguments)
      }
    } copy: {
      $0.call = $1.call
    },
    SpecialMethod("__iter__") {
      $0.iter = { vm, me throws(Raised) in
        let method = vm.lookUp(vm.typeOf(me), vm.pointee.names.__iter__)
        if method.isNone {
          throw vm.typeError("'\(vm.typeName(me))' object is not iterable")
        }
        return try vm.special("__iter__", me)
      }
    } copy: {
      $0.iter = $1.iter
    },
    SpecialMethod("__next__") {
      $0.next = { vm, me throws(Raised) in
        do throws(Raised) {
          return try vm.special("__next__", me)
        } catch {
          // The loop and `next()` raise StopIteration anew; its value survives only there.
          if vm.pendingIs(.stopIteration),
            vm.pointee.exception.as(ExceptionObject.self).extras[0].isNone
              || vm.pointee.exception.as(ExceptionObject.self).extras[0].isNull
          {
            vm.pointee.exception = .null
            return .null
          }
          throw error
        }
      }
    } copy: {
      $0.next = $1.next
    },
  ]
}
