// What CPython's `site` adds to `builtins`: exit, quit, copyright, credits, license, help.

private enum SiteField {
  static let name = 0
  static let text = 1
}

extension Machine {
  func addSiteBuiltins(_ dict: DictRef) {
    let quitter = makeNativeType("Quitter", module: "_sitebuiltins", hasDict: true) { slots in
      slots.repr = { _, q throws(Raised) in q.nativeField(SiteField.text) }
      slots.call = { vm, _, arguments throws(Raised) in
        let code = arguments.total > 0 ? arguments[0] : .none
        throw vm.raise(.systemExit, code)
      }
    }
    for name in ["quit", "exit"] {
      let object = newNativeObject(quitter)
      object.fields[SiteField.name] = intern(name)
      object.fields[SiteField.text] = newStr("Use \(name)() or Ctrl-D (i.e. EOF) to exit")
      set(dict, name: intern(name), Value(object))
    }
    let printer = makeNativeType("_Printer", module: "_sitebuiltins", hasDict: true) { slots in
      slots.repr = { _, p throws(Raised) in p.nativeField(SiteField.text) }
      slots.call = { vm, p, _ throws(Raised) in
        let stdout = vm.pointee.sysDict.value(at: vm.pointee.names.stdout)
        try vm.writeText(to: stdout, p.nativeField(SiteField.text))
        try vm.writeText(to: stdout, vm.character(10))
        return .none
      }
    }
    for (name, text) in [
      ("copyright", "pyvm: a Python 3.9 virtual machine in Swift."),
      ("credits", "pyvm stands on the work of the authors of Python and of its documentation."),
      ("license", "See the file LICENSE that comes with pyvm."),
    ] {
      let object = newNativeObject(printer)
      object.fields[SiteField.name] = intern(name)
      object.fields[SiteField.text] = newStr(text)
      set(dict, name: intern(name), Value(object))
    }
    let helper = makeNativeType("_Helper", module: "_sitebuiltins", hasDict: true) { slots in
      slots.repr = { vm, _ throws(Raised) in
        vm.newStr("Type help() for interactive help, or help(object) for help about object.")
      }
      slots.call = { vm, _, arguments throws(Raised) in
        let text = try vm.helpText(arguments.total > 0 ? arguments[0] : .null)
        let stdout = vm.pointee.sysDict.value(at: vm.pointee.names.stdout)
        try vm.writeText(to: stdout, vm.newStr(text))
        return .none
      }
    }
    set(dict, "help", Value(newNativeObject(helper)))
  }

  /// A short form of what `pydoc` says of an object: what it is, how it is called, its documentation.
  private func helpText(_ object: Value) throws(Raised) -> String {
    if object.isNull {
      return "help(object) tells what is known of an object: its signature and documentation.\n"
    }
    var subject = object
    if !object.isKind(.module), !object.isKind(.type), slots(of: object).pointee.call == nil {
      subject = Value(typeOf(object))
    }
    let name = try attributeText(subject, "__name__") ?? typeName(subject)
    let module = subject.isKind(.module) ? nil : try attributeText(subject, "__module__")
    var kind = "\(typeName(subject))"
    switch subject.isObject ? subject.header.pointee.kind : .object {
    case .module: kind = "module"
    case .type: kind = "class"
    case .function: kind = "function"
    case .builtinFunction: kind = "built-in function"
    case .methodDescriptor: kind = "method_descriptor"
    default: break
    }
    var text = "Help on \(kind) \(name)"
    if let module { text += " in module \(module)" }
    text += ":\n\n"
    let signature = try attributeText(subject, "__text_signature__") ?? functionSignature(subject)
    if let signature {
      let isBound = subject.isExact(.builtinFunction)
      let plain = signature.split(separator: "$", maxSplits: 1).joined()
      text += "\(name)\(isBound ? withoutReceiver(signature) : plain)\n"
    } else {
      text += subject.isKind(.type) ? "class \(name)\n" : "\(name)\n"
    }
    if let doc = try attributeText(subject, "__doc__") {
      for line in doc.split(separator: "\n", omittingEmptySubsequences: false) {
        text += line.isEmpty ? "\n" : "    \(line)\n"
      }
    }
    return text
  }

  private func attributeText(_ object: Value, _ name: StaticString) throws(Raised) -> String? {
    let value = try lookUpAttribute(object, intern(name))
    return value.isKind(.str) ? value.as(StrObject.self).description : nil
  }

  /// `(a, b, *rest)`: parameter names of a function written in Python.
  private func functionSignature(_ object: Value) -> String? {
    guard object.isExact(.function) else { return nil }
    let code = object.as(FunctionObject.self).pointee.code.as(CodeBlock.self).source
    var names = code.variableNames.map(\.description)[...]
    var parts: [String] = []
    for index in 0..<code.argumentCount {
      parts.append(names.removeFirst())
      if index + 1 == code.positionalOnlyArgumentCount { parts.append("/") }
    }
    let keywordOnly = names.prefix(code.keywordOnlyArgumentCount)
    names = names.dropFirst(code.keywordOnlyArgumentCount)
    if code.flags.contains(.varArgs) {
      parts.append("*" + (names.popFirst() ?? ""))
    } else if !keywordOnly.isEmpty {
      parts.append("*")
    }
    parts += keywordOnly
    if code.flags.contains(.varKeywords) { parts.append("**" + (names.popFirst() ?? "")) }
    return "(\(parts.joined(separator: ", ")))"
  }
}
