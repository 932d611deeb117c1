/// `dict.keys()`, `.values()` and `.items()`: views of a dict, the first and last with the operations of sets.
/// CPython: Objects/dictobject.c, `dictview_*`. A view is laid out as a cell that holds the dict.
extension NativeType {
  static let dictKeys = NativeType(
    "dict_keys", .dictKeys, valueFields: 1,
    methods: setViewMethods + [
      NativeMethod("__reversed__(self, /)") { vm, a throws(Raised) in
        vm.newDictIterator(.dictReverseKeyIterator, a[0].viewedDict)
      }
    ]
  ) { slots in
    commonViewSlots(&slots)
    setViewSlots(&slots)
    slots.iter = { vm, view throws(Raised) in
      vm.newDictIterator(.dictKeyIterator, view.viewedDict)
    }
    slots.contains = { vm, view, key throws(Raised) in
      try vm.viewContains(view, key)
    }
  }

  static let dictItems = NativeType(
    "dict_items", .dictItems, valueFields: 1,
    methods: setViewMethods + [
      NativeMethod("__reversed__(self, /)") { vm, a throws(Raised) in
        vm.newDictIterator(.dictReverseItemIterator, a[0].viewedDict)
      }
    ]
  ) { slots in
    commonViewSlots(&slots)
    setViewSlots(&slots)
    slots.iter = { vm, view throws(Raised) in
      vm.newDictIterator(.dictItemIterator, view.viewedDict)
    }
    slots.contains = { vm, view, item throws(Raised) in
      try vm.viewContains(view, item)
    }
  }

  static let dictValues = NativeType(
    "dict_values", .dictValues, valueFields: 1,
    methods: [
      NativeMethod("__reversed__(self, /)") { vm, a throws(Raised) in
        vm.newDictIterator(.dictReverseValueIterator, a[0].viewedDict)
      }
    ]
  ) { slots in
    commonViewSlots(&slots)
    slots.iter = { vm, view throws(Raised) in
      vm.newDictIterator(.dictValueIterator, view.viewedDict)
    }
  }

  private static func commonViewSlots(_ slots: inout TypeSlots) {
    slots.repr = { vm, view throws(Raised) in
      let header = view.header
      if header.pointee.flags.contains(.inRepr) { return vm.newStr("...") }
      header.pointee.flags.insert(.inRepr)
      defer { header.pointee.flags.remove(.inRepr) }
      let items = try vm.repr(Value(try vm.list(from: view)))
      var text = StrBuilder()
      let name = vm.typeName(view)
      text.append(vm.isOrderedDict(view.viewedDict) ? "o" + name : name)
      text.append("(")
      text.append(str: items)
      text.append(")")
      return text.finish(vm)
    }
    slots.length = { _, view throws(Raised) in view.viewedDict.as(DictObject.self).count }
  }

  private static let setViewMethods: [NativeMethod] = [
    NativeMethod("isdisjoint(self, other, /)") { vm, a throws(Raised) in
      Value(try vm.isDisjointView(a[0], a[1]))
    }
  ]

  private static func setViewSlots(_ slots: inout TypeSlots) {
    slots.isUnhashable = true
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard a.isSetView, b.isSetView || b.isAnySet else { return .notImplemented }
      return Value(try vm.compareViews(a, b, comparison))
    }
    slots.binary = [
      .init(
        .or,
        { vm, a, b throws(Raised) in
          let result = try vm.setOfView(a)
          try vm.setUpdate(result, b)
          return Value(result)
        }
      ),
      .init(.and, { vm, a, b throws(Raised) in Value(try vm.viewIntersection(a, b)) }),
      .init(
        .subtract,
        { vm, a, b throws(Raised) in
          let result = try vm.setOfView(a)
          try vm.subtract(result, b)
          return Value(result)
        }
      ),
      .init(
        .xor,
        { vm, a, b throws(Raised) in
          let result = try vm.setOfView(a)
          try vm.toggle(result, b)
          return Value(result)
        }
      ),
    ]
  }
}

extension Value {
  fileprivate var viewedDict: Value { self.as(CellObject.self).pointee.content }
  fileprivate var isSetView: Bool { isExact(.dictKeys) || isExact(.dictItems) }
}

extension Machine {
  func newView(_ kind: Kind, _ dict: Value) -> Value {
    let view = allocate(CellObject.self, kind)
    view.pointee.content = dict
    return Value(view)
  }

  fileprivate func viewContains(_ view: Value, _ item: Value) throws(Raised) -> Bool {
    let dict = view.viewedDict.as(DictObject.self)
    if view.isExact(.dictKeys) { return try contains(dict, item) }
    guard item.isKind(.tuple), item.as(TupleObject.self).pointee.count == 2 else { return false }
    let pair = item.as(TupleObject.self)
    let found = try get(dict, pair.items[0])
    return found.isNull ? false : try areEqual(found, pair.items[1])
  }

  /// The left operand of an operator of views, as a new set.
  fileprivate func setOfView(_ value: Value) throws(Raised) -> SetRef {
    if value.isExact(.dictKeys), value.viewedDict.isExact(.dict) {
      return try newSet(from: value.viewedDict)
    }
    return try newSet(from: value)
  }

  fileprivate func viewIntersection(_ a: Value, _ b: Value) throws(Raised) -> SetRef {
    var view = a
    var other = b
    if !view.isSetView { swap(&view, &other) }
    let count = view.viewedDict.as(DictObject.self).count
    if other.isExact(.set), count <= other.as(SetObject.self).count {
      return try intersection(other.as(SetObject.self), view)
    }
    if other.isSetView, other.viewedDict.as(DictObject.self).count > count { swap(&view, &other) }
    let result = newSet()
    let iterator = try iterator(other)
    while true {
      let key = try next(iterator)
      if key.isNull { return result }
      if try viewContains(view, key) { try add(result, key) }
    }
  }

  fileprivate func isDisjointView(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    var view = a
    var other = b
    if view == other { return view.viewedDict.as(DictObject.self).count == 0 }
    if other.isSetView || other.isAnySet,
      try length(other) > view.viewedDict.as(DictObject.self).count
    {
      swap(&view, &other)
    }
    let iterator = try iterator(other)
    while true {
      let item = try next(iterator)
      if item.isNull { return true }
      if try contains(view, item) { return false }
    }
  }

  fileprivate func compareViews(_ a: Value, _ b: Value, _ comparison: Comparison) throws(Raised)
    -> Bool
  {
    let left = try length(a)
    let right = try length(b)
    switch comparison {
    case .eq, .ne:
      let isEqual = left == right ? try areAll(of: a, in: b) : false
      return isEqual == (comparison == .eq)
    case .lt: return left < right ? try areAll(of: a, in: b) : false
    case .le: return left <= right ? try areAll(of: a, in: b) : false
    case .gt: return left > right ? try areAll(of: b, in: a) : false
    case .ge: return left >= right ? try areAll(of: b, in: a) : false
    }
  }

  private func areAll(of items: Value, in container: Value) throws(Raised) -> Bool {
    let iterator = try iterator(items)
    while true {
      let item = try next(iterator)
      if item.isNull { return true }
      if try !contains(container, item) { return false }
    }
  }
}
