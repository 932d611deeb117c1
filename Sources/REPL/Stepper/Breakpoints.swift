import Compiler

/// Where the program stops, whatever it was to do.
struct Breakpoint {
  enum Place {
    /// An instruction of a code object.
    case offset(Int, CodeFacts)
    /// A line of a source.
    case line(Int, CodeFacts)
    /// The beginning of a function.
    case name(String)
  }
  let number: Int
  let place: Place

  var text: String {
    switch place {
    case .offset(let offset, let facts): "@\(offset) in \(facts.name)"
    case .line(let line, let facts): "line \(line) of \(facts.code.filename)"
    case .name(let name): "function \(name)"
    }
  }
}

/// The breakpoints that are set, by number.
struct Breakpoints {
  private(set) var all: [Breakpoint] = []
  private var made = 0

  struct Refusal: Error {
    let message: String
  }

  /// Sets one.
  /// - Parameters:
  ///   - text: a line's number, `@` and an offset, or a function's name.
  ///   - facts: the code that numbers are about.
  mutating func add(_ text: String, in facts: CodeFacts) throws(Refusal) -> Breakpoint {
    let place: Breakpoint.Place
    if text.hasPrefix("@") {
      guard let offset = Int(text.dropFirst()), offset % 2 == 0,
        0..<facts.code.code.count ~= offset
      else {
        throw Refusal(
          message: "\(facts.name) has even offsets from 0 to \(facts.code.code.count - 2)")
      }
      place = .offset(offset, facts)
    } else if let line = Int(text) {
      if let count = facts.sourceLines?.count, !(1...max(1, count) ~= line) {
        throw Refusal(message: "\(facts.code.filename) has lines 1 to \(count)")
      }
      place = .line(line, facts)
    } else if text.isDottedName, let name = text.split(separator: ".").last {
      place = .name(String(name))
    } else if text.hasPrefix("<"), text.hasSuffix(">") {
      // <lambda>, <listcomp> and their kin.
      place = .name(text)
    } else {
      throw Refusal(message: "b takes a line's number, @ and an offset, or a function's name")
    }
    made += 1
    let breakpoint = Breakpoint(number: made, place: place)
    all.append(breakpoint)
    return breakpoint
  }

  /// - Returns: whether there was one.
  mutating func remove(_ number: Int) -> Bool {
    let count = all.count
    all.removeAll { $0.number == number }
    return all.count < count
  }

  mutating func removeAll() { all = [] }

  /// The breakpoint that an instruction has.
  /// - Parameter isNewLine: whether it begins a line, in the way of the program.
  func number(at position: StepPosition, in facts: CodeFacts, isNewLine: Bool) -> Int? {
    if all.isEmpty { return nil }
    return all.first { breakpoint in
      switch breakpoint.place {
      case .offset(let offset, let other): offset == position.offset && other === facts
      case .line(let line, let other):
        line == position.line && isNewLine && facts.hasSameSource(as: other)
      case .name(let name): position.offset == 0 && facts.name == name
      }
    }?.number
  }
}
