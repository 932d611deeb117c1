import Compiler

/// Which blocks are open, and how many operands lie on the stack, at each instruction of a code object: what a jump to
/// another line must know. Read from the bytecode once per jump. CPython: `markblocks` in Objects/frameobject.c.
struct BlockMap {
  enum Kind { case loop, with, tryBody, handler }

  struct Block {
    var kind: Kind
    /// Operands that lie on the stack wherever a statement begins in the block.
    var depth: Int
    /// Index of the enclosing block, or -1.
    var parent: Int
  }

  /// What holds before an instruction.
  struct Place {
    var block: Int
    /// The operands, each by the index of the instruction that put it there.
    var stack: [Int32] = []
  }

  private(set) var blocks: [Block] = []
  /// Nil where no way leads.
  private(set) var places: [Place?]
  /// The line that begins at an instruction, or 0.
  private(set) var lines: [Int]
  /// Operands below everything else: the list that a comprehension makes.
  private let bottom: Int

  init(_ code: CodeObject) {
    let count = code.code.count / 2
    places = Array(repeating: nil, count: count)
    lines = Array(repeating: 0, count: count)
    let isComprehension =
      code.variableNames.first == ".0" && !code.flags.contains(.generator)
      && !code.flags.contains(.asyncGenerator)
    bottom = isComprehension ? 1 : 0
    markLines(code)
    if count > 0 { markPlaces(code) }
  }

  private mutating func markLines(_ code: CodeObject) {
    var line = code.firstLineNumber
    var address = 0
    let table = code.lineTable
    if !lines.isEmpty { lines[0] = line }
    var index = 0
    while index + 1 < table.count {
      address += Int(table[index])
      let step = Int(Int8(bitPattern: table[index + 1]))
      line += step
      if step != 0, address / 2 < lines.count { lines[address / 2] = line }
      index += 2
    }
  }

  // MARK: Following the code

  private mutating func markPlaces(_ code: CodeObject) {
    places[0] = Place(block: -1)
    var isDone = Array(repeating: false, count: places.count)
    var goesBack = true
    while goesBack {
      goesBack = false
      var extended = 0
      for index in places.indices {
        let argument = extended << 8 | Int(code.code[index * 2 + 1])
        extended = 0
        let opcode = Opcode(rawValue: code.code[index * 2])
        if opcode == .extendedArg { extended = Int(Int32(truncatingIfNeeded: argument)) }
        guard let opcode, let place = places[index], !isDone[index] else { continue }
        isDone[index] = true
        let step = follow(opcode, argument, at: index, place)
        if let next = step.next { mark(index + 1, next) }
        if let other = step.other {
          let target = opcode.isRelativeJump ? index + 1 + argument / 2 : argument / 2
          if mark(target, other), target < index { goesBack = true }
        }
      }
    }
  }

  @discardableResult private mutating func mark(_ index: Int, _ place: Place) -> Bool {
    guard places.indices.contains(index), places[index] == nil else { return false }
    places[index] = place
    return true
  }

  /// What holds after the instruction: at the one behind it, and where its argument leads.
  private mutating func follow(_ opcode: Opcode, _ argument: Int, at index: Int, _ place: Place)
    -> (next: Place?, other: Place?)
  {
    var next = place
    next.change(by: opcode, opcode.stackEffect(argument: argument, jump: false), at: index)
    var other = place
    switch opcode {
    case .setupFinally, .setupWith, .setupAsyncWith:
      // The manager has become its exit method; what entering has given lies above.
      if opcode != .setupFinally { other.stack[other.stack.count - 1] = Int32(index) }
      if opcode == .setupAsyncWith { other.stack.removeLast() }
      let depth = other.stack.count
      other.stack += Array(repeating: Int32(index), count: 2 * BlockMap.exceptionSize)
      other.block = open(.handler, depth + BlockMap.exceptionSize, in: place.block)
      next = place
      next.block = open(opcode == .setupFinally ? .tryBody : .with, depth, in: place.block)
      if opcode == .setupWith { next.stack.append(Int32(index)) }
      return (next, other)
    case .forIter:
      next.block = open(.loop, place.stack.count, in: place.block)
      other.stack.removeLast()
      return (next, other)
    case .getAiter:
      next.block = open(.loop, place.stack.count, in: place.block)
      return (next, nil)
    case .popBlock, .popExcept:
      next.block = parent(place.block)
      return (next, nil)
    case .endAsyncFor:
      next.block = parent(parent(place.block))
      return (next, nil)
    case .returnValue, .raiseVarargs, .reraise: return (nil, nil)
    case .jumpForward, .jumpAbsolute: return (nil, place)
    default:
      guard opcode.isRelativeJump || opcode.isAbsoluteJump else { return (next, nil) }
      other.change(by: opcode, opcode.stackEffect(argument: argument, jump: true), at: index)
      return (next, other)
    }
  }

  /// An exception is three values: so is the one that was being handled before.
  private static let exceptionSize = 3

  private mutating func open(_ kind: Kind, _ depth: Int, in parent: Int) -> Int {
    blocks.append(Block(kind: kind, depth: depth, parent: parent))
    return blocks.count - 1
  }

  private func block(_ number: Int) -> Block? { number >= 0 ? blocks[number] : nil }
  private func parent(_ number: Int) -> Int { block(number)?.parent ?? -1 }

  // MARK: Jumps

  struct Jump {
    /// Index of the instruction.
    var target: Int
    var line: Int
    /// Operands on the stack there.
    var depth: Int
  }

  /// Why a jump is impossible, as `ValueError` says it.
  struct Failure: Error { var message: String }

  /// The place to go on when execution is to leave instruction `start` for `line`, or the first line behind it that has
  /// code. A jump may leave blocks, except handlers, and enters none. Of several places it is the one in the most blocks.
  func jump(from start: Int, to line: Int, firstLine: Int) throws(Failure) -> Jump {
    if line < firstLine {
      throw Failure(message: "line \(line) comes before the current code block")
    }
    guard let line = lines.filter({ $0 >= line }).min() else {
      throw Failure(message: "line \(line) comes after the current code block")
    }
    guard let from = places[start] else { throw Failure(message: BlockMap.unreachable) }
    let open = chain(from.block)
    var reason = BlockMap.unreachable
    var best: (jump: Jump, level: Int)? = nil
    for index in lines.indices where lines[index] == line {
      guard let place = places[index] else {
        reason = BlockMap.unreachable
        continue
      }
      let wanted = chain(place.block)
      guard wanted.count <= open.count, zip(wanted, open).allSatisfy({ $0.kind == $1.kind }) else {
        reason = BlockMap.refusal(wanted.last?.kind ?? .tryBody)
        continue
      }
      // Here CPython takes whatever lies on its stack.
      guard zip(wanted, open).allSatisfy({ $0.depth == $1.depth }),
        index == start || hasOperands(place, from)
      else {
        reason =
          wanted.last?.kind == .handler
          ? BlockMap.refusal(.handler) : "can't jump into the middle of an expression"
        continue
      }
      if wanted.count > best?.level ?? -1 {
        best = (Jump(target: index, line: line, depth: place.stack.count), wanted.count)
      }
    }
    guard let best else { throw Failure(message: reason) }
    if open.dropFirst(best.level).contains(where: { $0.kind == .handler }) {
      throw Failure(message: "can't jump out of an 'except' block")
    }
    return best.jump
  }

  private static let unreachable = "code may be unreachable."

  private static func refusal(_ kind: Kind) -> String {
    switch kind {
    case .handler: "can't jump into an 'except' block as there's no exception"
    case .tryBody: "can't jump into the body of a try statement"
    case .with: "can't jump into the body of a with statement"
    case .loop: "can't jump into the body of a for loop"
    }
  }

  /// The open blocks, outermost first.
  private func chain(_ number: Int) -> [Block] {
    var result: [Block] = []
    var number = number
    while let block = block(number) {
      result.append(block)
      number = block.parent
    }
    return result.reversed()
  }

  /// Whether what the code at `place` expects on the stack lies there at `start`: nothing but what its blocks need, or the same
  /// as there.
  private func hasOperands(_ place: Place, _ start: Place) -> Bool {
    if place.stack.count > start.stack.count { return false }
    let depth = block(place.block)?.depth ?? bottom
    return place.stack.dropFirst(depth).elementsEqual(
      start.stack.prefix(place.stack.count).dropFirst(depth))
  }
}

extension BlockMap.Place {
  /// The instruction at `index` makes the stack longer by `effect`.
  fileprivate mutating func change(by opcode: Opcode, _ effect: Int, at index: Int) {
    if effect < 0 {
      stack.removeLast(min(-effect, stack.count))
    } else {
      stack += Array(repeating: Int32(index), count: effect)
    }
    // What lies below may be another value, too.
    let changed = Swift.min(BlockMap.replacedOperands(opcode), stack.count - max(effect, 0))
    for slot in 0..<max(changed, 0) {
      stack[stack.count - 1 - max(effect, 0) - slot] = Int32(index)
    }
  }
}

extension BlockMap {
  /// How many operands that stay the instruction may replace, at most.
  fileprivate static func replacedOperands(_ opcode: Opcode) -> Int {
    switch opcode {
    case .popTop, .storeName, .storeFast, .storeGlobal, .storeDeref, .storeAttr, .storeSubscr,
      .deleteName, .deleteFast, .deleteGlobal, .deleteDeref, .deleteAttr, .deleteSubscr,
      .printExpr, .popBlock, .popExcept, .endAsyncFor, .listAppend, .setAdd, .mapAdd,
      .popJumpIfFalse, .popJumpIfTrue, .jumpIfFalseOrPop, .jumpIfTrueOrPop,
      .jumpIfNotExcMatch, .nop, .extendedArg, .setupAnnotations, .loadConst, .loadFast,
      .loadName, .loadGlobal, .loadDeref, .loadClosure, .loadClassderef, .loadBuildClass,
      .loadAssertionError, .dupTop, .dupTopTwo, .forIter:
      return 0
    case .rotTwo: return 2
    case .rotThree: return 3
    case .rotFour: return 4
    default: return 1
    }
  }
}
