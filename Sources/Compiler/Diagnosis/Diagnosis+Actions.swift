/// What alternatives do when they match: the mistakes that CPython's `invalid_…` rules report.
extension Diagnosis {
  private enum TargetKind { case star, delete, `for` }

  /// - Returns: the alternative's result; `noMatch` with `error` set where a mistake was found.
  func perform(_ action: DiagnosisAction, _ own: [Int32], from start: Int) -> Int32 {
    switch action {
    case .fail: break
    case .foundIt: raise("You found it!")
    case .strings: return strings(own[0], from: start)
    case .number: return number(own[0], from: start)
    case .notEqual: return notEqual(own[0])
    case .iterableAfterKeywords:
      raise("iterable argument unpacking follows keyword argument unpacking")
    case .unparenthesizedGenerator1:
      raise("Generator expression must be parenthesized", at: own[0])
    case .unparenthesizedLastGenerator:
      let positional = arguments(in: own[0]).positional
      if positional.count > 1 {
        raise(
          "Generator expression must be parenthesized", at: positional[positional.count - 1])
      }
    case .unparenthesizedGenerator3:
      raise("Generator expression must be parenthesized", at: own[2])
    case .positionalAfterKeyword:
      raise(
        arguments(in: own[0]).hasDoubleStar
          ? "positional argument follows keyword argument unpacking"
          : "positional argument follows keyword argument")
    case .assignmentInCall:
      raise(
        "expression cannot contain assignment, perhaps you meant \"==\"?", at: own[0])
    case .walrusTarget:
      raise("cannot use assignment expressions with \(description(of: own[0]))", at: own[0])
    case .annotatedDisplay:
      raise("only single target (not \(description(of: own[0]))) can be annotated", at: own[0])
    case .annotatedTuple:
      raise("only single target (not tuple) can be annotated", at: own[0])
    case .illegalAnnotation: raise("illegal target for annotation", at: own[0])
    case .starTarget2: raiseInvalidTarget(own[1], .star)
    case .starTarget3: raiseInvalidTarget(own[2], .star)
    case .deleteTarget: raiseInvalidTarget(own[1], .delete)
    case .forTarget: raiseInvalidTarget(own[2], .for)
    case .assignmentToYield: raise("assignment to yield expression not possible", at: own[1])
    case .augmentedTarget:
      raise(
        "'\(description(of: own[0]))' is an illegal expression for augmented assignment",
        at: own[0])
    case .expectedBlock: raise("expected an indented block", kind: .indentationError)
    case .unexpectedBrace: raise("invalid syntax", at: own[1])
    case .unpackInComprehension:
      raise("iterable unpacking cannot be used in comprehension", at: own[1])
    case .unpackInDictComprehension:
      raise("dict unpacking cannot be used in dict comprehension", at: own[1])
    case .defaultOrder: raise("non-default argument follows default argument")
    case .bareStar: raise("named arguments must follow bare *")
    case .starredGroup: raise("can't use starred expression here", at: own[1])
    case .trailingComma:
      raise("trailing comma not allowed without surrounding parentheses")
    }
    return Diagnosis.noMatch
  }

  // MARK: Targets

  /// CPython: `RAISE_SYNTAX_ERROR_INVALID_TARGET`.
  private func raiseInvalidTarget(_ node: Int32, _ kind: TargetKind) {
    guard let target = invalidTarget(in: node, kind) else {
      raise("invalid syntax")
      return
    }
    let verb = kind == .delete ? "delete" : "assign to"
    raise("cannot \(verb) \(description(of: target))", at: target)
  }

  /// The first expression in `node` that cannot be a target. CPython: `_PyPegen_get_invalid_target`.
  private func invalidTarget(in node: Int32, _ kind: TargetKind) -> Int32? {
    switch nodes[Int(node)].tag {
    case .name, .subscript, .attribute: return nil
    case .listDisplay, .tuple:
      for element in elements(of: node) {
        if let invalid = invalidTarget(in: element, kind) { return invalid }
      }
      return nil
    case .starred:
      return kind == .delete ? node : invalidTarget(in: Array(parts(of: node))[1], kind)
    case .compare:
      if kind != .for { return node }
      // `for a in b` reads as a comparison.
      let own = Array(parts(of: node))
      let pairs = Array(parts(of: own[1]))
      return nodes[Int(pairs[0])].tag == .inPair ? invalidTarget(in: own[0], kind) : nil
    default: return node
    }
  }

  /// The expressions in a display, without brackets and commas.
  private func elements(of node: Int32) -> [Int32] {
    parts(of: node).flatMap { part -> [Int32] in
      switch nodes[Int(part)].tag {
      case .token, .nothing: []
      case .list, .other: elements(of: part)
      default: [part]
      }
    }
  }

  private func arguments(in node: Int32) -> (positional: [Int32], hasDoubleStar: Bool) {
    var positional: [Int32] = []
    var hasDoubleStar = false
    for argument in elements(of: node) {
      switch nodes[Int(argument)].tag {
      case .keyword: break
      case .doubleStar: hasDoubleStar = true
      default: positional.append(argument)
      }
    }
    return (positional, hasDoubleStar)
  }

  /// CPython: `_PyPegen_get_expr_name`.
  private func description(of node: Int32) -> String {
    switch nodes[Int(node)].tag {
    case .attribute: "attribute"
    case .subscript: "subscript"
    case .starred: "starred"
    case .name: "name"
    case .listDisplay: "list"
    case .tuple: "tuple"
    case .lambda: "lambda"
    case .call: "function call"
    case .operator: "operator"
    case .generator: "generator expression"
    case .yield: "yield expression"
    case .await: "await expression"
    case .listComp: "list comprehension"
    case .setComp: "set comprehension"
    case .dictComp: "dict comprehension"
    case .dict: "dict display"
    case .set: "set display"
    case .joinedStr: "f-string expression"
    case .literal: "literal"
    case .none: "None"
    case .true: "True"
    case .false: "False"
    case .ellipsis: "Ellipsis"
    case .compare: "comparison"
    case .ifExp: "conditional expression"
    case .namedExpr: "named expression"
    case .other, .token, .list, .nothing, .slice, .args, .keyword, .doubleStar, .inPair:
      preconditionFailure("no expression: \(nodes[Int(node)].tag)")
    }
  }

  /// `!=`, or `<>` for those who ask for it. CPython: `_PyPegen_check_barry_as_flufl`.
  private func notEqual(_ node: Int32) -> Int32 {
    let isOld = source.bytes[Int(tokens[Int(nodes[Int(node)].start)].start)] == UInt8(ascii: "<")
    if options.isBarryAsFLUFL && !isOld {
      raise("with Barry as BDFL, use '<>' instead of '!='")
    }
    return isOld == options.isBarryAsFLUFL ? node : Diagnosis.noMatch
  }

  // MARK: Literals

  /// Checks a number's value. CPython: `_PyPegen_number_token`.
  private func number(_ node: Int32, from start: Int) -> Int32 {
    let token = tokens[Int(nodes[Int(node)].start)]
    let text = UnsafeBufferPointer(
      start: source.bytes + Int(token.start), count: Int(token.end - token.start))
    if NumberLiteral.value(of: text) == nil {
      let digits = text.count { $0 != 95 }
      raise(
        "Exceeds the limit (\(NumberLiteral.maxDecimalDigits)) for integer string conversion: "
          + "value has \(digits) digits; use sys.set_int_max_str_digits() to increase the limit"
          + " - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
        line: Int(token.line), column: 1)
      return Diagnosis.noMatch
    }
    return addNode(.literal, from: start)
  }

  /// Reads string literals as the parser does, and reports what it says of them.
  private func strings(_ list: Int32, from start: Int) -> Int32 {
    let end = Int(nodes[Int(list)].end)
    var copy = Array(tokens[start..<end])
    copy.append(
      Token(kind: .endMarker, start: 0, end: 0, line: 0, column: -1, endLine: 0, endColumn: -1))
    return copy.withUnsafeMutableBufferPointer { buffer in
      let tokens = buffer.baseAddress.unsafelyUnwrapped
      if let node = strings(tokens, options, from: start) { return node }
      // Only nested too deeply for the parser to go on unasked.
      var options = options
      options.maxDepth = .max
      return strings(tokens, options, from: start) ?? Diagnosis.noMatch
    }
  }

  /// - Returns: nil where the parser refuses literals in which no mistake is found.
  private func strings(
    _ tokens: UnsafeMutablePointer<Token>, _ options: ParserOptions, from start: Int
  ) -> Int32? {
    let tree = SyntaxTree()
    var parser = Parser(source: source, tokens: tokens, tree: tree, options: options)
    do throws(ParseFailure) {
      let value = try parser.strings()
      warnings += parser.warnings
      if case .joinedStr = value.kind { return addNode(.joinedStr, from: start) }
      return addNode(.literal, from: start)
    } catch {
      switch parser.literalError {
      case .message(let message): raise(message)
      case .warning(let message, let token):
        raise(message, line: Int(token.line), column: Int(token.column) + 1)
      case .nested(let text, let line, let column):
        self.error = Diagnosis(
          text, start: .fString, options: options, line: line, column: column
        ).run()
      case nil: break
      }
      return self.error == nil ? nil : Diagnosis.noMatch
    }
  }
}
