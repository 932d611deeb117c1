/// One slot of a type and the special methods behind it. CPython: `slotdefs` and the `slot_*` functions in
/// Objects/typeobject.c.
struct SpecialSlot: @unchecked Sendable {
  let names: [SpecialName]
  /// Fills the slot with a function that looks the method up and calls it.
  let fill: (inout TypeSlots) -> Void
  /// Copies the slot from another type's.
  let copy: (inout TypeSlots, borrowing TypeSlots) -> Void

  init(
    _ names: SpecialName..., fill: @escaping (inout TypeSlots) -> Void,
    copy: @escaping (inout TypeSlots, borrowing TypeSlots) -> Void
  ) {
    self.names = names
    self.fill = fill
    self.copy = copy
  }

  static let all: [SpecialSlot] = text + containers + numbers + access + callsAndIteration

  private static let text: [SpecialSlot] = [
    unary(.repr, \.repr), unary(.str, \.str),
    SpecialSlot(.hash) {
      $0.isUnhashable = false
      $0.hash = { vm, me throws(Raised) in
        let result = try vm.special(.hash, me)
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
    SpecialSlot(.bool) {
      $0.bool = { vm, me throws(Raised) in
        let result = try vm.special(.bool, me)
        guard result.isBool else {
          throw vm.typeError("__bool__ should return bool, returned \(vm.typeName(result))")
        }
        return result.isTrue
      }
    } copy: {
      $0.bool = $1.bool
    },
    SpecialSlot(
      Comparison.lt.methodName, Comparison.le.methodName, Comparison.eq.methodName,
      Comparison.ne.methodName, Comparison.gt.methodName, Comparison.ge.methodName
    ) {
      $0.compare = { vm, a, b, comparison throws(Raised) in
        let method = vm.lookUp(vm.typeOf(a), vm.name(comparison.methodName))
        if method.isNull { return .notImplemented }
        if vm.takesReceiver(method) { return try vm.call(method, a, b) }
        let bound: Value
        do throws(Raised) {
          bound = try vm.bind(method, a)
        } catch {
          // CPython takes a method that cannot be bound for a missing one.
          if !vm.clear(.baseException) { throw error }
          return .notImplemented
        }
        return try vm.call(bound, b)
      }
    } copy: {
      $0.compare = $1.compare
    },
  ]

  private static let containers: [SpecialSlot] = [
    SpecialSlot(.len) {
      $0.length = { vm, me throws(Raised) in
        let int = try vm.indexValue(vm.special(.len, me))
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
    SpecialSlot(.contains) {
      $0.contains = { vm, me, item throws(Raised) in
        let method = vm.lookUp(vm.typeOf(me), vm.name(.contains))
        if method.isNone {
          throw vm.typeError("'\(vm.typeName(me))' object is not a container")
        }
        return try vm.isTrue(try vm.special(.contains, me, item))
      }
    } copy: {
      $0.contains = $1.contains
    },
    SpecialSlot(.getItem) {
      $0.subscript_ = { vm, me, key throws(Raised) in try vm.special(.getItem, me, key) }
      $0.item = nil
    } copy: {
      $0.subscript_ = $1.subscript_
      $0.item = $1.item
    },
    SpecialSlot(.setItem, .delItem) {
      $0.setSubscript = { vm, me, key, value throws(Raised) in
        let name: SpecialName = value.isNull ? .delItem : .setItem
        if vm.lookUp(vm.typeOf(me), vm.name(name)).isNull {
          throw vm.raise(.attributeError, vm.name(name))
        }
        if value.isNull {
          _ = try vm.special(.delItem, me, key)
        } else {
          _ = try vm.special(.setItem, me, key, value)
        }
      }
    } copy: {
      $0.setSubscript = $1.setSubscript
    },
  ]

  private static func unary(
    _ name: SpecialName, _ path: WritableKeyPath<TypeSlots, UnaryFunction?> & Sendable
  ) -> SpecialSlot {
    SpecialSlot(name) {
      $0[keyPath: path] = { vm, me throws(Raised) in try vm.special(name, me) }
    } copy: {
      $0[keyPath: path] = $1[keyPath: path]
    }
  }

  private static let numbers: [SpecialSlot] = [
    unary(.neg, \.negative), unary(.pos, \.positive), unary(.abs, \.absolute),
    unary(.invert, \.invert), unary(.int, \.int), unary(.float, \.float),
    SpecialSlot(.index) {
      $0.index = { vm, me throws(Raised) in
        let result = try vm.special(.index, me)
        guard result.isSmallInt || result.isKind(.int) || result.isBool else {
          throw vm.typeError("__index__ returned non-int (type \(vm.typeName(result)))")
        }
        return result
      }
    } copy: {
      $0.index = $1.index
    },
    unary(.await, \.awaitIterator), unary(.aiter, \.asyncIter), unary(.anext, \.asyncNext),
  ]

  private static let access: [SpecialSlot] = [
    SpecialSlot(.getAttribute, .getAttr) {
      $0.getAttribute = { vm, me, name throws(Raised) in
        try vm.pythonGetAttribute(me, name)
      }
    } copy: {
      $0.getAttribute = $1.getAttribute
    },
    SpecialSlot(.setAttr, .delAttr) {
      $0.setAttribute = { vm, me, name, value throws(Raised) in
        if value.isNull {
          _ = try vm.special(.delAttr, me, name)
        } else {
          _ = try vm.special(.setAttr, me, name, value)
        }
      }
    } copy: {
      $0.setAttribute = $1.setAttribute
    },
    SpecialSlot(.get) {
      $0.descriptorGet = { vm, me, object, type throws(Raised) in
        try vm.special(.get, me, object.isNull ? .none : object, type.isNull ? .none : type)
      }
    } copy: {
      $0.descriptorGet = $1.descriptorGet
    },
    SpecialSlot(.set, .delete) {
      $0.descriptorSet = { vm, me, object, value throws(Raised) in
        if value.isNull {
          _ = try vm.special(.delete, me, object)
        } else {
          _ = try vm.special(.set, me, object, value)
        }
      }
    } copy: {
      $0.descriptorSet = $1.descriptorSet
    },
  ]

  private static let callsAndIteration: [SpecialSlot] = [
    SpecialSlot(.call) {
      $0.call = { vm, me, arguments throws(Raised) in
        let method = vm.lookUp(vm.typeOf(me), vm.name(.call))
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
    SpecialSlot(.iter) {
      $0.iter = { vm, me throws(Raised) in
        let method = vm.lookUp(vm.typeOf(me), vm.name(.iter))
        if method.isNone {
          throw vm.typeError("'\(vm.typeName(me))' object is not iterable")
        }
        return try vm.special(.iter, me)
      }
    } copy: {
      $0.iter = $1.iter
    },
    SpecialSlot(.next) {
      $0.next = { vm, me throws(Raised) in
        do throws(Raised) {
          return try vm.special(.next, me)
        } catch {
          // The loop and `next()` raise StopIteration anew; its value survives only there, and a trace function is told.
          if vm.pointee.tracing.traceFunction.isNull, vm.pendingIs(.stopIteration),
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

extension Machine {
  /// Attribute access for a class with `__getattribute__` or `__getattr__` of its own.
  fileprivate func pythonGetAttribute(_ object: Value, _ name: Value) throws(Raised) -> Value {
    let type = typeOf(object)
    let hook = lookUp(type, self.name(.getAttr))
    let getter = lookUp(type, self.name(.getAttribute))
    do throws(Raised) {
      guard getter.isExact(.wrapperDescriptor) else {
        return try special(.getAttribute, object, name)
      }
      let owner = getter.as(WrapperDescriptorObject.self).pointee.type.as(TypeObject.self)
      let found: Value
      if let get = owner.slots.pointee.getAttribute {
        found = try get(self, object, name)
      } else {
        found = try genericGetAttribute(object, name)
      }
      if !found.isNull { return found }
      if hook.isNull { throw noAttribute(object, name) }
    } catch {
      if hook.isNull || !clear(.attributeError) { throw error }
    }
    return try call(try bind(hook, object), name)
  }
}
