import Compiler

/// What each instruction takes from the stack and leaves there.
extension SymbolicMachine {
  /// Follows the instruction at hand.
  mutating func step(_ opcode: Opcode) -> Meaning {
    if let (symbol, precedence) = opcode.binaryOperator {
      let right = pop(), left = pop()
      return pushing(.binary(left, symbol, right, precedence))
    }
    if let symbol = opcode.inplaceOperator {
      let right = pop(), left = pop()
      let text = "\(left.text(within: .comparison)) \(symbol)= \(right.text)"
      return pushing(Expression(text, .assignment, form: .inplace(target: left.text)))
    }
    switch opcode {
    case .nop, .extendedArg: return Meaning()

    // MARK: Stack
    case .popTop: return doing("drop \(pop().text)")
    case .rotTwo: return rotate(2)
    case .rotThree: return rotate(3)
    case .rotFour: return rotate(4)
    case .dupTop: return pushing(peek())
    case .dupTopTwo:
      let below = peek(2)
      let top = peek()
      push(below)
      push(top)
      return Meaning(result: "\(below.text), \(top.text)")

    // MARK: Variables and constants
    case .loadConst: return pushing(constant)
    case .loadName, .loadGlobal, .loadFast, .loadDeref, .loadClassderef:
      return pushing(Expression(name))
    case .loadClosure: return pushing(Expression("<cell \(name)>"))
    case .storeName, .storeGlobal, .storeFast, .storeDeref: return store(in: name)
    case .deleteName, .deleteGlobal, .deleteFast, .deleteDeref: return doing("del \(name)")
    case .loadBuildClass: return pushing(Expression("__build_class__"))
    case .loadAssertionError: return pushing(Expression("AssertionError"))
    case .setupAnnotations: return doing("__annotations__ = {}, if there is none")

    // MARK: Attributes and items
    case .loadAttr: return pushing(Expression("\(pop().primaryText).\(name)"))
    case .storeAttr: return store(in: "\(pop().primaryText).\(name)")
    case .deleteAttr: return doing("del \(pop().primaryText).\(name)")
    case .binarySubscr: return pushing(Expression(subscripted()))
    case .storeSubscr: return store(in: subscripted())
    case .deleteSubscr: return doing("del \(subscripted())")
    case .importName:
      _ = pop(2)
      return pushing(Expression("import \(name)", .assignment, form: .module(name)))
    case .importFrom:
      if case .module(let module) = peek().form {
        return pushing(Expression("\(module).\(name)"))
      }
      return pushing(Expression("\(peek().primaryText).\(name)"))
    case .importStar:
      if case .module(let module) = pop().form { return doing("from \(module) import *") }
      return doing("import *")
    case .printExpr: return doing("sys.displayhook(\(pop().text))")

    // MARK: Operators
    case .unaryPositive: return unary("+")
    case .unaryNegative: return unary("-")
    case .unaryInvert: return unary("~")
    case .unaryNot: return unary("not ")
    case .compareOp:
      let symbols = CompareOperand.allCases
      let symbol = argument < symbols.count ? "\(symbols[argument].symbol)" : "?"
      return comparison(symbol)
    case .isOp: return comparison(argument & 1 == 1 ? "is not" : "is")
    case .containsOp: return comparison(argument & 1 == 1 ? "not in" : "in")

    // MARK: Iteration
    case .getIter: return pushing(.call(Expression("iter"), [pop().text]))
    case .getYieldFromIter:
      let source = pop().text
      return pushing(Expression("iter(\(source))", form: .delegate(source)))
    case .forIter:
      let next = Expression("next(\(peek().text))")
      let iterator = pop()
      jump()
      push(iterator)
      push(next)
      return Meaning(result: next.text, action: "at the end goto \(target)")
    case .unpackSequence: return unpack(before: argument, after: nil)
    case .unpackEx: return unpack(before: argument & 0xFF, after: argument >> 8)

    // MARK: Jumps
    case .jumpForward, .jumpAbsolute:
      jump()
      return doing("goto \(target)")
    case .popJumpIfFalse, .popJumpIfTrue:
      let condition = pop()
      let isTrue = opcode == .popJumpIfTrue
      jump(if: condition, isTrue: isTrue)
      return doing("if \(isTrue ? condition.text : condition.negated): goto \(target)")
    case .jumpIfFalseOrPop, .jumpIfTrueOrPop:
      var value = pop()
      let isTrue = opcode == .jumpIfTrueOrPop
      value.shortCut = .init(isAnd: !isTrue, instruction: index)
      push(value)
      jump()
      _ = pop()
      let test = isTrue ? value.text : value.negated
      return doing("if \(test): keep it, goto \(target)")

    // MARK: Leaving
    case .returnValue: return doing("return \(pop().text)")
    case .yieldValue: return pushing(Expression("yield \(pop().text)", .assignment))
    case .raiseVarargs:
      let values = pop(argument)
      let cause = values.count > 1 ? " from \(values[1].text)" : ""
      return doing(values.isEmpty ? "raise" : "raise \(values[0].text)\(cause)")

    // MARK: Exceptions
    case .setupFinally: return openBlock("on an exception goto \(target)")
    case .setupWith:
      let manager = pop()
      push(Expression("\(manager.primaryText).__exit__"))
      let meaning = openBlock("on an exception goto \(target)")
      push(Expression("\(manager.primaryText).__enter__()"))
      return Meaning(result: peek().text, action: meaning.action)
    case .popBlock: return doing("the block ends")
    case .popExcept:
      _ = pop(3)
      return doing("the exception is handled")
    case .reraise:
      let values = pop(3)
      return doing("raise \(values.count > 1 ? values[1].text : "?")")
    case .jumpIfNotExcMatch:
      let wanted = pop(), given = pop()
      jump()
      let kind = given.text == Self.typeText ? Self.exceptionText : given.text
      return doing("if not \(kind) matches \(wanted.text): goto \(target)")
    case .withExceptStart:
      let exit = peek(7)
      return pushing(.call(exit, [Self.typeText, Self.exceptionText, Self.tracebackText]))

    default: return stepFurther(opcode)
    }
  }

  // MARK: Parts

  /// The argument of the instruction at hand.
  var argument: Int { graph.instructions[index].argument ?? 0 }

  /// The name that the argument stands for.
  var name: String { graph.instructions[index].argumentText.description }

  /// Where the instruction at hand jumps to.
  var target: String { graph.instructions[index].jumpTarget.map { String($0) } ?? "?" }

  func doing(_ action: String) -> Meaning { Meaning(action: Expression.clipped(action)) }

  mutating func pushing(_ expression: Expression) -> Meaning {
    push(expression)
    return Meaning(result: expression.text)
  }

  private mutating func rotate(_ count: Int) -> Meaning {
    var values = pop(count)
    if let top = values.popLast() { values.insert(top, at: 0) }
    stack += values
    return Meaning(result: values.map(\.text).joined(separator: ", "))
  }

  private mutating func store(in target: String) -> Meaning {
    let value = pop()
    if case .inplace(let changed) = value.form {
      return doing(changed == target ? value.text : "\(target) = (\(value.text))")
    }
    return doing("\(target) = \(value.text)")
  }

  private mutating func unary(_ symbol: String) -> Meaning { pushing(.unary(symbol, pop())) }

  private mutating func comparison(_ symbol: String) -> Meaning {
    let right = pop(), left = pop()
    let link = Expression.binary(left, symbol, right, .comparison)
    var value = link
    if case .middle(let text, var chain) = left.form {
      chain.links += 1
      value = Expression("\(text) \(symbol) \(right.text(within: .bitOr))", .comparison)
      value.chain = chain
    }
    let middle = stack.count - 1
    if middle >= 0, keepsMiddle(at: index) {
      let chain = value.chain ?? Expression.Chain(first: index)
      value.chain = chain
      stack[middle].form = .middle(value.text, chain)
    }
    push(value)
    return Meaning(result: link.text)
  }

  /// `a[b]` of the two top values.
  private mutating func subscripted() -> String {
    let key = pop(), container = pop()
    var inner = key.text
    if case .display(.tuple, let items) = key.form, items.count > 1 {
      inner = items.joined(separator: ", ")
    }
    return "\(container.primaryText)[\(inner)]"
  }

  private var constant: Expression {
    let constants = graph.code.constants
    guard argument < constants.count else { return .unknown }
    let text: String
    var precedence = Expression.Precedence.primary
    switch constants[argument] {
    case .code(let code): text = "<code \(code.name)>"
    default:
      text = name
      if text.hasPrefix("-") { precedence = .unary }
    }
    return Expression(text, precedence, form: .constant(argument))
  }

  private mutating func unpack(before: Int, after: Int?) -> Meaning {
    let source = pop().primaryText
    var parts: [String] = []
    for position in 0..<min(before, 64) { parts.append("\(source)[\(position)]") }
    if let after {
      let end = after == 0 ? "" : "-\(after)"
      parts.append("list(\(source)[\(before == 0 ? "" : String(before)):\(end)])")
      for position in stride(from: min(after, 64), to: 0, by: -1) {
        parts.append("\(source)[-\(position)]")
      }
    }
    for part in parts.reversed() { push(Expression(part)) }
    return doing("→ " + parts.joined(separator: ", "))
  }

  static var typeText: String { "type(exception)" }
  static var exceptionText: String { "exception" }
  static var tracebackText: String { "traceback" }

  /// What a handler finds: the exception that was handled before, and its own.
  private mutating func openBlock(_ action: String) -> Meaning {
    let depth = stack.count
    for text in ["<earlier traceback>", "<earlier exception>", "<earlier type>"] {
      push(Expression(text))
    }
    for text in [Self.tracebackText, Self.exceptionText, Self.typeText] { push(Expression(text)) }
    jump()
    stack.removeLast(stack.count - depth)
    return doing(action)
  }

  /// SETUP_ASYNC_WITH: what has been entered lies on top, and is not there for the handler.
  mutating func openAsynchronousBlock() -> Meaning {
    let entered = pop()
    let meaning = openBlock("on an exception goto \(target)")
    push(entered)
    return meaning
  }
}

extension Opcode {
  fileprivate var binaryOperator: (String, Expression.Precedence)? {
    switch self {
    case .binaryPower: ("**", .power)
    case .binaryMultiply: ("*", .term)
    case .binaryMatrixMultiply: ("@", .term)
    case .binaryModulo: ("%", .term)
    case .binaryFloorDivide: ("//", .term)
    case .binaryTrueDivide: ("/", .term)
    case .binaryAdd: ("+", .sum)
    case .binarySubtract: ("-", .sum)
    case .binaryLshift: ("<<", .shift)
    case .binaryRshift: (">>", .shift)
    case .binaryAnd: ("&", .bitAnd)
    case .binaryXor: ("^", .bitXor)
    case .binaryOr: ("|", .bitOr)
    default: nil
    }
  }

  fileprivate var inplaceOperator: String? {
    switch self {
    case .inplacePower: "**"
    case .inplaceMultiply: "*"
    case .inplaceMatrixMultiply: "@"
    case .inplaceModulo: "%"
    case .inplaceFloorDivide: "//"
    case .inplaceTrueDivide: "/"
    case .inplaceAdd: "+"
    case .inplaceSubtract: "-"
    case .inplaceLshift: "<<"
    case .inplaceRshift: ">>"
    case .inplaceAnd: "&"
    case .inplaceXor: "^"
    case .inplaceOr: "|"
    default: nil
    }
  }
}
