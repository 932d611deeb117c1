/// The unpacked form of `CodePointData`: two steps from a code point to its record.
///
/// Made when the first character outside ASCII is asked about; it takes some 0.1 ms and 200 KB.
/// The memory is never freed nor changed afterwards, which makes sharing it safe.
struct CodePointTable: @unchecked Sendable {
  static let shared = CodePointTable()

  /// One of the few hundred different answers.
  struct Record {
    var category: UInt8
    var flags: UInt8
    /// 15 for none.
    var decimal: UInt8
    var digit: UInt8
    /// What to add to a code point; unused where `specialCaseFlag` is set.
    var upper: Int32
    var lower: Int32
    var title: Int32
  }

  private static let blockBits: UInt32 = 7
  private static let blockSize = 1 << Int(blockBits)

  private let records: UnsafeMutablePointer<Record>
  /// For each block of 128 code points, where its records' numbers start in `indices`.
  private let blocks: UnsafeMutablePointer<UInt32>
  private let indices: UnsafeMutablePointer<UInt16>
  let specialCases: [UInt32: SpecialCase]
  private let numericValues: [UInt32: Double]

  /// The full mappings of a character whose case takes more than an offset.
  struct SpecialCase {
    var upper, lower, title, folded: [UInt32]
  }

  @inline(__always)
  func record(_ codePoint: UInt32) -> Record {
    guard codePoint < 0x110000 else { return records[0] }
    let block = blocks[Int(codePoint >> CodePointTable.blockBits)]
    let index = indices[Int(block + codePoint & UInt32(CodePointTable.blockSize - 1))]
    return records[Int(index)]
  }

  func numericValue(_ codePoint: UInt32) -> Double? { numericValues[codePoint] }

  private init() {
    records = CodePointTable.readRecords()
    (blocks, indices) = CodePointTable.readRuns()
    specialCases = CodePointTable.readSpecialCases()
    numericValues = CodePointTable.readNumericValues()
  }

  private static func readRecords() -> UnsafeMutablePointer<Record> {
    var packed = PackedIntegers(CodePointData.records)
    var list: [Record] = []
    while !packed.isAtEnd {
      list.append(
        Record(
          category: UInt8(packed.next()), flags: UInt8(packed.next()),
          decimal: UInt8(packed.next()), digit: UInt8(packed.next()),
          upper: Int32(packed.nextSigned()), lower: Int32(packed.nextSigned()),
          title: Int32(packed.nextSigned())))
    }
    let records = UnsafeMutablePointer<Record>.allocate(capacity: list.count)
    records.initialize(from: list, count: list.count)
    return records
  }

  private static func readRuns() -> (
    blocks: UnsafeMutablePointer<UInt32>, indices: UnsafeMutablePointer<UInt16>
  ) {
    let blockCount = 0x110000 / blockSize
    let blocks = UnsafeMutablePointer<UInt32>.allocate(capacity: blockCount)
    var stored: [UInt16] = []
    // Where the block is that holds nothing but one record.
    var uniform: [Int: UInt32] = [:]
    var packed = PackedIntegers(CodePointData.runs)
    var runLength = 0, runRecord = 0
    for block in 0..<blockCount {
      if runLength == 0 { (runLength, runRecord) = (packed.next(), packed.next()) }
      if runLength >= blockSize {
        runLength -= blockSize
        if let start = uniform[runRecord] {
          blocks[block] = start
          continue
        }
        uniform[runRecord] = UInt32(stored.count)
        blocks[block] = UInt32(stored.count)
        stored.append(contentsOf: repeatElement(UInt16(runRecord), count: blockSize))
        continue
      }
      blocks[block] = UInt32(stored.count)
      var missing = blockSize
      while missing > 0 {
        if runLength == 0 { (runLength, runRecord) = (packed.next(), packed.next()) }
        let count = min(runLength, missing)
        stored.append(contentsOf: repeatElement(UInt16(runRecord), count: count))
        missing -= count
        runLength -= count
      }
    }
    let indices = UnsafeMutablePointer<UInt16>.allocate(capacity: stored.count)
    indices.initialize(from: stored, count: stored.count)
    return (blocks, indices)
  }

  private static func readSpecialCases() -> [UInt32: SpecialCase] {
    var packed = PackedIntegers(CodePointData.specialCases)
    var cases: [UInt32: SpecialCase] = [:]
    var codePoint = 0
    while !packed.isAtEnd {
      codePoint += packed.next()
      func readMapping() -> [UInt32] {
        let length = packed.next()
        return (0..<length).map { _ in UInt32(codePoint + packed.nextSigned()) }
      }
      cases[UInt32(codePoint)] = SpecialCase(
        upper: readMapping(), lower: readMapping(), title: readMapping(), folded: readMapping())
    }
    return cases
  }

  private static func readNumericValues() -> [UInt32: Double] {
    var packed = PackedIntegers(CodePointData.numericValues)
    var values: [UInt32: Double] = [:]
    var codePoint = 0
    while !packed.isAtEnd {
      codePoint += packed.next()
      let numerator = packed.nextSigned()
      values[UInt32(codePoint)] = Double(numerator) / Double(packed.next())
    }
    return values
  }
}
