import VM

/// Iterators: what they go through, and the marks of what they give.
extension TaintAnalysis {
  /// An iterator has been made that goes through `source`.
  func iterated(_ source: Input, slot: Marks, _ iterator: ObservedValue, _ effect: Effect) -> Marks
  {
    if iterator.identity == source.identity { return slot }
    if let marks = effect.returned(iterator) { return marks }
    if source.reach.isEmpty { return .none }
    shadow(of: iterator).iteration = ShadowObject.Iteration(
      source: source.value, shadow: shadow(of: source.value), marks: slot)
    if !source.isSequence, let whole = Origin.joining(source.origins) {
      add(whole, to: shadow(of: iterator))
    }
    return .none
  }

  /// What FOR_ITER gives.
  func next(_ value: ObservedValue, _ effect: Effect, of iterator: Input? = nil) -> Marks {
    if let marks = effect.returned(value) { return marks }
    guard let iterator = iterator ?? effect.inputs.first else { return .none }
    var marks = Marks.none
    if let iteration = iteration(of: iterator.identity) {
      let source = iteration.source
      let index = iteration.next
      heap[iterator.identity]?.iteration?.next += 1
      let shadow = heap[source.identity]
      let own = self.marks(of: source, slot: iteration.marks)
      if let whole = own.whole { marks.add(Marks(whole: whole)) }
      switch source.kind {
      case .str, .bytes, .bytearray:
        let units = own.units(count: source.count ?? 0)
        if units.indices.contains(index) {
          return value.isText ? Marks(units: [units[index]]) : Marks(whole: units[index])
        }
      case .list, .tuple: marks.add(shadow?.marks(at: .integer(index), of: value) ?? .none)
      case .dict, .set, .frozenset: marks.add(shadow?.keys[value.key] ?? .none)
      default: break
      }
      if source.isSequenceKind || source.kind == .dict || source.kind == .set { return marks }
    }
    if iterator.reach.isEmpty && effect.frame.returned.isEmpty { return marks }
    if let whole = iterator.marks.whole { marks.add(Marks(whole: whole)) }
    if let known = iterator.reach.byIdentity[value.identity] {
      marks.add(known)
    } else if value.kind == .tuple, !iterator.reach.known.contains(value.identity) {
      rematchItems(of: value, iterator, effect)
    } else if !iterator.reach.known.contains(value.identity), !iterator.givesItems {
      marks.add(marked(value, iterator.reach.origins, effect))
    }
    return marks
  }

  /// A tuple that `zip`, `enumerate` or `items` has made.
  private func rematchItems(of tuple: ObservedValue, _ iterator: Input, _ effect: Effect) {
    var reach = iterator.reach
    reach.add(effect.frame.returned)
    let items = tuple.items ?? []
    if iterator.givesItems { for item in items { reach.known.insert(item.identity) } }
    rematch(tuple, reach, effect)
  }
}
