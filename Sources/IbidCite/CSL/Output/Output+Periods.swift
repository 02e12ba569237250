extension Output {
  /// Takes away the periods of all texts since a mark, but one before a small letter.
  mutating func stripPeriods(from mark: Mark) {
    for index in mark.nodes..<nodes.count {
      let old = bytes(of: index)
      guard old.contains(UInt8(ascii: ".")) else { continue }
      replaceText(of: index, with: Self.withoutPeriods(old))
    }
  }

  private static func withoutPeriods(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for place in bytes.indices {
      let next = place + 1 < bytes.endIndex ? bytes[place + 1] : 0
      if bytes[place] == UInt8(ascii: "."), next &- 0x61 >= 26 { continue }
      kept.append(bytes[place])
    }
    return kept
  }
}
