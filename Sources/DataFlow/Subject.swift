import VM

extension TaintAnalysis {
  /// A value that is asked about.
  public struct Subject {
    public let value: ObservedValue
    public let marks: Marks
    /// The marks of all that it holds, itself included.
    public let held: [Origin]
    /// Of a container or object: its parts that are marked, `[2]`, `['key']`, `.name`.
    public let parts: [(place: String, marks: Marks)]
  }

  /// What is known of the value of a name in `__main__`; nil for a name that is not bound.
  public func subject(ofName name: String) -> Subject? {
    guard let value = machine.mainNamespace.entry(named: name), let marks = marks(ofName: name)
    else { return nil }
    return Subject(value: value, marks: marks, held: held(byName: name), parts: parts(of: value))
  }

  private func parts(of value: ObservedValue) -> [(place: String, marks: Marks)] {
    let shadow = heap[value.identity]
    func marks(_ key: ObservedKey, _ item: ObservedValue) -> Marks {
      var own = Marks.none
      for origin in reach(of: item, slot: shadow?.marks(at: key, of: item) ?? .none).origins {
        own.add(Marks(whole: origin))
      }
      return own
    }
    var result: [(place: String, marks: Marks)] = []
    switch value.kind {
    case .list, .tuple:
      for (index, item) in (value.items ?? []).enumerated() {
        result.append(("[\(index)]", marks(.integer(index), item)))
      }
    case .dict:
      for (key, item) in value.entries ?? [] {
        let name = key.brief(limit: 24)
        if let own = shadow?.keys[key.key] { result.append(("key \(name)", own)) }
        result.append(("[\(name)]", marks(key.key, item)))
      }
    case .set, .frozenset:
      for item in value.referents() {
        result.append((item.brief(limit: 24), marks(item.key, item)))
      }
    default:
      for (key, entry) in shadow?.entries ?? [:] {
        if case .text(let name) = key { result.append((".\(name)", entry.marks)) }
      }
      result.sort { $0.place < $1.place }
    }
    return result.filter { !$0.marks.isEmpty }
  }
}
