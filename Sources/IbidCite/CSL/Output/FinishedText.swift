/// The text that finishing writes: leaves one after the other, where punctuation that meets merges.
///
/// While it is written only leaves know their bytes; `formatted` gives the others theirs.
struct FinishedText {
  private(set) var nodes: [FormattedText.Node] = []
  private(set) var text: [UInt8] = []
  var addresses: [String] = []
  let hasPunctuationInQuote: Bool
  /// False when only the bytes are wanted.
  let keepsNodes: Bool
  /// The last leaf, or -1.
  private var leaf = -1
  /// True when the last leaf can grow: nothing was opened or closed since.
  private var canGrow = false
  /// The end of the closing quotation marks that were written last; -1 for none.
  private var quoteEnd = -1
  private var quoteLength = 0
  /// The leaf of the first of these marks.
  private var quoteLeaf = -1

  init(hasPunctuationInQuote: Bool, keepsNodes: Bool, capacity: Int) {
    self.hasPunctuationInQuote = hasPunctuationInQuote
    self.keepsNodes = keepsNodes
    text.reserveCapacity(capacity)
    if keepsNodes { nodes.reserveCapacity(32) }
  }

  /// Opens an inline.
  mutating func open(_ kind: FormattedText.Kind, address: Int32 = 0) -> Int {
    guard keepsNodes else { return 0 }
    nodes.append(
      FormattedText.Node(
        kind: kind, field: nil, textStart: 0, textEnd: 0, end: 0, address: address))
    canGrow = false
    return nodes.count - 1
  }

  /// Closes the inline that was opened at an index.
  mutating func close(_ index: Int) {
    guard keepsNodes else { return }
    nodes[index].end = Int32(truncatingIfNeeded: nodes.count)
    canGrow = false
  }

  /// Writes an affix that follows the suffix of another part: the last space gives way to a comma,
  /// and nothing is written twice.
  mutating func writeAfterSuffix(_ affix: UnsafeBufferPointer<UInt8>) {
    if affix.count > 1, text.suffix(affix.count).elementsEqual(affix) { return }
    if affix.first == UInt8(ascii: ",") { _ = takeSpace() }
    write(affix, field: nil)
  }

  /// Writes a prefix that follows the suffix of another part: its last space gives way to a stop.
  mutating func writePrefixAfterSuffix(_ prefix: UnsafeBufferPointer<UInt8>) {
    if prefix.first == UInt8(ascii: ".") { _ = takeSpace() }
    writeAfterSuffix(prefix)
  }

  /// Writes text whose first marks merge with the last of what is there.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, field: Field?) {
    guard let first = bytes.first else { return }
    guard first.isMergingPunctuation || first == UInt8(ascii: " "), !text.isEmpty else {
      return append(bytes, field: field)
    }
    var start = 0
    while start < bytes.count, let last = merging(bytes[start]) {
      guard last else { break }
      start += 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]), field: field)
  }

  /// Merges a first byte with the end: true when it is done with, false or nil when it is to be
  /// appended.
  private mutating func merging(_ byte: UInt8) -> Bool? {
    guard byte.isMergingPunctuation || byte == UInt8(ascii: " ") else { return nil }
    while true {
      let isAfterQuote = text.count == quoteEnd
      let place = isAfterQuote ? text.count - quoteLength - 1 : text.count - 1
      guard place >= 0 else { return false }
      let last = text[place]
      if isAfterQuote {
        guard byte != UInt8(ascii: " ") else { return false }
        guard last.isMergingPunctuation else { return moved(byte) }
      } else {
        guard last.isMergingPunctuation || last == UInt8(ascii: " ") else { return false }
      }
      switch PunctuationPair.of(last, byte) {
      case .first: return true
      case .both: return isAfterQuote ? moved(byte) : false
      case .second: isAfterQuote ? removeBeforeQuote() : removeLast()
      }
    }
  }

  /// Writes a mark before the closing quotation marks at the end, where the language wants that.
  private mutating func moved(_ byte: UInt8) -> Bool {
    guard hasPunctuationInQuote, byte.movesIntoQuote else { return false }
    text.insert(byte, at: quoteEnd - quoteLength)
    shiftQuote(by: 1)
    return true
  }

  private mutating func removeBeforeQuote() {
    text.remove(at: quoteEnd - quoteLength - 1)
    shiftQuote(by: -1)
  }

  /// Moves the leaves after the place before the closing marks; the mark is the first leaf's.
  private mutating func shiftQuote(by shift: Int32) {
    quoteEnd += Int(shift)
    guard keepsNodes, quoteLeaf >= 0 else { return }
    var first = quoteLeaf
    if shift < 0 {
      first = previousLeaf(before: quoteLeaf)
      guard first >= 0 else { return }
    }
    nodes[first].textEnd += shift
    var index = first + 1
    while index < nodes.count {
      if nodes[index].kind == .text {
        nodes[index].textStart += shift
        nodes[index].textEnd += shift
      }
      index += 1
    }
  }

  private mutating func removeLast() {
    text.removeLast()
    if text.count < quoteEnd { quoteEnd = -1 }
    guard keepsNodes, leaf >= 0 else { return }
    nodes[leaf].textEnd -= 1
    guard nodes[leaf].textEnd == nodes[leaf].textStart else { return }
    let empty = leaf
    leaf = previousLeaf(before: empty)
    if canGrow, empty == nodes.count - 1 { nodes.removeLast() }
    canGrow = false
  }

  /// The nearest leaf with text before an index, or -1.
  private func previousLeaf(before index: Int) -> Int {
    var index = index - 1
    while index >= 0, nodes[index].kind != .text || nodes[index].textStart == nodes[index].textEnd {
      index -= 1
    }
    return index
  }

  /// Takes a space at the end away; false when there is none.
  mutating func takeSpace() -> Bool {
    guard text.last == UInt8(ascii: " ") else { return false }
    removeLast()
    return true
  }

  /// Writes text as it is.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, field: Field?) {
    guard !bytes.isEmpty else { return }
    let start = Int32(truncatingIfNeeded: text.count)
    text.append(contentsOf: bytes)
    guard keepsNodes else { return }
    let end = Int32(truncatingIfNeeded: text.count)
    if canGrow, nodes[leaf].field == field {
      nodes[leaf].textEnd = end
      return
    }
    leaf = nodes.count
    nodes.append(
      FormattedText.Node(
        kind: .text, field: field, textStart: start, textEnd: end,
        end: Int32(truncatingIfNeeded: leaf + 1)))
    canGrow = true
  }

  /// Writes a closing quotation mark.
  mutating func appendClosingQuote(_ mark: UnsafeBufferPointer<UInt8>) {
    guard !mark.isEmpty else { return }
    if text.count == quoteEnd {
      quoteLength += mark.count
    } else {
      quoteLength = mark.count
      quoteLeaf = -1
    }
    canGrow = false
    append(mark, field: nil)
    if quoteLeaf < 0 { quoteLeaf = leaf }
    quoteEnd = text.count
    canGrow = false
  }

  /// What was written, every inline with its bytes.
  consuming func formatted() -> FormattedText {
    var start = Int32(truncatingIfNeeded: text.count)
    var index = nodes.count - 1
    while index >= 0 {
      if nodes[index].kind == .text, nodes[index].textStart < nodes[index].textEnd {
        start = nodes[index].textStart
      } else if nodes[index].kind == .text {
        // What it held has merged with other punctuation.
        nodes[index].textStart = start
        nodes[index].textEnd = start
      } else {
        nodes[index].textStart = start
        let end = Int(nodes[index].end)
        nodes[index].textEnd =
          end < nodes.count ? nodes[end].textStart : Int32(truncatingIfNeeded: text.count)
      }
      index -= 1
    }
    return FormattedText(nodes: nodes, text: text, addresses: addresses)
  }
}
