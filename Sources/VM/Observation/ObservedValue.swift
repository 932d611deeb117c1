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

  /// `text`, cut to so many characters. Of what is much longer only the beginning is looked at, or only its size.
  public func text(limit: Int) -> String {
    let whole = shortened(limit) ?? text
    guard whole.count > limit else { return whole }
    return whole.prefix(Swift.max(0, limit - 1)) + "…"
  }

  // MARK: Large values

  /// The beginning of a text that is surely longer than the limit; nil for one that may not be.
  private func shortened(_ limit: Int) -> String? {
    guard value.isObject else { return nil }
    var budget = 4 * limit
    measure(value, depth: 0, &budget)
    if budget >= 0 { return nil }
    if value.isExact(.list) {
      return "["
        + items(limit) {
          let list = value.as(ListObject.self)
          return $0 < list.pointee.count ? list.pointee.items[$0] : nil
        }
    }
    if value.isExact(.tuple) {
      let tuple = value.as(TupleObject.self)
      return "(" + items(limit) { $0 < tuple.pointee.count ? tuple.items[$0] : nil }
    }
    if value.isExact(.str) {
      let start = String(value.as(StrObject.self).description.prefix(limit))
      return ObservedValue(machine: machine, value: machine.newStr(start)).text
    }
    return "<\(typeName) of \(count(of: value))>"
  }

  private func items(_ limit: Int, _ item: (Int) -> Value?) -> String {
    var result = ""
    var index = 0
    while result.utf8.count <= limit, let next = item(index) {
      if index > 0 { result += ", " }
      result += ObservedValue(machine: machine, value: next).text(limit: limit)
      index += 1
    }
    return result
  }

  /// Takes off the budget what a value is worth: a lower bound of its text's length.
  private func measure(_ value: Value, depth: Int, _ budget: inout Int) {
    budget -= 1
    if value.isExact(.str) || value.isExact(.bytes) || value.isExact(.bytearray)
      || value.isExact(.dict) || value.isExact(.set) || value.isExact(.frozenset)
    {
      budget -= count(of: value)
    }
    if depth == 4 || budget < 0 { return }
    if value.isExact(.list) {
      let list = value.as(ListObject.self)
      for index in 0..<list.pointee.count where budget >= 0 {
        measure(list.pointee.items[index], depth: depth + 1, &budget)
      }
    } else if value.isExact(.tuple) {
      let tuple = value.as(TupleObject.self)
      for index in 0..<tuple.pointee.count where budget >= 0 {
        measure(tuple.items[index], depth: depth + 1, &budget)
      }
    } else if value.isExact(.dict) {
      for entry in DictEntries(value.as(DictObject.self)) where budget >= 0 {
        measure(entry.value, depth: depth + 1, &budget)
      }
    }
  }

  private func count(of value: Value) -> Int {
    switch value.header.pointee.kind {
    case .str: value.as(StrObject.self).pointee.count
    case .bytes: value.as(BytesObject.self).pointee.count
    case .bytearray: value.as(ByteArrayObject.self).pointee.count
    case .dict: Int(value.as(DictObject.self).pointee.live)
    case .set, .frozenset: value.as(SetObject.self).pointee.used
    case .list: value.as(ListObject.self).pointee.count
    case .tuple: value.as(TupleObject.self).pointee.count
    default: 0
    }
  }
}
