extension Unicode.Scalar {
  /// True for letters and digits of any script.
  package var isLetterOrDigit: Bool {
    if value < 0x80 { return ASCII.isAlphanumeric(UInt8(truncatingIfNeeded: value)) }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
