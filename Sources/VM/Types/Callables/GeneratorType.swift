extension NativeType {
  static let generator = NativeType(
    "generator", .generator, methods: resumable,
    properties: properties("gi") + [
      NativeProperty("gi_yieldfrom") { vm, g throws(Raised) in
        vm.delegate(of: g.as(GeneratorObject.self)) ?? .none
      }
    ]
  ) { slots in
    slots.repr = { vm, g throws(Raised) in resumableRepr(vm, g) }
    slots.iter = { _, g throws(Raised) in g }
    slots.next = { vm, g throws(Raised) in
      let item = try vm.resume(g.as(GeneratorObject.self), sending: .none)
      if item.isNull, !vm.pointee.callResult.isNone {
        throw vm.raiseStopIteration(vm.pointee.callResult)
      }
      return item
    }
  }

  static let coroutine = NativeType(
    "coroutine", .coroutine, methods: resumable,
    properties: properties("cr") + [
      NativeProperty("cr_await") { vm, g throws(Raised) in
        vm.delegate(of: g.as(GeneratorObject.self)) ?? .none
      },
      NativeProperty("cr_origin", isMember: true) { _, g throws(Raised) in
        let origin = g.as(GeneratorObject.self).pointee.origin
        return origin.isNull ? .none : origin
      },
    ]
  ) { slots in
    slots.repr = { vm, g throws(Raised) in resumableRepr(vm, g) }
    slots.awaitIterator = { vm, g throws(Raised) in vm.newCoroutineWrapper(g) }
  }

  private static let resumable = [
    NativeMethod("send(self, arg, /)") { vm, a throws(Raised) in
      let item = try vm.resume(a[0].as(GeneratorObject.self), sending: a[1])
      if item.isNull { throw vm.raiseStopIteration(vm.pointee.callResult) }
      return item
    },
    NativeMethod("throw(self, type, value=None, traceback=None, /)*") { vm, a throws(Raised) in
      let item = try vm.throwInto(
        a[0].as(GeneratorObject.self),
        Machine.Thrown(
          type: a[1], value: a[2], traceback: a[3]))
      if item.isNull { throw vm.raiseStopIteration(vm.pointee.callResult) }
      return item
    },
    NativeMethod("close(self, /)") { vm, a throws(Raised) in
      try vm.close(a[0].as(GeneratorObject.self))
      vm.noteEmptied()
      return .none
    },
    finalizer,
  ]

  static let finalizer = NativeMethod("__del__(self, /)") { vm, a throws(Raised) in
    vm.finalizeGenerator(a[0])
    return .none
  }

  static func properties(_ prefix: String) -> [NativeProperty] {
    let code: StaticString
    let frame: StaticString
    let running: StaticString
    switch prefix {
    case "gi": (code, frame, running) = ("gi_code", "gi_frame", "gi_running")
    case "cr": (code, frame, running) = ("cr_code", "cr_frame", "cr_running")
    default: (code, frame, running) = ("ag_code", "ag_frame", "ag_running")
    }
    return [
      NativeProperty(
        "__name__", { _, g throws(Raised) in g.as(GeneratorObject.self).pointee.name },
        set: { vm, g, value throws(Raised) in
          guard value.isKind(.str) else {
            throw vm.typeError("__name__ must be set to a string object")
          }
          g.as(GeneratorObject.self).pointee.name = value
        }),
      NativeProperty(
        "__qualname__", { _, g throws(Raised) in g.as(GeneratorObject.self).pointee.qualifiedName },
        set: { vm, g, value throws(Raised) in
          guard value.isKind(.str) else {
            throw vm.typeError("__qualname__ must be set to a string object")
          }
          g.as(GeneratorObject.self).pointee.qualifiedName = value
        }),
      NativeProperty(code, isMember: true) { _, g throws(Raised) in
        g.as(GeneratorObject.self).pointee.code
      },
      NativeProperty(running, isMember: true) { _, g throws(Raised) in
        let generator = g.as(GeneratorObject.self)
        return Value(
          generator.pointee.header.kind == .asyncGenerator
            ? generator.pointee.flags.contains(.awaited) : generator.pointee.state == .running)
      },
      NativeProperty(frame, isMember: true) { vm, g throws(Raised) in
        vm.frameObject(of: g.as(GeneratorObject.self))
      },
    ]
  }

  static func resumableRepr(_ vm: Machine, _ g: Value) -> Value {
    let name = g.as(GeneratorObject.self).pointee.qualifiedName.as(StrObject.self).description
    return vm.newStr("<\(vm.typeName(g)) object \(name) at \(vm.addressText(g))>")
  }
}

extension Machine {
  func raiseStopIteration(_ value: Value) -> Raised {
    value.isNone || value.isNull ? raise(.stopIteration) : raise(.stopIteration, value)
  }

  /// An exception of class `type` from the second argument of `throw`. CPython: `PyErr_NormalizeException`.
  private func instantiate(_ type: Value, _ value: Value) throws(Raised) -> Value {
    if value.isKind(.exception), isInstance(value, of: type.as(TypeObject.self)) { return value }
    let exception: Value
    if value.isNone {
      exception = try call(type)
    } else if value.isKind(.tuple) {
      exception = try call(type, tuple: value)
    } else {
      exception = try call(type, value)
    }
    guard exception.isKind(.exception) else {
      throw typeError(
        "calling \(try reprText(type)) should have returned an instance of BaseException, not "
          + typeName(exception))
    }
    return exception
  }

  /// The exception that `throw(type, value, traceback)` means.
  func exceptionToThrow(_ thrown: Thrown) throws(Raised) -> Value {
    let type = thrown.type
    let value = thrown.value.isNull ? .none : thrown.value
    let traceback = thrown.traceback.isNull ? .none : thrown.traceback
    if !traceback.isNone && !traceback.isKind(.traceback) {
      throw typeError("throw() third argument must be a traceback object")
    }
    let exception: Value
    if isExceptionClass(type) {
      do throws(Raised) {
        exception = try instantiate(type, value)
      } catch {
        // What goes wrong while the exception is made is thrown in its place.
        exception = takeException()
      }
    } else if type.isKind(.exception) {
      if !value.isNone { throw typeError("instance exception may not have a separate value") }
      exception = type
    } else {
      throw typeError(
        "exceptions must be classes or instances deriving from BaseException, not \(typeName(type))"
      )
    }
    if !traceback.isNone { exception.as(ExceptionObject.self).pointee.traceback = traceback }
    return exception
  }
}
