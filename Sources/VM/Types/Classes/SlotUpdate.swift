/// Special methods that a class defines in Python fill the class's slots: `a + b` finds `__add__` there.
/// CPython: `update_one_slot` in Objects/typeobject.c.
extension Machine {
  /// Fills all slots of a class defined in Python from the special methods along its MRO.
  func updateAllSlots(_ type: TypeRef) {
    for slot in SpecialSlot.all { update(type, slot) }
    for operation in BinaryOperation.allCases { updateOperator(type, operation) }
    updateSequenceSlots(type)
    updateFinalizer(type)
  }

  /// After `type.name` was set or deleted: the slots behind it, in the class and those derived from it.
  func updateSlots(_ type: TypeRef, for name: Value) {
    let text = name.as(StrObject.self)
    guard text.count > 4, text.character(at: 0) == 95, text.character(at: 1) == 95 else { return }
    for slot in SpecialSlot.all where slot.names.contains(where: { self.name($0) == name }) {
      update(type, slot)
    }
    for operation in BinaryOperation.allCases {
      let names = [operation.forwardName, operation.reflectedName, operation.inPlaceName]
      guard names.contains(where: { $0.map { self.name($0) } == name }) else { continue }
      updateOperator(type, operation)
      updateSequenceSlots(type)
    }
    updateFinalizer(type)
    guard !type.pointee.subclasses.isNull else { return }
    let subclasses = type.pointee.subclasses.as(ListObject.self)
    for index in 0..<subclasses.pointee.count {
      updateSlots(subclasses.pointee.items[index].as(TypeObject.self), for: name)
    }
  }

  /// One slot: a builtin class's own function if all its methods are that class's; none if there is no method; else the
  /// function that looks the method up and calls it.
  private func update(_ type: TypeRef, _ slot: SpecialSlot) {
    var owner: TypeRef? = nil
    var needsLookup = false
    for name in slot.names {
      let found = lookUp(type, self.name(name))
      if found.isNull { continue }
      if found.isNone, name == .hash {
        type.slots.pointee.isUnhashable = true
        return
      }
      guard let builtin = builtinOwner(found, self.name(name)), type.isSubtype(of: builtin),
        owner == nil || owner == builtin
      else {
        needsLookup = true
        break
      }
      owner = builtin
    }
    if needsLookup {
      slot.fill(&type.slots.pointee)
    } else if let owner {
      slot.copy(&type.slots.pointee, owner.slots.pointee)
    } else {
      slot.copy(&type.slots.pointee, TypeSlots())
    }
  }

  /// The builtin class whose slot a descriptor found under `name` stands for; nil for anything else.
  private func builtinOwner(_ value: Value, _ name: Value) -> TypeRef? {
    if value.isExact(.wrapperDescriptor) {
      let descriptor = value.as(WrapperDescriptorObject.self)
      let own = intern(SlotWrapper.all[descriptor.pointee.wrapper].name)
      return own == name ? descriptor.pointee.type.as(TypeObject.self) : nil
    }
    if value.isExact(.methodDescriptor) {
      let descriptor = value.as(MethodDescriptorObject.self)
      return descriptor.pointee.native.pointee.name == name
        ? descriptor.pointee.type.as(TypeObject.self) : nil
    }
    return nil
  }

  private func updateFinalizer(_ type: TypeRef) {
    let finalizer = lookUp(type, pointee.names.__del__)
    if finalizer.isNull {
      type.pointee.flags.remove(.hasFinalizer)
    } else {
      type.pointee.flags.insert(.hasFinalizer)
      if !isOfLibrary(finalizer) { watchTemporaries() }
    }
  }

  // MARK: Operators

  private func isPython(_ type: TypeRef, _ name: SpecialName?) -> Bool {
    guard let name else { return false }
    let found = lookUp(type, self.name(name))
    if found.isNull { return false }
    guard let owner = builtinOwner(found, self.name(name)) else { return true }
    return !type.isSubtype(of: owner)
  }

  private func updateOperator(_ type: TypeRef, _ operation: BinaryOperation) {
    if isPython(type, operation.forwardName) || isPython(type, operation.reflectedName) {
      setOperator(
        type, operation.rawValue, BinarySlot(operation.pythonFunction, isPython: true))
    }
    if let name = operation.inPlaceName, isPython(type, name) {
      let slot = BinarySlot { vm, a, b throws(Raised) in
        if vm.lookUp(vm.typeOf(a), vm.name(name)).isNull { return .notImplemented }
        return try vm.special(name, a, b)
      }
      setOperator(type, BinaryOperation.count + operation.rawValue, slot)
    }
  }

  /// Sequence operations of a builtin base give way to `__add__` and `__mul__`.
  private func updateSequenceSlots(_ type: TypeRef) {
    if isPython(type, BinaryOperation.add.forwardName) { type.slots.pointee.concat = nil }
    if isPython(type, BinaryOperation.add.inPlaceName) { type.slots.pointee.inPlaceConcat = nil }
    if isPython(type, BinaryOperation.multiply.forwardName) { type.slots.pointee.repeat = nil }
    if isPython(type, BinaryOperation.multiply.inPlaceName) {
      type.slots.pointee.inPlaceRepeat = nil
    }
  }

  private func setOperator(_ type: TypeRef, _ index: Int, _ slot: BinarySlot) {
    if type.pointee.binary == nil {
      let table = UnsafeMutablePointer<BinarySlot>.allocate(capacity: BinaryOperation.count * 2)
      table.initialize(repeating: BinarySlot(nil), count: BinaryOperation.count * 2)
      type.pointee.binary = table
    }
    type.pointee.binary.unsafelyUnwrapped[index] = slot
  }
}

extension BinaryOperation {
  /// `a op b` where at least one class defines the operator in Python. CPython: the SLOT1BINFULL macro.
  fileprivate var pythonFunction: BinaryFunction {
    let forward = forwardName
    let reflected = reflectedName
    let index = rawValue
    return { vm, a, b throws(Raised) in
      let left = vm.typeOf(a)
      let right = vm.typeOf(b)
      let rightMethod = vm.lookUp(right, vm.name(reflected))
      let rightIsPython = right.binary(index)?.pointee.isPython == true && !rightMethod.isNull
      let doOther = left != right && rightIsPython
      let leftMethod = vm.lookUp(left, vm.name(forward))
      if left.binary(index)?.pointee.isPython == true, !leftMethod.isNull {
        if doOther, right.isSubtype(of: left),
          rightMethod != vm.lookUp(left, vm.name(reflected))
        {
          let result = try vm.special(reflected, b, a)
          if !result.isNotImplemented { return result }
          return try vm.special(forward, a, b)
        }
        let result = try vm.special(forward, a, b)
        if !result.isNotImplemented || left == right { return result }
      }
      if doOther {
        return try vm.special(reflected, b, a)
      }
      return .notImplemented
    }
  }
}
