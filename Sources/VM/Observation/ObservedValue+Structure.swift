import Compiler

// What an observed value is made of. None of this runs the program's own code.

/// What an observed value is, as far as analyses care: of that builtin type or of a subclass of it.
public enum ObservedKind: Sendable {
  /// Nothing: an unbound variable, or LOAD_METHOD's empty place.
  case null
  case none, bool, int, float, complex
  case str, bytes, bytearray, tuple, list, dict, set, frozenset, range, slice
  case function, method, nativeFunction, type, module, cell
  /// Generators, coroutines and asynchronous generators.
  case generator
  /// An object of a class that was written in Python and derives from `object` only.
  case instance
  case exception
  /// Iterators of the builtin containers and functions.
  case iterator
  case other
}

/// What a call would run.
public enum ObservedCallee {
  /// A function in Python; of a bound method with the object that it is bound to.
  case python(function: ObservedValue, receiver: ObservedValue?)
  /// A function or method in Swift: `len`, or `join` of `str`. `owner` names the class or the module, nil for builtin functions.
  case native(name: String, owner: String?, receiver: ObservedValue?)
  /// A class.
  case type(name: String)
  /// Any other object with `__call__`.
  case other
}

/// A dict's key, or an attribute's name: equal keys find the same entry.
public enum ObservedKey: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case tuple([ObservedKey])
  /// An object that is equal to itself only, as far as is known.
  case identity(UInt64)
}

extension ObservedValue {
  public var kind: ObservedKind {
    if value.isNull { return .null }
    if value.isNone { return .none }
    if value.isBool { return .bool }
    if value.isSmallInt { return .int }
    if value.isFlonum { return .float }
    guard value.isObject else { return .other }
    switch value.header.pointee.kind {
    case .int: return .int
    case .float: return .float
    case .complex: return .complex
    case .str: return .str
    case .bytes: return .bytes
    case .bytearray: return .bytearray
    case .tuple: return .tuple
    case .list: return .list
    case .dict: return .dict
    case .set: return .set
    case .frozenset: return .frozenset
    case .range: return .range
    case .slice: return .slice
    case .function: return .function
    case .method: return .method
    case .builtinFunction, .methodDescriptor, .classMethodDescriptor, .wrapperDescriptor,
      .methodWrapper:
      return .nativeFunction
    case .type: return .type
    case .module: return .module
    case .cell: return .cell
    case .generator, .coroutine, .asyncGenerator: return .generator
    case .instance: return .instance
    case .exception: return .exception
    case .strIterator, .bytesIterator, .bytearrayIterator, .tupleIterator, .listIterator,
      .listReverseIterator, .rangeIterator, .longRangeIterator, .reversed, .sequenceIterator,
      .callableIterator, .dictKeyIterator, .dictValueIterator, .dictItemIterator,
      .dictReverseKeyIterator, .dictReverseValueIterator, .dictReverseItemIterator, .setIterator,
      .enumerate, .zip, .map, .filter:
      return .iterator
    default: return .other
    }
  }

  /// How many characters a str has, bytes a bytes or bytearray, items a list or tuple, entries a dict or set.
  public var count: Int? {
    guard value.isObject else { return nil }
    switch value.header.pointee.kind {
    case .str: return value.as(StrObject.self).count
    case .bytes: return value.as(BytesObject.self).pointee.count
    case .bytearray: return value.as(ByteArrayObject.self).pointee.count
    case .tuple: return value.as(TupleObject.self).pointee.count
    case .list: return value.as(ListObject.self).pointee.count
    case .dict: return Int(value.as(DictObject.self).pointee.live)
    case .set, .frozenset: return value.as(SetObject.self).pointee.used
    default: return nil
    }
  }

  /// The characters of a str, the bytes of a bytes or bytearray.
  public var units: [UInt32]? {
    guard value.isObject, let count else { return nil }
    switch value.header.pointee.kind {
    case .str:
      let string = value.as(StrObject.self)
      return (0..<count).map { string.character(at: $0) }
    case .bytes:
      let bytes = value.as(BytesObject.self)
      return (0..<count).map { UInt32(bytes.data[$0]) }
    case .bytearray:
      let bytes = value.as(ByteArrayObject.self)
      return (0..<count).map { UInt32(bytes.pointee.items[$0]) }
    default: return nil
    }
  }

  /// An int, if it fits; a bool counts.
  public var integer: Int? {
    if value.isSmallInt { return value.smallInt }
    return value.isTrue ? 1 : value.isFalse ? 0 : nil
  }

  /// The text of a str; a lone surrogate becomes U+FFFD.
  public var string: String? {
    value.isKind(.str) ? value.as(StrObject.self).description : nil
  }

  /// The items of a list or tuple.
  public var items: [ObservedValue]? {
    guard value.isObject, let count else { return nil }
    switch value.header.pointee.kind {
    case .tuple:
      let tuple = value.as(TupleObject.self)
      return (0..<count).map { wrap(tuple.items[$0]) }
    case .list:
      let list = value.as(ListObject.self)
      return (0..<count).map { wrap(list.pointee.items[$0]) }
    default: return nil
    }
  }

  /// A dict's entries in their order.
  public var entries: [(key: ObservedValue, value: ObservedValue)]? {
    guard value.isKind(.dict) else { return nil }
    return DictEntries(value.as(DictObject.self)).map { (wrap($0.key), wrap($0.value)) }
  }

  /// The value that a dict has for a text.
  public func entry(named name: String) -> ObservedValue? {
    guard value.isKind(.dict) else { return nil }
    for entry in DictEntries(value.as(DictObject.self)) where entry.key.isKind(.str) {
      if entry.key.as(StrObject.self).description == name { return wrap(entry.value) }
    }
    return nil
  }

  /// The objects that it holds, at most `limit`: a container's items, a dict's keys and values, what an iterator goes through, a
  /// cell's content. Attributes of instances are among them, in no order.
  public func referents(limit: Int = 10_000) -> [ObservedValue] {
    guard value.isObject else { return [] }
    var result: [ObservedValue] = []
    _ = machine.visitReferents(of: value) { part in
      if !part.isNull, part.bits != SetEntry.dummy.bits { result.append(wrap(part)) }
      return result.count < limit
    }
    return result
  }

  /// Start, stop and step of a slice.
  public var sliceParts: (start: ObservedValue, stop: ObservedValue, step: ObservedValue)? {
    guard value.isKind(.slice) else { return nil }
    let slice = value.as(SliceObject.self)
    return (wrap(slice.pointee.start), wrap(slice.pointee.stop), wrap(slice.pointee.step))
  }

  /// As a dict's key.
  public var key: ObservedKey {
    if let integer { return .integer(integer) }
    if value.isKind(.str) { return .text(value.as(StrObject.self).description) }
    if value.isKind(.tuple), let items { return .tuple(items.map(\.key)) }
    return .identity(value.bits)
  }

  // MARK: Classes and functions

  /// Its class.
  public var type: ObservedValue { wrap(Value(machine.typeOf(value))) }

  /// A class and its bases, in the order in which attributes are looked for.
  public var ancestors: [ObservedValue] {
    guard value.isKind(.type) else { return [] }
    return wrap(value.as(TypeObject.self).pointee.mro).items ?? []
  }

  /// What calling it runs.
  public var callee: ObservedCallee {
    guard value.isObject else { return .other }
    switch value.header.pointee.kind {
    case .function: return .python(function: self, receiver: nil)
    case .method:
      let method = value.as(MethodObject.self)
      let receiver = wrap(method.pointee.receiver)
      switch wrap(method.pointee.function).callee {
      case .python(let function, _): return .python(function: function, receiver: receiver)
      case .native(let name, let owner, _):
        return .native(name: name, owner: owner, receiver: receiver)
      default: return .other
      }
    case .builtinFunction:
      let function = value.as(BuiltinFunctionObject.self)
      let receiver = function.pointee.receiver
      let isFree = receiver.isNull || receiver.isKind(.module)
      return .native(
        name: function.pointee.native.pointee.name.as(StrObject.self).description,
        owner: isFree
          ? Self.ownerName(function.pointee.native.pointee.owner)
          : Self.ownerName(Value(machine.typeOf(receiver))),
        receiver: isFree ? nil : wrap(receiver))
    case .methodDescriptor, .classMethodDescriptor:
      let descriptor = value.as(MethodDescriptorObject.self)
      return .native(
        name: descriptor.pointee.native.pointee.name.as(StrObject.self).description,
        owner: Self.ownerName(descriptor.pointee.type), receiver: nil)
    case .wrapperDescriptor:
      let descriptor = value.as(WrapperDescriptorObject.self)
      return .native(
        name: SlotWrapper.all[descriptor.pointee.wrapper].name.description,
        owner: Self.ownerName(descriptor.pointee.type), receiver: nil)
    case .methodWrapper:
      let method = value.as(MethodWrapperObject.self)
      guard case .native(let name, let owner, _) = wrap(method.pointee.descriptor).callee else {
        return .other
      }
      return .native(name: name, owner: owner, receiver: wrap(method.pointee.receiver))
    case .type:
      return .type(name: value.as(TypeObject.self).pointee.name.as(StrObject.self).description)
    default: return .other
    }
  }

  private static func ownerName(_ owner: Value) -> String? {
    if owner.isKind(.type) {
      return owner.as(TypeObject.self).pointee.name.as(StrObject.self).description
    }
    return owner.isKind(.str) ? owner.as(StrObject.self).description : nil
  }

  /// The code of a function in Python.
  public var functionCode: CodeObject? {
    guard value.isKind(.function) else { return nil }
    return value.as(FunctionObject.self).pointee.code.as(CodeBlock.self).source
  }

  /// The defaults of a function in Python: a tuple.
  public var functionDefaults: ObservedValue? {
    guard value.isKind(.function) else { return nil }
    let defaults = value.as(FunctionObject.self).pointee.defaults
    return defaults.isNull ? nil : wrap(defaults)
  }

  private func wrap(_ value: Value) -> ObservedValue {
    ObservedValue(machine: machine, value: value)
  }
}

// MARK: Values that tools know

extension Machine {
  /// The dict of `__main__`.
  public var mainNamespace: ObservedValue {
    ObservedValue(machine: self, value: Value(mainDict))
  }
}
