/// `itertools`. CPython: Modules/itertoolsmodule.c. Endless and filtering iterators are in this file, the others beside it.
extension NativeModule {
  static let itertools = NativeModule(
    "itertools",
    functions: [.tee]
  ) { vm, dict in
    for type in [
      vm.makeCountType(), vm.makeCycleType(), vm.makeRepeatType(), vm.makeAccumulateType(),
      vm.makeChainType(), vm.makeCompressType(), vm.makeDropWhileType(), vm.makeTakeWhileType(),
      vm.makeFilterFalseType(), vm.makeStarMapType(), vm.makeISliceType(),
      vm.makeZipLongestType(), vm.makeProductType(), vm.makePermutationsType(),
      vm.makeCombinationsType(withReplacement: false),
      vm.makeCombinationsType(withReplacement: true), vm.makeGroupByType(dict),
      vm.makeTeeType(),
    ] {
      vm.set(dict, name: type.pointee.name, Value(type))
    }
  }
}

extension Machine {
  /// An iterator type of `itertools`: its fields are those of a `NativeObject`.
  func makeIteratorType(
    _ name: String, methods: [NativeMethod] = [], new: NativeMethod?,
    _ next: @escaping UnaryFunction
  ) -> TypeRef {
    makeNativeType(
      name, module: "itertools", isBase: new != nil, methods: methods
    ) { slots in
      slots.new = new
      slots.iter = { _, me throws(Raised) in me }
      slots.next = next
    }
  }

  /// A new iterator of class `type` with these fields.
  func newIterator(_ type: Value, _ fields: Value...) -> Value {
    let object = newNativeObject(type.as(TypeObject.self))
    for (index, field) in fields.enumerated() { object.fields[index] = field }
    return Value(object)
  }

  // MARK: Endless ones

  fileprivate func makeCountType() -> TypeRef {
    let type = makeIteratorType(
      "count",
      methods: [
        NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
          let step = a[0].nativeField(1)
          var arguments = [a[0].nativeField(0)]
          if step != Value(smallInt: 1) { arguments.append(step) }
          return Value(
            vm.newTuple([Value(vm.typeOf(a[0])), Value(vm.newTuple(arguments))]))
        }
      ],
      new: NativeMethod("__new__(cls, /, start=0, step=1)", .constructor) { vm, a throws(Raised) in
        for number in [a[1], a[2]] where !number.isNull {
          guard vm.isNumber(number) else { throw vm.typeError("a number is required") }
        }
        return vm.newIterator(
          a[0], a.get(1, default: Value(smallInt: 0)), a.get(2, default: Value(smallInt: 1)))
      }
    ) { vm, me throws(Raised) in
      let value = me.nativeField(0)
      let step = me.nativeField(1)
      if value.isSmallInt, step.isSmallInt {
        me.setNativeField(0, vm.newInt(value.smallInt + step.smallInt))
      } else {
        me.setNativeField(0, try vm.binary(.add, value, step))
      }
      return value
    }
    setRepr(type) { vm, me throws(Raised) in
      let value = try vm.reprText(me.nativeField(0))
      let step = me.nativeField(1)
      let name = vm.typeOf(me).ownNameText
      if step == Value(smallInt: 1) { return vm.newStr("\(name)(\(value))") }
      return vm.newStr("\(name)(\(value), \(try vm.reprText(step)))")
    }
    return type
  }

  /// Replaces a module type's repr after it is made.
  private func setRepr(_ type: TypeRef, _ repr: @escaping UnaryFunction) {
    type.slots.pointee.repr = repr
    var own = TypeSlots()
    own.repr = repr
    addSlotWrappers(type, own: own)
  }

  /// What `PyNumber_Check` accepts.
  private func isNumber(_ value: Value) -> Bool {
    let slots = slots(of: value)
    return slots.pointee.int != nil || slots.pointee.float != nil || slots.pointee.index != nil
      || value.isKind(.complex)
  }

  fileprivate func makeCycleType() -> TypeRef {
    // Fields: the iterator (null once exhausted), the items seen, the next of them.
    makeIteratorType(
      "cycle",
      new: NativeMethod("__new__(cls, iterable, /)", .constructor) { vm, a throws(Raised) in
        vm.newIterator(
          a[0], try vm.iterator(a[1]), Value(vm.newList()), Value(smallInt: 0))
      }
    ) { vm, me throws(Raised) in
      let saved = me.nativeField(1).as(ListObject.self)
      if !me.nativeField(0).isNull {
        let item = try vm.next(me.nativeField(0))
        if !item.isNull {
          vm.append(saved, item)
          return item
        }
        me.setNativeField(0, .null)
      }
      if saved.pointee.count == 0 { return .null }
      var index = me.nativeField(2).smallInt
      let item = saved.pointee.items[index]
      index += 1
      if index >= saved.pointee.count { index = 0 }
      me.setNativeField(2, Value(smallInt: index))
      return item
    }
  }

  fileprivate func makeRepeatType() -> TypeRef {
    // Fields: the object, how often (-1: always).
    let type = makeIteratorType(
      "repeat",
      methods: [
        NativeMethod("__length_hint__(self, /)") { vm, a throws(Raised) in
          let times = a[0].nativeField(1).smallInt
          if times < 0 { throw vm.typeError("len() of unsized object") }
          return vm.newInt(times)
        }
      ],
      new: NativeMethod("__new__(cls, /, object, times=0)", .constructor) { vm, a throws(Raised) in
        if !a[2].isNull, a[2].isFlonum || a[2].isKind(.float) {
          throw vm.typeError("integer argument expected, got float")
        }
        let times = a[2].isNull ? -1 : max(0, try vm.index(a[2], overflow: .overflowError))
        return vm.newIterator(a[0], a[1], Value(smallInt: times))
      }
    ) { _, me throws(Raised) in
      let times = me.nativeField(1).smallInt
      if times == 0 { return .null }
      if times > 0 { me.setNativeField(1, Value(smallInt: times - 1)) }
      return me.nativeField(0)
    }
    setRepr(type) { vm, me throws(Raised) in
      let times = me.nativeField(1).smallInt
      let object = try vm.reprText(me.nativeField(0))
      let name = vm.typeOf(me).ownNameText
      return vm.newStr(times < 0 ? "\(name)(\(object))" : "\(name)(\(object), \(times))")
    }
    return type
  }

  // MARK: One iterator in, one out

  fileprivate func makeAccumulateType() -> TypeRef {
    // Fields: iterator, function or null, total (null: none yet), initial value or null.
    makeIteratorType(
      "accumulate",
      new: NativeMethod("__new__(cls, /, iterable, func=None, *, initial=None)", .constructor) {
        vm, a throws(Raised) in
        vm.newIterator(
          a[0], try vm.iterator(a[1]), a[2].isNone ? .null : a[2], .null,
          a[3].isNone ? .null : a[3])
      }
    ) { vm, me throws(Raised) in
      if !me.nativeField(3).isNull {
        let initial = me.nativeField(3)
        me.setNativeField(3, .null)
        me.setNativeField(2, initial)
        return initial
      }
      let item = try vm.next(me.nativeField(0))
      if item.isNull { return .null }
      var total = me.nativeField(2)
      if total.isNull {
        total = item
      } else if me.nativeField(1).isNull {
        total = try vm.binary(.add, total, item)
      } else {
        total = try vm.call(me.nativeField(1), total, item)
      }
      me.setNativeField(2, total)
      return total
    }
  }

  fileprivate func makeCompressType() -> TypeRef {
    makeIteratorType(
      "compress",
      new: NativeMethod("__new__(cls, /, data, selectors)", .constructor) { vm, a throws(Raised) in
        let data = try vm.iterator(a[1])
        let selectors = try vm.iterator(a[2])
        return vm.newIterator(a[0], data, selectors)
      }
    ) { vm, me throws(Raised) in
      while true {
        let item = try vm.next(me.nativeField(0))
        if item.isNull { return .null }
        let selector = try vm.next(me.nativeField(1))
        if selector.isNull { return .null }
        if try vm.isTrue(selector) { return item }
      }
    }
  }

  /// A type whose fields are function and iterator.
  private func makeFilteringType(_ name: String, _ next: @escaping UnaryFunction)
    -> TypeRef
  {
    makeIteratorType(
      name,
      new: NativeMethod("__new__(cls, function, iterable, /)", .constructor) {
        vm, a throws(Raised) in
        vm.newIterator(a[0], a[1], try vm.iterator(a[2]), .false)
      }, next)
  }

  fileprivate func makeDropWhileType() -> TypeRef {
    makeFilteringType("dropwhile") { vm, me throws(Raised) in
      while true {
        let item = try vm.next(me.nativeField(1))
        if item.isNull || me.nativeField(2).isTrue { return item }
        if try !vm.isTrue(vm.call(me.nativeField(0), item)) {
          me.setNativeField(2, .true)
          return item
        }
      }
    }
  }

  fileprivate func makeTakeWhileType() -> TypeRef {
    makeFilteringType("takewhile") { vm, me throws(Raised) in
      if me.nativeField(2).isTrue { return .null }
      let item = try vm.next(me.nativeField(1))
      if item.isNull { return .null }
      if try vm.isTrue(vm.call(me.nativeField(0), item)) { return item }
      me.setNativeField(2, .true)
      return .null
    }
  }

  fileprivate func makeFilterFalseType() -> TypeRef {
    makeFilteringType("filterfalse") { vm, me throws(Raised) in
      let function = me.nativeField(0)
      let isPlain = function.isNone || function == Value(vm.type(.bool))
      while true {
        let item = try vm.next(me.nativeField(1))
        if item.isNull { return .null }
        let verdict = isPlain ? item : try vm.call(function, item)
        if try !vm.isTrue(verdict) { return item }
      }
    }
  }

  fileprivate func makeStarMapType() -> TypeRef {
    makeFilteringType("starmap") { vm, me throws(Raised) in
      let item = try vm.next(me.nativeField(1))
      if item.isNull { return .null }
      return try vm.call(me.nativeField(0), tuple: Value(vm.tuple(from: item)))
    }
  }

  fileprivate func makeISliceType() -> TypeRef {
    // Fields: iterator (null at the end), next index, stop (-1: none), step, count of items taken.
    makeIteratorType(
      "islice",
      new: NativeMethod("__new__(cls, iterable, start, stop=0, step=0, /)", .constructor) {
        vm, a throws(Raised) in
        var start = 0
        var stop = -1
        var step = 1
        if a[3].isNull {
          if !a[2].isNone {
            stop = try vm.islicePart(a[2], "Stop argument")
          }
        } else {
          if !a[2].isNone { start = try vm.islicePart(a[2], "Indices") }
          if !a[3].isNone { stop = try vm.islicePart(a[3], "Stop argument") }
        }
        if !a[4].isNull, !a[4].isNone {
          step = vm.machineInt(a[4]) ?? 0
          if step < 1 {
            throw vm.valueError("Step for islice() must be a positive integer or None.")
          }
        }
        return vm.newIterator(
          a[0], try vm.iterator(a[1]), Value(smallInt: start), Value(smallInt: stop),
          Value(smallInt: step), Value(smallInt: 0))
      }
    ) { vm, me throws(Raised) in
      let iterator = me.nativeField(0)
      if iterator.isNull { return .null }
      let next = me.nativeField(1).smallInt
      let stop = me.nativeField(2).smallInt
      var taken = me.nativeField(4).smallInt
      while taken < next {
        if try vm.next(iterator).isNull {
          me.setNativeField(0, .null)
          return .null
        }
        taken += 1
        me.setNativeField(4, Value(smallInt: taken))
      }
      if stop >= 0, taken >= stop {
        me.setNativeField(0, .null)
        return .null
      }
      let item = try vm.next(iterator)
      if item.isNull {
        me.setNativeField(0, .null)
        return .null
      }
      me.setNativeField(4, Value(smallInt: taken + 1))
      let (sum, overflow) = next.addingReportingOverflow(me.nativeField(3).smallInt)
      let limit = stop >= 0 ? stop : Int.max >> 1
      me.setNativeField(1, Value(smallInt: overflow || sum > limit ? limit : sum))
      return item
    }
  }

  private func islicePart(_ value: Value, _ what: String) throws(Raised) -> Int {
    var number = machineInt(value)
    if number == nil, slots(of: value).pointee.index != nil {
      number = machineInt(try indexValue(value))
    }
    guard let number, number >= 0 else {
      throw valueError(
        "\(what) for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    }
    return number
  }
}
