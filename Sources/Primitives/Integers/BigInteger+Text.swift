extension BigInteger: CustomStringConvertible {
  public var description: String { text(radix: 10) }

  /// The number in radix 2...36, lower-case letters for digits past 9.
  public func text(radix: Int) -> String {
    withView { view in
      String(unsafeUninitializedCapacity: Limbs.textCapacity(view, radix: radix)) {
        Limbs.writeText(view, radix: radix, into: $0.baseAddress!)
      }
    }
  }

  /// Reads ASCII digits of radix 2...36 with an optional sign; nil for anything else.
  public init?(text: some Sequence<UInt8>, radix: Int) {
    var digits = Array(text)
    var isNegative = false
    if let first = digits.first, first == 0x2B || first == 0x2D {
      isNegative = first == 0x2D
      digits.removeFirst()
    }
    if digits.isEmpty { return nil }
    for index in digits.indices {
      let digit = Limbs.digitValue(digits[index])
      guard digit < radix else { return nil }
      digits[index] = digit
    }
    let capacity = Limbs.parseCapacity(digitCount: digits.count, radix: radix)
    self.init(capacity: capacity) {
      let extent = Limbs.parse(digits: digits, count: digits.count, radix: radix, into: $0)
      return IntegerExtent(count: extent.count, isNegative: isNegative)
    }
  }

  public init?(text: some StringProtocol, radix: Int = 10) {
    self.init(text: text.utf8, radix: radix)
  }
}
