/// One sort key of an item as a string of bytes: what comes first has the smaller bytes.
struct SortBytes: Comparable {
  private let bytes: [UInt8]
  /// The first eight bytes as a number; most keys differ there.
  private let head: UInt64

  /// Makes the bytes of a key that are 2…253 and compare as the key does; an empty key comes last.
  init(_ key: [UInt8], isDescending: Bool) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(key.count + 2)
    if key.isEmpty {
      bytes.append(Self.missing)
    } else {
      bytes.append(Self.present)
      if isDescending {
        for byte in key { bytes.append(255 - byte) }
      } else {
        bytes.append(contentsOf: key)
      }
      bytes.append(isDescending ? 255 : 0)
    }
    var head: UInt64 = 0
    for place in 0..<8 { head = head << 8 | (place < bytes.count ? UInt64(bytes[place]) : 0) }
    self.bytes = bytes
    self.head = head
  }

  private static let present: UInt8 = 1
  private static let missing: UInt8 = 2

  static func < (left: SortBytes, right: SortBytes) -> Bool {
    if left.head != right.head { return left.head < right.head }
    return left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
