/// The characters of a `str` in somebody else's memory, each in `width` (1, 2 or 4) bytes.
@frozen
public struct TextView {
  public let start: UnsafeRawPointer
  public let count: Int
  public let width: Int

  @inlinable
  public init(_ start: UnsafeRawPointer, count: Int, width: Int) {
    self.start = start
    self.count = count
    self.width = width
  }

  @inlinable
  public init(_ codePoints: UnsafeBufferPointer<UInt32>) {
    // An empty buffer may have no address; nothing is read from a view without characters.
    start = UnsafeRawPointer(codePoints.baseAddress ?? UnsafePointer(bitPattern: 8)!)
    count = codePoints.count
    width = 4
  }

  @inlinable
  public subscript(index: Int) -> UInt32 {
    switch width {
    case 1: UInt32(start.load(fromByteOffset: index, as: UInt8.self))
    case 2: UInt32(start.load(fromByteOffset: index * 2, as: UInt16.self))
    default: start.load(fromByteOffset: index * 4, as: UInt32.self)
    }
  }

  @inlinable public var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start, count: count * width)
  }
}
