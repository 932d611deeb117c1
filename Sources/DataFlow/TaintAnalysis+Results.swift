import VM

/// The marks of values that are new.
extension TaintAnalysis {
  /// Marks a value that was computed from others.
  func marked(_ value: ObservedValue, _ origins: [Origin], _ effect: Effect) -> Marks {
    guard let origin = Origin.combining(origins, at: effect.step) else { return .none }
    switch value.kind {
    case .null, .none, .type, .function, .module, .nativeFunction: return .none
    case .list, .tuple, .dict, .set, .frozenset:
      rematch(value, effect)
      return .none
    case .bytearray:
      shadow(of: value).units = Array(repeating: origin, count: value.count ?? 0)
      return .none
    case .iterator, .generator, .instance, .exception, .method, .cell, .range, .slice:
      add(origin, to: shadow(of: value))
      return .none
    case .other:
      if value.referents(limit: 1).isEmpty && value.count == nil { return Marks(whole: origin) }
      add(origin, to: shadow(of: value))
      return .none
    case .str, .bytes:
      return Marks(units: Array(repeating: origin, count: value.count ?? 0))
    case .bool, .int, .float, .complex: return Marks(whole: origin)
    }
  }

  /// The result of an operator: what a method in Python has returned, or marked by all operands.
  func computed(_ value: ObservedValue, _ effect: Effect) -> Marks {
    if effect.frame.hasCalled, let marks = effect.returned(value) { return marks }
    var origins = effect.reach.origins
    origins += effect.frame.returned.origins
    if origins.isEmpty { return .none }
    if let input = effect.inputs.first(where: {
      $0.identity == value.identity && !value.isPlainData
    }) {
      // An in-place operator has changed its operand.
      rematch(input.value, effect)
      return .none
    }
    return marked(value, origins, effect)
  }

  /// Single characters' marks, each as a result of this instruction.
  func textual(_ value: ObservedValue, _ units: [Origin?], _ effect: Effect) -> Marks {
    guard units.count == value.count else {
      return marked(value, units.compactMap(\.self), effect)
    }
    var made: [ObjectIdentifier: Origin] = [:]
    return sharing(
      value,
      units.map { unit -> Origin? in
        guard let unit else { return nil }
        if let known = made[ObjectIdentifier(unit)] { return known }
        let origin = Origin.combining([unit], at: effect.step)
        made[ObjectIdentifier(unit)] = origin
        return origin
      })
  }

  /// Single characters' marks as they are.
  func sharing(_ value: ObservedValue, _ units: [Origin?]) -> Marks {
    let marks = Marks(units: units)
    if value.kind == .bytearray, !marks.isEmpty {
      shadow(of: value).units = marks.units
      return .none
    }
    return marks
  }
}

extension Input {
  var isSequence: Bool {
    switch kind {
    case .list, .tuple: true
    default: isText
    }
  }

  var isText: Bool {
    switch kind {
    case .str, .bytes, .bytearray: true
    default: false
    }
  }

  /// An iterator that gives the items of what it goes through, or counts them.
  var givesItems: Bool {
    ["enumerate", "zip", "reversed"].contains(value.typeName)
      || value.typeName.hasSuffix("_iterator")
      || value.typeName.hasPrefix("dict_")
  }
}

extension ObservedValue {
  var isSequenceKind: Bool {
    switch kind {
    case .str, .bytes, .bytearray, .list, .tuple: true
    default: false
    }
  }
}

extension ObservedKind {
  var isContainer: Bool {
    switch self {
    case .list, .tuple, .dict, .set, .frozenset: true
    default: false
    }
  }

  /// Of a builtin class that holds data.
  var isData: Bool {
    switch self {
    case .bool, .int, .float, .complex, .str, .bytes, .bytearray, .list, .tuple, .dict, .set,
      .frozenset:
      true
    default: false
    }
  }
}
