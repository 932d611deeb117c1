import Compiler

/// Where a mark comes from: a value that was marked by name, or an instruction that computed with marked values. Origins are
/// shared by all values that an instruction has made, and lead back to the names.
public final class Origin: Sendable {
  /// The names that the mark leads back to.
  public let labels: Set<String>
  /// The instruction; nil for a value that was marked by name.
  public let step: Step?
  /// What the instruction took; empty for a value that was marked by name.
  public let sources: [Origin]
  /// How many instructions lie between it and the names, at most.
  let depth: Int
  /// The values that were marked by name; empty for one itself.
  private let namedSources: [Origin]

  /// An instruction that ran.
  public struct Step: Hashable, Sendable {
    /// The name of the code, and its file.
    public let function, filename: String
    public let line: Int
    /// The instruction's place in its code, in bytes.
    public let offset: Int
    public let opcode: Opcode
    /// What was called, where it is known: `str.upper`.
    public var callee: String?
    /// Whether the values made after it are marked because it has branched.
    public var isBranch = false
  }

  /// Longer ways are cut: what lies between is left out.
  static let longestWay = 200

  init(labels: Set<String>) {
    self.labels = labels
    step = nil
    sources = []
    namedSources = []
    depth = 0
  }

  private init(step: Step, sources: [Origin]) {
    self.step = step
    var labels: Set<String> = []
    var named: [Origin] = []
    for source in sources {
      labels.formUnion(source.labels)
      for root in source.roots where !named.contains(where: { $0 === root }) { named.append(root) }
    }
    self.labels = labels
    namedSources = named
    let deepest = sources.map(\.depth).max() ?? 0
    self.sources = deepest < Self.longestWay ? sources : named
    depth = deepest < Self.longestWay ? deepest + 1 : 1
  }

  /// The values that were marked by name.
  public var roots: [Origin] { step == nil ? [self] : namedSources }

  /// What an instruction makes of marked values; nil where there are none. In a loop an instruction's own results stand for it
  /// as long as nothing is added to them.
  static func combining(_ origins: [Origin], at step: Step) -> Origin? {
    var distinct: [Origin] = []
    for origin in origins where !distinct.contains(where: { $0 === origin }) {
      distinct.append(origin)
    }
    if distinct.isEmpty { return nil }
    // They may come out of a dictionary: the same program shows the same way each time.
    if distinct.count > 1 { distinct.sort { $0.precedes($1) } }
    let labels = distinct.dropFirst().reduce(distinct[0].labels) { $0.union($1.labels) }
    if let known = distinct.first(where: { $0.step == step && $0.labels == labels }) {
      return known
    }
    return Origin(step: step, sources: distinct)
  }

  private func precedes(_ other: Origin) -> Bool {
    let own = (depth, step?.line ?? 0, step?.offset ?? 0)
    let others = (other.depth, other.step?.line ?? 0, other.step?.offset ?? 0)
    return own == others ? (labels.min() ?? "") < (other.labels.min() ?? "") : own < others
  }

  /// The shortest way from a name to here: the value that was marked, then one instruction after the other.
  public var way: [Origin] {
    var previous: [ObjectIdentifier: Origin] = [:]
    var seen: Set<ObjectIdentifier> = [ObjectIdentifier(self)]
    var queue = [self]
    var next = 0
    while next < queue.count {
      let origin = queue[next]
      next += 1
      if origin.step == nil {
        var result = [origin]
        var place = origin
        while let later = previous[ObjectIdentifier(place)] {
          result.append(later)
          place = later
        }
        return result
      }
      for source in origin.sources where seen.insert(ObjectIdentifier(source)).inserted {
        previous[ObjectIdentifier(source)] = origin
        queue.append(source)
      }
    }
    return [self]
  }
}
