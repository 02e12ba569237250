package import IbidModel

/// The bytes of `map.bin`, all numbers unsigned, 32 bits, little endian:
/// the eight bytes `ibid-map`, the version, the number of runs, then for each run its first byte in
/// the text, its first byte in the page, and its length.
extension OffsetMap {
  private static let magic = Array("ibid-map".utf8)
  private static let version: UInt32 = 1
  private static let headBytes = 16
  private static let runBytes = 12

  /// The bytes of `map.bin`.
  package func fileBytes() -> [UInt8] {
    var bytes = Self.magic
    bytes.reserveCapacity(Self.headBytes + runs.count * Self.runBytes)
    Self.append(Self.version, to: &bytes)
    Self.append(UInt32(truncatingIfNeeded: runs.count), to: &bytes)
    for run in runs {
      Self.append(run.text, to: &bytes)
      Self.append(run.source, to: &bytes)
      Self.append(run.count, to: &bytes)
    }
    return bytes
  }

  /// Reads `map.bin`; nil when it is no map of this version, or speaks of bytes beyond the sizes.
  package init?(fileBytes bytes: [UInt8], textCount: Int, sourceCount: Int) {
    guard bytes.count >= Self.headBytes, bytes.starts(with: Self.magic),
      Self.number(in: bytes, at: 8) == Self.version
    else { return nil }
    let count = Int(Self.number(in: bytes, at: 12))
    guard bytes.count - Self.headBytes == count * Self.runBytes else { return nil }
    let runs = (0..<count).map { index in
      let at = Self.headBytes + index * Self.runBytes
      return Run(
        text: Self.number(in: bytes, at: at), source: Self.number(in: bytes, at: at + 4),
        count: Self.number(in: bytes, at: at + 8))
    }
    self.init(runs: runs, textCount: textCount, sourceCount: sourceCount)
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in [UInt32(0), 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private static func number(in bytes: [UInt8], at place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
  }
}
