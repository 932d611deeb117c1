extension FloatText {
  /// The most bytes that `writeFixed` writes.
  public static let fixedCapacity = 64

  /// Writes a Double with `precision` figures after the point, rounded correctly, where exact integers suffice.
  /// - Parameter destination: room for `fixedCapacity` bytes.
  /// - Returns: the bytes written; nil for values and precisions that `append` leaves to the C library.
  public static func writeFixed(
    _ value: Double, precision: Int, into destination: UnsafeMutablePointer<UInt8>
  ) -> Int? {
    guard value.isFinite, let scaled = roundedScaled(value.magnitude, places: precision) else {
      return nil
    }
    var writer = ASCIIWriter(destination)
    if value.sign == .minus { writer.write(0x2D) }
    let first = writer.count
    let figures = destination + first
    var count = Limbs.writeText(UInt(scaled), radix: 10, into: figures)
    // A figure before the point at least: zeros in front of a short number.
    if count <= precision {
      let missing = precision + 1 - count
      (figures + missing).update(from: figures, count: count)
      figures.update(repeating: 0x30, count: missing)
      count += missing
    }
    guard precision > 0 else { return first + count }
    let whole = count - precision
    (figures + whole + 1).update(from: figures + whole, count: precision)
    figures[whole] = 0x2E
    return first + count + 1
  }
}
