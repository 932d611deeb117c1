// Tools that know objects by their identity must hear when one dies: its address will be another object's. Watching an object
// does not keep it alive; holding does, for as long as the instruction runs that took it.

/// What tools have asked the collector about objects.
struct ObservedLives {
  /// Objects whose death is to be told.
  var watched: Set<UInt64> = []
  /// Objects that have died, and that nobody has asked for yet.
  var died: [UInt64] = []
  /// Operands of instructions that run, as a stack.
  var held: [UInt64] = []

  var isAsked: Bool { !watched.isEmpty || !held.isEmpty }

  /// Collections that imitate reference counting let held objects go: a program must not see that it is watched.
  @inline(never) func mark(_ marker: inout Marker) {
    for bits in held { marker.mark(Value(bits: bits)) }
  }

  /// Everything reachable is marked: notes what dies.
  @inline(never) mutating func noteDead(_ marker: Marker) {
    for bits in held where !marker.isMarked(Value(bits: bits)) { died.append(bits) }
    held.removeAll { !marker.isMarked(Value(bits: $0)) }
    for bits in watched where !marker.isMarked(Value(bits: bits)) {
      watched.remove(bits)
      died.append(bits)
    }
  }
}

extension Machine {
  /// From now on `takeDead()` tells when the object has died. It is not kept alive.
  public func watchLife(of object: ObservedValue) {
    if object.value.isObject { support.observation.lives.watched.insert(object.value.bits) }
  }

  /// The identities of watched and held objects that have died since this was asked last. Each may be a new object's by now.
  public func takeDead() -> [UInt64] {
    if support.observation.lives.died.isEmpty { return [] }
    defer { support.observation.lives.died = [] }
    return support.observation.lives.died
  }

  /// Keeps an object alive until `letGo(of:)`, so that an observer may look at it again after the instruction that took it.
  /// Only what the program itself would finalise at once goes nevertheless: `takeDead()` tells.
  public func hold(_ object: ObservedValue) {
    if object.value.isObject { support.observation.lives.held.append(object.value.bits) }
  }

  /// How many objects are held.
  public var heldCount: Int { support.observation.lives.held.count }

  /// Lets go of all that is held but the first `count`.
  public func letGo(downTo count: Int) {
    let surplus = support.observation.lives.held.count - count
    if surplus > 0 { support.observation.lives.held.removeLast(surplus) }
  }

  /// Watches and holds nothing any more.
  public func stopWatchingLives() { support.observation.lives = ObservedLives() }
}
