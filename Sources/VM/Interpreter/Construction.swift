/// Calls of classes and bound methods from the interpreter loop, in place: their arguments lie at the top of the VM stack
/// already, right above the callee.
extension Machine {
  /// Readies a call of a bound method, or of a class whose instances only need a Python `__init__`, to run in the same loop:
  /// moves the arguments one slot up and puts `self` in front of them. Where the callee was is now the function, or for a
  /// class the new object, which the frame with the flag `constructor` leaves there.
  /// - Parameter count: how many values lie above the callee.
  /// - Returns: the function to enter; null when the callee is something else.
  @inline(never) func spread(_ sp: StackPointer, _ count: Int) -> Value {
    let callee = sp[-1 - count]
    let function: Value
    let below: Value
    let receiver: Value
    if callee.isExact(.method) {
      let method = callee.as(MethodObject.self)
      function = method.pointee.function
      if !function.isExact(.function) { return .null }
      below = function
      receiver = method.pointee.receiver
    } else if callee.isExact(.type) {
      function = initializer(of: callee.as(TypeObject.self))
      if !function.isObject { return .null }
      below = newInstance(callee.as(TypeObject.self))
      receiver = below
    } else {
      return .null
    }
    var index = 0
    while index < count {
      sp[0 &- index] = sp[-1 &- index]
      index &+= 1
    }
    sp[0 &- count] = receiver
    sp[-1 &- count] = below
    return function
  }

  /// What makes an instance of a class ready: a Python function, `__init__`; None when nothing is to be done; null when calling the
  /// class does more than that.
  @inline(__always) func initializer(of type: TypeRef) -> Value {
    if type.pointee.initializerEpoch == pointee.typeEpoch { return type.pointee.initializer }
    return findInitializer(type)
  }

  @inline(never) private func findInitializer(_ type: TypeRef) -> Value {
    var found = Value.null
    let names = pointee.names
    let object = self.type(.object)
    if type.pointee.flags.contains(.heapType), !type.pointee.flags.contains(.isAbstract),
      type.pointee.layout == .instance, type.slots.pointee.new != nil,
      lookUp(type, names.__new__) == lookUp(object, names.__new__)
    {
      let initialize = lookUp(type, names.__init__)
      if initialize.isExact(.function) {
        found = initialize
      } else if initialize == lookUp(object, names.__init__) {
        found = .none
      }
    }
    type.pointee.initializer = found
    type.pointee.initializerEpoch = pointee.typeEpoch
    return found
  }

  /// `__init__` gave something.
  func initializerResultError(_ result: Value) -> Raised {
    typeError("__init__() should return None, not '\(typeName(result))'")
  }

  /// A call from the loop of anything but a Python function; the callee lies right below the arguments, and its slot may be used.
  @inline(never) func callNonFunction(_ callee: Value, _ arguments: CallArguments) throws(Raised)
    -> Value
  {
    if pointee.frame >= pointee.frameLimit, countsAsLevel(callee) {
      throw recursionError(Machine.whileCalling)
    }
    if callee.isObject {
      let base = arguments.base
      let count = arguments.count
      switch callee.header.pointee.kind {
      case .builtinFunction:
        let builtin = callee.as(BuiltinFunctionObject.self)
        let row = builtin.pointee.native
        switch row.pointee.method.flavor {
        case .function, .staticMethod: return try callNativeOnTop(row, base, count)
        case .constructor: return try callNew(callee, arguments)
        default:
          if builtin.pointee.receiver.isNull { return try callNativeOnTop(row, base, count) }
          let first = StackPointer(base).slot(-1)
          first.pointee = builtin.pointee.receiver
          return try callNativeOnTop(row, first, count &+ 1, isBound: true)
        }
      case .methodDescriptor:
        let descriptor = callee.as(MethodDescriptorObject.self)
        if count > 0 {
          let type = descriptor.pointee.type.as(TypeObject.self)
          let own = typeOf(base[0])
          if own == type || own.isSubtype(of: type) {
            return try callNativeOnTop(descriptor.pointee.native, base, count)
          }
        }
      case .type:
        if callee.isExact(.type) {
          if countsAsLevel(callee) {
            return try construct(callee.as(TypeObject.self), base, count)
          }
          let outer = pointee.uncountedCaller
          pointee.uncountedCaller = pointee.frame
          defer { pointee.uncountedCaller = outer }
          return try construct(callee.as(TypeObject.self), base, count)
        }
      default: break
      }
    }
    return try call(callee, arguments)
  }

  /// Whether CPython counts calling it as a level of recursion: not what it calls by its vectorcall.
  private func countsAsLevel(_ callee: Value) -> Bool {
    if callee.isKind(.method) { return false }
    guard callee.isExact(.type) else { return true }
    let type = callee.as(TypeObject.self)
    switch type.pointee.layout {
    case .type, .list, .tuple, .dict, .set, .frozenset, .range:
      return type != self.type(type.pointee.layout)
    default: return true
    }
  }

  /// Calls a class whose metaclass is `type`, without keywords.
  private func construct(_ type: TypeRef, _ base: UnsafeMutablePointer<Value>, _ count: Int)
    throws(Raised) -> Value
  {
    if type.pointee.flags.contains(.heapType) {
      if count == 0 && initializer(of: type).isNone { return newInstance(type) }
      return try callType(type, CallArguments(base: base, count: count))
    }
    let kind = type.pointee.layout
    if type != self.type(kind) {
      return try callType(type, CallArguments(base: base, count: count))
    }
    switch kind {
    case .type where count == 1: return Value(typeOf(base[0]))
    case .list where count <= 1:
      let list = newList()
      if count == 1 {
        try askExactLength(base[0])
        try extend(list, base[0])
      }
      return Value(list)
    case .set where count <= 1:
      let set = newSet()
      if count == 1 { try setUpdate(set, base[0]) }
      return Value(set)
    case .dict where count <= 1:
      let dict = newDict()
      if count == 1 { try updateFromMappingOrPairs(dict, base[0]) }
      return Value(dict)
    case .str where count == 1: return try str(base[0])
    case .int where count == 1 && base[0].isSmallInt: return base[0]
    case .type, .exception, .nativeInstance, .list, .set, .dict: break
    default:
      if type.slots.pointee.initializes { break }
      if let new = constructor(of: type) {
        // `__new__` wants the class in front of the arguments: there it is.
        return try callNativeOnTop(new, StackPointer(base).slot(-1), count &+ 1)
      }
    }
    return try callType(type, CallArguments(base: base, count: count))
  }

  /// The native `__new__` of a builtin class.
  @inline(__always) private func constructor(of type: TypeRef) -> UnsafeMutablePointer<NativeRow>? {
    if let known = type.pointee.constructor { return known }
    return findConstructor(type)
  }

  @inline(never) private func findConstructor(_ type: TypeRef) -> UnsafeMutablePointer<NativeRow>? {
    if type.slots.pointee.new == nil { return nil }
    let new = lookUp(type, pointee.names.__new__)
    guard new.isExact(.builtinFunction) else { return nil }
    let row = new.as(BuiltinFunctionObject.self).pointee.native
    guard row.pointee.method.flavor == .constructor,
      new.as(BuiltinFunctionObject.self).pointee.receiver == Value(type)
    else { return nil }
    type.pointee.constructor = row
    return row
  }
}
