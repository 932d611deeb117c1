import Compiler

/// Warnings and their filters. CPython: Python/_warnings.c.
///
/// A filter is a tuple (action, message, category, module, lineno) in the list that `warnings.filters` shows.
extension Machine {
  /// `warnings.warn(message, category)` from native code: printed to standard error, or raised, as the filters say.
  func warn(_ category: ExceptionClass, _ message: String) throws(Raised) {
    try warn(Value(type(category)), newStr(message), stackLevel: 1)
  }

  /// - Parameters:
  ///   - stackLevel: 1 is the running frame, 2 its caller, …
  ///   - source: the object that the warning is about, or null.
  func warn(_ category: Value, _ message: Value, stackLevel: Int, source: Value = .null)
    throws(Raised)
  {
    var globals = Value(pointee.sysDict)
    var filename = newStr("sys")
    var line = 1
    var record = currentFrameRecord
    var level = stackLevel
    func isHidden(_ frame: UnsafeMutablePointer<FrameRecord>) -> Bool {
      frame.pointee.code.as(CodeBlock.self).pointee.flags & CodeBlock.hiddenFlag != 0
    }
    // Frames that stand for native code don't count.
    while let frame = record, level > 1 || isHidden(frame) {
      record = frame - 1 > pointee.frameBase ? frame - 1 : nil
      if !isHidden(frame) { level -= 1 }
    }
    if let record {
      globals = record.pointee.globals
      filename = record.pointee.code.as(CodeBlock.self).pointee.filename
      line = lineNumber(of: record)
    }
    let dict = globals.as(DictObject.self)
    let registryName = intern("__warningregistry__")
    var registry = dict.value(at: registryName)
    if registry.isNull {
      registry = Value(newDict())
      set(dict, name: registryName, registry)
    }
    var module = dict.value(at: pointee.names.__name__)
    if module.isNull || !module.isKind(.str) { module = newStr("<string>") }
    try warnExplicit(
      category, message, filename: filename, lineNumber: line, module: module, registry: registry,
      source: source)
  }

  /// - Parameters:
  ///   - message: a str, or an instance of a warning class, which then is the category.
  ///   - module: a str, or null to derive it from the file's name.
  ///   - registry: a dict that remembers what was shown, or null.
  func warnExplicit(
    _ category: Value, _ message: Value, filename: Value, lineNumber: Int, module: Value,
    registry: Value, source: Value = .null
  ) throws(Raised) {
    var category = category
    let text: Value
    var instance = message
    if isInstance(message, of: type(.warning)) {
      text = try str(message)
      category = Value(typeOf(message))
    } else {
      text = message
      instance = try call(category, message)
    }
    var module = module
    if module.isNull { module = moduleName(of: filename) }
    let line = newInt(lineNumber)
    let key = Value(newTuple([text, category, line]))
    if !registry.isNull, try wasShown(registry, key) { return }
    let action = try warningAction(category, text, line, module)
    switch action.as(StrObject.self).description {
    case "error": throw raise(instance)
    case "ignore": return
    case "always": break
    case "default":
      if !registry.isNull { try set(registry.as(DictObject.self), key, .true) }
    case "module":
      if registry.isNull { break }
      try set(registry.as(DictObject.self), key, .true)
      if try remember(registry, text, category) { return }
    case "once":
      if !registry.isNull { try set(registry.as(DictObject.self), key, .true) }
      if try remember(support.warnings.onceRegistry, text, category) { return }
    default:
      throw error(
        .runtimeError, "Unrecognized action (\(try reprText(action))) in warnings.filters:\n None")
    }
    try showWarning(instance, category, text, filename, lineNumber, source)
  }

  /// Whether the location's warning was shown before; a registry from before the last change of filters is emptied.
  private func wasShown(_ registry: Value, _ key: Value) throws(Raised) -> Bool {
    guard registry.isKind(.dict) else { return false }
    let dict = registry.as(DictObject.self)
    let version = intern("version")
    let current = newInt(support.warnings.version)
    if dict.value(at: version) != current {
      dict.removeAll()
      set(dict, name: version, current)
      return false
    }
    let found = try get(dict, key)
    return found.isNull ? false : try isTrue(found)
  }

  /// Notes that the text was shown, whatever the line. Returns whether it was before.
  private func remember(_ registry: Value, _ text: Value, _ category: Value) throws(Raised) -> Bool
  {
    let key = Value(newTuple([text, category]))
    let dict = registry.as(DictObject.self)
    if !(try get(dict, key)).isNull { return true }
    try set(dict, key, .true)
    return false
  }

  private func moduleName(of filename: Value) -> Value {
    let name = filename.as(StrObject.self).utf8
    if name.isEmpty { return newStr("<unknown>") }
    if name.count > 3, name.suffix(3).elementsEqual(".py".utf8) {
      return newStr(PythonString(utf8: Array(name.dropLast(3))))
    }
    return filename
  }

  /// Whether the filters turn DeprecationWarnings for a source into errors.
  func raisesDeprecations(in filename: Value) -> Bool {
    do throws(Raised) {
      let action = try warningAction(
        Value(type(.deprecationWarning)), pointee.emptyStr, Value(smallInt: 0),
        moduleName(of: filename))
      return action.as(StrObject.self).description == "error"
    } catch {
      _ = takeException()
      return false
    }
  }

  private func warningAction(_ category: Value, _ text: Value, _ line: Value, _ module: Value)
    throws(Raised) -> Value
  {
    let filters = support.warnings.filters
    guard filters.isKind(.list) else { return intern("default") }
    let list = filters.as(ListObject.self)
    var index = 0
    while index < list.pointee.count {
      let item = list.pointee.items[index]
      index += 1
      guard item.isKind(.tuple), item.as(TupleObject.self).pointee.count == 5 else {
        throw valueError("warnings.filters item \(index - 1) isn't a 5-tuple")
      }
      let row = item.as(TupleObject.self)
      guard row.items[0].isKind(.str) else {
        throw typeError("action must be a string, not '\(typeName(row.items[0]))'")
      }
      guard row.items[2].isKind(.type),
        category.as(TypeObject.self).isSubtype(of: row.items[2].as(TypeObject.self))
      else { continue }
      let filterLine = machineInt(row.items[4]) ?? 0
      if filterLine != 0, filterLine != machineInt(line) { continue }
      if try !matches(row.items[1], text, isPrefix: true) { continue }
      if try !matches(row.items[3], module, isPrefix: false) { continue }
      return row.items[0]
    }
    return intern("default")
  }

  /// A filter's message or module: None, text, or a compiled pattern.
  private func matches(_ pattern: Value, _ text: Value, isPrefix: Bool) throws(Raised) -> Bool {
    if pattern.isNone { return true }
    if pattern.isKind(.str) {
      let wanted = pattern.as(StrObject.self).description
      let given = text.as(StrObject.self).description
      return isPrefix ? given.lowercased().hasPrefix(wanted.lowercased()) : given == wanted
    }
    return try isTrue(callMethod(pattern, intern("match"), text))
  }

  /// `file:line: Category: text` and the source line.
  private func showWarning(
    _ instance: Value, _ category: Value, _ text: Value, _ filename: Value, _ lineNumber: Int,
    _ source: Value
  ) throws(Raised) {
    let module = pointee.modules.value(at: intern("warnings"))
    if module.isKind(.module) {
      let dict = module.as(ModuleObject.self).pointee.dict.as(DictObject.self)
      let show = dict.value(at: intern("showwarning"))
      if !show.isNull, show != dict.value(at: intern("_showwarning_orig")) {
        guard slots(of: show).pointee.call != nil else {
          throw typeError("warnings.showwarning() must be set to a function or method")
        }
        let arguments = newTuple([instance, category, filename, newInt(lineNumber)])
        _ = try call(show, tuple: Value(arguments))
        return
      }
      let format = dict.value(at: intern("formatwarning"))
      if !format.isNull, format != dict.value(at: intern("_formatwarning_orig")) {
        let arguments = newTuple([instance, category, filename, newInt(lineNumber), .none])
        let text = try call(format, tuple: Value(arguments))
        let file = pointee.sysDict.value(at: pointee.names.stderr)
        if !file.isNull, !file.isNone { _ = try callMethod(file, intern("write"), text) }
        return
      }
    }
    var message = try warningText(category, text, filename, lineNumber, sourceLine: .null)
    if !source.isNull, !source.isNone {
      let name = try self.text(getAttribute(category, "__name__"))
      message += Array(
        "\(name): Enable tracemalloc to get the object allocation traceback\n".utf8)
    }
    writeToStandardError(message)
  }

  func warningText(
    _ category: Value, _ text: Value, _ filename: Value, _ lineNumber: Int, sourceLine: Value
  ) throws(Raised) -> [UInt8] {
    var message = try str(filename).as(StrObject.self).utf8
    message += Array(":\(lineNumber): \(try self.text(getAttribute(category, "__name__"))): ".utf8)
    message += try str(text).as(StrObject.self).utf8
    message.append(10)
    if sourceLine.isKind(.str) {
      let line = sourceLine.as(StrObject.self).utf8
      let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0d).contains(byte) }
      let trimmed = line.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
      if !trimmed.isEmpty { message += Array("  ".utf8) + trimmed + [10] }
    } else if filename.isKind(.str) {
      var sources = SourceLines()
      message += sources.display(
        lineNumber, of: filename.as(StrObject.self).utf8, indentation: 2, in: self)
    }
    return message
  }

  // MARK: The compiler's warnings

  /// Shows or raises what compiling a source gave.
  /// - Parameter isFile: whether the source is a program's file, which CPython decodes line by line.
  func issue(
    _ warnings: [SyntaxWarningRecord], filename: Value, isFile: Bool
  ) throws(Raised) {
    for warning in warnings {
      if let codec = warning.codec {
        try issue(warning, of: codec, isFile: isFile)
        continue
      }
      let type: ExceptionClass =
        warning.category == .syntaxWarning
        ? .syntaxWarning : .deprecationWarning
      do throws(Raised) {
        try warnExplicit(
          Value(self.type(type)), newStr(warning.message), filename: filename,
          lineNumber: warning.lineNumber, module: .null, registry: .null)
      } catch {
        // Filters that make it an error turn it into a SyntaxError at the place.
        guard clear(type) else { throw error }
        var sources = SourceLines()
        let line = sources.line(warning.lineNumber, of: filename.as(StrObject.self).utf8, in: self)
        throw raise(
          SyntaxError(
            .syntaxError, warning.message, lineNumber: warning.lineNumber, offset: warning.offset,
            text: line.map { PythonString(utf8: Array($0) + [10]) }),
          filename: filename)
      }
    }
  }

  /// A warning of the codec that decoded a source is given for the line that has the source compiled.
  private func issue(
    _ warning: SyntaxWarningRecord, of codec: String, isFile: Bool
  ) throws(Raised) {
    do throws(Raised) {
      if isFile {
        let module = newStr("encodings.unicode_escape")
        try warnExplicit(
          Value(type(.deprecationWarning)), newStr(warning.message), filename: module,
          lineNumber: 1, module: module, registry: .null)
      } else {
        try warn(.deprecationWarning, warning.message)
      }
    } catch {
      guard pendingIs(.deprecationWarning) else { throw error }
      let cause = takeException()
      if isFile {
        throw raise(
          SyntaxError(.syntaxError, "encoding problem: \(codec)", hasLocation: false),
          filename: .none)
      }
      throw self.error(
        .deprecationWarning,
        "decoding with '\(codec)' codec failed (DeprecationWarning: \(warning.message))",
        from: cause, isContext: false)
    }
  }
}

/// The machine's warning state: Python objects that are machine roots.
struct WarningState {
  /// The list behind `warnings.filters`.
  var filters: Value = .null
  var onceRegistry: Value = .null
  /// Counts changes of the filters.
  var version = 0
}

extension Machine {
  /// The default filters, and before them what `-W` asks for.
  func makeWarningState() {
    let filters = newList()
    support.warnings.filters = Value(filters)
    support.warnings.onceRegistry = Value(newDict())
    addRoot(support.warnings.filters)
    addRoot(support.warnings.onceRegistry)
    for option in support.options.warningFilters.reversed() {
      do throws(WarningOption.Refusal) {
        append(filters, newFilter(try WarningOption(option)))
      } catch {
        writeToStandardError("Invalid -W option ignored: \(error.reason)\n")
      }
    }
    func filter(_ action: StaticString, _ category: ExceptionClass, _ module: Value = .none) {
      append(
        filters,
        Value(
          newTuple([
            intern(action), .none, Value(type(category)), module, Value(smallInt: 0),
          ])))
    }
    filter("default", .deprecationWarning, intern("__main__"))
    filter("ignore", .deprecationWarning)
    filter("ignore", .pendingDeprecationWarning)
    filter("ignore", .importWarning)
    filter("ignore", .resourceWarning)
  }

  private func newFilter(_ option: WarningOption) -> Value {
    Value(
      newTuple([
        newStr(option.action.rawValue), option.message.isEmpty ? .none : newStr(option.message),
        Value(type(option.category)), option.module.isEmpty ? .none : newStr(option.module),
        newInt(option.line),
      ]))
  }
}
