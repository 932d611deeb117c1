/// A special method's name that fills a type's slot: `__len__`. The machine keeps the interned names in a table
/// (`MachineState.specialNames`), so that calling a special method costs no name lookup.
struct SpecialName: Equatable, BitwiseCopyable, Sendable {
  let rawValue: Int

  fileprivate init(_ rawValue: Int) { self.rawValue = rawValue }

  static let repr = SpecialName(0)
  static let str = SpecialName(1)
  static let hash = SpecialName(2)
  static let bool = SpecialName(3)
  // The comparisons, in the order of `Comparison`.
  fileprivate static let firstComparison = 4
  static let len = SpecialName(10)
  static let contains = SpecialName(11)
  static let getItem = SpecialName(12)
  static let setItem = SpecialName(13)
  static let delItem = SpecialName(14)
  static let neg = SpecialName(15)
  static let pos = SpecialName(16)
  static let abs = SpecialName(17)
  static let invert = SpecialName(18)
  static let int = SpecialName(19)
  static let float = SpecialName(20)
  static let index = SpecialName(21)
  static let await = SpecialName(22)
  static let aiter = SpecialName(23)
  static let anext = SpecialName(24)
  static let getAttribute = SpecialName(25)
  static let getAttr = SpecialName(26)
  static let setAttr = SpecialName(27)
  static let delAttr = SpecialName(28)
  static let get = SpecialName(29)
  static let set = SpecialName(30)
  static let delete = SpecialName(31)
  static let call = SpecialName(32)
  static let iter = SpecialName(33)
  static let next = SpecialName(34)
  fileprivate static let firstOperator = 35

  fileprivate static let fixedTexts: [StaticString] = [
    "__repr__", "__str__", "__hash__", "__bool__", "__lt__", "__le__", "__eq__", "__ne__",
    "__gt__", "__ge__", "__len__", "__contains__", "__getitem__", "__setitem__", "__delitem__",
    "__neg__", "__pos__", "__abs__", "__invert__", "__int__", "__float__", "__index__",
    "__await__", "__aiter__", "__anext__", "__getattribute__", "__getattr__", "__setattr__",
    "__delattr__", "__get__", "__set__", "__delete__", "__call__", "__iter__", "__next__",
  ]

  /// By raw value; behind the fixed ones three for each operator, as in `BinaryOperation.methodNames`.
  static let texts: [StaticString] =
    fixedTexts
    + BinaryOperation.allCases.flatMap { operation -> [StaticString] in
      let names = operation.methodNames
      // divmod has no in-place form: its place is never looked at.
      return [names.forward, names.reflected, names.inPlace ?? names.forward]
    }
}

extension Comparison {
  var methodName: SpecialName { SpecialName(SpecialName.firstComparison + rawValue) }
}

extension BinaryOperation {
  var forwardName: SpecialName { SpecialName(SpecialName.firstOperator + rawValue * 3) }
  var reflectedName: SpecialName { SpecialName(SpecialName.firstOperator + rawValue * 3 + 1) }
  var inPlaceName: SpecialName? {
    self == .divmod ? nil : SpecialName(SpecialName.firstOperator + rawValue * 3 + 2)
  }

  /// `__add__`, `__radd__`, `__iadd__`.
  fileprivate var methodNames:
    (forward: StaticString, reflected: StaticString, inPlace: StaticString?)
  {
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

extension Machine {
  @inline(__always) func name(_ special: SpecialName) -> Value {
    pointee.specialNames[special.rawValue]
  }

  func makeSpecialNames() {
    for (index, text) in SpecialName.texts.enumerated() {
      pointee.specialNames[index] = intern(text)
    }
  }

  // MARK: Calling

  /// Calls the special method `name` of the object's class.
  func special(_ name: SpecialName, _ object: Value) throws(Raised) -> Value {
    let method = lookUp(typeOf(object), self.name(name))
    if takesReceiver(method) { return try call(method, object) }
    if method.isNull { throw raise(.attributeError, self.name(name)) }
    return try call(try bind(method, object))
  }

  func special(_ name: SpecialName, _ object: Value, _ a: Value) throws(Raised) -> Value {
    let method = lookUp(typeOf(object), self.name(name))
    if takesReceiver(method) { return try call(method, object, a) }
    if method.isNull { throw raise(.attributeError, self.name(name)) }
    return try call(try bind(method, object), a)
  }

  func special(_ name: SpecialName, _ object: Value, _ a: Value, _ b: Value) throws(Raised)
    -> Value
  {
    let method = lookUp(typeOf(object), self.name(name))
    if takesReceiver(method) { return try call(method, object, a, b) }
    if method.isNull { throw raise(.attributeError, self.name(name)) }
    return try call(try bind(method, object), a, b)
  }

  /// Whether a method found in a class is called with the object as first argument, without being bound to it.
  @inline(__always) func takesReceiver(_ method: Value) -> Bool {
    method.isExact(.function) || method.isExact(.wrapperDescriptor)
      || method.isExact(.methodDescriptor)
  }

  func bind(_ descriptor: Value, _ object: Value) throws(Raised) -> Value {
    guard let get = slots(of: descriptor).pointee.descriptorGet else { return descriptor }
    return try get(self, descriptor, object, Value(typeOf(object)))
  }
}
