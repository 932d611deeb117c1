import Compiler
import Glibc
import Primitives

extension Machine {
  /// Makes a machine with all builtin types and modules. It lives until the process ends.
  public static func make(options: MachineOptions = MachineOptions()) -> Machine {
    StringHash.decideKey(seed: options.hashSeed)
    let vm = Machine.allocate(capacity: 1)
    // Under `ulimit -v` all that is reserved shrinks; the heap takes its part after these.
    let rest = Int(AddressSpace.rest ?? 4 << 30)
    let stackBytes = min(256 << 20, rest / 8) & ~4095
    let frameBytes = min(128 << 20, rest / 16) & ~4095
    let stack = reserveMemory(stackBytes).assumingMemoryBound(to: Value.self)
    let frames = reserveMemory(frameBytes).assumingMemoryBound(to: FrameRecord.self)
    let placeholder = UnsafeMutablePointer<DictObject>(bitPattern: 8).unsafelyUnwrapped
    let nameBytes = MemoryLayout<WellKnownNames>.size
    let blank = UnsafeMutableRawPointer.allocate(byteCount: nameBytes, alignment: 8)
    blank.initializeMemory(as: UInt8.self, repeating: 0, count: nameBytes)
    let names = blank.assumingMemoryBound(to: WellKnownNames.self)
    vm.initialize(
      to: MachineState(
        frame: frames, top: stack, stackLimit: stack + stackBytes / 8 - 4096,
        frameLimit: frames + 1000,
        builtinsDict: placeholder,
        characters: .allocate(capacity: 256),
        shapes: .allocate(capacity: MachineState.maximumShapes),
        heap: Heap(pendingFlags: vm.pendingFlags),
        stackBase: stack, frameBase: frames,
        frameCapacity: frameBytes / MemoryLayout<FrameRecord>.stride,
        interned: .allocate(capacity: 1),
        literals: .allocate(capacity: Int(Machine.literalCacheSize)),
        names: names.pointee,
        types: .allocate(capacity: Kind.allCases.count),
        exceptionTypes: .allocate(capacity: ExceptionClass.allCases.count),
        valueFields: .allocate(capacity: 256),
        methodCache: .allocate(capacity: Machine.methodCacheSize),
        specialNames: .allocate(capacity: SpecialName.texts.count),
        modules: placeholder, sysDict: placeholder,
        roots: .allocate(capacity: Machine.maximumRoots),
        support: .passRetained(MachineSupport(options: options))))
    names.deallocate()
    frames.initialize(to: FrameRecord())
    vm.pointee.types.initialize(repeating: .null, count: Kind.allCases.count)
    vm.pointee.exceptionTypes.initialize(repeating: .null, count: ExceptionClass.allCases.count)
    vm.pointee.valueFields.initialize(repeating: 0, count: 256)
    vm.pointee.methodCache.initialize(
      repeating: MethodCacheEntry(type: .null, name: .null, epoch: 0, value: .null),
      count: Machine.methodCacheSize)
    vm.pointee.interned.initialize(to: InternTable())
    vm.pointee.literals.initialize(
      repeating: InternedLiteral(address: 0, count: 0, text: .null),
      count: Int(Machine.literalCacheSize))
    vm.findNativeStack()
    vm.makeSingletons()
    vm.pointee.names = WellKnownNames(vm)
    vm.makeSpecialNames()
    vm.makeTypes()
    vm.makeExceptionTypes()
    vm.makeModules()
    if options.collectsAlways {
      vm.pointee.heap.isStressed = true
      vm.pointee.heap.minimumBudget = 64 << 10
      vm.pointee.heap.budget = 0
    }
    return vm
  }

  private static func reserveMemory(_ bytes: Int) -> UnsafeMutableRawPointer {
    let address = mmap(
      nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard address != MAP_FAILED, let address else { fatalError("pyvm: no address space") }
    return address
  }

  private func findNativeStack() {
    var attributes = pthread_attr_t()
    pthread_getattr_np_shim(pthread_self(), &attributes)
    var low: UnsafeMutableRawPointer? = nil
    var size = 0
    pthread_attr_getstack(&attributes, &low, &size)
    pthread_attr_destroy(&attributes)
    pointee.nativeStackTop = UInt(bitPattern: low) + UInt(size)
    // Keep a quarter megabyte for whatever runs when the limit is met.
    pointee.nativeStackLimit = UInt(bitPattern: low) + 256 << 10
    if size > 64 << 20 { pointee.nativeStackLimit = pointee.nativeStackTop - 64 << 20 }
  }

  private func makeSingletons() {
    for code in 0..<256 {
      let string = newStr(count: 1, width: 1)
      string.data1[0] = UInt8(code)
      if code < 128 { string.pointee.header.flags.insert(.ascii) }
      pointee.characters[code] = Value(string)
      _ = intern(Value(string))
    }
    let empty = newStr(count: 0, width: 1)
    empty.pointee.header.flags.insert(.ascii)
    pointee.emptyStr = intern(Value(empty))
    pointee.emptyTuple = Value(newTuple(count: 0))
    let bytes = pointee.heap.allocate(fixed: BytesObject.dataOffset).assumingMemoryBound(
      to: BytesObject.self)
    bytes.pointee = BytesObject(header: ObjectHeader(.bytes), hash: 0, count: 0)
    pointee.emptyBytes = Value(bytes)
  }

  // MARK: Types

  private func makeTypes() {
    // Shapes first: `typeOf` needs one per kind. Kinds without a row of their own stand for `object`.
    for kind in Kind.allCases {
      pointee.shapes[Int(kind.rawValue)] = Shape(
        type: .null, count: 0, capacity: 0, keys: nil, transitions: nil, transitionCount: 0)
    }
    pointee.shapeCount = 256
    for row in NativeType.all {
      let type = allocateType()
      type.pointee.name = intern(row.name)
      type.pointee.layout = row.kind
      type.pointee.rootShape = UInt32(row.kind.rawValue)
      pointee.types[Int(row.kind.rawValue)] = Value(type)
      pointee.shapes[Int(row.kind.rawValue)].type = Value(type)
      pointee.valueFields[Int(row.kind.rawValue)] = UInt8(row.valueFields)
    }
    for kind in Kind.allCases where pointee.shapes[Int(kind.rawValue)].type.isNull {
      pointee.types[Int(kind.rawValue)] = pointee.types[Int(Kind.object.rawValue)]
      pointee.shapes[Int(kind.rawValue)].type = pointee.types[Int(Kind.object.rawValue)]
    }
    for row in NativeType.all { fill(type(row.kind), row) }
    for row in NativeType.all {
      // Functions and properties have a property of that name.
      let dict = type(row.kind).pointee.dict.as(DictObject.self)
      if dict.value(at: pointee.names.__doc__).isNull {
        set(dict, name: pointee.names.__doc__, docDescriptor)
      }
    }
  }

  /// A type object with nothing in it. Types are finalised objects: they own native memory.
  func allocateType() -> TypeRef {
    let type = pointee.heap.allocate(fixed: MemoryLayout<TypeObject>.size, finalized: true)
      .assumingMemoryBound(to: TypeObject.self)
    let slots = UnsafeMutablePointer<TypeSlots>.allocate(capacity: 1)
    slots.initialize(to: TypeSlots())
    type.initialize(
      to: TypeObject(
        header: ObjectHeader(.type), name: .null, qualifiedName: .null, base: .null,
        bases: pointee.emptyTuple, mro: pointee.emptyTuple, dict: Value(newDict()),
        metatype: pointee.types[Int(Kind.type.rawValue)], subclasses: .null, slots: slots,
        binary: nil, flags: [], layout: .object, inlineCapacity: 0, rootShape: 0, slotCount: 0))
    return type
  }

  /// Fills in what the row says: base, slots, methods, properties.
  private func fill(_ type: TypeRef, _ row: NativeType) {
    type.pointee.qualifiedName = type.pointee.name
    type.pointee.metatype = pointee.types[Int(Kind.type.rawValue)]
    if row.isBase { type.pointee.flags.insert(.baseType) }
    if row.hasDict { type.pointee.flags.insert(.hasDict) }
    let base: TypeRef? = row.kind == .object ? nil : self.type(row.base ?? .object)
    setBases(type, base)
    if let base { addSubclass(type, to: base) }
    row.slots(&type.pointee.slots.pointee)
    let own = type.pointee.slots.pointee
    inheritSlots(type)
    // `object`'s constructor makes no instances of other builtin types.
    if own.new == nil, base == self.type(.object) { type.slots.pointee.new = nil }
    let dict = type.pointee.dict.as(DictObject.self)
    addMethods(type, row.methods)
    for property in row.properties { addProperty(type, property) }
    if let new = own.new {
      set(dict, name: pointee.names.__new__, newBuiltin(new, receiver: Value(type)))
    }
    addSlotWrappers(type, own: own)
    // Of types in `builtins` it goes without saying (`type.__module__`).
    if row.module.description != "builtins", dict.value(at: pointee.names.__module__).isNull {
      set(dict, name: pointee.names.__module__, intern(row.module))
    }
  }

  /// Adds a `getset_descriptor` or `member_descriptor`.
  func addProperty(_ type: TypeRef, _ property: NativeProperty) {
    let native = UnsafeMutablePointer<NativeProperty>.allocate(capacity: 1)
    native.initialize(to: property)
    addProperty(type, native)
  }

  /// - Parameter native: lives as long as the process.
  func addProperty(_ type: TypeRef, _ native: UnsafeMutablePointer<NativeProperty>) {
    let name = intern(native.pointee.name)
    let value: Value
    if native.pointee.isMember {
      let descriptor = allocate(MemberDescriptorObject.self, .memberDescriptor)
      descriptor.pointee.type = Value(type)
      descriptor.pointee.name = name
      descriptor.pointee.slot = -1
      descriptor.pointee.native = native
      value = Value(descriptor)
    } else {
      let descriptor = allocate(GetSetDescriptorObject.self, .getSetDescriptor)
      descriptor.pointee.type = Value(type)
      descriptor.pointee.name = name
      descriptor.pointee.native = native
      value = Value(descriptor)
    }
    set(type.pointee.dict.as(DictObject.self), name: name, value)
  }

  func addMethods(_ type: TypeRef, _ methods: [NativeMethod]) {
    let dict = type.pointee.dict.as(DictObject.self)
    for method in methods {
      let row = makeRow(method, owner: Value(type))
      let value: Value
      switch method.flavor {
      case .staticMethod:
        let function = newBuiltin(row, receiver: .null, module: .null)
        value = newStaticMethod(function)
      case .classMethod:
        let descriptor = allocate(MethodDescriptorObject.self, .classMethodDescriptor)
        descriptor.pointee.type = Value(type)
        descriptor.pointee.native = row
        value = Value(descriptor)
      default:
        let descriptor = allocate(MethodDescriptorObject.self, .methodDescriptor)
        descriptor.pointee.type = Value(type)
        descriptor.pointee.native = row
        value = Value(descriptor)
      }
      set(dict, name: row.pointee.name, value)
    }
  }

  /// A single-base class's base, bases and MRO.
  func setBases(_ type: TypeRef, _ base: TypeRef?) {
    guard let base else {
      type.pointee.mro = Value(newTuple([Value(type)]))
      return
    }
    type.pointee.base = Value(base)
    type.pointee.bases = Value(newTuple([Value(base)]))
    let inherited = base.pointee.mro.as(TupleObject.self)
    let mro = newTuple(count: inherited.pointee.count + 1)
    mro.items[0] = Value(type)
    (mro.items + 1).update(from: inherited.items, count: inherited.pointee.count)
    type.pointee.mro = Value(mro)
  }

  /// Copies to `type` the slots that it leaves to its base, and lays out its operator table.
  func inheritSlots(_ type: TypeRef) {
    let slots = type.pointee.slots
    if !type.pointee.base.isNull {
      slots.pointee.inherit(from: type.pointee.base.as(TypeObject.self).pointee.slots.pointee)
    }
    let inherited =
      type.pointee.base.isNull ? nil : type.pointee.base.as(TypeObject.self).pointee.binary
    if slots.pointee.binary.isEmpty && slots.pointee.inPlace.isEmpty && inherited == nil { return }
    let table = UnsafeMutablePointer<BinarySlot>.allocate(capacity: BinaryOperation.count * 2)
    table.initialize(repeating: BinarySlot(nil), count: BinaryOperation.count * 2)
    if let inherited {
      for index in 0..<BinaryOperation.count * 2 { table[index] = inherited[index] }
    }
    for row in slots.pointee.binary { table[row.operation.rawValue] = BinarySlot(row.function) }
    for row in slots.pointee.inPlace {
      table[BinaryOperation.count + row.operation.rawValue] = BinarySlot(row.function)
    }
    type.pointee.binary = table
  }

  // MARK: Builtin functions

  func newBuiltin(_ method: NativeMethod, receiver: Value = .null, module: Value = .null) -> Value {
    newBuiltin(makeRow(method, owner: receiver), receiver: receiver, module: module)
  }

  func newBuiltin(
    _ row: UnsafeMutablePointer<NativeRow>, receiver: Value, module: Value = .null
  ) -> Value {
    let function = allocate(BuiltinFunctionObject.self, .builtinFunction)
    function.pointee.receiver = receiver
    function.pointee.module = module
    function.pointee.native = row
    return Value(function)
  }
}

extension MachineState {
  static let maximumShapes = 1 << 19
}

@_silgen_name("pthread_getattr_np")
private func pthread_getattr_np_c(
  _ thread: pthread_t, _ attributes: UnsafeMutablePointer<pthread_attr_t>
)
  -> Int32

private func pthread_getattr_np_shim(
  _ thread: pthread_t, _ attributes: UnsafeMutablePointer<pthread_attr_t>
) {
  _ = pthread_getattr_np_c(thread, attributes)
}

extension TypeSlots {
  /// Takes over every slot that this type does not define. Operators are inherited in `Machine.inheritSlots`.
  mutating func inherit(from base: TypeSlots) {
    if repr == nil { repr = base.repr }
    if str == nil { str = base.str }
    // As in CPython, a type that defines comparison but no hash is not hashable.
    if hash == nil && compare == nil && !isUnhashable {
      hash = base.hash
      isUnhashable = base.isUnhashable
    } else if hash == nil {
      isUnhashable = true
    }
    if compare == nil { compare = base.compare }
    if call == nil { call = base.call }
    if getAttribute == nil { getAttribute = base.getAttribute }
    if setAttribute == nil { setAttribute = base.setAttribute }
    if iter == nil { iter = base.iter }
    if next == nil { next = base.next }
    if descriptorGet == nil { descriptorGet = base.descriptorGet }
    if descriptorSet == nil { descriptorSet = base.descriptorSet }
    if new == nil { new = base.new }
    if initialize == nil {
      initialize = base.initialize
      initializes = base.initializes
    } else {
      initializes = true
    }
    if bool == nil { bool = base.bool }
    if length == nil { length = base.length }
    if contains == nil { contains = base.contains }
    if subscript_ == nil { subscript_ = base.subscript_ }
    if setSubscript == nil { setSubscript = base.setSubscript }
    if item == nil { item = base.item }
    if concat == nil { concat = base.concat }
    if inPlaceConcat == nil { inPlaceConcat = base.inPlaceConcat }
    if `repeat` == nil { `repeat` = base.repeat }
    if inPlaceRepeat == nil { inPlaceRepeat = base.inPlaceRepeat }
    if negative == nil { negative = base.negative }
    if positive == nil { positive = base.positive }
    if absolute == nil { absolute = base.absolute }
    if invert == nil { invert = base.invert }
    if int == nil { int = base.int }
    if float == nil { float = base.float }
    if index == nil { index = base.index }
    if awaitIterator == nil { awaitIterator = base.awaitIterator }
    if asyncIter == nil { asyncIter = base.asyncIter }
    if asyncNext == nil { asyncNext = base.asyncNext }
  }
}
