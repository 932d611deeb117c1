/// Writes expressions as source text: annotations under `from __future__ import annotations`.
/// CPython: Python/ast_unparse.c.
struct Unparser {
  private let tree: SyntaxTree
  private var text: [UInt8] = []

  static func text(of expression: Expr, in tree: SyntaxTree) -> PythonString {
    var unparser = Unparser(tree: tree)
    unparser.write(expression, .test)
    return PythonString(utf8: unparser.text)
  }

  private init(tree: SyntaxTree) { self.tree = tree }

  /// How tightly an expression binds; one that binds less tightly than its place needs gets
  /// parentheses.
  private enum Level: Int, Comparable {
    case tuple, test, or, and, not, comparison, bitOr, bitXor, bitAnd, shift, arithmetic, term
    case factor, power, await, atom

    /// An operand of `|`, that is of any operator above the comparisons.
    static var expression: Level { .bitOr }

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    var next: Level { Level(rawValue: rawValue + 1) ?? .atom }
  }

  private mutating func write(_ literal: StaticString) {
    text.append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  private mutating func write(_ name: Name) { text.append(contentsOf: tree[name].utf8) }

  /// Writes in parentheses if `level` is above what the expression has.
  private mutating func group(
    _ level: Level, over own: Level, _ body: (inout Unparser) -> Void
  ) {
    if level > own { write("(") }
    body(&self)
    if level > own { write(")") }
  }

  private mutating func write(_ expressions: some Sequence<Expr>) {
    for (index, expression) in expressions.enumerated() {
      if index > 0 { write(", ") }
      write(expression, .test)
    }
  }

  // MARK: Expressions

  private mutating func write(_ expression: Expr, _ level: Level) {
    switch expression.kind {
    case .boolOp(let op, let values):
      let own: Level = op == .and ? .and : .or
      group(level, over: own) { unparser in
        for (index, value) in values.enumerated() {
          if index > 0 { unparser.write(op == .and ? " and " : " or ") }
          unparser.write(value, own.next)
        }
      }
    case .binOp(let left, let op, let right):
      let own = Self.level(of: op)
      group(level, over: own) { unparser in
        unparser.write(left, op == .pow ? own.next : own)
        unparser.write(Self.text(of: op))
        unparser.write(right, op == .pow ? own : own.next)
      }
    case .unaryOp(let op, let operand):
      let own: Level = op == .not ? .not : .factor
      group(level, over: own) { unparser in
        switch op {
        case .invert: unparser.write("~")
        case .not: unparser.write("not ")
        case .uAdd: unparser.write("+")
        case .uSub: unparser.write("-")
        }
        unparser.write(operand, own)
      }
    case .lambda(let arguments, let body):
      group(level, over: .test) { unparser in
        let positional = arguments.value.args.count + arguments.value.posOnlyArgs.count
        unparser.write(positional > 0 ? "lambda " : "lambda")
        unparser.write(arguments.value)
        unparser.write(": ")
        unparser.write(body, .test)
      }
    case .ifExp(let test, let body, let orElse):
      group(level, over: .test) { unparser in
        unparser.write(body, Level.test.next)
        unparser.write(" if ")
        unparser.write(test, Level.test.next)
        unparser.write(" else ")
        unparser.write(orElse, .test)
      }
    case .compare(let left, let operators, let comparators):
      group(level, over: .comparison) { unparser in
        unparser.write(left, Level.comparison.next)
        for (op, comparator) in zip(operators, comparators) {
          unparser.write(Self.text(of: op))
          unparser.write(comparator, Level.comparison.next)
        }
      }
    case .await(let value):
      group(level, over: .await) { unparser in
        unparser.write("await ")
        unparser.write(value, .atom)
      }
    case .yield(let value):
      write("(yield")
      if let value {
        write(" ")
        write(value, .test)
      }
      write(")")
    case .yieldFrom(let value):
      write("(yield from ")
      write(value, .test)
      write(")")
    case .namedExpr(let target, let value):
      group(level, over: .tuple) { unparser in
        unparser.write(target, .atom)
        unparser.write(" := ")
        unparser.write(value, .atom)
      }
    case .starred(let value, _):
      write("*")
      write(value, .expression)
    case .call, .attribute, .subscript, .slice:
      writeTrailer(expression)
    case .name(let name, _):
      write(name)
    case .constant(let id, let isUnicodeLiteral):
      if isUnicodeLiteral { write("u") }
      write(tree[id])
    case .joinedStr:
      writeJoinedStr(expression)
    case .formattedValue(let value, let conversion, let formatSpec):
      writeFormattedValue(value, conversion, formatSpec)
    default:
      writeDisplay(expression, level)
    }
  }

  /// Displays and comprehensions.
  private mutating func writeDisplay(_ expression: Expr, _ level: Level) {
    switch expression.kind {
    case .dict(let keys, let values):
      write("{")
      for (index, (key, value)) in zip(keys, values).enumerated() {
        if index > 0 { write(", ") }
        if let key {
          write(key, .test)
          write(": ")
          write(value, .test)
        } else {
          write("**")
          write(value, .expression)
        }
      }
      write("}")
    case .set(let elements):
      write("{")
      write(elements)
      write("}")
    case .list(let elements, _):
      write("[")
      write(elements)
      write("]")
    case .tuple(let elements, _):
      if elements.isEmpty { return write("()") }
      group(level, over: .tuple) { unparser in
        unparser.write(elements)
        if elements.count == 1 { unparser.write(",") }
      }
    case .generatorExp(let element, let generators):
      write("(", element, generators, ")")
    case .listComp(let element, let generators):
      write("[", element, generators, "]")
    case .setComp(let element, let generators):
      write("{", element, generators, "}")
    case .dictComp(let key, let value, let generators):
      write("{")
      write(key, .test)
      write(": ")
      write(value, .test)
      write(generators)
      write("}")
    default:
      preconditionFailure("an expression that nothing unparses")
    }
  }

  private mutating func write(
    _ open: StaticString, _ element: Expr, _ generators: NodeList<Comprehension>,
    _ close: StaticString
  ) {
    write(open)
    write(element, .test)
    write(generators)
    write(close)
  }

  private mutating func write(_ generators: NodeList<Comprehension>) {
    for generator in generators {
      write(generator.isAsync ? " async for " : " for ")
      write(generator.target, .tuple)
      write(" in ")
      write(generator.iter, Level.test.next)
      for condition in generator.ifs {
        write(" if ")
        write(condition, Level.test.next)
      }
    }
  }

  /// Calls, attributes and subscripts.
  private mutating func writeTrailer(_ expression: Expr) {
    switch expression.kind {
    case .call(let function, let arguments, let keywords):
      write(function, .atom)
      if arguments.count == 1 && keywords.isEmpty, case .generatorExp = arguments[0].kind {
        return write(arguments[0], .test)
      }
      write("(")
      write(arguments)
      for (index, keyword) in keywords.enumerated() {
        if index > 0 || !arguments.isEmpty { write(", ") }
        if let name = keyword.name {
          write(name)
          write("=")
        } else {
          write("**")
        }
        write(keyword.value, .test)
      }
      write(")")
    case .attribute(let value, let name, _):
      write(value, .atom)
      // `1 .real`: a dot right after an integer would be a decimal point.
      if case .constant(let id, _) = value.kind {
        switch tree[id] {
        case .int, .bigInt: write(" ")
        default: break
        }
      }
      write(".")
      write(name)
    case .subscript(let value, let slice, _):
      write(value, .atom)
      write("[")
      write(slice, .tuple)
      write("]")
    case .slice(let lower, let upper, let step):
      if let lower { write(lower, .test) }
      write(":")
      if let upper { write(upper, .test) }
      if let step {
        write(":")
        write(step, .test)
      }
    default: break
    }
  }

  // MARK: Parameters

  private mutating func write(_ arguments: Arguments) {
    var isFirst = true
    func separate(_ unparser: inout Unparser) {
      if !isFirst { unparser.write(", ") }
      isFirst = false
    }
    let positionalOnly = arguments.posOnlyArgs.count
    let positional = Array(arguments.posOnlyArgs) + Array(arguments.args)
    for (index, argument) in positional.enumerated() {
      separate(&self)
      write(argument)
      let position = index - positional.count + arguments.defaults.count
      if position >= 0 {
        write("=")
        write(arguments.defaults[position], .test)
      }
      if index + 1 == positionalOnly { write(", /") }
    }
    if arguments.vararg != nil || !arguments.kwOnlyArgs.isEmpty {
      separate(&self)
      write("*")
      if let argument = arguments.vararg { write(argument) }
    }
    for (argument, value) in zip(arguments.kwOnlyArgs, arguments.kwDefaults) {
      separate(&self)
      write(argument)
      if let value {
        write("=")
        write(value, .test)
      }
    }
    if let argument = arguments.kwarg {
      separate(&self)
      write("**")
      write(argument)
    }
  }

  private mutating func write(_ argument: Arg) {
    write(argument.name)
    if let annotation = argument.annotation {
      write(": ")
      write(annotation, .test)
    }
  }

  // MARK: Constants and f-strings

  private mutating func write(_ value: Constant) {
    switch value {
    case .ellipsis: write("...")
    case .tuple(let items):
      write("(")
      for (index, item) in items.enumerated() {
        if index > 0 { write(", ") }
        write(item)
      }
      if items.count == 1 { write(",") }
      write(")")
    // An infinite literal was written as one too large.
    case .float(let number) where number.isInfinite:
      write(number < 0 ? "-1e309" : "1e309")
    case .complex:
      writeReplacingInfinity(repr(of: value))
    default:
      text.append(contentsOf: repr(of: value))
    }
  }

  /// Writes `1e309` for each `inf`.
  private mutating func writeReplacingInfinity(_ repr: [UInt8]) {
    let infinity = Array("inf".utf8)
    var index = 0
    while index < repr.count {
      if repr[index...].starts(with: infinity) {
        write("1e309")
        index += infinity.count
      } else {
        text.append(repr[index])
        index += 1
      }
    }
  }

  private func repr(of value: Constant) -> [UInt8] { ConstantRepr().text(of: value).utf8 }

  private mutating func writeJoinedStr(_ expression: Expr) {
    var body = Unparser(tree: tree)
    body.writeStringPart(expression)
    write("f")
    appendRepr(of: PythonString(utf8: body.text), to: &text)
  }

  /// A part of an f-string or of a format specification, without quotes.
  private mutating func writeStringPart(_ expression: Expr) {
    switch expression.kind {
    case .joinedStr(let values):
      for value in values { writeStringPart(value) }
    case .formattedValue(let value, let conversion, let formatSpec):
      writeFormattedValue(value, conversion, formatSpec)
    case .constant(let id, _):
      guard case .string(let literal) = tree[id] else { return }
      for byte in literal.utf8 {
        text.append(byte)
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") { text.append(byte) }
      }
    default:
      preconditionFailure("an f-string part that is neither text nor value")
    }
  }

  private mutating func writeFormattedValue(
    _ value: Expr, _ conversion: Int32, _ formatSpec: Expr?
  ) {
    var inner = Unparser(tree: tree)
    inner.write(value, Level.test.next)
    // A brace right after the opening one would be a doubled brace.
    write(inner.text.first == UInt8(ascii: "{") ? "{ " : "{")
    text.append(contentsOf: inner.text)
    if conversion > 0 {
      write("!")
      text.append(UInt8(truncatingIfNeeded: conversion))
    }
    if let formatSpec {
      write(":")
      writeStringPart(formatSpec)
    }
    write("}")
  }

  // MARK: Operators

  private static func level(of op: BinaryOperator) -> Level {
    switch op {
    case .add, .sub: .arithmetic
    case .mult, .matMult, .div, .mod, .floorDiv: .term
    case .lShift, .rShift: .shift
    case .bitOr: .bitOr
    case .bitXor: .bitXor
    case .bitAnd: .bitAnd
    case .pow: .power
    }
  }

  private static func text(of op: BinaryOperator) -> StaticString {
    switch op {
    case .add: " + "
    case .sub: " - "
    case .mult: " * "
    case .matMult: " @ "
    case .div: " / "
    case .mod: " % "
    case .pow: " ** "
    case .lShift: " << "
    case .rShift: " >> "
    case .bitOr: " | "
    case .bitXor: " ^ "
    case .bitAnd: " & "
    case .floorDiv: " // "
    }
  }

  private static func text(of op: ComparisonOperator) -> StaticString {
    switch op {
    case .eq: " == "
    case .notEq: " != "
    case .lt: " < "
    case .ltE: " <= "
    case .gt: " > "
    case .gtE: " >= "
    case .is: " is "
    case .isNot: " is not "
    case .in: " in "
    case .notIn: " not in "
    }
  }
}
