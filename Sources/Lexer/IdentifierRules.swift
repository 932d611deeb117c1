import Primitives

/// Which characters may stand in identifiers.
enum IdentifierRules {
  static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isXIDStart
  }

  static func isContinue(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isXIDContinue }

  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      scalar == " "
    default: true
    }
  }
}
