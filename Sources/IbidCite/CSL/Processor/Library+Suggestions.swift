extension Library {
  /// The key most like one that is unknown, or nil when none is like it; linear in the keys.
  func suggestion(for key: String) -> String? {
    let wanted = Array(key.utf8.prefix(Self.longest))
    let most = max(1, wanted.count / 4)
    var best: (distance: Int, key: String)?
    for item in items {
      let bytes = Array(item.id.utf8)
      guard abs(bytes.count - wanted.count) <= most else { continue }
      let distance = Self.distance(wanted, bytes)
      if distance <= most, distance < best?.distance ?? Int.max { best = (distance, item.id) }
    }
    return best?.key
  }

  /// Longer keys are compared up to here.
  private static let longest = 128

  /// How many letters must be changed, added or taken away, case aside.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let cost = lowercased(a) == lowercased(b) ? diagonal : diagonal + 1
        diagonal = row[j + 1]
        row[j + 1] = min(cost, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 32 : byte
  }
}
