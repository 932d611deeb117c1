// Functions and methods written in Swift, and the descriptors through which types offer them.
// CPython: Objects/methodobject.c, Objects/descrobject.c.

extension NativeType {
  static let builtinFunction = NativeType(
    "builtin_function_or_method", .builtinFunction, valueFields: 2, methods: [.reduceBuiltin],
    properties: [
      NativeProperty("__name__") { _, f throws(Raised) in
        f.as(BuiltinFunctionObject.self).pointee.native.pointee.name
      },
      NativeProperty("__qualname__") { vm, f throws(Raised) in
        let function = f.as(BuiltinFunctionObject.self)
        let name = function.pointee.native.pointee.name
        let owner = function.pointee.native.pointee.owner
        // Functions of modules have the module's name for an owner.
        if !owner.isKind(.type) { return name }
        return vm.newStr(
          "\(owner.as(TypeObject.self).ownNameText).\(name.as(StrObject.self).description)")
      },
      NativeProperty("__module__", isMember: true) { _, f throws(Raised) in
        let module = f.as(BuiltinFunctionObject.self).pointee.module
        return module.isNull ? .none : module
      },
      NativeProperty("__self__") { vm, f throws(Raised) in
        let receiver = f.as(BuiltinFunctionObject.self).pointee.receiver
        return receiver.isNull ? .none : receiver
      },
      NativeProperty("__doc__") { vm, f throws(Raised) in
        vm.docstring(of: f.as(BuiltinFunctionObject.self).pointee.native)
      },
      NativeProperty("__text_signature__") { vm, f throws(Raised) in
        vm.textSignature(f.as(BuiltinFunctionObject.self).pointee.native)
      },
    ]
  ) { slots in
    slots.repr = { vm, f throws(Raised) in
      let function = f.as(BuiltinFunctionObject.self)
      let name = function.pointee.native.pointee.name.as(StrObject.self).description
      let receiver = function.pointee.receiver
      if receiver.isNull || receiver.isKind(.module) {
        return vm.newStr("<built-in function \(name)>")
      }
      return vm.newStr(
        "<built-in method \(name) of \(vm.typeName(receiver)) object at \(vm.addressText(receiver))>"
      )
    }
    slots.call = { vm, f, arguments throws(Raised) in
      let function = f.as(BuiltinFunctionObject.self)
      let row = function.pointee.native
      switch row.pointee.method.flavor {
      case .function, .staticMethod: return try vm.callNative(row, arguments)
      case .constructor: return try vm.callNew(f, arguments)
      default: return try vm.callNative(row, receiver: function.pointee.receiver, arguments)
      }
    }
    slots.hash = { vm, f throws(Raised) in
      let function = f.as(BuiltinFunctionObject.self)
      let hash =
        vm.identityHash(function.pointee.receiver)
        ^ Int(bitPattern: UInt(bitPattern: function.pointee.native) >> 4)
      return hash == -1 ? -2 : hash
    }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard comparison == .eq || comparison == .ne, a.isExact(.builtinFunction),
        b.isExact(.builtinFunction)
      else { return .notImplemented }
      let left = a.as(BuiltinFunctionObject.self)
      let right = b.as(BuiltinFunctionObject.self)
      let isSame =
        left.pointee.receiver == right.pointee.receiver
        && left.pointee.native == right.pointee.native
      return Value(isSame == (comparison == .eq))
    }
  }

  static let methodDescriptor = NativeType(
    "method_descriptor", .methodDescriptor, valueFields: 1, methods: [.reduceDescriptor],
    properties: descriptorProperties
  ) { slots in
    slots.repr = { vm, d throws(Raised) in
      let descriptor = d.as(MethodDescriptorObject.self)
      let name = descriptor.pointee.native.pointee.name.as(StrObject.self).description
      return vm.newStr(
        "<method '\(name)' of '\(descriptor.pointee.type.as(TypeObject.self).nameText)' objects>")
    }
    slots.call = { vm, d, arguments throws(Raised) in
      let descriptor = d.as(MethodDescriptorObject.self)
      if arguments.count == 0
        || !vm.isInstance(arguments[0], of: descriptor.pointee.type.as(TypeObject.self))
      {
        throw vm.wrongReceiver(descriptor, arguments)
      }
      return try vm.callNative(descriptor.pointee.native, arguments)
    }
    slots.descriptorGet = { vm, d, object, _ throws(Raised) in
      if object.isNull { return d }
      let descriptor = d.as(MethodDescriptorObject.self)
      if !vm.isInstance(object, of: descriptor.pointee.type.as(TypeObject.self)) {
        throw vm.wrongObject(
          descriptor.pointee.native.pointee.name, descriptor.pointee.type, object)
      }
      return vm.newBuiltin(descriptor.pointee.native, receiver: object)
    }
  }

  static let classMethodDescriptor = NativeType(
    "classmethod_descriptor", .classMethodDescriptor, valueFields: 1, methods: [.reduceDescriptor],
    properties: descriptorProperties
  ) { slots in
    slots.repr = { vm, d throws(Raised) in
      let descriptor = d.as(MethodDescriptorObject.self)
      let name = descriptor.pointee.native.pointee.name.as(StrObject.self).description
      return vm.newStr(
        "<method '\(name)' of '\(descriptor.pointee.type.as(TypeObject.self).nameText)' objects>")
    }
    slots.descriptorGet = { vm, d, object, type throws(Raised) in
      let descriptor = d.as(MethodDescriptorObject.self)
      let receiver = type.isNull ? Value(vm.typeOf(object)) : type
      let owner = descriptor.pointee.type.as(TypeObject.self)
      let name = descriptor.pointee.native.pointee.name.as(StrObject.self)
      guard receiver.isKind(.type) else {
        throw vm.typeError(
          "descriptor '\(name.description)' for type '\(owner.nameText)' needs a type, not a "
            + "'\(vm.typeName(receiver))' as arg 2")
      }
      guard receiver.as(TypeObject.self).isSubtype(of: owner) else {
        throw vm.typeError(
          "descriptor '\(name.description)' requires a subtype of '\(owner.nameText)' but received "
            + "'\(receiver.as(TypeObject.self).nameText)'")
      }
      return vm.newBuiltin(descriptor.pointee.native, receiver: receiver)
    }
    slots.call = { vm, d, arguments throws(Raised) in
      let descriptor = d.as(MethodDescriptorObject.self)
      let name = descriptor.pointee.native.pointee.name.as(StrObject.self).description
      let typeName = descriptor.pointee.type.as(TypeObject.self).nameText
      guard arguments.count > 0 else {
        throw vm.typeError("descriptor '\(name)' of '\(typeName)' object needs an argument")
      }
      guard arguments[0].isKind(.type) else {
        throw vm.typeError(
          "descriptor '\(name)' requires a type but received a '\(vm.typeName(arguments[0]))' instance"
        )
      }
      return try vm.callNative(descriptor.pointee.native, arguments)
    }
  }

  static let getSetDescriptor = NativeType(
    "getset_descriptor", .getSetDescriptor, valueFields: 2,
    properties: [
      NativeProperty("__name__", isMember: true) { _, d throws(Raised) in
        d.as(GetSetDescriptorObject.self).pointee.name
      },
      NativeProperty("__qualname__") { vm, d throws(Raised) in
        let descriptor = d.as(GetSetDescriptorObject.self)
        return vm.newStr(
          "\(descriptor.pointee.type.as(TypeObject.self).qualifiedNameText)."
            + descriptor.pointee.name.as(StrObject.self).description)
      },
      NativeProperty("__objclass__", isMember: true) { _, d throws(Raised) in
        d.as(GetSetDescriptorObject.self).pointee.type
      },
      NativeProperty("__doc__") { vm, d throws(Raised) in
        let descriptor = d.as(GetSetDescriptorObject.self)
        return vm.docstring(
          ofAttribute: descriptor.pointee.name.as(StrObject.self).description,
          owner: descriptor.pointee.type)
      },
    ]
  ) { slots in
    slots.repr = { vm, d throws(Raised) in
      let descriptor = d.as(GetSetDescriptorObject.self)
      return vm.newStr(
        "<attribute '\(descriptor.pointee.name.as(StrObject.self).description)' of "
          + "'\(descriptor.pointee.type.as(TypeObject.self).nameText)' objects>")
    }
    slots.descriptorGet = { vm, d, object, _ throws(Raised) in
      if object.isNull { return d }
      let descriptor = d.as(GetSetDescriptorObject.self)
      if !vm.isInstance(object, of: descriptor.pointee.type.as(TypeObject.self)) {
        throw vm.wrongObject(descriptor.pointee.name, descriptor.pointee.type, object)
      }
      return try descriptor.pointee.native.pointee.get(vm, object)
    }
    slots.descriptorSet = { vm, d, object, value throws(Raised) in
      let descriptor = d.as(GetSetDescriptorObject.self)
      if !vm.isInstance(object, of: descriptor.pointee.type.as(TypeObject.self)) {
        throw vm.wrongObject(descriptor.pointee.name, descriptor.pointee.type, object)
      }
      guard let set = descriptor.pointee.native.pointee.set else {
        throw vm.error(
          .attributeError,
          "attribute '\(descriptor.pointee.name.as(StrObject.self).description)' of "
            + "'\(descriptor.pointee.type.as(TypeObject.self).nameText)' objects is not writable")
      }
      try set(vm, object, value)
    }
  }

  static let memberDescriptor = NativeType(
    "member_descriptor", .memberDescriptor, valueFields: 2,
    properties: [
      NativeProperty("__name__", isMember: true) { _, d throws(Raised) in
        d.as(MemberDescriptorObject.self).pointee.name
      },
      NativeProperty("__qualname__") { vm, d throws(Raised) in
        let descriptor = d.as(MemberDescriptorObject.self)
        return vm.newStr(
          "\(descriptor.pointee.type.as(TypeObject.self).qualifiedNameText)."
            + descriptor.pointee.name.as(StrObject.self).description)
      },
      NativeProperty("__objclass__", isMember: true) { _, d throws(Raised) in
        d.as(MemberDescriptorObject.self).pointee.type
      },
      NativeProperty("__doc__") { vm, d throws(Raised) in
        let descriptor = d.as(MemberDescriptorObject.self)
        return vm.docstring(
          ofAttribute: descriptor.pointee.name.as(StrObject.self).description,
          owner: descriptor.pointee.type)
      },
    ]
  ) { slots in
    slots.repr = { vm, d throws(Raised) in
      let descriptor = d.as(MemberDescriptorObject.self)
      return vm.newStr(
        "<member '\(descriptor.pointee.name.as(StrObject.self).description)' of "
          + "'\(descriptor.pointee.type.as(TypeObject.self).nameText)' objects>")
    }
    slots.descriptorGet = { vm, d, object, _ throws(Raised) in
      if object.isNull { return d }
      let descriptor = d.as(MemberDescriptorObject.self)
      if !vm.isInstance(object, of: descriptor.pointee.type.as(TypeObject.self)) {
        throw vm.wrongObject(descriptor.pointee.name, descriptor.pointee.type, object)
      }
      if let native = descriptor.pointee.native { return try native.pointee.get(vm, object) }
      let value = vm.slotPlace(object, descriptor.pointee.slot).pointee
      if value.isNull { throw vm.raise(.attributeError, descriptor.pointee.name) }
      return value
    }
    slots.descriptorSet = { vm, d, object, value throws(Raised) in
      let descriptor = d.as(MemberDescriptorObject.self)
      if !vm.isInstance(object, of: descriptor.pointee.type.as(TypeObject.self)) {
        throw vm.wrongObject(descriptor.pointee.name, descriptor.pointee.type, object)
      }
      if let native = descriptor.pointee.native {
        guard let set = native.pointee.set else {
          throw vm.error(.attributeError, "readonly attribute")
        }
        return try set(vm, object, value)
      }
      let place = vm.slotPlace(object, descriptor.pointee.slot)
      if value.isNull && place.pointee.isNull {
        throw vm.raise(.attributeError, descriptor.pointee.name)
      }
      place.pointee = value
    }
  }

  private static let descriptorProperties = [
    NativeProperty("__name__", isMember: true) { _, d throws(Raised) in
      d.as(MethodDescriptorObject.self).pointee.native.pointee.name
    },
    NativeProperty("__qualname__") { vm, d throws(Raised) in
      let descriptor = d.as(MethodDescriptorObject.self)
      return vm.newStr(
        "\(descriptor.pointee.type.as(TypeObject.self).ownNameText)."
          + descriptor.pointee.native.pointee.name.as(StrObject.self).description)
    },
    NativeProperty("__objclass__", isMember: true) { _, d throws(Raised) in
      d.as(MethodDescriptorObject.self).pointee.type
    },
    NativeProperty("__doc__") { vm, d throws(Raised) in
      vm.docstring(of: d.as(MethodDescriptorObject.self).pointee.native)
    },
    NativeProperty("__text_signature__") { vm, d throws(Raised) in
      vm.textSignature(d.as(MethodDescriptorObject.self).pointee.native)
    },
  ]
}

extension Machine {
  func wrongObject(_ name: Value, _ type: Value, _ object: Value) -> Raised {
    typeError(
      "descriptor '\(name.as(StrObject.self).description)' for "
        + "'\(type.as(TypeObject.self).nameText)' objects doesn't apply to a '\(typeName(object))' object"
    )
  }

  fileprivate func wrongReceiver(
    _ descriptor: UnsafeMutablePointer<MethodDescriptorObject>, _ arguments: CallArguments
  ) -> Raised {
    let name = descriptor.pointee.native.pointee.name.as(StrObject.self).description
    let type = descriptor.pointee.type.as(TypeObject.self).ownNameText
    if arguments.count == 0 {
      return typeError("unbound method \(type).\(name)() needs an argument")
    }
    return wrongObject(
      descriptor.pointee.native.pointee.name, descriptor.pointee.type, arguments[0])
  }
}
