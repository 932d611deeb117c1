/// Reads numbers that Scripts/generate-unicode-tables.py packed as text: base 32, lowest digit
/// first, a character for each digit from "0" up, 32 added where more digits follow. Line ends are
/// skipped.
struct PackedIntegers {
  private var position: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  init(_ text: StaticString) {
    position = text.utf8Start
    end = position + text.utf8CodeUnitCount
  }

  var isAtEnd: Bool { position == end }

  /// The next number. There must be one.
  mutating func next() -> Int {
    var result = 0
    var shift = 0
    while true {
      let digit = Int(position.pointee) - 0x30
      position += 1
      if digit < 0 { continue }
      result |= (digit & 31) << shift
      if digit & 32 == 0 { break }
      shift += 5
    }
    // A line end may be all that is left.
    while position < end && position.pointee < 0x30 { position += 1 }
    return result
  }

  /// The next number of those that are folded to stay positive: 0, -1, 1, -2, …
  mutating func nextSigned() -> Int {
    let folded = next()
    return folded & 1 == 0 ? folded / 2 : -(folded + 1) / 2
  }
}
