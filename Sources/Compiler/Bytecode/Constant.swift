@_exported import Primitives

/// A value that can stand in `co_consts`, or in the tree as a literal.
public enum Constant: Sendable {
  case none
  case `false`
  case `true`
  case ellipsis
  case int(Int)
  /// Outside the range of `Int`; smaller values are always `int`.
  case bigInt(BigInteger)
  case float(Double)
  case complex(real: Double, imaginary: Double)
  case string(PythonString)
  case bytes([UInt8])
  case tuple([Constant])
  /// In the order in which CPython iterates over it, as far as `SetOrder` can tell.
  case frozenSet([Constant])
  case code(CodeObject)
  /// What only marshal data can hold; the compiler never makes one.
  case foreign(ForeignConstant)
}

/// Values that marshal can store and no compiled source contains.
public enum ForeignConstant: Sendable {
  /// The class `StopIteration` itself.
  case stopIteration
  case list([Constant])
  case dict([(key: Constant, value: Constant)])
  case set([Constant])
  /// A value that `reference` names by this number. Only where identity is asked for.
  indirect case marked(Int, Constant)
  /// The marked value of this number: one further up, or the one that this stands in.
  case reference(Int)
}

extension Constant {
  /// The frozenset that CPython's compiler makes of constants, no two of them equal. It makes it
  /// twice, the second time, when constants are merged, in the order of the first.
  static func compiledFrozenSet(_ items: [Constant]) -> Constant {
    .frozenSet(SetOrder.iterationOrder(of: SetOrder.iterationOrder(of: items)))
  }
}
