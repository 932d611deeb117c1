/// `__doc__` of what is written in Swift: tables of lines `key: text`, searched when a program asks.
///
/// Keys are `len` for a function or class of `builtins`, `math.sin` for a module's function, `list.append` for a method or
/// attribute, `module math` for a module. `*.append` goes for all types that have no line of their own.
enum Docstrings {
  private static let tables: [StaticString] = [modules, builtins, types, exceptions, library]

  /// The text of a key; empty if it has none.
  static func text(_ key: String) -> Substring.UTF8View {
    let wanted = Array(key.utf8) + [UInt8(ascii: ":")]
    for table in tables {
      let bytes = table.bytes
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count && bytes[end] != 0x0A { end += 1 }
        if end - start > wanted.count + 1,
          bytes[start] == wanted[0],
          UnsafeBufferPointer(rebasing: bytes[start..<start + wanted.count]).elementsEqual(wanted)
        {
          let line = UnsafeBufferPointer(rebasing: bytes[start + wanted.count + 1..<end])
          return Substring(String(decoding: line, as: UTF8.self)).utf8
        }
        start = end + 1
      }
    }
    return Substring().utf8
  }
}

extension Machine {
  /// The first of some keys' texts, or None.
  private func docstring(_ keys: [String]) -> Value {
    for key in keys {
      let text = Docstrings.text(key)
      if !text.isEmpty { return newStr(String(text)!) }
    }
    return .none
  }

  /// Of a function or method; its owner is a type, a module's name, or null for `builtins`.
  func docstring(of row: UnsafeMutablePointer<NativeRow>) -> Value {
    let name = row.pointee.name.as(StrObject.self).description
    let owner = row.pointee.owner
    if owner.isKind(.type) { return docstring(ofAttribute: name, owner: owner) }
    return docstring([owner.isKind(.str) ? "\(owner.as(StrObject.self).description).\(name)" : name]
    )
  }

  func docstring(ofAttribute name: String, owner: Value) -> Value {
    docstring(["\(owner.as(TypeObject.self).ownNameText).\(name)", "*.\(name)"])
  }

  func docstring(of type: TypeRef) -> Value { docstring([type.ownNameText]) }

  func docstring(ofModule name: String) -> Value { docstring(["module \(name)"]) }

  /// What stands for `__doc__` in the namespaces of all types written in Swift: it looks the text up. Instances with
  /// attributes of their own may have another.
  var docDescriptor: Value {
    if pointee.docDescriptor.isNull {
      let type = makeNativeType("docstring", module: "builtins") { slots in
        slots.descriptorGet = { vm, me, object, type throws(Raised) in
          if object.isNull { return vm.docstring(of: type.as(TypeObject.self)) }
          // A class statement's class has a `__doc__` of its own, so it was found on one of Swift's.
          let mro = vm.typeOf(object).pointee.mro.as(TupleObject.self)
          for index in 0..<mro.pointee.count {
            let base = mro.items[index].as(TypeObject.self)
            let own = base.pointee.dict.as(DictObject.self).value(at: vm.pointee.names.__doc__)
            if own == me { return vm.docstring(of: base) }
          }
          return .none
        }
      }
      set(type.pointee.dict.as(DictObject.self), name: pointee.names.__doc__, .none)
      pointee.docDescriptor = Value(newNativeObject(type))
    }
    return pointee.docDescriptor
  }
}
