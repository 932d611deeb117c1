/// Special methods as attributes: a type whose slot is filled offers the method that the slot implements, so that
/// `int.__add__` exists without a row of its own. CPython: `slotdefs` in Objects/typeobject.c.
struct SlotWrapper: @unchecked Sendable {
  let name: StaticString
  /// Parameters besides self: least and most.
  let arguments: ClosedRange<Int>
  /// Whether a type whose own slots are these offers the method.
  let isFilled: (borrowing TypeSlots) -> Bool
  let call: (Machine, TypeRef, Value, Arguments) throws(Raised) -> Value
  /// `__call__` takes any arguments: they go to this function.
  private(set) var callWithAny: ((Machine, TypeRef, Value, CallArguments) throws(Raised) -> Value)?

  init(
    _ name: StaticString, _ arguments: ClosedRange<Int>,
    _ isFilled: @escaping (borrowing TypeSlots) -> Bool,
    _ call: @escaping (Machine, TypeRef, Value, Arguments) throws(Raised) -> Value
  ) {
    self.name = name
    self.arguments = arguments
    self.isFilled = isFilled
    self.call = call
  }

  static let all: [SlotWrapper] =
    [initializeRow, callRow] + unary + comparisons + containers + binaryOperations + others

  /// Where `__init__` stands among them.
  static let initializeIndex = 0

  /// Called by `Machine.callWrapper` itself.
  private static let initializeRow = SlotWrapper("__init__", 0...0, { $0.initialize != nil }) {
    _, _, _, _ throws(Raised) in .none
  }

  private static let callRow: SlotWrapper = {
    var row = SlotWrapper("__call__", 0...0, { $0.call != nil }) { _, _, _, _ throws(Raised) in
      .none
    }
    row.callWithAny = { vm, type, me, arguments throws(Raised) in
      try type.slots.pointee.call.unsafelyUnwrapped(vm, me, arguments)
    }
    return row
  }()

  private static func unaryRow(
    _ name: StaticString, _ slot: @escaping @Sendable (TypeSlots) -> UnaryFunction?
  ) -> SlotWrapper {
    SlotWrapper(name, 0...0, { slot($0) != nil }) { vm, type, me, _ throws(Raised) in
      try slot(type.slots.pointee).unsafelyUnwrapped(vm, me)
    }
  }

  private static let unary: [SlotWrapper] = [
    unaryRow("__repr__") { $0.repr }, unaryRow("__str__") { $0.str },
    unaryRow("__neg__") { $0.negative }, unaryRow("__pos__") { $0.positive },
    unaryRow("__abs__") { $0.absolute }, unaryRow("__invert__") { $0.invert },
    unaryRow("__int__") { $0.int }, unaryRow("__float__") { $0.float },
    unaryRow("__index__") { $0.index }, unaryRow("__iter__") { $0.iter },
    unaryRow("__await__") { $0.awaitIterator }, unaryRow("__aiter__") { $0.asyncIter },
    unaryRow("__anext__") { $0.asyncNext },
    SlotWrapper("__next__", 0...0, { $0.next != nil }) { vm, type, me, _ throws(Raised) in
      let item = try type.slots.pointee.next.unsafelyUnwrapped(vm, me)
      if item.isNull { throw vm.raise(.stopIteration) }
      return item
    },
    SlotWrapper(
      "__hash__", 0...0, { $0.hash != nil && !$0.isUnhashable }
    ) { vm, type, me, _ throws(Raised) in
      vm.newInt(try type.slots.pointee.hash.unsafelyUnwrapped(vm, me))
    },
    SlotWrapper("__bool__", 0...0, { $0.bool != nil }) { vm, type, me, _ throws(Raised) in
      Value(try type.slots.pointee.bool.unsafelyUnwrapped(vm, me))
    },
    SlotWrapper("__len__", 0...0, { $0.length != nil }) { vm, type, me, _ throws(Raised) in
      vm.newInt(try type.slots.pointee.length.unsafelyUnwrapped(vm, me))
    },
  ]

  private static func comparison(_ name: StaticString, _ comparison: Comparison) -> SlotWrapper {
    SlotWrapper(name, 1...1, { $0.compare != nil }) { vm, type, me, a throws(Raised) in
      try type.slots.pointee.compare.unsafelyUnwrapped(vm, me, a[0], comparison)
    }
  }

  private static let comparisons = [
    comparison("__lt__", .lt), comparison("__le__", .le), comparison("__eq__", .eq),
    comparison("__ne__", .ne), comparison("__gt__", .gt), comparison("__ge__", .ge),
  ]

  private static let containers: [SlotWrapper] = [
    SlotWrapper("__contains__", 1...1, { $0.contains != nil }) {
      vm, type, me, a throws(Raised) in
      Value(try type.slots.pointee.contains.unsafelyUnwrapped(vm, me, a[0]))
    },
    SlotWrapper("__getitem__", 1...1, { $0.subscript_ != nil }) {
      vm, type, me, a throws(Raised) in
      try type.slots.pointee.subscript_.unsafelyUnwrapped(vm, me, a[0])
    },
    SlotWrapper("__setitem__", 2...2, { $0.setSubscript != nil }) {
      vm, type, me, a throws(Raised) in
      try type.slots.pointee.setSubscript.unsafelyUnwrapped(vm, me, a[0], a[1])
      return .none
    },
    SlotWrapper("__delitem__", 1...1, { $0.setSubscript != nil }) {
      vm, type, me, a throws(Raised) in
      try type.slots.pointee.setSubscript.unsafelyUnwrapped(vm, me, a[0], .null)
      return .none
    },
    SlotWrapper("__add__", 1...1, { $0.concat != nil }) { vm, type, me, a throws(Raised) in
      try type.slots.pointee.concat.unsafelyUnwrapped(vm, me, a[0])
    },
    SlotWrapper("__iadd__", 1...1, { $0.inPlaceConcat != nil }) {
      vm, type, me, a throws(Raised) in
      try type.slots.pointee.inPlaceConcat.unsafelyUnwrapped(vm, me, a[0])
    },
    SlotWrapper("__mul__", 1...1, { $0.repeat != nil }) { vm, type, me, a throws(Raised) in
      try type.slots.pointee.repeat.unsafelyUnwrapped(
        vm, me, vm.index(a[0], overflow: .overflowError))
    },
    SlotWrapper("__rmul__", 1...1, { $0.repeat != nil }) { vm, type, me, a throws(Raised) in
      try type.slots.pointee.repeat.unsafelyUnwrapped(
        vm, me, vm.index(a[0], overflow: .overflowError))
    },
    SlotWrapper("__imul__", 1...1, { $0.inPlaceRepeat != nil }) {
      vm, type, me, a throws(Raised) in
      try type.slots.pointee.inPlaceRepeat.unsafelyUnwrapped(
        vm, me, vm.index(a[0], overflow: .overflowError))
    },
  ]

  /// `__add__`, `__radd__` and `__iadd__` of one operator.
  private static func binary(
    _ operation: BinaryOperation, _ forward: StaticString, _ reflected: StaticString,
    _ inPlace: StaticString?
  ) -> [SlotWrapper] {
    let most = operation == .power ? 2 : 1
    var rows = [
      SlotWrapper(forward, 1...most, { $0.implements(operation) }) {
        vm, type, me, a throws(Raised) in
        if most == 2, !a[1].isNull, !a[1].isNone { return try vm.power(me, a[0], modulo: a[1]) }
        return try type.binary(operation.rawValue).unsafelyUnwrapped(vm, me, a[0])
      },
      SlotWrapper(reflected, 1...1, { $0.implements(operation) }) {
        vm, type, me, a throws(Raised) in
        try type.binary(operation.rawValue).unsafelyUnwrapped(vm, a[0], me)
      },
    ]
    if let inPlace {
      rows.append(
        SlotWrapper(
          inPlace, 1...1,
          { $0.implementsInPlace(operation) }
        ) { vm, type, me, a throws(Raised) in
          try type.binary(BinaryOperation.count + operation.rawValue).unsafelyUnwrapped(
            vm, me, a[0])
        })
    }
    return rows
  }

  private static let binaryOperations: [SlotWrapper] =
    binary(.add, "__add__", "__radd__", "__iadd__")
    + binary(.subtract, "__sub__", "__rsub__", "__isub__")
    + binary(.multiply, "__mul__", "__rmul__", "__imul__")
    + binary(.matrixMultiply, "__matmul__", "__rmatmul__", "__imatmul__")
    + binary(.trueDivide, "__truediv__", "__rtruediv__", "__itruediv__")
    + binary(.floorDivide, "__floordiv__", "__rfloordiv__", "__ifloordiv__")
    + binary(.modulo, "__mod__", "__rmod__", "__imod__")
    + binary(.power, "__pow__", "__rpow__", "__ipow__")
    + binary(.lshift, "__lshift__", "__rlshift__", "__ilshift__")
    + binary(.rshift, "__rshift__", "__rrshift__", "__irshift__")
    + binary(.and, "__and__", "__rand__", "__iand__")
    + binary(.xor, "__xor__", "__rxor__", "__ixor__")
    + binary(.or, "__or__", "__ror__", "__ior__")
    + binary(.divmod, "__divmod__", "__rdivmod__", nil)

  private static let others: [SlotWrapper] = [
    SlotWrapper("__getattribute__", 1...1, { $0.getAttribute != nil || $0.isRoot }) {
      vm, type, me, a throws(Raised) in
      guard a[0].isKind(.str) else {
        throw vm.typeError("attribute name must be string, not '\(vm.typeName(a[0]))'")
      }
      let found: Value
      if let get = type.slots.pointee.getAttribute {
        found = try get(vm, me, a[0])
      } else {
        found = try vm.genericGetAttribute(me, a[0])
      }
      if found.isNull { throw vm.noAttribute(me, a[0]) }
      return found
    },
    SlotWrapper("__setattr__", 2...2, { $0.setAttribute != nil || $0.isRoot }) {
      vm, type, me, a throws(Raised) in
      try vm.checkSetter(type, me, "__setattr__")
      try vm.setAttributeByName(type, me, a[0], a[1])
      return .none
    },
    SlotWrapper("__delattr__", 1...1, { $0.setAttribute != nil || $0.isRoot }) {
      vm, type, me, a throws(Raised) in
      try vm.checkSetter(type, me, "__delattr__")
      try vm.setAttributeByName(type, me, a[0], .null)
      return .none
    },
    SlotWrapper("__get__", 1...2, { $0.descriptorGet != nil }) {
      vm, type, me, a throws(Raised) in
      let object = a[0].isNone ? Value.null : a[0]
      let owner = a[1].isNone ? Value.null : a[1]
      if object.isNull && owner.isNull { throw vm.typeError("__get__(None, None) is invalid") }
      return try type.slots.pointee.descriptorGet.unsafelyUnwrapped(vm, me, object, owner)
    },
    SlotWrapper("__set__", 2...2, { $0.descriptorSet != nil }) {
      vm, type, me, a throws(Raised) in
      try type.slots.pointee.descriptorSet.unsafelyUnwrapped(vm, me, a[0], a[1])
      return .none
    },
    SlotWrapper("__delete__", 1...1, { $0.descriptorSet != nil }) {
      vm, type, me, a throws(Raised) in
      try type.slots.pointee.descriptorSet.unsafelyUnwrapped(vm, me, a[0], .null)
      return .none
    },
  ]
}

extension Machine {
  /// Gives `type` a descriptor for each special method that its own slots implement; others are inherited with the slots.
  func addSlotWrappers(_ type: TypeRef, own: borrowing TypeSlots) {
    let dict = type.pointee.dict.as(DictObject.self)
    if let initialize = own.initialize {
      type.pointee.initialize = makeRow(initialize, owner: Value(type))
    }
    for (index, wrapper) in SlotWrapper.all.enumerated() where wrapper.isFilled(own) {
      if dict.value(at: intern(wrapper.name)).isNull { addWrapper(type, index) }
    }
    // As in CPython, a type that defines comparison but no hash gets `__hash__ = None`.
    if own.isUnhashable || (own.compare != nil && own.hash == nil && !own.isRoot) {
      set(dict, name: pointee.names.__hash__, .none)
    }
  }

  /// Gives `type` the descriptor of one special method.
  func addWrapper(_ type: TypeRef, _ index: Int) {
    let descriptor = allocate(WrapperDescriptorObject.self, .wrapperDescriptor)
    descriptor.pointee.type = Value(type)
    descriptor.pointee.wrapper = index
    set(
      type.pointee.dict.as(DictObject.self), name: intern(SlotWrapper.all[index].name),
      Value(descriptor))
  }

  func callWrapper(_ index: Int, _ type: TypeRef, _ receiver: Value, _ arguments: CallArguments)
    throws(Raised) -> Value
  {
    if index == SlotWrapper.initializeIndex {
      // `super().__init__(…)`: without a look at the table.
      return try callNative(
        type.pointee.initialize.unsafelyUnwrapped, receiver: receiver, arguments)
    }
    let wrapper = SlotWrapper.all[index]
    if let callWithAny = wrapper.callWithAny {
      try checkNativeStack()
      return try callWithAny(self, type, receiver, arguments)
    }
    if arguments.keywordCount > 0 {
      throw typeError("wrapper \(wrapper.name)() takes no keyword arguments")
    }
    guard wrapper.arguments.contains(arguments.count) else {
      let count = wrapper.arguments.lowerBound
      if wrapper.arguments.count == 1, count < 2 {
        throw typeError(
          "expected \(count) argument\(count == 1 ? "" : "s"), got \(arguments.count)")
      }
      let tooFew = arguments.count < count
      let bound = tooFew ? count : wrapper.arguments.upperBound
      let limit = wrapper.arguments.count == 1 ? "" : tooFew ? "at least " : "at most "
      // CPython puts no name in front of the blank.
      throw typeError(
        " expected \(limit)\(bound) argument\(bound == 1 ? "" : "s"), got "
          + "\(arguments.count)")
    }
    let slots = try push(wrapper.arguments.upperBound)
    defer { pointee.top = slots }
    for position in 0..<arguments.count { slots[position] = arguments[position] }
    if wrapper.arguments.count > 1 {
      for position in arguments.count..<wrapper.arguments.upperBound { slots[position] = .none }
    }
    return try wrapper.call(self, type, receiver, Arguments(base: slots))
  }

  /// `object.__setattr__` may not get around what a builtin class forbids. CPython: `hackcheck`.
  fileprivate func checkSetter(_ owner: TypeRef, _ object: Value, _ name: StaticString)
    throws(Raised)
  {
    let base = typeOf(object).builtinBase
    let own = lookUp(base, intern(name))
    if own.isExact(.wrapperDescriptor),
      own.as(WrapperDescriptorObject.self).pointee.type != Value(owner)
    {
      throw typeError("can't apply this \(name) to \(base.nameText) object")
    }
  }

  func setAttributeByName(_ type: TypeRef, _ object: Value, _ name: Value, _ value: Value)
    throws(Raised)
  {
    guard name.isKind(.str) else {
      throw typeError("attribute name must be string, not '\(typeName(name))'")
    }
    if let set = type.slots.pointee.setAttribute {
      try set(self, object, name, value)
    } else {
      try genericSetAttribute(object, name, value)
    }
  }
}

extension TypeSlots {
  fileprivate func implements(_ operation: BinaryOperation) -> Bool {
    binary.contains { $0.operation == operation }
  }

  fileprivate func implementsInPlace(_ operation: BinaryOperation) -> Bool {
    inPlace.contains { $0.operation == operation }
  }
}

extension NativeType {
  static let wrapperDescriptor = NativeType(
    "wrapper_descriptor", .wrapperDescriptor, valueFields: 1, methods: [.reduceDescriptor],
    properties: [
      NativeProperty("__name__", isMember: true) { vm, d throws(Raised) in
        vm.intern(SlotWrapper.all[d.as(WrapperDescriptorObject.self).pointee.wrapper].name)
      },
      NativeProperty("__qualname__") { vm, d throws(Raised) in
        let descriptor = d.as(WrapperDescriptorObject.self)
        let name = SlotWrapper.all[descriptor.pointee.wrapper].name
        return vm.newStr("\(descriptor.pointee.type.as(TypeObject.self).ownNameText).\(name)")
      },
      NativeProperty("__doc__") { vm, d throws(Raised) in
        let descriptor = d.as(WrapperDescriptorObject.self)
        return vm.docstring(
          ofAttribute: SlotWrapper.all[descriptor.pointee.wrapper].name.description,
          owner: descriptor.pointee.type)
      },
      NativeProperty("__objclass__", isMember: true) { _, d throws(Raised) in
        d.as(WrapperDescriptorObject.self).pointee.type
      },
      NativeProperty("__text_signature__") { vm, d throws(Raised) in
        vm.textSignature(d.as(WrapperDescriptorObject.self))
      },
    ]
  ) { slots in
    slots.repr = { vm, d throws(Raised) in
      let descriptor = d.as(WrapperDescriptorObject.self)
      let name = SlotWrapper.all[descriptor.pointee.wrapper].name
      return vm.newStr(
        "<slot wrapper '\(name)' of '\(descriptor.pointee.type.as(TypeObject.self).nameText)' objects>"
      )
    }
    slots.call = { vm, d, arguments throws(Raised) in
      let descriptor = d.as(WrapperDescriptorObject.self)
      let type = descriptor.pointee.type.as(TypeObject.self)
      let name = SlotWrapper.all[descriptor.pointee.wrapper].name
      guard arguments.count > 0 else {
        throw vm.typeError("descriptor '\(name)' of '\(type.nameText)' object needs an argument")
      }
      guard vm.isInstance(arguments[0], of: type) else {
        throw vm.typeError(
          "descriptor '\(name)' requires a '\(type.nameText)' object but received a "
            + "'\(vm.typeName(arguments[0]))'")
      }
      return try vm.callWrapper(
        descriptor.pointee.wrapper, type, arguments[0],
        CallArguments(
          base: arguments.base + 1, count: arguments.count - 1,
          keywordNames: arguments.keywordNames))
    }
    slots.descriptorGet = { vm, d, object, _ throws(Raised) in
      if object.isNull { return d }
      let descriptor = d.as(WrapperDescriptorObject.self)
      if !vm.isInstance(object, of: descriptor.pointee.type.as(TypeObject.self)) {
        throw vm.wrongObject(
          vm.intern(SlotWrapper.all[descriptor.pointee.wrapper].name), descriptor.pointee.type,
          object)
      }
      let bound = vm.allocate(MethodWrapperObject.self, .methodWrapper)
      bound.pointee.descriptor = d
      bound.pointee.receiver = object
      return Value(bound)
    }
  }

  static let methodWrapper = NativeType(
    "method-wrapper", .methodWrapper, valueFields: 2, methods: [.reduceBound],
    properties: [
      NativeProperty("__name__") { vm, m throws(Raised) in
        let descriptor = m.as(MethodWrapperObject.self).pointee.descriptor
        return vm.intern(
          SlotWrapper.all[descriptor.as(WrapperDescriptorObject.self).pointee.wrapper].name)
      },
      NativeProperty("__qualname__") { vm, m throws(Raised) in
        try vm.getAttribute(
          m.as(MethodWrapperObject.self).pointee.descriptor, vm.pointee.names.__qualname__)
      },
      NativeProperty("__objclass__") { _, m throws(Raised) in
        m.as(MethodWrapperObject.self).pointee.descriptor.as(WrapperDescriptorObject.self)
          .pointee.type
      },
      NativeProperty("__self__", isMember: true) { _, m throws(Raised) in
        m.as(MethodWrapperObject.self).pointee.receiver
      },
      NativeProperty("__text_signature__") { vm, m throws(Raised) in
        vm.textSignature(
          m.as(MethodWrapperObject.self).pointee.descriptor.as(WrapperDescriptorObject.self))
      },
    ]
  ) { slots in
    slots.repr = { vm, m throws(Raised) in
      let wrapper = m.as(MethodWrapperObject.self)
      let descriptor = wrapper.pointee.descriptor.as(WrapperDescriptorObject.self)
      let receiver = wrapper.pointee.receiver
      return vm.newStr(
        "<method-wrapper '\(SlotWrapper.all[descriptor.pointee.wrapper].name)' of "
          + "\(vm.typeName(receiver)) object at \(vm.addressText(receiver))>")
    }
    slots.call = { vm, m, arguments throws(Raised) in
      let wrapper = m.as(MethodWrapperObject.self)
      let descriptor = wrapper.pointee.descriptor.as(WrapperDescriptorObject.self)
      return try vm.callWrapper(
        descriptor.pointee.wrapper, descriptor.pointee.type.as(TypeObject.self),
        wrapper.pointee.receiver, arguments)
    }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard comparison == .eq || comparison == .ne, a.isExact(.methodWrapper),
        b.isExact(.methodWrapper)
      else { return .notImplemented }
      let left = a.as(MethodWrapperObject.self)
      let right = b.as(MethodWrapperObject.self)
      let isSame =
        left.pointee.descriptor == right.pointee.descriptor
        && left.pointee.receiver == right.pointee.receiver
      return Value(isSame == (comparison == .eq))
    }
    slots.hash = { vm, m throws(Raised) in
      let wrapper = m.as(MethodWrapperObject.self)
      let hash =
        vm.identityHash(wrapper.pointee.receiver)
        ^ vm.identityHash(wrapper.pointee.descriptor)
      return hash == -1 ? -2 : hash
    }
  }
}
