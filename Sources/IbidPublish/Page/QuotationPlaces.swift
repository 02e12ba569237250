import IbidModel

/// Finds quotations in the blocks of a published text.
///
/// Only letters and digits are compared, so that white space, dashes and the shape of marks do not
/// matter. Time is linear for each quotation in practice, and bounded for all of them in any case.
struct QuotationPlaces {
  /// The letters and digits of all blocks.
  private var text: [UInt8] = []
  /// Where each block begins in it.
  private var starts: [Int] = []
  /// The places in it before which a quotation mark stands.
  private var marks: Set<Int> = []

  init(_ blocks: [String]) {
    text.reserveCapacity(blocks.reduce(0) { $0 + $1.utf8.count })
    for block in blocks {
      starts.append(text.count)
      Self.append(block, to: &text, marks: &marks)
    }
  }

  /// For each quotation, in the order of the text, the first and last block that hold it; nil where
  /// it was not found.
  func places(of quotations: [String]) -> [ClosedRange<Int>?] {
    var from = 0
    // Each step compares one byte; beyond these the rest stays without a place.
    var steps = 4_000_000 + 64 * text.count
    return quotations.map { quotation in
      var words: [UInt8] = []
      var inside: Set<Int> = []
      Self.append(quotation, to: &words, marks: &inside)
      guard !words.isEmpty else { return nil }
      guard let place = place(of: words, from: from, &steps) ?? place(of: words, from: 0, &steps)
      else { return nil }
      from = max(from, place + words.count)
      return block(at: place)...block(at: place + words.count - 1)
    }
  }

  /// Where words stand in marks of their own, else the first place where they stand at all.
  private func place(of words: [UInt8], from: Int, _ steps: inout Int) -> Int? {
    var first: Int?
    var at = from
    while at + words.count <= text.count, steps > 0 {
      var length = 0
      while length < words.count, text[at + length] == words[length] { length += 1 }
      steps -= length + 1
      if length == words.count {
        if marks.contains(at), marks.contains(at + length) { return at }
        first = first ?? at
      }
      at += 1
    }
    return first
  }

  /// The last block that begins at or before a place and is not empty.
  private func block(at place: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  // MARK: What is compared

  private static func append(_ text: String, to out: inout [UInt8], marks: inout Set<Int>) {
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        if ASCII.isAlphanumeric(bytes[at]) {
          out.append(bytes[at])
        } else if bytes[at] == UInt8(ascii: "\"") {
          marks.insert(out.count)
        }
        at += 1
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
      if isMark(scalar) {
        marks.insert(out.count)
      } else if scalar.isLetterOrDigit {
        out += bytes[at..<(at + length)]
      }
      at += length
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "„", "‟", "«", "»", "‘", "’", "‹", "›", "「", "」", "『", "』": true
    default: false
    }
  }
}
