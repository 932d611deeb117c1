/// The marks of a value in one place: a variable, an operand, an entry of a container. Small ints and short texts are
/// shared by all who use them, so that marks belong to places, never to such values.
public struct Marks: Sendable {
  /// Marks of the value as a whole.
  public internal(set) var whole: Origin?
  /// Of a str, bytes or bytearray: those of each character or byte. Nil when no single one is marked.
  public internal(set) var units: [Origin?]?

  static let none = Marks()

  init(whole: Origin? = nil) { self.whole = whole }

  /// Marks of single characters.
  init(units: [Origin?]) {
    self.units = units.contains { $0 != nil } ? units : nil
  }

  public var isEmpty: Bool { whole == nil && units == nil }

  /// All of them, each once.
  public var origins: [Origin] {
    var result: [Origin] = []
    if let whole { result.append(whole) }
    for case let unit? in units ?? [] where result.last !== unit {
      if !result.contains(where: { $0 === unit }) { result.append(unit) }
    }
    return result
  }

  /// The names that they lead back to.
  public var labels: Set<String> {
    origins.reduce(into: []) { $0.formUnion($1.labels) }
  }

  /// The marks of so many characters, those of the whole included.
  func units(count: Int) -> [Origin?] {
    guard var units, units.count == count else { return Array(repeating: whole, count: count) }
    if let whole {
      for index in units.indices where units[index] == nil { units[index] = whole }
    }
    return units
  }

  mutating func add(_ other: Marks) {
    if other.isEmpty { return }
    if isEmpty {
      self = other
      return
    }
    if whole == nil { whole = other.whole } else if let added = other.whole { merge(added) }
    guard let added = other.units else { return }
    guard let own = units, own.count == added.count else {
      units = added
      return
    }
    units = zip(own, added).map { $0 ?? $1 }
  }

  func joined(with other: Marks) -> Marks {
    var result = self
    result.add(other)
    return result
  }

  private mutating func merge(_ origin: Origin) {
    guard let whole, whole !== origin, !origin.labels.isSubset(of: whole.labels) else { return }
    self.whole = Origin.joining([whole, origin])
  }
}

extension Origin {
  /// Marks that met without an instruction: in a container's entry, or from two branches.
  static func joining(_ origins: [Origin]) -> Origin? {
    guard let first = origins.first else { return nil }
    if origins.allSatisfy({ $0 === first }) { return first }
    if let step = origins.lazy.compactMap(\.step).first { return combining(origins, at: step) }
    return Origin(labels: origins.reduce(into: []) { $0.formUnion($1.labels) })
  }
}
