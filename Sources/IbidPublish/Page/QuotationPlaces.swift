import IbidModel

/// Finds quotations in the blocks of a published text.
///
/// Only letters, digits and quotation marks are compared, so that white space, dashes and the shape
/// of marks do not matter. Time is linear in practice and bounded in any case.
struct QuotationPlaces {
  /// What is compared of all blocks.
  private var text: [UInt8] = []
  /// Where each block begins in it.
  private var starts: [Int] = []

  init(_ blocks: [String]) {
    text.reserveCapacity(blocks.reduce(0) { $0 + $1.utf8.count })
    for block in blocks {
      starts.append(text.count)
      Self.append(block, to: &text)
    }
  }

  /// For each quotation, in the order of the text, the first and last block that hold it; nil where
  /// it was not found.
  func places(of quotations: [String]) -> [ClosedRange<Int>?] {
    var from = 0
    // Each step compares one byte; beyond these the rest stays without a place.
    var steps = 4_000_000 + 64 * text.count
    return quotations.map { quotation in
      guard let range = range(of: quotation, from: from, &steps) else { return nil }
      from = range.upperBound
      return block(at: range.lowerBound)...block(at: range.upperBound - 1)
    }
  }

  /// The words in their marks if they stand so, else without.
  private func range(of quotation: String, from: Int, _ steps: inout Int) -> Range<Int>? {
    var words: [UInt8] = []
    Self.append(quotation, to: &words)
    guard !words.isEmpty else { return nil }
    if let marked = first([Self.mark] + words + [Self.mark], from: from, &steps) {
      return (marked.lowerBound + 1)..<(marked.upperBound - 1)
    }
    return first(words, from: from, &steps)
  }

  private func first(_ words: [UInt8], from: Int, _ steps: inout Int) -> Range<Int>? {
    var at = from
    while at + words.count <= text.count, steps > 0 {
      var length = 0
      while length < words.count, text[at + length] == words[length] { length += 1 }
      if length == words.count { return at..<(at + length) }
      steps -= length + 1
      at += 1
    }
    return nil
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

  private static let mark = UInt8(ascii: "\"")

  private static func append(_ text: String, to out: inout [UInt8]) {
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        if ASCII.isAlphanumeric(bytes[at]) || bytes[at] == mark { out.append(bytes[at]) }
        at += 1
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
      if marks.contains(scalar) {
        out.append(mark)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        out += bytes[at..<(at + length)]
      }
      at += length
    }
  }

  private static let marks: Set<Unicode.Scalar> = [
    "“", "”", "„", "‟", "«", "»", "「", "」", "『", "』",
  ]
}
