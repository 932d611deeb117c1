/// A class, builtin or defined in Python.
struct TypeObject {
  static let valueFieldCount = 8
  var header: ObjectHeader
  var name: Value
  var qualifiedName: Value
  /// `__base__`: the class that decides the layout; null for `object`.
  var base: Value
  /// A tuple.
  var bases: Value
  /// A tuple, this class first.
  var mro: Value
  /// The namespace; Python sees it through a mappingproxy.
  var dict: Value
  /// `type(self)`: `type`, or a metaclass.
  var metatype: Value
  /// Weakly: a list of direct subclasses, or null.
  var subclasses: Value

  /// Owned by the type.
  var slots: UnsafeMutablePointer<TypeSlots>
  /// Owned by the type: binary operations, in-place ones behind them; nil when it has none.
  var binary: UnsafeMutablePointer<BinarySlot>?
  var flags: TypeFlags
  /// How instances are laid out.
  var layout: Kind
  /// How many inline attribute slots a new instance gets.
  var inlineCapacity: UInt16
  /// The shape of an instance without attributes.
  var rootShape: UInt32
  /// Byte offset of `__slots__` values behind the base layout's part; 0 for none.
  var slotCount: Int
  /// See `Machine.initializer(of:)`: good as long as `typeEpoch` is `initializerEpoch`; then a namespace holds it, too.
  var initializer: Value = .null
  var initializerEpoch: UInt32 = 0
  /// A builtin class's `__new__`, once it was called.
  var constructor: UnsafeMutablePointer<NativeRow>? = nil
  /// What the `__init__` of a builtin class's own does; nil if it has none.
  var initialize: UnsafeMutablePointer<NativeRow>? = nil
  /// See `Machine.noteChange`.
  var changes: UInt8 = 0
  /// `module.name` of a class that a native module defines, a root; else null.
  var fullName: Value = .null
}

struct TypeFlags: OptionSet, BitwiseCopyable {
  let rawValue: UInt32
  /// Defined in Python: attributes may be set.
  static let heapType = TypeFlags(rawValue: 1)
  /// May be subclassed.
  static let baseType = TypeFlags(rawValue: 2)
  /// Instances have a `__dict__`.
  static let hasDict = TypeFlags(rawValue: 4)
  static let isException = TypeFlags(rawValue: 8)
  /// Has `__del__`.
  static let hasFinalizer = TypeFlags(rawValue: 16)
  /// Defines `__getattribute__` or `__getattr__` in Python: instance caches do not apply.
  static let customGetAttribute = TypeFlags(rawValue: 32)
  static let customSetAttribute = TypeFlags(rawValue: 64)
  static let isAbstract = TypeFlags(rawValue: 128)
  /// Of classes defined in Python or by native modules: there may be weak references to instances.
  static let isWeaklyReferenceable = TypeFlags(rawValue: 256)
  /// What a class may add to the layout of its base's instances, slots apart.
  static let layout: TypeFlags = [.hasDict, .isWeaklyReferenceable]
}

/// Which attributes an instance's slots hold, and of which class it is: a "hidden class".
struct Shape {
  var type: Value
  var count: Int32
  var capacity: Int32
  /// Interned names by slot.
  var keys: UnsafeMutablePointer<Value>?
  /// The shape that adding an attribute leads to: (name, shape) pairs.
  var transitions: UnsafeMutablePointer<ShapeTransition>?
  var transitionCount: Int32
}

struct ShapeTransition {
  var name: Value
  var shape: UInt32
}

/// The operators with a function per type. CPython: `PyNumberMethods`.
enum BinaryOperation: Int, CaseIterable {
  case add, subtract, multiply, matrixMultiply, trueDivide, floorDivide, modulo, power, lshift
  case rshift, and, xor, or, divmod

  static let count = 14
}

/// `a op b`; returns NotImplemented where the types do not fit.
typealias BinaryFunction = (Machine, Value, Value) throws(Raised) -> Value
/// An operator of a builtin type.
struct BinaryRow {
  let operation: BinaryOperation
  let function: BinaryFunction

  init(_ operation: BinaryOperation, _ function: @escaping BinaryFunction) {
    self.operation = operation
    self.function = function
  }
}

/// A place in a type's operator table. A struct, because function values that are loaded from a pointer to them get a new
/// wrapper, allocated, at each load.
struct BinarySlot {
  /// Nil: the type does not have the operator.
  let function: BinaryFunction?
  /// Whether the function looks for methods written in Python, of both operands: then it is asked only once.
  let isPython: Bool
  /// See `NativeRow.code`.
  private let code: UInt

  init(_ function: BinaryFunction?, isPython: Bool = false) {
    self.function = function
    self.isPython = isPython
    guard let function else {
      code = 0
      return
    }
    let words = unsafeBitCast(function, to: (UInt, UInt).self)
    code = words.1 == 0 ? words.0 : 0
  }

  fileprivate var isEmpty: Bool { code == 0 && function == nil }

  @inline(__always) fileprivate func run(_ vm: Machine, _ a: Value, _ b: Value) throws(Raised)
    -> Value
  {
    if code == 0 {
      guard let function else { return .notImplemented }
      return try function(vm, a, b)
    }
    return try unsafeBitCast((code, 0 as UInt), to: BinaryFunction.self)(vm, a, b)
  }
}

extension UnsafeMutablePointer where Pointee == BinarySlot {
  @inline(__always) func callAsFunction(_ vm: Machine, _ a: Value, _ b: Value) throws(Raised)
    -> Value
  {
    try pointee.run(vm, a, b)
  }
}

extension UnsafeMutablePointer where Pointee == TypeObject {
  /// The type's function for operator `index`: a `BinaryOperation`, or for in-place operators that and `BinaryOperation.count`.
  @inline(__always) func binary(_ index: Int) -> UnsafeMutablePointer<BinarySlot>? {
    guard let table = pointee.binary, !table[index].isEmpty else { return nil }
    return table + index
  }
}

typealias UnaryFunction = (Machine, Value) throws(Raised) -> Value

/// CPython's numbering of `COMPARE_OP`.
enum Comparison: Int { case lt, le, eq, ne, gt, ge }

/// What a type's instances do. CPython: the `tp_`, `nb_`, `sq_` and `mp_` slots of `PyTypeObject`. A nil slot is inherited
/// from the base when the type is made ready.
struct TypeSlots {
  var repr: UnaryFunction?
  var str: UnaryFunction?
  var hash: ((Machine, Value) throws(Raised) -> Int)?
  /// The type is unhashable: `__hash__ = None`.
  var isUnhashable = false
  var compare: ((Machine, Value, Value, Comparison) throws(Raised) -> Value)?
  /// `self[…](…)`: see `CallArguments`.
  var call: ((Machine, Value, CallArguments) throws(Raised) -> Value)?
  /// Returns null without an exception when the attribute is missing and the caller says so (`Machine.lookUpAttribute`).
  var getAttribute: ((Machine, Value, _ name: Value) throws(Raised) -> Value)?
  /// The new value is null for `del`.
  var setAttribute: ((Machine, Value, _ name: Value, Value) throws(Raised) -> Void)?
  var iter: UnaryFunction?
  /// Returns null at the end.
  var next: UnaryFunction?
  /// `(descriptor, instance or null, class)`.
  var descriptorGet: ((Machine, Value, Value, Value) throws(Raised) -> Value)?
  /// `(descriptor, instance, value or null)`.
  var descriptorSet: ((Machine, Value, Value, Value) throws(Raised) -> Void)?
  /// `__new__`: arguments are `cls` and the rest.
  var new: NativeMethod?
  /// `__init__`, if it does anything.
  var initialize: NativeMethod?
  /// `__init__` is not just `object`'s.
  var initializes = false
  var bool: ((Machine, Value) throws(Raised) -> Bool)?
  var length: ((Machine, Value) throws(Raised) -> Int)?
  var contains: ((Machine, Value, Value) throws(Raised) -> Bool)?
  var subscript_: ((Machine, Value, Value) throws(Raised) -> Value)?
  /// The new value is null for `del`.
  var setSubscript: ((Machine, Value, Value, Value) throws(Raised) -> Void)?
  /// Sequences: item at an index that is not negative.
  var item: ((Machine, Value, Int) throws(Raised) -> Value)?
  /// Sequences: `a + b`, `a * n`, tried after the numeric operations.
  var concat: BinaryFunction?
  var inPlaceConcat: BinaryFunction?
  var `repeat`: ((Machine, Value, Int) throws(Raised) -> Value)?
  var inPlaceRepeat: ((Machine, Value, Int) throws(Raised) -> Value)?
  var negative: UnaryFunction?
  var positive: UnaryFunction?
  var absolute: UnaryFunction?
  var invert: UnaryFunction?
  var int: UnaryFunction?
  var float: UnaryFunction?
  var index: UnaryFunction?
  /// Binary operations by `BinaryOperation`, then the in-place ones; set through `setBinary`.
  var binary: [BinaryRow] = []
  var inPlace: [BinaryRow] = []
  var awaitIterator: UnaryFunction?
  var asyncIter: UnaryFunction?
  var asyncNext: UnaryFunction?
  /// `object`'s: its attribute access is the generic one.
  var isRoot = false

  init() {}
}

/// A builtin type, as its file describes it: a row of `NativeType.all`.
struct NativeType: @unchecked Sendable {
  let name: StaticString
  let kind: Kind
  var base: Kind? = .object
  var module: StaticString = "builtins"
  /// May Python classes derive from it?
  var isBase = false
  /// How many `Value` fields follow the header of an instance (the collector's view). -1: `Marker` has a case of its own.
  var valueFields = 0
  var hasDict = false
  let slots: @Sendable (inout TypeSlots) -> Void
  var methods: [NativeMethod] = []
  var properties: [NativeProperty] = []

  init(
    _ name: StaticString, _ kind: Kind, base: Kind? = .object, isBase: Bool = false,
    valueFields: Int = 0, hasDict: Bool = false, module: StaticString = "builtins",
    methods: [NativeMethod] = [], properties: [NativeProperty] = [],
    slots: @escaping @Sendable (inout TypeSlots) -> Void
  ) {
    self.name = name
    self.kind = kind
    self.base = base
    self.module = module
    self.isBase = isBase
    self.valueFields = valueFields
    self.hasDict = hasDict
    self.slots = slots
    self.methods = methods
    self.properties = properties
  }
}

typealias TypeRef = UnsafeMutablePointer<TypeObject>

extension UnsafeMutablePointer where Pointee == TypeObject {
  @inline(__always) var slots: UnsafeMutablePointer<TypeSlots> { pointee.slots }

  /// The name in messages: that of a native module's class has the module in front. CPython: `tp_name`.
  var nameText: String {
    (pointee.fullName.isNull ? pointee.name : pointee.fullName).as(StrObject.self).description
  }
  /// `__name__`.
  var ownNameText: String { pointee.name.as(StrObject.self).description }
  var qualifiedNameText: String { pointee.qualifiedName.as(StrObject.self).description }

  func releaseNative() {
    pointee.slots.deinitialize(count: 1)
    pointee.slots.deallocate()
    if let binary = pointee.binary {
      binary.deinitialize(count: BinaryOperation.count * 2)
      binary.deallocate()
    }
  }

  /// The nearest class, itself included, that is not defined in Python: along `__base__`, which decides the layout.
  var builtinBase: TypeRef {
    var type = self
    while type.pointee.flags.contains(.heapType) { type = type.pointee.base.as(TypeObject.self) }
    return type
  }

  func isSubtype(of other: TypeRef) -> Bool {
    if self == other { return true }
    let mro = pointee.mro.as(TupleObject.self)
    for index in 0..<mro.pointee.count where mro.items[index] == Value(other) { return true }
    return false
  }
}

extension Machine {
  @inline(__always) func type(_ kind: Kind) -> TypeRef {
    pointee.types[Int(kind.rawValue)].as(TypeObject.self)
  }

  /// The shape of any value: for immediates, their type's number.
  @inline(__always) func shape(of value: Value) -> UInt32 {
    if value.isPointer { return value.header.pointee.shape }
    return immediateShape(value)
  }

  @inline(never) private func immediateShape(_ value: Value) -> UInt32 {
    if value.isSmallInt { return UInt32(Kind.int.rawValue) }
    if value.isFlonum { return UInt32(Kind.float.rawValue) }
    if value.isBool { return UInt32(Kind.bool.rawValue) }
    if value.isNone { return UInt32(Kind.noneType.rawValue) }
    if value.isNotImplemented { return UInt32(Kind.notImplementedType.rawValue) }
    return UInt32(Kind.ellipsis.rawValue)
  }

  @inline(__always) func typeOf(_ value: Value) -> TypeRef {
    pointee.shapes[Int(shape(of: value))].type.as(TypeObject.self)
  }

  @inline(__always) func slots(of value: Value) -> UnsafeMutablePointer<TypeSlots> {
    typeOf(value).pointee.slots
  }

  /// The name of a value's class, for messages.
  func typeName(_ value: Value) -> String { fullName(typeOf(value)) }

  @inline(__always) func isInstance(_ value: Value, of type: TypeRef) -> Bool {
    typeOf(value).isSubtype(of: type)
  }
}
