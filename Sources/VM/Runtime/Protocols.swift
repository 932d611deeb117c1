/// What Python's syntax and builtins do with any object: CPython's Objects/abstract.c and object.c.
extension Machine {
  // MARK: Truth, length, hash, identity

  @inline(__always) func isTrue(_ value: Value) throws(Raised) -> Bool {
    if value.isTrue { return true }
    if value.isFalse || value.isNone { return false }
    if value.isSmallInt { return value.smallInt != 0 }
    return try isTrueSlow(value)
  }

  @inline(never) private func isTrueSlow(_ value: Value) throws(Raised) -> Bool {
    if value.isFlonum { return value.flonum != 0 }
    let slots = slots(of: value)
    if let bool = slots.pointee.bool { return try bool(self, value) }
    if let length = slots.pointee.length { return try length(self, value) != 0 }
    return true
  }

  /// `len(value)`.
  @inline(never) func length(_ value: Value) throws(Raised) -> Int {
    if value.isExact(.list) { return value.as(ListObject.self).pointee.count }
    if value.isExact(.str) { return value.as(StrObject.self).pointee.count }
    if value.isExact(.tuple) { return value.as(TupleObject.self).pointee.count }
    if value.isExact(.dict) { return value.as(DictObject.self).count }
    guard let length = slots(of: value).pointee.length else {
      throw typeError("object of type '\(typeName(value))' has no len()")
    }
    return try length(self, value)
  }

  /// `hash(value)`; never -1.
  @inline(__always) func hash(_ value: Value) throws(Raised) -> Int {
    if value.isExact(.str) { return value.as(StrObject.self).hash }
    if value.isSmallInt {
      let int = value.smallInt
      if int.magnitude < 0x1fff_ffff_ffff_ffff && int != -1 { return int }
    }
    return try hashSlow(value)
  }

  @inline(never) private func hashSlow(_ value: Value) throws(Raised) -> Int {
    try checkNativeStack()
    if value.isExact(.tuple) { return try tupleHash(value.as(TupleObject.self)) }
    let slots = slots(of: value)
    if let hash = slots.pointee.hash, !slots.pointee.isUnhashable { return try hash(self, value) }
    throw typeError("unhashable type: '\(typeName(value))'")
  }

  /// The hash of an object by identity.
  func identityHash(_ value: Value) -> Int {
    let rotated = value.bits &>> 4 | value.bits &<< 60
    return Int(bitPattern: UInt(rotated))
  }

  // MARK: Text

  /// `repr(value)`: a str.
  @inline(never) func repr(_ value: Value) throws(Raised) -> Value {
    if value.isSmallInt { return try intText(value) }
    try enterRecursion(" while getting the repr of an object")
    defer { leaveRecursion() }
    try poll()
    guard let repr = slots(of: value).pointee.repr else {
      return newStr(defaultRepr(value))
    }
    let text = try repr(self, value)
    guard text.isKind(.str) else {
      throw typeError("__repr__ returned non-string (type \(typeName(text)))")
    }
    return text
  }

  func defaultRepr(_ value: Value) -> String {
    let type = typeOf(value)
    let module = lookUp(type, pointee.names.__module__)
    let name = type.pointee.qualifiedName.as(StrObject.self).description
    guard module.isKind(.str), module.as(StrObject.self).description != "builtins" else {
      return "<\(name) object at \(addressText(value))>"
    }
    return "<\(module.as(StrObject.self).description).\(name) object at \(addressText(value))>"
  }

  /// `0x7f…`, as `%p` prints an object's address.
  func addressText(_ value: Value) -> String { "0x" + String(value.bits, radix: 16) }

  /// `str(value)`.
  @inline(never) func str(_ value: Value) throws(Raised) -> Value {
    if value.isExact(.str) { return value }
    if value.isSmallInt { return try intText(value) }
    try enterRecursion(" while getting the str of an object")
    defer { leaveRecursion() }
    // Without a `__str__`, `object`'s stands in, which is the class's `__repr__`: the complaint is about `__str__` then, too.
    let slots = slots(of: value)
    guard let str = slots.pointee.str ?? slots.pointee.repr else { return try repr(value) }
    let text = try str(self, value)
    guard text.isKind(.str) else {
      throw typeError("__str__ returned non-string (type \(typeName(text)))")
    }
    return text
  }

  /// `str(value)` as a Swift String, for messages.
  func text(_ value: Value) throws(Raised) -> String {
    try str(value).as(StrObject.self).description
  }

  func reprText(_ value: Value) throws(Raised) -> String {
    try repr(value).as(StrObject.self).description
  }

  // MARK: Iteration

  /// `iter(value)`.
  @inline(never) func iterator(_ value: Value) throws(Raised) -> Value {
    let slots = slots(of: value)
    guard let iter = slots.pointee.iter else {
      if slots.pointee.item != nil || !lookUp(typeOf(value), pointee.names.__getitem__).isNull,
        !value.isKind(.dict), !value.isKind(.genericAlias)
      {
        return newSequenceIterator(value)
      }
      throw typeError("'\(typeName(value))' object is not iterable")
    }
    let iterator = try iter(self, value)
    if self.slots(of: iterator).pointee.next == nil {
      throw typeError("iter() returned non-iterator of type '\(typeName(iterator))'")
    }
    return iterator
  }

  /// Runs `body` for each item of an iterable. Lists and tuples are walked without an iterator.
  func forEach(_ iterable: Value, _ body: (Value) throws(Raised) -> Void) throws(Raised) {
    if iterable.isExact(.tuple) {
      let tuple = iterable.as(TupleObject.self)
      for index in 0..<tuple.pointee.count { try body(tuple.items[index]) }
      return
    }
    if iterable.isExact(.list) {
      let list = iterable.as(ListObject.self)
      var index = 0
      while index < list.pointee.count {
        try body(list.pointee.items[index])
        index += 1
      }
      return
    }
    let iterator = try iterator(iterable)
    while true {
      let item = try next(iterator)
      if item.isNull { return }
      try body(item)
    }
  }

  // MARK: Items

  @inline(never) func subscript_(_ container: Value, _ key: Value) throws(Raised) -> Value {
    guard let get = slots(of: container).pointee.subscript_ else {
      return try subscriptSlow(container, key)
    }
    return try get(self, container, key)
  }

  private func subscriptSlow(_ container: Value, _ key: Value) throws(Raised) -> Value {
    if container.isKind(.type) { return try classGetItem(container, key) }
    throw typeError("'\(typeName(container))' object is not subscriptable")
  }

  @inline(never) func setSubscript(_ container: Value, _ key: Value, _ value: Value) throws(Raised)
  {
    guard let set = slots(of: container).pointee.setSubscript else {
      let kind = slots(of: container)
      // Sequences without the operation have words of their own.
      let isSequence =
        kind.pointee.item != nil || kind.pointee.concat != nil || container.isKind(.range)
      let hasIndex = key.isSmallInt || key.isBool || slots(of: key).pointee.index != nil
      let negation = value.isNull && isSequence && hasIndex ? "n't" : " not"
      throw typeError(
        "'\(typeName(container))' object does\(negation) support item "
          + (value.isNull ? "deletion" : "assignment"))
    }
    try set(self, container, key, value)
  }

  /// `item in container`.
  @inline(never) func contains(_ container: Value, _ item: Value) throws(Raised) -> Bool {
    if container.isExact(.dict) {
      let dict = container.as(DictObject.self)
      let hash = try hash(item)
      var slot = 0
      return try find(dict, item, hash, &slot) >= 0
    }
    if container.isExact(.set) && (item.isSmallInt || item.isExact(.str)) {
      return try contains(container.as(SetObject.self), item)
    }
    if container.isExact(.str) && item.isExact(.str) {
      return container.as(StrObject.self).characters.find(item.as(StrObject.self).characters) >= 0
    }
    if let contains = slots(of: container).pointee.contains {
      return try contains(self, container, item)
    }
    let iterator: Value
    do throws(Raised) {
      iterator = try self.iterator(container)
    } catch {
      if clear(.typeError) {
        throw typeError("argument of type '\(typeName(container))' is not iterable")
      }
      throw error
    }
    while true {
      let candidate = try next(iterator)
      if candidate.isNull { return false }
      if try areEqual(candidate, item) { return true }
    }
  }

  // MARK: Comparison

  /// Identity or `==`, as containers compare.
  @inline(__always) func areEqual(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    if a.bits == b.bits { return true }
    if a.bits & b.bits & 1 != 0 { return false }
    if a.isExact(.str) && b.isExact(.str) {
      return a.as(StrObject.self).equals(b.as(StrObject.self))
    }
    return try areEqualSlow(a, b)
  }

  @inline(never) private func areEqualSlow(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    if a.isFlonum && b.isFlonum { return a.flonum == b.flonum }
    if a.isExact(.tuple) && b.isExact(.tuple) {
      let left = a.as(TupleObject.self)
      let right = b.as(TupleObject.self)
      let count = left.pointee.count
      if count != right.pointee.count { return false }
      // Keys of dicts are mostly made of the same objects.
      var index = 0
      while index < count && left.items[index].bits == right.items[index].bits { index &+= 1 }
      if index == count { return true }
    }
    return try isTrue(compare(a, b, .eq))
  }

  /// `a < b` and its kin: any object.
  @inline(never) func compare(_ a: Value, _ b: Value, _ comparison: Comparison) throws(Raised)
    -> Value
  {
    try enterRecursion(Machine.whileComparing)
    defer { leaveRecursion() }
    let left = typeOf(a)
    let right = typeOf(b)
    var triedReflected = false
    if left != right, right.isSubtype(of: left), let compare = right.slots.pointee.compare {
      triedReflected = true
      let result = try compare(self, b, a, comparison.reflected)
      if !result.isNotImplemented { return result }
    }
    if let compare = left.slots.pointee.compare {
      let result = try compare(self, a, b, comparison)
      if !result.isNotImplemented { return result }
    }
    if triedReflected { return try compareUnknown(a, b, comparison) }
    return try compareRest(a, b, comparison)
  }

  /// `a < b` and its kin, when the left operand's class has said that it does not know.
  func compareRest(_ a: Value, _ b: Value, _ comparison: Comparison) throws(Raised) -> Value {
    if let compare = typeOf(b).slots.pointee.compare {
      let result = try compare(self, b, a, comparison.reflected)
      if !result.isNotImplemented { return result }
    }
    return try compareUnknown(a, b, comparison)
  }

  private func compareUnknown(_ a: Value, _ b: Value, _ comparison: Comparison) throws(Raised)
    -> Value
  {
    switch comparison {
    case .eq: return Value(a.bits == b.bits)
    case .ne: return Value(a.bits != b.bits)
    default:
      throw typeError(
        "'\(comparison.symbol)' not supported between instances of '\(typeName(a))' and '\(typeName(b))'"
      )
    }
  }

  func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool { try isTrue(compare(a, b, .lt)) }

  // MARK: Arithmetic

  /// `a op b`.
  @inline(never) func binary(_ operation: BinaryOperation, _ a: Value, _ b: Value) throws(Raised)
    -> Value
  {
    if a.isExact(.str) {
      if operation == .add && b.isExact(.str) { return try concat(a, b) }
      if operation == .multiply && b.isSmallInt {
        return try strRepeat(a.as(StrObject.self), b.smallInt)
      }
      if operation == .modulo && (!b.isKind(.str) || b.isExact(.str)) {
        return try percentFormat(a.as(StrObject.self), b)
      }
    }
    let result = try binaryOrNotImplemented(operation, a, b)
    if !result.isNotImplemented { return result }
    if let result = try sequenceOperation(operation, a, b, inPlace: false) { return result }
    throw unsupported(operation, a, b, symbol: operation.symbol)
  }

  /// `a op= b`.
  @inline(never) func inPlace(_ operation: BinaryOperation, _ a: Value, _ b: Value) throws(Raised)
    -> Value
  {
    if operation == .add && a.isExact(.str) && b.isExact(.str) { return try concat(a, b) }
    if let function = typeOf(a).binary(BinaryOperation.count + operation.rawValue) {
      let result = try function(self, a, b)
      if !result.isNotImplemented { return result }
      // CPython 3.9 does not try `**` after `**=`.
      if operation == .power { throw unsupported(operation, a, b, symbol: operation.symbol) }
    }
    let result = try binaryOrNotImplemented(operation, a, b)
    if !result.isNotImplemented { return result }
    if let result = try sequenceOperation(operation, a, b, inPlace: true) { return result }
    // CPython's in-place power has the words of the plain one.
    let symbol = operation == .power ? operation.symbol : operation.symbol + "="
    throw unsupported(operation, a, b, symbol: symbol)
  }

  /// `a op b`, when the method in Python of the left operand's class (of the right one's, if the left one is a number) has said that it
  /// does not know.
  func binaryRest(_ operation: BinaryOperation, _ a: Value, _ b: Value, inPlace: Bool)
    throws(Raised) -> Value
  {
    let right = typeOf(b)
    if a.isObject, typeOf(a) != right, let function = right.binary(operation.rawValue) {
      let result: Value
      if !function.pointee.isPython {
        result = try function(self, a, b)
      } else if lookUp(right, name(operation.reflectedName)).isNull {
        result = .notImplemented
      } else {
        result = try special(operation.reflectedName, b, a)
      }
      if !result.isNotImplemented { return result }
    }
    if let result = try sequenceOperation(operation, a, b, inPlace: inPlace) { return result }
    let isPlain = !inPlace || operation == .power
    let symbol = isPlain ? operation.symbol : operation.symbol + "="
    throw unsupported(operation, a, b, symbol: symbol)
  }

  private func binaryOrNotImplemented(_ operation: BinaryOperation, _ a: Value, _ b: Value)
    throws(Raised) -> Value
  {
    let left = typeOf(a)
    let right = typeOf(b)
    let leftFunction = left.binary(operation.rawValue)
    if left == right {
      guard let function = leftFunction else { return .notImplemented }
      return try function(self, a, b)
    }
    let rightFunction = right.binary(operation.rawValue)
    if let leftFunction, let rightFunction, leftFunction.pointee.isPython,
      rightFunction.pointee.isPython
    {
      return try leftFunction(self, a, b)
    }
    // A subclass on the right goes first. Builtin slots take the operands in source order and look at both.
    if let rightFunction, right.isSubtype(of: left), right.pointee.flags.contains(.heapType) {
      let result = try rightFunction(self, a, b)
      if !result.isNotImplemented { return result }
      guard let leftFunction else { return .notImplemented }
      return try leftFunction(self, a, b)
    }
    if let leftFunction {
      let result = try leftFunction(self, a, b)
      if !result.isNotImplemented { return result }
    }
    guard let rightFunction else { return .notImplemented }
    return try rightFunction(self, a, b)
  }

  /// `+` and `*` of sequences, tried last as in CPython.
  private func sequenceOperation(
    _ operation: BinaryOperation, _ a: Value, _ b: Value, inPlace: Bool
  ) throws(Raised) -> Value? {
    let left = slots(of: a)
    switch operation {
    case .add:
      if inPlace, let concat = left.pointee.inPlaceConcat { return try concat(self, a, b) }
      if let concat = left.pointee.concat { return try concat(self, a, b) }
    case .multiply:
      if inPlace, let times = left.pointee.inPlaceRepeat {
        return try times(self, a, repeatCount(b))
      }
      if let times = left.pointee.repeat { return try times(self, a, repeatCount(b)) }
      // CPython asks the right operand of `*=` only if the left one's class has no methods of sequences, not even empty ones.
      if inPlace, left.pointee.length != nil || typeOf(a).pointee.flags.contains(.heapType) {
        return nil
      }
      if let times = slots(of: b).pointee.repeat { return try times(self, b, repeatCount(a)) }
    default: break
    }
    return nil
  }

  private func repeatCount(_ value: Value) throws(Raised) -> Int {
    if value.isSmallInt { return value.smallInt }
    if slots(of: value).pointee.index == nil {
      throw typeError("can't multiply sequence by non-int of type '\(typeName(value))'")
    }
    return try index(value, overflow: .overflowError)
  }

  private func unsupported(_ operation: BinaryOperation, _ a: Value, _ b: Value, symbol: String)
    -> Raised
  {
    if operation == .rshift, symbol == ">>", a.isKind(.builtinFunction),
      a.as(BuiltinFunctionObject.self).pointee.native.pointee.name.as(StrObject.self).description
        == "print"
    {
      return typeError(
        "unsupported operand type(s) for >>: '\(typeName(a))' and '\(typeName(b))'. Did you mean "
          + "\"print(<message>, file=<output_stream>)\"?")
    }
    return typeError(
      "unsupported operand type(s) for \(symbol): '\(typeName(a))' and '\(typeName(b))'")
  }

  @inline(never) func negative(_ value: Value) throws(Raised) -> Value {
    guard let function = slots(of: value).pointee.negative else {
      throw typeError("bad operand type for unary -: '\(typeName(value))'")
    }
    return try function(self, value)
  }

  @inline(never) func positive(_ value: Value) throws(Raised) -> Value {
    guard let function = slots(of: value).pointee.positive else {
      throw typeError("bad operand type for unary +: '\(typeName(value))'")
    }
    return try function(self, value)
  }

  @inline(never) func invert(_ value: Value) throws(Raised) -> Value {
    guard let function = slots(of: value).pointee.invert else {
      throw typeError("bad operand type for unary ~: '\(typeName(value))'")
    }
    return try function(self, value)
  }

  // MARK: Numbers as indexes

  /// The int that `value` is or stands for through `__index__`: a small int or an `IntObject`.
  func indexValue(_ value: Value) throws(Raised) -> Value {
    if value.isSmallInt || value.isExact(.int) { return value }
    if value.isBool { return Value(smallInt: value.isTrue ? 1 : 0) }
    if value.isKind(.int) { return value }
    guard let index = slots(of: value).pointee.index else {
      throw typeError("'\(typeName(value))' object cannot be interpreted as an integer")
    }
    return try index(self, value)
  }

  /// `value` as a machine int through `__index__`; `overflow` is raised when it does not fit ("cannot fit 'int' into an
  /// index-sized integer").
  func index(_ value: Value, overflow: ExceptionClass = .indexError) throws(Raised) -> Int {
    if value.isSmallInt { return value.smallInt }
    let int = try indexValue(value)
    if let machine = machineInt(int) { return machine }
    throw error(overflow, "cannot fit '\(typeName(value))' into an index-sized integer")
  }

  /// Like `index`, but a value that does not fit is clamped to Int's range (slices).
  func clampedIndex(_ value: Value) throws(Raised) -> Int {
    if value.isSmallInt { return value.smallInt }
    let int = try indexValue(value)
    if let machine = machineInt(int) { return machine }
    return int.as(IntObject.self).isNegative ? .min : .max
  }

  /// The value of an int object as an `Int`, if it fits. Bools count.
  func machineInt(_ value: Value) -> Int? {
    if value.isSmallInt { return value.smallInt }
    if value.isBool { return value.isTrue ? 1 : 0 }
    guard value.isKind(.int) else { return nil }
    let int = value.as(IntObject.self)
    if int.pointee.count == 0 { return 0 }
    guard int.pointee.count == 1 else { return nil }
    let limb = int.limbs[0]
    if int.isNegative { return limb <= 1 << 63 ? Int(truncatingIfNeeded: 0 &- limb) : nil }
    return limb < 1 << 63 ? Int(limb) : nil
  }

  /// An int of any machine size.
  @inline(__always) func newInt(_ value: Int) -> Value {
    if Value.fitsSmallInt(value) { return Value(smallInt: value) }
    return newBigInt(limb: value.magnitude, isNegative: value < 0)
  }

  @inline(never) func newBigInt(limb: UInt, isNegative: Bool) -> Value {
    let int = pointee.heap.allocate(fixed: 24).assumingMemoryBound(to: IntObject.self)
    int.pointee.header = ObjectHeader(.int, aux: isNegative ? 1 : 0)
    int.pointee.count = 1
    int.limbs[0] = limb
    return Value(int)
  }

  func newInt(_ value: UInt) -> Value {
    value <= UInt(Int.max) ? newInt(Int(value)) : newBigInt(limb: value, isNegative: false)
  }

  // MARK: Floats

  @inline(__always) func newFloat(_ value: Double) -> Value {
    Value(flonum: value) ?? boxFloat(value)
  }

  @inline(never) func boxFloat(_ value: Double) -> Value {
    let float = allocate(FloatObject.self, .float)
    float.pointee.value = value
    return Value(float)
  }

  /// The value of a float object (or of an instance of a subclass), or nil.
  @inline(__always) func floatValue(_ value: Value) -> Double? {
    if value.isFlonum { return value.flonum }
    if value.isKind(.float) { return value.as(FloatObject.self).pointee.value }
    return nil
  }

  // MARK: Tuples and lists

  @inline(__always) func newTuple(count: Int) -> UnsafeMutablePointer<TupleObject> {
    let tuple = pointee.heap.allocate(variable: TupleObject.itemsOffset &+ count &* 8)
      .assumingMemoryBound(to: TupleObject.self)
    tuple.pointee.header = ObjectHeader(.tuple)
    tuple.pointee.count = count
    var index = 0
    while index < count {
      tuple.items[index] = .null
      index &+= 1
    }
    return tuple
  }

  func newTuple(_ items: [Value]) -> UnsafeMutablePointer<TupleObject> {
    if items.isEmpty { return pointee.emptyTuple.as(TupleObject.self) }
    let tuple = newTuple(count: items.count)
    for (index, item) in items.enumerated() { tuple.items[index] = item }
    return tuple
  }

  /// An empty list with room for `capacity` items.
  func newList(capacity: Int = 0) -> UnsafeMutablePointer<ListObject> {
    let list = allocate(ListObject.self, .list)
    list.pointee.count = 0
    list.pointee.capacity = 0
    list.pointee.items = UnsafeMutablePointer<Value>(bitPattern: 8).unsafelyUnwrapped
    if capacity > 0 {
      list.pointee.items = allocateStorage(capacity &* 8).assumingMemoryBound(to: Value.self)
      list.pointee.capacity = capacity
    }
    return list
  }

  @inline(__always) func append(_ list: UnsafeMutablePointer<ListObject>, _ value: Value) {
    let count = list.pointee.count
    if count == list.pointee.capacity {
      grow(list, forAtLeast: count &+ 1)
      if count == list.pointee.capacity { return }
    }
    list.pointee.items[count] = value
    list.pointee.count = count &+ 1
  }

  /// When there is no memory the list stays as it is, and MemoryError comes at the next safepoint.
  @inline(never) func grow(_ list: UnsafeMutablePointer<ListObject>, forAtLeast count: Int) {
    if count <= list.pointee.capacity { return }
    var capacity = max(count, list.pointee.capacity + list.pointee.capacity >> 1 + 6)
    if capacity > 1 << 17, !pointee.heap.hasRoom(for: capacity &* 8) {
      capacity = count + 1024
      if !pointee.heap.hasRoom(for: capacity &* 8) { return pointee.heap.raiseMemoryError() }
    }
    let items = allocateStorage(capacity &* 8).assumingMemoryBound(to: Value.self)
    items.update(from: list.pointee.items, count: list.pointee.count)
    list.pointee.items = items
    list.pointee.capacity = capacity
  }

  /// Any iterable as a new list.
  @inline(never) func list(from iterable: Value) throws(Raised) -> UnsafeMutablePointer<ListObject>
  {
    let list = newList()
    try extend(list, iterable)
    return list
  }

  @inline(never) func extend(_ list: UnsafeMutablePointer<ListObject>, _ iterable: Value)
    throws(Raised)
  {
    if iterable.isExact(.list) || iterable.isExact(.tuple) {
      let isList = iterable.isExact(.list)
      let count =
        isList
        ? iterable.as(ListObject.self).pointee.count : iterable.as(TupleObject.self).pointee.count
      try reserve(list.pointee.count + count, of: 8)
      grow(list, forAtLeast: list.pointee.count + count)
      let source =
        isList ? iterable.as(ListObject.self).pointee.items : iterable.as(TupleObject.self).items
      (list.pointee.items + list.pointee.count).update(from: source, count: count)
      list.pointee.count += count
      return
    }
    if iterable.isExact(.range) {
      let length = iterable.as(RangeObject.self).pointee.length
      if !length.isSmallInt { throw memoryError() }
      try reserve(list.pointee.count + min(length.smallInt, 1 << 56), of: 8)
    }
    let iterator = try iterator(iterable)
    try askLength(iterable)
    while true {
      let item = try next(iterator)
      if item.isNull { return }
      append(list, item)
    }
  }

  /// Any iterable as a tuple; a tuple is returned as it is.
  @inline(never) func tuple(from iterable: Value) throws(Raised) -> UnsafeMutablePointer<
    TupleObject
  > {
    if iterable.isExact(.tuple) { return iterable.as(TupleObject.self) }
    let list =
      iterable.isExact(.list) ? iterable.as(ListObject.self) : try self.list(from: iterable)
    return newTuple(list.pointee.items, count: list.pointee.count)
  }

  @inline(never) func newTuple(_ items: UnsafeMutablePointer<Value>, count: Int)
    -> UnsafeMutablePointer<TupleObject>
  {
    if count == 0 { return pointee.emptyTuple.as(TupleObject.self) }
    let tuple = newTuple(count: count)
    tuple.items.update(from: items, count: count)
    return tuple
  }
}

extension Comparison {
  var reflected: Comparison {
    switch self {
    case .lt: return .gt
    case .le: return .ge
    case .gt: return .lt
    case .ge: return .le
    case .eq, .ne: return self
    }
  }

  var symbol: String { ["<", "<=", "==", "!=", ">", ">="][rawValue] }

  /// What the comparison says of two values that order as -1, 0 or 1.
  @inline(__always) func holds(order: Int) -> Bool {
    switch self {
    case .lt: return order < 0
    case .le: return order <= 0
    case .eq: return order == 0
    case .ne: return order != 0
    case .gt: return order > 0
    case .ge: return order >= 0
    }
  }
}

extension BinaryOperation {
  var symbol: String {
    switch self {
    case .add: return "+"
    case .subtract: return "-"
    case .multiply: return "*"
    case .matrixMultiply: return "@"
    case .trueDivide: return "/"
    case .floorDivide: return "//"
    case .modulo: return "%"
    case .power: return "** or pow()"
    case .lshift: return "<<"
    case .rshift: return ">>"
    case .and: return "&"
    case .xor: return "^"
    case .or: return "|"
    case .divmod: return "divmod()"
    }
  }
}
