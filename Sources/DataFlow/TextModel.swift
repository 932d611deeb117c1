import VM

/// What the methods of str, bytes and bytearray make of single characters' marks.
struct TextModel {
  private let analysis: TaintAnalysis
  private let effect: TaintAnalysis.Effect

  init(_ analysis: TaintAnalysis, _ effect: TaintAnalysis.Effect) {
    self.analysis = analysis
    self.effect = effect
  }

  /// - Returns: nil for a method whose characters' ways are not known.
  func result(
    _ name: String, _ receiver: Input, _ arguments: ArraySlice<Input>, _ value: ObservedValue
  ) -> Marks? {
    guard let own = receiver.units else { return nil }
    let marks = receiver.marks.units(count: own.count)
    let others = arguments.flatMap(\.reach.origins)
    switch name {
    case "upper", "lower", "swapcase", "capitalize", "title", "casefold", "translate":
      guard others.isEmpty, value.count == own.count else { return nil }
      return analysis.textual(value, marks, effect)
    case "strip", "lstrip", "rstrip", "removeprefix", "removesuffix", "expandtabs":
      guard let units = value.units else { return nil }
      let place: Int?
      switch name {
      case "rstrip", "removesuffix": place = 0
      case "lstrip", "removeprefix": place = own.count - units.count
      default: place = own.place(of: units, from: 0)
      }
      guard let place, place >= 0, place + units.count <= own.count,
        own[place..<place + units.count].elementsEqual(units)
      else { return nil }
      return analysis.textual(value, Array(marks[place..<place + units.count]), effect)
    case "center", "ljust", "rjust", "zfill":
      guard let units = value.units, let place = own.isEmpty ? 0 : units.place(of: own, from: 0)
      else {
        return nil
      }
      let padding = Origin.combining(others, at: effect.step)
      var result = [Origin?](repeating: padding, count: units.count)
      result.replaceSubrange(place..<place + own.count, with: marks)
      return analysis.textual(value, result, effect)
    case "split", "rsplit", "splitlines", "partition", "rpartition":
      return pieces(own, marks, value, others)
    case "join": return joined(receiver, arguments.first, value)
    case "replace": return replaced(own, marks, Array(arguments), value)
    case "encode", "decode": return recoded(own, marks, value)
    case "format":
      guard let units = value.units else { return nil }
      let call = effect.pending.call
      var named: [String: Input] = [:]
      for (name, input) in call?.keywords ?? [] { named[name] = input }
      return filled(Template(braces: own), receiver, Array(arguments), named, value, units)
    case "__getitem__", "copy": return nil
    default: return nil
    }
  }

  /// Pieces stand in the whole one after the other.
  private func pieces(
    _ own: [UInt32], _ marks: [Origin?], _ value: ObservedValue, _ others: [Origin]
  ) -> Marks? {
    guard let items = value.items else { return nil }
    let separator = Origin.combining(others, at: effect.step)
    var start = 0
    var found: [(ObservedValue, [Origin?])] = []
    for item in items {
      guard let units = item.units, let place = own.place(of: units, from: start) else {
        return nil
      }
      var piece = Array(marks[place..<place + units.count])
      if let separator {
        for index in piece.indices where piece[index] == nil { piece[index] = separator }
      }
      found.append((item, piece))
      start = place + units.count
    }
    for (index, (item, piece)) in found.enumerated() {
      analysis.store(
        analysis.textual(item, piece, effect), of: item, in: value, .integer(index))
    }
    return Marks.none
  }

  private func joined(_ separator: Input, _ list: Input?, _ value: ObservedValue) -> Marks? {
    guard let list, let count = value.count, let gap = separator.units?.count else { return nil }
    let between = separator.marks.units(count: gap)
    var result: [Origin?] = []
    func add(_ piece: [Origin?], _ index: Int) {
      if index > 0 { result += between }
      result += piece
    }
    if let items = list.items {
      for (index, item) in items.enumerated() {
        guard let units = item.units?.count else { return nil }
        add(item.marks.units(count: units), index)
      }
    } else if let units = list.units?.count {
      for (index, unit) in list.marks.units(count: units).enumerated() { add([unit], index) }
    } else {
      // A generator has given them.
      for (index, piece) in effect.frame.returned.texts.enumerated() {
        add(piece.marks.units(count: piece.count), index)
      }
    }
    guard result.count == count else { return nil }
    return analysis.textual(value, result, effect)
  }

  private func replaced(
    _ own: [UInt32], _ marks: [Origin?], _ arguments: [Input], _ value: ObservedValue
  ) -> Marks? {
    guard arguments.count >= 2, let old = arguments[0].units, let new = arguments[1].units,
      !old.isEmpty
    else { return nil }
    let inserted = arguments[1].marks.units(count: new.count)
    var remaining = arguments.count > 2 ? arguments[2].value.integer ?? -1 : -1
    var result: [Origin?] = []
    var start = 0
    while remaining != 0, let place = own.place(of: old, from: start) {
      result += marks[start..<place]
      // The characters that were there say that the new ones are here.
      let cause = Origin.joining(
        Marks(units: Array(marks[place..<place + old.count])).origins + arguments[0].origins)
      result += inserted.map { $0 ?? cause }
      start = place + old.count
      remaining -= 1
    }
    result += marks[start...]
    guard result.count == value.count else { return nil }
    return analysis.textual(value, result, effect)
  }

  private func recoded(_ own: [UInt32], _ marks: [Origin?], _ value: ObservedValue) -> Marks? {
    guard let count = value.count else { return nil }
    if count == own.count { return analysis.textual(value, marks, effect) }
    let widths = own.map { $0 < 0x80 ? 1 : $0 < 0x800 ? 2 : $0 < 0x10000 ? 3 : 4 }
    if widths.reduce(0, +) == count {
      return analysis.textual(
        value, zip(marks, widths).flatMap { Array(repeating: $0, count: $1) }, effect)
    }
    // Bytes of UTF-8 that were decoded: each character begins with a byte that continues none.
    let starts = own.indices.filter { own[$0] & 0xc0 != 0x80 }
    guard starts.count == count else { return nil }
    return analysis.textual(value, starts.map { marks[$0] }, effect)
  }

  /// A text that was made by filling fields of another one.
  func filled(
    _ template: Template?, _ format: Input, _ arguments: [Input], _ named: [String: Input],
    _ value: ObservedValue, _ units: [UInt32]
  ) -> Marks {
    let everything =
      format.origins + arguments.flatMap(\.reach.origins) + named.values.flatMap(\.reach.origins)
    let whole = { analysis.marked(value, everything, effect) }
    guard let template else { return whole() }
    let marks = format.marks.units(count: format.units?.count ?? 0)
    var result: [Origin?] = []
    for (index, part) in template.parts.enumerated() {
      switch part {
      case .literal(let places):
        guard result.count + places.count <= units.count else { return whole() }
        for place in places { result.append(marks[place]) }
      case .field(let field):
        let input: Input?
        switch field.argument {
        case .number(let number):
          input = arguments.indices.contains(number) ? arguments[number] : nil
        case .name(let name): input = named[name]
        }
        guard let input else { return whole() }
        if field.isPlain, let own = input.units, input.kind == format.kind,
          units.place(of: own, from: result.count) == result.count
        {
          result += input.marks.units(count: own.count)
          continue
        }
        var end = units.count
        if index + 1 < template.parts.count {
          guard case .literal(let next) = template.parts[index + 1], let source = format.units,
            let place = units.place(of: next.map { source[$0] }, from: result.count)
          else { return whole() }
          end = place
        }
        let origin = Origin.combining(input.reach.origins, at: effect.step)
        result += [Origin?](repeating: origin, count: end - result.count)
      }
    }
    guard result.count == units.count else { return whole() }
    return analysis.textual(value, result, effect)
  }
}

/// The parts of a text with fields: what `%` and `format` fill.
struct Template {
  enum Part {
    /// Places in the template.
    case literal([Int])
    case field(Field)
  }

  struct Field {
    enum Argument {
      case number(Int)
      case name(String)
    }
    let argument: Argument
    /// A text stands here as it is.
    let isPlain: Bool
  }

  private(set) var parts: [Part] = []

  private mutating func append(_ place: Int) {
    if case .literal(let places)? = parts.last {
      parts[parts.count - 1] = .literal(places + [place])
    } else {
      parts.append(.literal([place]))
    }
  }

  /// Of `%`; nil where it takes a mapping.
  init?(percent text: [UInt32]) {
    let characters = text.map { Character(Unicode.Scalar($0) ?? "?") }
    var place = 0
    var number = 0
    while place < characters.count {
      guard characters[place] == "%" else {
        append(place)
        place += 1
        continue
      }
      place += 1
      let start = place
      while place < characters.count, "#0- +.123456789".contains(characters[place]) { place += 1 }
      guard place < characters.count, characters[place] != "(", characters[place] != "*" else {
        return nil
      }
      if characters[place] == "%" {
        append(place)
      } else {
        parts.append(
          .field(
            Field(
              argument: .number(number),
              isPlain: start == place && (characters[place] == "s" || characters[place] == "b"))))
        number += 1
      }
      place += 1
    }
  }

  /// Of `str.format`; nil where fields are inside fields.
  init?(braces text: [UInt32]) {
    let characters = text.map { Character(Unicode.Scalar($0) ?? "?") }
    var place = 0
    var number = 0
    while place < characters.count {
      let isDouble = place + 1 < characters.count && characters[place] == characters[place + 1]
      if (characters[place] == "{" || characters[place] == "}") && isDouble {
        append(place)
        place += 2
        continue
      }
      guard characters[place] == "{" else {
        append(place)
        place += 1
        continue
      }
      guard let end = characters[place...].firstIndex(of: "}") else { return nil }
      let field = String(characters[(place + 1)..<end])
      if field.contains("{") { return nil }
      let name = String(field.prefix { !"!:.[".contains($0) })
      let argument: Field.Argument
      if name.isEmpty {
        argument = .number(number)
        number += 1
      } else {
        argument = Int(name).map { .number($0) } ?? .name(name)
      }
      parts.append(.field(Field(argument: argument, isPlain: field == name)))
      place = end + 1
    }
  }
}
