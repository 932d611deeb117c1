extension Machine {
  /// Whether looking into an object can lead to others that live for its sake. Classes, modules and code outlive what refers to
  /// them, as a rule.
  func mayLead(_ object: Value) -> Bool {
    switch object.header.pointee.kind {
    case .str, .int, .float, .bytes, .complex, .bytearray, .builtinFunction, .code, .module, .type,
      .range, .slice:
      return !object.header.pointee.flags.isDisjoint(with: [.hasInstanceDict, .weaklyReferenced])
    default: return true
    }
  }

  /// Calls `body` with what an object refers to, until it says no. Globals, classes and modules that it belongs to are left out.
  /// - Returns: false when `body` said no, or when the object is of a kind that is not looked into here.
  func visitReferents(of object: Value, _ body: (Value) -> Bool) -> Bool {
    func visit(_ values: UnsafeMutablePointer<Value>, _ count: Int) -> Bool {
      for index in 0..<count where !body(values[index]) { return false }
      return true
    }
    if object.header.pointee.flags.contains(.hasInstanceDict) {
      let type = typeOf(object)
      let place = object.raw + MachineState.builtinSize(object)
      if !visit(place.assumingMemoryBound(to: Value.self), 1 + type.pointee.slotCount) {
        return false
      }
    }
    switch object.header.pointee.kind {
    case .tuple:
      let tuple = object.as(TupleObject.self)
      return visit(tuple.items, tuple.pointee.count)
    case .list:
      let list = object.as(ListObject.self)
      return visit(list.pointee.items, list.pointee.count)
    case .dict:
      for entry in DictEntries(object.as(DictObject.self))
      where !body(entry.key) || !body(entry.value) {
        return false
      }
      return true
    case .set, .frozenset:
      let set = object.as(SetObject.self)
      if set.pointee.mask < 0 { return true }
      for index in 0...set.pointee.mask where !body(set.pointee.table[index].key) { return false }
      return true
    case .instance:
      let instance = object.as(InstanceObject.self)
      return visit(instance.slots, Int(instance.pointee.header.aux)) && body(instance.pointee.dict)
    case .nativeInstance:
      return visit(object.as(NativeObject.self).fields, NativeObject.fieldCount)
    case .function:
      let function = object.as(FunctionObject.self)
      return body(function.pointee.closure) && body(function.pointee.defaults)
        && body(function.pointee.keywordDefaults) && body(function.pointee.dict)
    case .generator, .coroutine, .asyncGenerator:
      let generator = object.as(GeneratorObject.self)
      return visit(generator.slots, generator.pointee.count)
    case .frame, .exception: return false
    case let kind:
      return visit(
        (object.raw + 8).assumingMemoryBound(to: Value.self),
        Int(pointee.valueFields[Int(kind.rawValue)]))
    }
  }
}
