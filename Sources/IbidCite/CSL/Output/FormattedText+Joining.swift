extension FormattedText {
  /// Several texts as one, with words of the style between those that show something.
  public init(joining texts: [FormattedText], with separator: String) {
    self.init()
    for text in texts where !text.text.isEmpty {
      if !self.text.isEmpty { append(plain: separator) }
      append(text)
    }
  }

  private mutating func append(plain words: String) {
    guard !words.isEmpty else { return }
    let start = Int32(truncatingIfNeeded: text.count)
    text.append(contentsOf: words.utf8)
    nodes.append(
      Node(
        kind: .text, field: nil, textStart: start, textEnd: Int32(truncatingIfNeeded: text.count),
        end: Int32(truncatingIfNeeded: nodes.count + 1)))
  }

  private mutating func append(_ other: FormattedText) {
    let nodeShift = Int32(truncatingIfNeeded: nodes.count)
    let textShift = Int32(truncatingIfNeeded: text.count)
    let addressShift = Int32(truncatingIfNeeded: addresses.count)
    text += other.text
    addresses += other.addresses
    for var node in other.nodes {
      node.end += nodeShift
      node.textStart += textShift
      node.textEnd += textShift
      if node.kind == .link { node.address += addressShift }
      nodes.append(node)
    }
  }
}
