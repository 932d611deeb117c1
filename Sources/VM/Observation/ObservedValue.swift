/// A value of the running program. Good as long as the observer that got it looks at it.
public struct ObservedValue {
  public let machine: Machine
  let value: Value

  /// The name of its class.
  public var typeName: String { value.isNull ? "NULL" : machine.typeName(value) }
  /// `id(value)`: tells objects apart.
  public var identity: UInt64 { value.bits }

  /// `repr(value)`, or what went wrong in making it.
  public var text: String {
    if value.isNull { return "NULL" }
    do throws(Raised) {
      return try machine.reprText(value)
    } catch {
      return "<repr raised \(machine.typeName(machine.takeException()))>"
    }
  }

  /// `text`, cut to so many characters.
  public func text(limit: Int) -> String {
    let whole = text
    guard whole.count > limit else { return whole }
    return whole.prefix(Swift.max(0, limit - 1)) + "…"
  }
}
