/// How labels of domain names are made alike before they are compared (RFC 3491), by Unicode 3.2.
/// CPython: `encodings.idna.nameprep`.
public struct Nameprep: Sendable {
  /// Why a label is refused, in CPython's words.
  public enum Refusal: Error {
    case invalidCharacter(UInt32)
    /// Requirement 2 or 3 of RFC 3454, section 6.
    case direction(requirement: Int)
  }

  /// The tables, unpacked at first use.
  public static let shared = Nameprep()

  private var mapping: [UInt32: [UInt32]] = [:]
  private var oldDecompositions: [UInt32: UInt32] = [:]
  private let prohibited, rightToLeft, leftToRight: [Range<UInt32>]

  private init() {
    var packed = PackedIntegers(NameprepData.mapping)
    var codePoint = 0
    while !packed.isAtEnd {
      codePoint += packed.next()
      var place = codePoint
      mapping[UInt32(codePoint)] = (0..<packed.next()).map { _ in
        place += packed.nextSigned()
        return UInt32(place)
      }
    }
    packed = PackedIntegers(NameprepData.oldDecompositions)
    codePoint = 0
    while !packed.isAtEnd {
      codePoint += packed.next()
      oldDecompositions[UInt32(codePoint)] = UInt32(codePoint + packed.nextSigned())
    }
    prohibited = Self.ranges(NameprepData.prohibited)
    rightToLeft = Self.ranges(NameprepData.rightToLeft)
    leftToRight = Self.ranges(NameprepData.leftToRight)
  }

  private static func ranges(_ data: StaticString) -> [Range<UInt32>] {
    var packed = PackedIntegers(data)
    var result: [Range<UInt32>] = []
    var end = 0
    while !packed.isAtEnd {
      let start = end + packed.next()
      end = start + packed.next()
      result.append(UInt32(start)..<UInt32(end))
    }
    return result
  }

  /// The label as it is compared.
  public func prepare(_ label: [UInt32]) throws(Refusal) -> [UInt32] {
    let mapped = label.flatMap { mapping[$0] ?? [$0] }
    let result = mapped.withUnsafeBufferPointer {
      Normalization.normalize($0, to: .nfkc, exceptions: oldDecompositions)
    }
    if let wrong = result.first(where: { Self.contains(prohibited, $0) }) {
      throw .invalidCharacter(wrong)
    }
    guard result.contains(where: { Self.contains(rightToLeft, $0) }) else { return result }
    if result.contains(where: { Self.contains(leftToRight, $0) }) {
      throw .direction(requirement: 2)
    }
    guard let first = result.first, let last = result.last, Self.contains(rightToLeft, first),
      Self.contains(rightToLeft, last)
    else { throw .direction(requirement: 3) }
    return result
  }

  private static func contains(_ ranges: [Range<UInt32>], _ codePoint: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= codePoint { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(codePoint)
  }
}
