import Primitives

/// Tuples with named fields: `sys.version_info`, `time.struct_time`. CPython: Objects/structseq.c.
///
/// Laid out as a tuple of the visible fields; fields beyond them (`tm_zone`) are in the instance's dict.
struct StructSequenceFields {
  let name: String
  let module: String
  let visible: [String]
  var hidden: [String] = []
  /// Whether Python code may make one: `time.struct_time(iterable)`.
  var isConstructible = true
}

extension Machine {
  /// Makes the class. Instances come from `newStructSequence`.
  func makeStructSequence(_ row: StructSequenceFields) -> TypeRef {
    let base = type(.tuple)
    let type = makeModuleType(row.name, module: row.module, base: base, layout: .tuple)
    let dict = type.pointee.dict.as(DictObject.self)
    let fullName = type.nameText
    let names = row.visible
    type.slots.pointee.repr = { vm, me throws(Raised) in
      try vm.structSequenceRepr(me, fullName, names)
    }
    let signature: StaticString =
      row.isConstructible
      ? "__new__(cls, sequence=None, dict=None)" : "__new__(cls, /, *args, **kwargs)"
    let new = NativeMethod(signature, .constructor) {
      vm, a throws(Raised) in
      if !row.isConstructible { throw vm.typeError("cannot create '\(fullName)' instances") }
      if a[1].isNull {
        throw vm.typeError("structseq() missing required argument 'sequence' (pos 1)")
      }
      return try vm.structSequence(a[0].as(TypeObject.self), row, a[1])
    }
    inheritSlots(type)
    type.slots.pointee.new = new
    set(dict, name: pointee.names.__new__, newBuiltin(new, receiver: Value(type)))
    set(dict, name: pointee.names.__doc__, docDescriptor)
    for (index, name) in names.enumerated() {
      addStructField(type, name) { _, me throws(Raised) in me.as(TupleObject.self).items[index] }
    }
    for name in row.hidden {
      addStructField(type, name) { vm, me throws(Raised) in
        let hidden = vm.extraDictSlot(me).pointee
        if hidden.isNull { return .none }
        let value = hidden.as(DictObject.self).value(at: vm.intern(name))
        return value.isNull ? .none : value
      }
    }
    let total = names.count + row.hidden.count
    set(dict, "n_sequence_fields", newInt(names.count))
    set(dict, "n_fields", newInt(total))
    set(dict, "n_unnamed_fields", newInt(0))
    addMethods(
      type,
      [
        NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
          let tuple = vm.newTuple(
            a[0].as(TupleObject.self).items, count: a[0].as(TupleObject.self).pointee.count)
          let arguments = vm.newTuple([Value(tuple), Value(vm.newDict())])
          return Value(vm.newTuple([Value(vm.typeOf(a[0])), Value(arguments)]))
        }
      ])
    return type
  }

  private func addStructField(
    _ type: TypeRef, _ name: String, _ get: @escaping (Machine, Value) throws(Raised) -> Value
  ) {
    let native = UnsafeMutablePointer<NativeProperty>.allocate(capacity: 1)
    native.initialize(to: NativeProperty("field", isMember: true, get))
    let descriptor = allocate(MemberDescriptorObject.self, .memberDescriptor)
    descriptor.pointee.type = Value(type)
    descriptor.pointee.name = intern(name)
    descriptor.pointee.slot = -1
    descriptor.pointee.native = native
    set(type.pointee.dict.as(DictObject.self), name: intern(name), Value(descriptor))
  }

  /// An instance with these visible fields.
  func newStructSequence(_ type: TypeRef, _ fields: [Value]) -> Value {
    let count = fields.count
    let object = pointee.heap.allocate(variable: TupleObject.itemsOffset + count * 8 + 8)
    let tuple = object.assumingMemoryBound(to: TupleObject.self)
    tuple.pointee.header = ObjectHeader(
      .tuple, flags: .hasInstanceDict, shape: type.pointee.rootShape)
    tuple.pointee.count = count
    for (index, field) in fields.enumerated() { tuple.items[index] = field }
    (tuple.items + count).pointee = .null
    return Value(tuple)
  }

  /// Sets a field beyond the visible ones.
  func setHiddenField(_ object: Value, _ name: String, _ value: Value) {
    let slot = extraDictSlot(object)
    if slot.pointee.isNull { slot.pointee = Value(newDict()) }
    set(slot.pointee.as(DictObject.self), name: intern(name), value)
  }

  private func structSequence(_ type: TypeRef, _ row: StructSequenceFields, _ source: Value)
    throws(Raised) -> Value
  {
    let items: UnsafeMutablePointer<TupleObject>
    do throws(Raised) {
      items = try source.isKind(.tuple) ? source.as(TupleObject.self) : tuple(from: source)
    } catch {
      if clear(.typeError) { throw typeError("constructor requires a sequence") }
      throw error
    }
    let count = items.pointee.count
    let least = row.visible.count
    let most = least + row.hidden.count
    let name = "\(row.module).\(row.name)()"
    if least != most {
      if count < least {
        throw typeError("\(name) takes an at least \(least)-sequence (\(count)-sequence given)")
      }
      if count > most {
        throw typeError("\(name) takes an at most \(most)-sequence (\(count)-sequence given)")
      }
    } else if count != least {
      throw typeError("\(name) takes a \(least)-sequence (\(count)-sequence given)")
    }
    var fields: [Value] = []
    for index in 0..<least { fields.append(items.items[index]) }
    let object = newStructSequence(type, fields)
    for index in least..<max(least, count) {
      setHiddenField(object, row.hidden[index - least], items.items[index])
    }
    return object
  }

  private func structSequenceRepr(_ me: Value, _ name: String, _ fields: [String]) throws(Raised)
    -> Value
  {
    var text = Array("\(name)(".utf8)
    for (index, field) in fields.enumerated() {
      if index > 0 { text += Array(", ".utf8) }
      text += Array("\(field)=".utf8)
      text += try repr(me.as(TupleObject.self).items[index]).as(StrObject.self).utf8
    }
    text.append(UInt8(ascii: ")"))
    return newStr(PythonString(utf8: text))
  }
}
