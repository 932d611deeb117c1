/// Instances of Python classes: attributes in slots that the object's shape names, or in a `__dict__` once one was asked
/// for or the slots ran out.
extension Machine {
  /// A new instance of a class defined in Python, without attributes.
  func newInstance(_ type: TypeRef) -> Value {
    let capacity = Int(type.pointee.inlineCapacity)
    let instance = pointee.heap.allocate(variable: InstanceObject.slotsOffset &+ capacity &* 8)
      .assumingMemoryBound(to: InstanceObject.self)
    instance.pointee.header = ObjectHeader(
      .instance, aux: UInt16(capacity), shape: type.pointee.rootShape)
    instance.pointee.dict = .null
    instance.slots.initialize(repeating: .null, count: capacity)
    if type.pointee.flags.contains(.hasFinalizer) { noteFinalizer(Value(instance)) }
    return Value(instance)
  }

  /// The slot of attribute `name` (interned) in a shape, or -1.
  @inline(__always) func slotIndex(_ shape: UInt32, _ name: Value) -> Int {
    let shape = pointee.shapes + Int(shape)
    guard let keys = shape.pointee.keys else { return -1 }
    var index = 0
    while index < Int(shape.pointee.count) {
      if keys[index] == name { return index }
      index &+= 1
    }
    return -1
  }

  func instanceSlot(_ object: Value, _ name: Value) -> Value {
    let instance = object.as(InstanceObject.self)
    if !instance.pointee.dict.isNull {
      return instance.pointee.dict.as(DictObject.self).value(at: name)
    }
    let index = slotIndex(instance.pointee.header.shape, name)
    return index < 0 ? .null : instance.slots[index]
  }

  func setInstanceSlot(_ object: Value, _ name: Value, _ value: Value) throws(Raised) -> Bool {
    let instance = object.as(InstanceObject.self)
    guard typeOf(object).pointee.flags.contains(.hasDict) else { return false }
    if instance.pointee.dict.isNull {
      let index = slotIndex(instance.pointee.header.shape, name)
      if index >= 0 && !value.isNull {
        instance.slots[index] = value
        return true
      }
      if index < 0 && !value.isNull, let shape = shape(instance.pointee.header.shape, adding: name)
      {
        instance.slots[Int(pointee.shapes[Int(shape)].count) - 1] = value
        instance.pointee.header.shape = shape
        return true
      }
    }
    let dict = try instanceDict(object)
    if value.isNull {
      if try remove(dict, name).isNull { throw noAttributeToDelete(name) }
    } else {
      set(dict, name: name, value)
    }
    return true
  }

  /// The instance's `__dict__`, made from its slots at first use; from then on the attributes are there.
  func instanceDict(_ object: Value) throws(Raised) -> DictRef {
    let instance = object.as(InstanceObject.self)
    if !instance.pointee.dict.isNull { return instance.pointee.dict.as(DictObject.self) }
    let dict = newDict()
    let shape = pointee.shapes[Int(instance.pointee.header.shape)]
    for index in 0..<Int(shape.count) {
      let name = shape.keys.unsafelyUnwrapped[index]
      // `__slots__` values stay where they are.
      if name.isNull { continue }
      set(dict, name: name, instance.slots[index])
      instance.slots[index] = .null
    }
    instance.pointee.dict = Value(dict)
    instance.pointee.header.shape = shape.type.as(TypeObject.self).pointee.rootShape
    return dict
  }

  /// The shape with one more attribute, or nil when there is no slot for it.
  func shape(_ from: UInt32, adding name: Value) -> UInt32? {
    let parent = pointee.shapes + Int(from)
    guard parent.pointee.count < parent.pointee.capacity else { return nil }
    for index in 0..<Int(parent.pointee.transitionCount)
    where parent.pointee.transitions.unsafelyUnwrapped[index].name == name {
      return parent.pointee.transitions.unsafelyUnwrapped[index].shape
    }
    guard pointee.shapeCount < MachineState.maximumShapes || !support.freeShapes.isEmpty else {
      return nil
    }
    let count = Int(parent.pointee.count)
    let keys = UnsafeMutablePointer<Value>.allocate(capacity: count + 1)
    if let inherited = parent.pointee.keys { keys.update(from: inherited, count: count) }
    keys[count] = name
    let shape = newShape(
      Shape(
        type: parent.pointee.type, count: Int32(count + 1), capacity: parent.pointee.capacity,
        keys: keys, transitions: nil, transitionCount: 0))
    let transitions = UnsafeMutablePointer<ShapeTransition>.allocate(
      capacity: Int(parent.pointee.transitionCount) + 1)
    if let old = parent.pointee.transitions {
      transitions.update(from: old, count: Int(parent.pointee.transitionCount))
      old.deallocate()
    }
    transitions[Int(parent.pointee.transitionCount)] = ShapeTransition(name: name, shape: shape)
    parent.pointee.transitions = transitions
    parent.pointee.transitionCount += 1
    return shape
  }

  func newShape(_ shape: Shape) -> UInt32 {
    if let free = support.freeShapes.popLast() {
      pointee.shapes[Int(free)] = shape
      return free
    }
    precondition(pointee.shapeCount < MachineState.maximumShapes, "too many classes")
    pointee.shapes[pointee.shapeCount] = shape
    pointee.shapeCount += 1
    return UInt32(pointee.shapeCount - 1)
  }

  /// Before a class is made: MemoryError when there are too many already. Numbers of shapes stand in inline caches; so those
  /// of dead classes are used again only when all others are, and the caches are emptied then.
  func reserveShape() throws(Raised) {
    if pointee.shapeCount < MachineState.maximumShapes || !support.freeShapes.isEmpty { return }
    if support.deadShapes.isEmpty { collect() }
    if support.deadShapes.isEmpty { throw memoryError() }
    forgetAttributeCaches()
    pointee.typeEpoch &+= 1
    swap(&support.freeShapes, &support.deadShapes)
  }

  /// After a collection in which classes died.
  /// - Parameter isDead: whether the collection found the class dead.
  func releaseShapes(_ isDead: (Value) -> Bool) {
    for index in 256..<pointee.shapeCount {
      let shape = pointee.shapes + index
      guard !shape.pointee.type.isNull, isDead(shape.pointee.type) else { continue }
      shape.pointee.keys?.deallocate()
      shape.pointee.transitions?.deallocate()
      shape.pointee = Shape(
        type: .null, count: 0, capacity: 0, keys: nil, transitions: nil, transitionCount: 0)
      support.deadShapes.append(UInt32(index))
    }
  }

  /// Where an instance of a subclass of a builtin type keeps its `__dict__`: behind the builtin's part.
  func extraDictSlot(_ object: Value) -> UnsafeMutablePointer<Value> {
    (object.raw + MachineState.builtinSize(object)).assumingMemoryBound(to: Value.self)
  }

  /// `T[…]` on a class.
  func classGetItem(_ type: Value, _ key: Value) throws(Raised) -> Value {
    let method = try lookUpAttribute(type, pointee.names.__class_getitem__)
    if method.isNull {
      if type == Value(self.type(.type)) { return newGenericAlias(type, key) }
      throw typeError("'\(typeName(type))' object is not subscriptable")
    }
    return try call(method, key)
  }
}

extension MachineState {
  /// Bytes of the builtin part of an object, rounded up to words.
  static func builtinSize(_ object: Value) -> Int {
    let size: Int
    switch object.header.pointee.kind {
    case .int: size = IntObject.limbsOffset + object.as(IntObject.self).pointee.count * 8
    case .float: size = MemoryLayout<FloatObject>.size
    case .complex: size = MemoryLayout<ComplexObject>.size
    case .str:
      let string = object.as(StrObject.self)
      let isExternal = string.pointee.header.flags.contains(.external)
      size = StrObject.dataOffset + (isExternal ? 8 : max(8, string.count * string.width))
    case .bytes: size = BytesObject.dataOffset + object.as(BytesObject.self).pointee.count
    case .bytearray: size = MemoryLayout<ByteArrayObject>.size
    case .tuple: size = TupleObject.itemsOffset + object.as(TupleObject.self).pointee.count * 8
    case .list: size = MemoryLayout<ListObject>.size
    case .dict: size = MemoryLayout<DictObject>.size
    case .set, .frozenset: size = MemoryLayout<SetObject>.size
    default: size = 64
    }
    return (size + 7) & ~7
  }
}

extension Marker {
  /// The `__dict__` word of a builtin's subclass, and the `__slots__` values behind it.
  mutating func traceInstanceDict(_ object: Value) {
    let type = shapes[Int(object.header.pointee.shape)].type.as(TypeObject.self)
    mark(
      (object.raw + MachineState.builtinSize(object)).assumingMemoryBound(to: Value.self),
      count: 1 + type.pointee.slotCount)
  }

  mutating func traceType(_ type: UnsafeMutablePointer<TypeObject>) {
    mark(
      UnsafeMutableRawPointer(type).advanced(by: 8).assumingMemoryBound(to: Value.self),
      count: TypeObject.valueFieldCount - 1)
    // The list of subclasses stays, what it holds need not.
    let subclasses = type.pointee.subclasses
    if !subclasses.isNull {
      markStorage(subclasses.raw + 8)
      markStorage(subclasses.as(ListObject.self).pointee.items)
    }
  }
}

extension Machine {
  /// Makes `value`, a fresh exact instance of a builtin type, an instance of `type`, a class derived from that builtin type
  /// (returned as it is when `type` is the builtin type itself). Fixed-size objects are copied into a cell with room for the
  /// subclass's `__dict__` and slots.
  func adopt(_ value: Value, as type: TypeRef) -> Value {
    if !type.pointee.flags.contains(.heapType) { return value }
    var source = value
    // Small ints, flonums and shared objects need an object of their own.
    if value.isSmallInt {
      let int = value.smallInt
      source = newBigInt(limb: int.magnitude, isNegative: int < 0)
      if int == 0 { source.as(IntObject.self).pointee.count = 0 }
    } else if value.isFlonum {
      source = boxFloat(value.flonum)
    }
    let size = MachineState.builtinSize(source)
    let extra = 8 + type.pointee.slotCount * 8
    let object = pointee.heap.allocate(variable: size + extra)
    object.copyMemory(from: source.raw, byteCount: min(size, size))
    let header = object.assumingMemoryBound(to: ObjectHeader.self)
    header.pointee.shape = type.pointee.rootShape
    header.pointee.flags.insert(.hasInstanceDict)
    header.pointee.flags.remove(.interned)
    let words = (object + size).assumingMemoryBound(to: Value.self)
    words.initialize(repeating: .null, count: extra / 8)
    if type.pointee.flags.contains(.hasFinalizer) { noteFinalizer(Value(raw: object)) }
    return Value(raw: object)
  }
}
