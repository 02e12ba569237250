import IbidModel

/// How far bytes are valid UTF-8.
struct UTF8Check {
  /// The number of sequences of more than one byte.
  private(set) var sequences = 0
  /// The number of places that are not UTF-8; each is one U+FFFD when repaired.
  private(set) var invalid = 0

  init(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let step = Self.sequence(in: bytes, at: at)
      if step.isValid { sequences += 1 } else { invalid += 1 }
      at += step.length
    }
  }

  /// The bytes with U+FFFD for what is invalid.
  static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let step = sequence(in: bytes, at: at)
      if step.isValid {
        out.append(contentsOf: bytes[at..<(at + step.length)])
      } else {
        out.append(contentsOf: HTMLTokenizer.replacement)
      }
      at += step.length
    }
    return out
  }

  /// The sequence at a place, or the longest piece of one that is broken off (Unicode §3.9, D93b).
  private static func sequence(
    in bytes: ArraySlice<UInt8>, at start: Int
  ) -> (length: Int, isValid: Bool) {
    let first = bytes[start]
    if first < 0x80 { return (1, true) }
    guard first >= 0xC2, first <= 0xF4 else { return (1, false) }
    let wanted = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var length = 1
    while length < wanted, start + length < bytes.endIndex {
      let range = length == 1 ? second(after: first) : 0x80...0xBF
      guard range.contains(bytes[start + length]) else { break }
      length += 1
    }
    return (length, length == wanted)
  }

  private static func second(after first: UInt8) -> ClosedRange<UInt8> {
    switch first {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
