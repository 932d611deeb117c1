/// Name instructions behind their inline caches.

extension Machine {
  /// The name that the instruction's argument means.
  @inline(__always) func name(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ i: UnsafeMutablePointer<Instruction>
  ) -> Value {
    frame.pointee.code.as(CodeBlock.self).pointee.names.as(TupleObject.self)
      .items[Int(i.pointee.argument)]
  }

  func nameError(_ name: Value) -> Raised {
    error(.nameError, "name '\(name.as(StrObject.self).description)' is not defined")
  }

  // MARK: Globals

  @inline(never) func loadGlobal(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ i: UnsafeMutablePointer<Instruction>
  ) throws(Raised) -> Value {
    let name = name(frame, i)
    let globals = frame.pointee.globals.as(DictObject.self)
    if !frame.pointee.globals.isExact(.dict) {
      let value = try getItemOrNull(frame.pointee.globals, name)
      if !value.isNull { return value }
    }
    var slot = 0
    let hash = name.as(StrObject.self).hash
    let number = globals.find(str: name, hash: hash, slot: &slot)
    if number >= 0 {
      let version = version(of: globals)
      if version != .max {
        i.pointee.cache = UInt64(version) << 32 | UInt64(number)
        i.pointee.operation = .loadGlobalModule
      }
      return globals.pointee.entries[number].value
    }
    let builtins = builtins(for: globals)
    if Value(pointee.builtinsDict) == builtins {
      let dict = pointee.builtinsDict
      let number = dict.find(str: name, hash: hash, slot: &slot)
      if number < 0 { throw nameError(name) }
      let version = version(of: globals)
      let builtinsVersion = self.version(of: dict)
      if version != .max && builtinsVersion != .max && number <= 0xffff {
        i.pointee.cache = UInt64(version) << 32 | UInt64(builtinsVersion)
        i.pointee.medium = UInt16(number)
        i.pointee.operation = .loadGlobalBuiltin
      }
      return dict.pointee.entries[number].value
    }
    let value = try getItemOrNull(builtins, name)
    if value.isNull { throw nameError(name) }
    return value
  }

  /// The builtins that code with these globals sees: `__builtins__`, a module or a mapping.
  func builtins(for globals: DictRef) -> Value {
    let found = globals.value(at: pointee.names.__builtins__)
    if found.isNull { return builtins(ofUnfurnished: globals) }
    if found.isKind(.module) { return found.as(ModuleObject.self).pointee.dict }
    return found
  }

  /// The builtins of globals without `__builtins__`: a frame shares its caller's when it has the same globals; in other
  /// frames there is but None. A module's own code had them when it began.
  private func builtins(ofUnfurnished globals: DictRef) -> Value {
    var frame = pointee.frame
    if frame == pointee.frameBase { return Value(pointee.builtinsDict) }
    while frame > pointee.frameBase + 1, (frame - 1).pointee.globals == Value(globals) {
      frame -= 1
    }
    let code = frame.pointee.code.as(CodeBlock.self)
    if frame.pointee.globals != Value(globals) || code.pointee.flags & 0x2 == 0 {
      return Value(pointee.builtinsDict)
    }
    let least = newDict()
    set(least, name: intern("None"), .none)
    return Value(least)
  }

  /// `mapping[key]`, or null for a KeyError.
  func getItemOrNull(_ mapping: Value, _ key: Value) throws(Raised) -> Value {
    if mapping.isExact(.dict) { return try get(mapping.as(DictObject.self), key) }
    do throws(Raised) {
      return try subscript_(mapping, key)
    } catch {
      if clear(.keyError) { return .null }
      throw error
    }
  }

  @inline(never) func storeGlobal(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ i: UnsafeMutablePointer<Instruction>,
    _ value: Value
  ) throws(Raised) {
    let name = name(frame, i)
    let globals = frame.pointee.globals.as(DictObject.self)
    let dropped = pointee.hasFinalizers ? globals.value(at: name) : .null
    set(globals, name: name, value)
    cacheStore(globals, name, i)
    if pointee.hasFinalizers { try noteStored(value, over: dropped) }
  }

  private func cacheStore(_ globals: DictRef, _ name: Value, _ i: UnsafeMutablePointer<Instruction>)
  {
    var slot = 0
    let number = globals.find(str: name, hash: name.as(StrObject.self).hash, slot: &slot)
    let version = version(of: globals)
    if number < 0 || version == .max { return }
    i.pointee.cache = UInt64(version) << 32 | UInt64(number)
    i.pointee.operation = .storeGlobalCached
  }

  // MARK: Names in modules and class bodies

  @inline(never) func loadName(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ i: UnsafeMutablePointer<Instruction>
  ) throws(Raised) -> Value {
    let namespace = frame.pointee.namespace
    // The usual case, module code: the same as a global, and cached as one. Code that also runs as a class body or with
    // other locals must keep looking there first.
    if namespace == frame.pointee.globals && namespace.isExact(.dict) {
      let value = try loadGlobal(frame, i)
      if frame.pointee.code.as(CodeBlock.self).pointee.flags & 0x2 != 0
        || !frame.pointee.isModuleOnly
      {
        i.pointee.operation = .loadName
      }
      return value
    }
    let name = name(frame, i)
    if namespace.isNull {
      throw error(.systemError, "no locals when loading '\(name.as(StrObject.self).description)'")
    }
    let own = try getItemOrNull(namespace, name)
    if !own.isNull { return own }
    return try globalOrBuiltin(frame, name)
  }

  private func globalOrBuiltin(_ frame: UnsafeMutablePointer<FrameRecord>, _ name: Value)
    throws(Raised) -> Value
  {
    let globals = frame.pointee.globals.as(DictObject.self)
    var value = try get(globals, name)
    if !value.isNull { return value }
    let builtins = builtins(for: globals)
    value = try getItemOrNull(builtins, name)
    if value.isNull { throw nameError(name) }
    return value
  }

  @inline(never) func storeName(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ i: UnsafeMutablePointer<Instruction>,
    _ value: Value
  ) throws(Raised) {
    let namespace = frame.pointee.namespace
    if namespace.isExact(.dict) {
      let dict = namespace.as(DictObject.self)
      let dropped = pointee.hasFinalizers ? dict.value(at: name(frame, i)) : .null
      set(dict, name: name(frame, i), value)
      if namespace == frame.pointee.globals && frame.pointee.isModuleOnly {
        cacheStore(dict, name(frame, i), i)
      }
      if pointee.hasFinalizers { try noteStored(value, over: dropped) }
      return
    }
    if namespace.isNull {
      throw error(
        .systemError,
        "no locals found when storing '\(name(frame, i).as(StrObject.self).description)'")
    }
    try setSubscript(namespace, name(frame, i), value)
  }

  @inline(never) func deleteName(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ i: UnsafeMutablePointer<Instruction>
  ) throws(Raised) {
    let name = name(frame, i)
    let namespace =
      i.pointee.operation == .deleteGlobal ? frame.pointee.globals : frame.pointee.namespace
    if namespace.isNull {
      throw error(.systemError, "no locals when deleting '\(name.as(StrObject.self).description)'")
    }
    if namespace.isKind(.dict) {
      let dropped = try remove(namespace.as(DictObject.self), name)
      if dropped.isNull { throw nameError(name) }
      return try noteDropped(dropped)
    }
    do throws(Raised) {
      try setSubscript(namespace, name, .null)
    } catch {
      if clear(.keyError) { throw nameError(name) }
      throw error
    }
  }

  @inline(never) func loadClassDeref(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ i: UnsafeMutablePointer<Instruction>
  ) throws(Raised) -> Value {
    let code = frame.pointee.code.as(CodeBlock.self)
    let cell = Int(i.pointee.argument - code.pointee.localCount)
    let name = cellName(code, cell)
    if frame.pointee.namespace.isNull {
      throw error(.systemError, "no locals when loading '\(name.as(StrObject.self).description)'")
    }
    let own = try getItemOrNull(frame.pointee.namespace, name)
    if !own.isNull { return own }
    let content = frame.pointee.base[Int(i.pointee.argument)].as(CellObject.self).pointee.content
    if content.isNull {
      try unboundCell(frame, frame.pointee.ip, StackPointer(pointee.top), i.pointee.argument)
    }
    return content
  }

  private func cellName(_ code: UnsafeMutablePointer<CodeBlock>, _ cell: Int) -> Value {
    let cells = Int(code.pointee.cellCount)
    return cell < cells
      ? cellVars(of: code).items[cell] : freeVars(of: code).items[cell - cells]
  }

  // MARK: Unbound variables

  @inline(never) func unboundLocal(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ ip: UnsafeMutablePointer<Instruction>,
    _ sp: StackPointer, _ local: Int32
  ) throws(Raised) {
    frame.pointee.ip = ip
    pointee.top = sp.pointer
    let name = varNames(of: frame.pointee.code.as(CodeBlock.self)).items[Int(local)]
    throw error(
      .unboundLocalError,
      "local variable '\(name.as(StrObject.self).description)' referenced before assignment")
  }

  @inline(never) func unboundCell(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ ip: UnsafeMutablePointer<Instruction>,
    _ sp: StackPointer, _ slot: Int32
  ) throws(Raised) {
    frame.pointee.ip = ip
    pointee.top = sp.pointer
    let code = frame.pointee.code.as(CodeBlock.self)
    let cell = Int(slot - code.pointee.localCount)
    let text = cellName(code, cell).as(StrObject.self).description
    if cell < Int(code.pointee.cellCount) {
      throw error(.unboundLocalError, "local variable '\(text)' referenced before assignment")
    }
    throw error(
      .nameError, "free variable '\(text)' referenced before assignment in enclosing scope")
  }
}

extension FrameRecord {
  /// Code that can only run with its globals as namespace: a module's own code, not a class body.
  var isModuleOnly: Bool { namespace == globals }
}
