/// An instance of a type that a native module defines (`_io.TextIOWrapper`, `types.SimpleNamespace`, …): seven values that the
/// type uses as it likes, then a `__dict__` word where subclasses of builtins have theirs.
struct NativeObject {
  static let fieldCount = 7
  static let size = 8 + fieldCount * 8 + 8
  var header: ObjectHeader
}

extension UnsafeMutablePointer where Pointee == NativeObject {
  @inline(__always) var fields: UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(self) + 8).assumingMemoryBound(to: Value.self)
  }
}

extension Value {
  /// Field `index` of a `NativeObject`.
  @inline(__always) func nativeField(_ index: Int) -> Value {
    self.as(NativeObject.self).fields[index]
  }

  @inline(__always) func setNativeField(_ index: Int, _ value: Value) {
    self.as(NativeObject.self).fields[index] = value
  }
}

extension Marker {
  mutating func traceNativeInstance(_ value: Value) {
    mark(value.as(NativeObject.self).fields, count: NativeObject.fieldCount)
  }
}

extension Machine {
  /// A class that a native module defines, with instances laid out as `NativeObject`. It lives as long as the machine.
  func makeNativeType(
    _ name: String, module: String, isBase: Bool = false, hasDict: Bool = false,
    isWeaklyReferenceable: Bool = false, methods: [NativeMethod] = [],
    properties: [NativeProperty] = [],
    slots fill: (inout TypeSlots) -> Void = { _ in }
  ) -> TypeRef {
    let type = makeModuleType(
      name, module: module, base: self.type(.object), layout: .nativeInstance)
    if isBase { type.pointee.flags.insert(.baseType) }
    if hasDict { type.pointee.flags.insert(.hasDict) }
    if isWeaklyReferenceable { type.pointee.flags.insert(.isWeaklyReferenceable) }
    var own = TypeSlots()
    fill(&own)
    type.slots.pointee = own
    let new = type.slots.pointee.new
    inheritSlots(type)
    type.slots.pointee.new = new
    let dict = type.pointee.dict.as(DictObject.self)
    if name != "docstring" { set(dict, name: pointee.names.__doc__, docDescriptor) }
    if let new { set(dict, name: pointee.names.__new__, newBuiltin(new, receiver: Value(type))) }
    addMethods(type, methods)
    for property in properties { addProperty(type, property) }
    addSlotWrappers(type, own: own)
    return type
  }

  /// A bare class of a native module: name, base, shape.
  func makeModuleType(_ name: String, module: String, base: TypeRef, layout: Kind) -> TypeRef {
    let type = allocateType()
    addRoot(Value(type))
    type.pointee.name = intern(name)
    type.pointee.qualifiedName = type.pointee.name
    if module != "builtins" {
      type.pointee.fullName = newStr("\(module).\(name)")
      addRoot(type.pointee.fullName)
    }
    type.pointee.layout = layout
    type.pointee.rootShape = newShape(
      Shape(
        type: Value(type), count: 0, capacity: 0, keys: nil, transitions: nil, transitionCount: 0))
    setBases(type, base)
    addSubclass(type, to: base)
    set(type.pointee.dict.as(DictObject.self), name: pointee.names.__module__, intern(module))
    return type
  }

  func newNativeObject(_ type: TypeRef) -> UnsafeMutablePointer<NativeObject> {
    // Behind the word for `__dict__` lie the `__slots__` of classes that derive from the type.
    let slots = type.pointee.slotCount
    let object = pointee.heap.allocate(variable: NativeObject.size + slots * 8)
      .assumingMemoryBound(to: NativeObject.self)
    let hasMore = type.pointee.flags.contains(.hasDict) || type.pointee.flags.contains(.heapType)
    object.pointee.header = ObjectHeader(
      .nativeInstance, flags: hasMore ? .hasInstanceDict : [], shape: type.pointee.rootShape)
    object.fields.initialize(repeating: .null, count: NativeObject.fieldCount + 1 + slots)
    if type.pointee.flags.contains(.hasFinalizer) { noteFinalizer(Value(object)) }
    return object
  }
}
