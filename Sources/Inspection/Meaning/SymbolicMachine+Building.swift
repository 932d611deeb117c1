import Compiler

/// Displays, f-strings, calls, functions, asynchronous code.
extension SymbolicMachine {
  mutating func stepFurther(_ opcode: Opcode) -> Meaning {
    switch opcode {
    // MARK: Building
    case .buildList where isComprehensionStart: return beginComprehension("[]")
    case .buildSet where isComprehensionStart: return beginComprehension("set()")
    case .buildMap where isComprehensionStart: return beginComprehension("{}")
    case .buildTuple: return build(.tuple)
    case .buildList: return build(.list)
    case .buildSet: return build(.set)
    case .buildMap:
      let values = pop(2 * argument)
      let items = stride(from: 0, to: values.count - 1, by: 2).map {
        "\(values[$0].text): \(values[$0 + 1].text)"
      }
      return pushing(.display(.dict, elided(items)))
    case .buildConstKeyMap:
      let keys = texts(ofTuple: pop())
      let values = pop(argument)
      let items = values.enumerated().map { position, value in
        "\(position < keys.count ? keys[position] : "?"): \(value.text)"
      }
      return pushing(.display(.dict, elided(items)))
    case .buildSlice:
      let parts = pop(argument == 3 ? 3 : 2).map { $0.text == "None" ? "" : $0.text }
      return pushing(Expression(parts.joined(separator: ":")))
    case .listToTuple:
      let list = pop()
      if case .display(.list, let items) = list.form { return pushing(.display(.tuple, items)) }
      return pushing(.call(Expression("tuple"), [list.text]))
    case .listExtend, .setUpdate: return extend("*", .bitOr)
    case .dictUpdate, .dictMerge: return extend("**", .bitOr)
    case .listAppend: return add("append")
    case .setAdd: return add("add")
    case .mapAdd:
      let value = pop(), key = pop()
      return doing("\(peek(argument).text)[\(key.text)] = \(value.text)")

    // MARK: Strings
    case .formatValue: return format()
    case .buildString:
      let parts = pop(argument)
      return pushing(formattedString(parts.map(innerText).joined()))

    // MARK: Calls and functions
    case .callFunction:
      let arguments = pop(argument)
      return pushing(.call(pop(), elided(arguments.map { $0.text(within: .conditional) })))
    case .callFunctionKw:
      let names = keywords(ofTuple: pop())
      var arguments = pop(argument).map { $0.text(within: .conditional) }
      let first = max(arguments.count - names.count, 0)
      for (name, position) in zip(names, first..<arguments.count) {
        arguments[position] = "\(name)=\(arguments[position])"
      }
      return pushing(.call(pop(), elided(arguments)))
    case .callFunctionEx: return callWithSpread()
    case .loadMethod:
      let method = Expression("\(pop().primaryText).\(name)")
      push(method)
      push(Expression("(its self)", form: .methodSelf))
      return Meaning(result: method.text)
    case .callMethod:
      let arguments = pop(argument)
      // Damaged code may have anything where LOAD_METHOD's second value belongs.
      let receiver = pop(), method = pop()
      if case .methodSelf = receiver.form {
        return pushing(.call(method, elided(arguments.map { $0.text(within: .conditional) })))
      }
      return pushing(.call(method, elided(([receiver] + arguments).map(\.text))))
    case .makeFunction:
      let code = pop(2).first ?? .unknown
      _ = pop((argument & 0xF).nonzeroBitCount)
      return pushing(Expression(functionText(code)))

    // MARK: Asynchronous code
    case .yieldFrom:
      let values = pop(2)
      switch values.first?.form {
      case .awaitable(let source)?: return pushing(Expression("await \(source)", .await))
      case .delegate(let source)?: return pushing(Expression("yield from \(source)", .assignment))
      default:
        return pushing(Expression("yield from \(values.first?.text ?? "?")", .assignment))
      }
    case .getAwaitable:
      let source = pop().primaryText
      return pushing(Expression("awaitable(\(source))", form: .awaitable(source)))
    case .getAiter: return pushing(Expression("\(pop().primaryText).__aiter__()"))
    case .getAnext:
      let next = "\(peek().primaryText).__anext__()"
      return pushing(Expression("awaitable(\(next))", form: .awaitable(next)))
    case .beforeAsyncWith:
      let manager = pop().primaryText
      push(Expression("\(manager).__aexit__"))
      return pushing(Expression("\(manager).__aenter__()"))
    case .setupAsyncWith: return openAsynchronousBlock()
    case .endAsyncFor:
      _ = pop(7)
      return doing("if not exception matches StopAsyncIteration: raise exception")
    default: return Meaning()
    }
  }

  // MARK: Displays

  /// As many items as a reader would look at.
  private func elided(_ items: [String]) -> [String] {
    items.count > 64 ? Array(items.prefix(32)) + ["…"] : items
  }

  private mutating func build(_ kind: Expression.Display) -> Meaning {
    pushing(.display(kind, elided(pop(argument).map { $0.text(within: .conditional) })))
  }

  /// A comprehension's first instruction. What is built here grows in the loop, so it needs a name.
  private var isComprehensionStart: Bool {
    index == 0 && argument == 0
      && ["<listcomp>", "<setcomp>", "<dictcomp>"].contains(graph.code.name.description)
  }

  private mutating func beginComprehension(_ empty: String) -> Meaning {
    push(Expression("result"))
    return doing("result = \(empty)")
  }

  /// The display `argument` below the top takes the items of the top value.
  private mutating func extend(
    _ star: String, _ precedence: Expression.Precedence
  ) -> Meaning {
    let source = pop()
    let position = stack.count - argument
    guard argument >= 1, position >= 0, case .display(let kind, var items) = stack[position].form
    else { return doing("\(peek(argument).text) takes \(source.text)") }
    if case .constant(let index) = source.form, star == "*",
      case .tuple = graph.code.constants[index]
    {
      items += texts(ofTuple: source)
    } else if case .constant(let index) = source.form, star == "*",
      case .frozenSet(let members) = graph.code.constants[index]
    {
      items += members.map { ConstantRepr().text(of: $0).description }
    } else if case .display(let inner, let more) = source.form, inner == .dict || star == "*" {
      items += more
    } else {
      items.append(star + source.text(within: precedence))
    }
    stack[position] = .display(kind, elided(items))
    return Meaning(result: stack[position].text)
  }

  /// One more item of a display with stars, or of a comprehension.
  private mutating func add(_ method: String) -> Meaning {
    let item = pop()
    if argument == 1, case .display(let kind, let items) = peek().form {
      _ = pop()
      return pushing(.display(kind, elided(items + [item.text(within: .conditional)])))
    }
    return doing("\(peek(argument).text).\(method)(\(item.text))")
  }

  /// The items of a constant tuple, or none.
  private func items(ofTuple expression: Expression) -> [Constant] {
    guard case .constant(let index) = expression.form,
      case .tuple(let items) = graph.code.constants[index]
    else { return [] }
    return items
  }

  private func texts(ofTuple expression: Expression) -> [String] {
    items(ofTuple: expression).map { ConstantRepr().text(of: $0).description }
  }

  private func keywords(ofTuple expression: Expression) -> [String] {
    items(ofTuple: expression).map {
      if case .string(let name) = $0 { return name.description }
      return "?"
    }
  }

  // MARK: Strings

  private mutating func format() -> Meaning {
    let specification = argument & 4 != 0 ? pop() : nil
    let value = pop()
    let conversion = ["", "!s", "!r", "!a"][argument & 3]
    let tail = specification.map { ":" + innerText($0) } ?? ""
    return pushing(formattedString("{\(value.text(within: .conditional))\(conversion)\(tail)}"))
  }

  /// What a part of an f-string looks like between its quotes.
  private func innerText(_ part: Expression) -> String {
    switch part.form {
    case .formatted(let inner): return inner
    case .constant:
      let text = part.text.dropFirst().dropLast()
      var inner = ""
      for character in text {
        if character == "{" || character == "}" { inner.append(character) }
        inner.append(character)
      }
      return inner
    default: return "{\(part.text)}"
    }
  }

  private func formattedString(_ inner: String) -> Expression {
    let quote = inner.contains("'") ? "\"" : "'"
    return Expression("f\(quote)\(inner)\(quote)", form: .formatted(Expression.clipped(inner)))
  }

  // MARK: Calls

  private mutating func callWithSpread() -> Meaning {
    let mapping = argument & 1 == 1 ? pop() : nil
    let positional = pop(), callee = pop()
    var arguments: [String] = []
    switch positional.form {
    case .display(_, let items): arguments = items
    case .constant where !items(ofTuple: positional).isEmpty || positional.text == "()":
      arguments = texts(ofTuple: positional)
    default: arguments = ["*" + positional.text(within: .bitOr)]
    }
    if let mapping {
      let keywords = keywords(ofDisplay: mapping)
      arguments += keywords ?? ["**" + mapping.text(within: .bitOr)]
    }
    return pushing(.call(callee, elided(arguments)))
  }

  /// The items of a dict display as a call has them: `'k': v` as `k=v`. Nil where one has another key.
  private func keywords(ofDisplay mapping: Expression) -> [String]? {
    guard case .display(.dict, let items) = mapping.form else { return nil }
    var keywords: [String] = []
    for item in items {
      if item.hasPrefix("**") {
        keywords.append(item)
        continue
      }
      let name = item.dropFirst().prefix { $0 != "'" }
      let value = item.dropFirst(1 + name.count)
      guard item.first == "'", value.hasPrefix("': ") else { return nil }
      keywords.append("\(name)=\(value.dropFirst(3))")
    }
    return keywords
  }

  private func functionText(_ code: Expression) -> String {
    guard case .constant(let index) = code.form, case .code(let code) = graph.code.constants[index]
    else { return "<function>" }
    let name = code.name.description
    return name.hasPrefix("<") ? name : "<function \(name)>"
  }
}
