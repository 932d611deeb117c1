/// Writing instructions, blocks and list entries.
extension CodeGenerator {
  @inline(__always)
  var isSuppressed: Bool { suppression > 0 }

  // MARK: Instructions

  /// CPython: `ADDOP`.
  mutating func emit(_ opcode: Opcode) {
    if isSuppressed { return }
    if opcode == .returnValue { unit.blockReturns = true }
    instructions.append(
      EmittedInstruction(
        opcode: opcode.rawValue, isJump: false, oparg: 0, target: -1, line: unit.line))
  }

  /// CPython: `ADDOP_I`.
  mutating func emit(_ opcode: Opcode, _ oparg: Int) {
    if isSuppressed { return }
    instructions.append(
      EmittedInstruction(
        opcode: opcode.rawValue, isJump: false, oparg: UInt32(oparg), target: -1,
        line: unit.line))
  }

  /// CPython: `ADDOP_JABS`, `ADDOP_JREL`.
  mutating func emitJump(_ opcode: Opcode, to label: Label) {
    if isSuppressed { return }
    instructions.append(
      EmittedInstruction(
        opcode: opcode.rawValue, isJump: true, oparg: 0, target: label.index, line: unit.line))
  }

  // MARK: Blocks

  /// CPython: `compiler_new_block`.
  mutating func newLabel() -> Label {
    labels.append(-1)
    return Label(index: Int32(labels.count - 1))
  }

  /// Begins a block that carries `label`. CPython: `compiler_use_next_block`.
  mutating func place(_ label: Label) {
    labels[Int(label.index)] = Int32(blocks.count)
    beginBlock()
  }

  /// CPython: `NEXT_BLOCK`.
  mutating func beginBlock() {
    blocks.append(Int32(instructions.count))
    unit.blockReturns = false
  }

  // MARK: Frame blocks

  /// CPython: `compiler_push_fblock`.
  mutating func push(
    _ content: FrameBlock.Content, block: Label = .none, exit: Label = .none
  ) throws(Abort) {
    if frameBlocks.count - unit.frameBlockBase >= 20 {
      throw fail("too many statically nested blocks")
    }
    frameBlocks.append(FrameBlock(content: content, block: block, exit: exit))
  }

  mutating func popFrameBlock() {
    precondition(
      frameBlocks.count > unit.frameBlockBase, "frame block popped that was not pushed")
    frameBlocks.removeLast()
  }

  // MARK: Constants

  /// CPython: `ADDOP_LOAD_CONST`.
  mutating func emitLoadConst(_ constant: ConstantPool.Index) {
    if isSuppressed { return }
    emit(.loadConst, addConstant(constant))
  }

  mutating func emitLoadConst(_ value: Constant) {
    if isSuppressed { return }
    emitLoadConst(pool.add(value))
  }

  mutating func emitLoadConst(string name: Name) {
    if isSuppressed { return }
    emitLoadConst(pool.index(ofString: name))
  }

  mutating func emitLoadNone() { emitLoadConst(ConstantPool.none) }

  /// The constant's index in `co_consts`. CPython: `compiler_add_const`.
  @discardableResult
  mutating func addConstant(_ constant: ConstantPool.Index) -> Int {
    if isSuppressed { return 0 }
    let known = maps.pointee.constants.find(Int(constant), stamp: unit.stamp)
    if known >= 0 { return Int(known) }
    let index = constantList.count - unit.constantBase
    constantList.append(constant)
    maps.pointee.constants.insert(Int(constant), stamp: unit.stamp, Int32(index))
    return index
  }

  // MARK: Names

  /// The index of a mangled name in `co_names`.
  mutating func addName(_ name: Name) -> Int {
    let known = maps.pointee.names.find(Int(name.index), stamp: unit.stamp)
    if known >= 0 { return Int(known) }
    let index = nameList.count - unit.nameBase
    nameList.append(name)
    maps.pointee.names.insert(Int(name.index), stamp: unit.stamp, Int32(index))
    return index
  }

  /// The index of a mangled name in `co_varnames`.
  mutating func addVariable(_ name: Name) -> Int {
    let known = maps.pointee.variables.find(Int(name.index), stamp: unit.stamp)
    if known >= 0 { return Int(known) }
    let index = variableList.count - unit.variableBase
    variableList.append(name)
    maps.pointee.variables.insert(Int(name.index), stamp: unit.stamp, Int32(index))
    return index
  }

  mutating func mangle(_ name: Name) -> Name { mangler.mangle(name, in: unit.privateName) }

  /// An instruction whose argument is an attribute's or module's name. CPython: `ADDOP_NAME`.
  mutating func emitName(_ opcode: Opcode, _ name: Name) {
    if isSuppressed { return }
    emit(opcode, addName(mangle(name)))
  }

  /// CPython: `forbidden_name`.
  mutating func checkAssignable(_ name: Name) throws(Abort) {
    if name == wellKnown.dunderDebug { throw fail("cannot assign to __debug__") }
  }

  /// Loads, stores or deletes a variable, wherever it lives. CPython: `compiler_nameop`.
  mutating func emitVariable(_ name: Name, _ context: ExprContext) throws(Abort) {
    if context == .store { try checkAssignable(name) }
    let (mangled, binding) = resolve(name)
    switch binding {
    case .free, .cell:
      let index = Int(maps.pointee.cellsAndFree.find(Int(mangled.index), stamp: unit.stamp))
      precondition(index >= 0, "\(tree[mangled]): neither a cell nor free in \(tree[unit.name])")
      switch context {
      case .load: emit(unit.type == .class ? .loadClassderef : .loadDeref, index)
      case .store: emit(.storeDeref, index)
      case .del: emit(.deleteDeref, index)
      }
    case .local where unit.isFunctionBlock:
      if isSuppressed { return }
      let index = addVariable(mangled)
      switch context {
      case .load: emit(.loadFast, index)
      case .store: emit(.storeFast, index)
      case .del: emit(.deleteFast, index)
      }
    case .globalExplicit,
      .globalImplicit where unit.isFunctionBlock:
      let index = addName(mangled)
      switch context {
      case .load: emit(.loadGlobal, index)
      case .store: emit(.storeGlobal, index)
      case .del: emit(.deleteGlobal, index)
      }
    case .local, .globalImplicit, .unknown:
      let index = addName(mangled)
      switch context {
      case .load: emit(.loadName, index)
      case .store: emit(.storeName, index)
      case .del: emit(.deleteName, index)
      }
    }
  }

  @inline(__always)
  private mutating func resolve(_ name: Name) -> (mangled: Name, binding: SymbolTable.Binding) {
    let packed = maps.pointee.bindings.find(Int(name.index), stamp: unit.stamp)
    if packed >= 0, let binding = SymbolTable.Binding(rawValue: UInt8(packed & 7)) {
      return (Name(index: UInt32(packed >> 3)), binding)
    }
    let mangled = mangle(name)
    let binding = symbolTable.binding(of: mangled, in: unit.scope)
    maps.pointee.bindings.insert(
      Int(name.index), stamp: unit.stamp, Int32(mangled.index) << 3 | Int32(binding.rawValue))
    return (mangled, binding)
  }
}
