/// The encodings of East Asian scripts, in which a character takes one byte or several. Sources may be written in all of
/// them; encoding knows most (MultibyteEncoder.swift). CPython: Modules/cjkcodecs.
public struct MultibyteEncoding: Sendable {
  let family: Family
  let name: StaticString

  /// Encodings that are decoded alike.
  enum Family: Sendable {
    /// ASCII, and pairs of bytes from a set.
    case pairs(PairSet)
    case gb18030, hz
    case shiftJIS(JapaneseSets)
    case eucJP(JapaneseSets)
    /// Escape sequences choose the set.
    case iso2022(ISO2022)
  }

  enum PairSet: Sendable { case big5, big5hkscs, cp950, gb2312, gbk, eucKR, cp949, johab }

  /// Which Japanese sets a code may name.
  enum JapaneseSets: Sendable {
    /// JIS X 0208, and JIS X 0212 where there is room for it.
    case basic
    /// The same as Windows has it.
    case windows
    /// JIS X 0213 of the year 2000.
    case jisx0213
    case jisx0213In2004
  }

  /// - Parameter name: as `EncodingName.canonical` tells it.
  public init?(canonicalName name: String) {
    guard let found = Self.all.first(where: { $0.name.description == name }) else { return nil }
    self = found
  }

  private init(_ name: StaticString, _ family: Family) {
    self.name = name
    self.family = family
  }

  private static let all: [MultibyteEncoding] = [
    .init("big5", .pairs(.big5)),
    .init("big5hkscs", .pairs(.big5hkscs)),
    .init("cp932", .shiftJIS(.windows)),
    .init("cp949", .pairs(.cp949)),
    .init("cp950", .pairs(.cp950)),
    .init("euc_jis_2004", .eucJP(.jisx0213In2004)),
    .init("euc_jisx0213", .eucJP(.jisx0213)),
    .init("euc_jp", .eucJP(.basic)),
    .init("euc_kr", .pairs(.eucKR)),
    .init("gb18030", .gb18030),
    .init("gb2312", .pairs(.gb2312)),
    .init("gbk", .pairs(.gbk)),
    .init("hz", .hz),
    .init("iso2022_jp", .iso2022(.init([.jisx0208, .jisx0208In1978, .jisx0201Roman]))),
    .init(
      "iso2022_jp_1",
      .iso2022(.init([.jisx0208, .jisx0208In1978, .jisx0201Roman, .jisx0212]))),
    .init(
      "iso2022_jp_2",
      .iso2022(
        .init(
          [
            .jisx0208, .jisx0208In1978, .jisx0201Roman, .jisx0212, .ksx1001, .gb2312, .latin1,
            .greek,
          ],
          hasSecondSet: true))),
    .init(
      "iso2022_jp_2004", .iso2022(.init([.jisx0208, .jisx0213In2004Plane1, .jisx0213Plane2]))),
    .init("iso2022_jp_3", .iso2022(.init([.jisx0208, .jisx0213Plane1, .jisx0213Plane2]))),
    .init(
      "iso2022_jp_ext",
      .iso2022(
        .init([.jisx0208, .jisx0208In1978, .jisx0201Roman, .jisx0201Kana, .jisx0212]))),
    .init("iso2022_kr", .iso2022(.init([.ksx1001], hasShifts: true))),
    .init("johab", .pairs(.johab)),
    .init("shift_jis", .shiftJIS(.basic)),
    .init("shift_jis_2004", .shiftJIS(.jisx0213In2004)),
    .init("shift_jisx0213", .shiftJIS(.jisx0213)),
  ]

  /// Decodes all of some bytes.
  public func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, errors: ErrorPolicy = .strict
  ) throws(TextCodingError) -> [UInt32] {
    var decoder = MultibyteDecoder(bytes)
    var state = ISO2022.State()
    var isChinese = false
    while decoder.position < bytes.count {
      let outcome: MultibyteDecoder.Outcome
      switch family {
      case .pairs(let set): outcome = decoder.pair(of: set)
      case .gb18030: outcome = decoder.gb18030()
      case .hz: outcome = decoder.hz(&isChinese)
      case .shiftJIS(let sets): outcome = decoder.shiftJIS(sets)
      case .eucJP(let sets): outcome = decoder.eucJP(sets)
      case .iso2022(let variant): outcome = decoder.iso2022(variant, &state)
      }
      let length: Int
      let reason: StaticString
      switch outcome {
      case .taken(let count):
        decoder.position += count
        continue
      case .illegal(let count): (length, reason) = (count, "illegal multibyte sequence")
      case .incomplete: (length, reason) = (decoder.left, "incomplete multibyte sequence")
      }
      let error = TextCodingError(
        encoding: name, start: decoder.position, end: decoder.position + length, reason: reason)
      guard
        let next = errors.appendDecoded(
          bytes, error, surrogate: { _ in nil }, to: &decoder.result)
      else { throw error }
      decoder.position = next
    }
    return decoder.result
  }
}
