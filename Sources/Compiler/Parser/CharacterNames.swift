import Primitives

/// `\N{…}`: characters by their Unicode names.
enum CharacterNames {
  static func scalar(named name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let wanted = String(decoding: name, as: UTF8.self).uppercased()
    for value in UInt32(0)...0x10ffff {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.properties.name == wanted || scalar.properties.nameAlias == wanted { return value }
    }
    return nil
  }
}
