import Compiler

// Functions of the library that are written in Python where CPython has C code ("stand-ins"). Their modules say which they
// are: `_imp._make_builtins(globals(), 'names')`. Functions become builtin functions; what a class defines is marked, so
// that wrong arguments are told of in the words of native methods.

extension Machine {
  /// - Parameter names: words in a str; a class among them is marked.
  func makeBuiltins(_ namespace: Value, _ names: Value) throws(Raised) {
    let dict = namespace.as(DictObject.self)
    let module = dict.value(at: pointee.names.__name__)
    for word in names.as(StrObject.self).description.split(separator: " ") {
      let name = intern(String(word))
      let value = dict.value(at: name)
      if value.isKind(.type) {
        let members = value.as(TypeObject.self).pointee.dict
        for entry in DictEntries(members.as(DictObject.self)) { markAsStandIn(entry.value) }
        continue
      }
      if value.isNull { throw raise(.keyError, name) }
      markAsStandIn(value)
      addRoot(value)
      let row = makeRow(
        NativeMethod("function(*args, **kwargs)!", .function) { vm, a throws(Raised) in
          try vm.call(value, tuple: a[0], keywords: a[1])
        }, owner: module)
      row.pointee.name = name
      set(dict, name: name, newBuiltin(row, receiver: .null, module: module))
    }
  }

  private func markAsStandIn(_ value: Value) {
    guard value.isExact(.function) else { return }
    value.as(FunctionObject.self).pointee.code.as(CodeBlock.self).pointee.flags |=
      CodeBlock.standInFlag
  }

  /// What is wrong with arguments that do not fit a stand-in's parameters; nil: they fit a native function's.
  func standInError(_ function: UnsafeMutablePointer<FunctionObject>, _ arguments: CallArguments)
    -> Raised?
  {
    let name = function.pointee.code.as(CodeBlock.self).pointee.name
    var owner = function.pointee.globals.as(DictObject.self).value(at: pointee.names.__name__)
    var flavor = NativeMethod.Flavor.function
    if arguments.count > 0 {
      let mro = typeOf(arguments[0]).pointee.mro.as(TupleObject.self)
      for index in 0..<mro.pointee.count {
        let type = mro.items[index].as(TypeObject.self)
        if type.pointee.dict.as(DictObject.self).value(at: name) == Value(function) {
          owner = Value(type)
          flavor = .method
          break
        }
      }
    }
    var receiver = Value.null
    var given = arguments
    if flavor == .method {
      if let error = wrapperError(name, arguments) { return error }
      // Methods that are called with keywords were bound before, others were not.
      if arguments.keywordCount > 0 {
        receiver = arguments[0]
        given = CallArguments(
          base: arguments.base + 1, count: arguments.count - 1,
          keywordNames: arguments.keywordNames)
      }
    }
    var parameters = signature(of: function)
    if flavor == .method {
      parameters.positionalOnlyCount = max(parameters.positionalOnlyCount, 1)
    }
    let row = makeRow(
      parameters.varArgs < 0
        ? NativeMethod("function(*args)", flavor) { _, _ throws(Raised) in .none }
        : NativeMethod("function(*args)*", flavor) { _, _ throws(Raised) in .none },
      owner: owner)
    let signature = signature(of: row)
    let parsed = signature.pointee.parameters
    signature.pointee = parameters
    row.pointee.name = name
    defer {
      signature.pointee.parameters.deallocate()
      parsed.deallocate()
      signature.deallocate()
      row.deallocate()
    }
    do throws(Raised) {
      _ = try bindAndCallNative(row, receiver, given)
      return nil
    } catch {
      return error
    }
  }

  /// What is wrong with the arguments of a special method, which in CPython is a slot's wrapper; nil: nothing, or it is not one.
  private func wrapperError(_ name: Value, _ arguments: CallArguments) -> Raised? {
    if name == pointee.names.__init__ || name == pointee.names.__call__ { return nil }
    let text = name.as(StrObject.self).description
    guard text.hasPrefix("__"),
      let wrapper = SlotWrapper.all.first(where: { $0.name.description == text })
    else { return nil }
    if arguments.keywordCount > 0 {
      return typeError("wrapper \(text)() takes no keyword arguments")
    }
    let given = arguments.count - 1
    if wrapper.arguments.contains(given) { return nil }
    let needed = wrapper.arguments.upperBound
    return typeError("expected \(needed) argument\(needed == 1 ? "" : "s"), got \(given)")
  }

  /// A Python function's parameters as those of a native one.
  private func signature(of function: UnsafeMutablePointer<FunctionObject>) -> Signature {
    let code = function.pointee.code.as(CodeBlock.self)
    let names = varNames(of: code)
    let positional = Int(code.pointee.argumentCount)
    let keywordOnly = Int(code.pointee.keywordOnlyCount)
    let flags = CodeFlags(rawValue: code.pointee.flags)
    let defaults = function.pointee.defaults
    let required =
      positional - (defaults.isNull ? 0 : defaults.as(TupleObject.self).pointee.count)
    let varArgs = flags.contains(.varArgs) ? positional : -1
    let varKeywords =
      flags.contains(.varKeywords) ? positional + keywordOnly + (varArgs < 0 ? 0 : 1) : -1
    let count = positional + keywordOnly + (varArgs < 0 ? 0 : 1) + (varKeywords < 0 ? 0 : 1)
    let parameters = UnsafeMutableBufferPointer<Signature.Parameter>.allocate(capacity: count)
    for index in 0..<count {
      parameters.initializeElement(
        at: index, to: Signature.Parameter(name: pointee.emptyStr, isRequired: index < required))
    }
    for index in 0..<positional { parameters[index].name = names.items[index] }
    for index in 0..<keywordOnly {
      parameters[positional + (varArgs < 0 ? 0 : 1) + index].name = names.items[positional + index]
    }
    var signature = Signature(parameters: parameters)
    signature.positionalCount = positional
    signature.positionalOnlyCount = code.source.positionalOnlyArgumentCount
    signature.requiredPositionalCount = required
    signature.keywordOnlyCount = keywordOnly
    signature.varArgs = varArgs
    signature.varKeywords = varKeywords
    return signature
  }
}
