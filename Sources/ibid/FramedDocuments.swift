import IbidModel

/// Many documents in one run of bytes: before each a line with the number of its bytes.
struct FramedDocuments: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next document; nil at the end, or where no number stands.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let lineEnd = bytes[at...].firstIndex(of: ASCII.lineFeed),
      let count = Int(String(decoding: bytes[at..<lineEnd], as: UTF8.self)),
      count >= 0, count <= bytes.count - lineEnd - 1
    else { return nil }
    at = lineEnd + 1 + count
    return bytes[lineEnd + 1..<at]
  }
}
