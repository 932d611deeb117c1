/// Stands for a constant where Python's `==` decides: `1`, `1.0`, `1+0j` and `True` have one key.
private enum EqualityKey: Hashable {
  case none, ellipsis
  case integer(Int)
  case bigInteger(BigInteger)
  case double(UInt64)
  case complex(UInt64, UInt64)
  case string(PythonString)
  case bytes([UInt8])
  case tuple([EqualityKey])
  case frozenSet(Set<EqualityKey>)
  /// Equal to nothing else: a NaN, a code object.
  case unique(Int)

  init(_ value: Constant, position: Int) {
    switch value {
    case .none: self = .none
    case .ellipsis: self = .ellipsis
    case .true: self = .integer(1)
    case .false: self = .integer(0)
    case .int(let value): self = .integer(value)
    case .bigInt(let value): self = .bigInteger(value)
    case .float(let value): self.init(value, position)
    case .complex(let real, let imaginary):
      if imaginary == 0 {
        self.init(real, position)
      } else if real.isNaN || imaginary.isNaN {
        self = .unique(position)
      } else {
        self = .complex((real + 0).bitPattern, imaginary.bitPattern)
      }
    case .string(let text): self = .string(text)
    case .bytes(let bytes): self = .bytes(bytes)
    case .tuple(let items):
      self = .tuple(items.map { EqualityKey($0, position: position) })
    case .frozenSet(let items):
      self = .frozenSet(Set(items.map { EqualityKey($0, position: position) }))
    case .code, .foreign: self = .unique(position)
    }
  }

  private init(_ value: Double, _ position: Int) {
    if let integer = Int(exactly: value) {
      self = .integer(integer)
    } else if value.isNaN {
      self = .unique(position)
    } else if value.isFinite && value == value.rounded() {
      self = .bigInteger(BigInteger(value))
    } else {
      self = .double(value.bitPattern)
    }
  }
}

extension [Constant] {
  /// The items a set made of these would have: of equal ones, the first.
  var withoutDoubles: [Constant] {
    var seen: Set<EqualityKey> = []
    var result: [Constant] = []
    for (position, item) in enumerated()
    where seen.insert(EqualityKey(item, position: position)).inserted {
      result.append(item)
    }
    return result
  }
}
