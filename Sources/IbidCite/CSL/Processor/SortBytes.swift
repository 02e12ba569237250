/// The sort keys of an item as one string of bytes: what comes first has the smaller bytes.
struct SortBytes: Comparable {
  private(set) var bytes: [UInt8] = []

  /// Adds one key, whose bytes are 2…253 and compare as the key does; an empty key comes last.
  mutating func append(_ key: [UInt8], isDescending: Bool) {
    guard !key.isEmpty else {
      bytes.append(Self.missing)
      return
    }
    bytes.append(Self.present)
    if isDescending {
      bytes.append(contentsOf: key.lazy.map { 255 - $0 })
      bytes.append(255)
    } else {
      bytes.append(contentsOf: key)
      bytes.append(0)
    }
  }

  private static let present: UInt8 = 1
  private static let missing: UInt8 = 2

  static func < (left: SortBytes, right: SortBytes) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
