/// One cite with the words that its author wrote around it.
extension ClusterWriter {
  /// Writes a cite; false, with nothing written, when the style shows nothing of it.
  mutating func write(_ cite: WrittenCite, isFirst: Bool) -> Bool {
    let mark = renderer.output.mark
    let node = renderer.output.open(.cite)
    let opensSentence = writePrefix(cite, isFirst: isFirst)
    renderer.sentenceStart = opensSentence ? renderer.output.text.count : -1
    guard writeContent(cite) else {
      renderer.output.rollback(to: mark)
      return false
    }
    writeSuffix(cite)
    return renderer.output.close(node)
  }

  private mutating func writeContent(_ cite: WrittenCite) -> Bool {
    guard let state = cite.state else {
      renderer.output.append(Array((cite.id + "?").utf8), kind: .affix)
      return true
    }
    let start = renderer.output.mark
    let sentenceStart = renderer.sentenceStart
    renderer.begin(state)
    renderer.sentenceStart = sentenceStart
    _ = renderer.renderChildren(style.citation.layout)
    switch cite.part {
    case .whole: return !renderer.output.isUnchanged(since: start)
    case .suppressAuthor:
      if let names = renderer.output.first(.names, from: start.nodes) {
        renderer.output.update(names) { $0.isHidden = true }
      }
      return !renderer.output.isUnchanged(since: start)
    case .authorOnly: return keepNames(since: start)
    }
  }

  /// Takes back all but the first names element.
  private mutating func keepNames(since start: Output.Mark) -> Bool {
    guard let names = renderer.output.first(.names, from: start.nodes) else { return false }
    let whole = renderer.output
    renderer.output.rollback(to: start)
    renderer.output.append(whole, subtree: names)
    return true
  }

  /// Writes the prefix; true when what follows begins a sentence.
  private mutating func writePrefix(_ cite: WrittenCite, isFirst: Bool) -> Bool {
    let canOpen = style.options.isNoteStyle
    guard !cite.prefix.isEmpty else { return canOpen && isFirst }
    let affix = CiteAffix(prefix: cite.prefix)
    writeAffix(affix.text)
    return canOpen && affix.endsSentence
  }

  private mutating func writeSuffix(_ cite: WrittenCite) {
    guard !cite.suffix.isEmpty else { return }
    writeAffix(CiteAffix(suffix: cite.suffix).text)
  }

  private mutating func writeAffix(_ text: String) {
    let node = renderer.output.open(.affix)
    renderer.output.append(ItemMarkup.output(of: text))
    renderer.output.close(node)
  }

  /// The delimiter between two cites, which gives way to a stop or comma of their affixes.
  func delimiter(
    _ delimiter: [UInt8], between left: WrittenCite, and right: WrittenCite
  ) -> ArraySlice<UInt8> {
    if let last = left.suffix.utf8.last, CiteAffix.isStopOrComma(last) {
      guard let blank = delimiter.firstIndex(of: 0x20) else { return [] }
      return delimiter[blank...]
    }
    if left.suffix.isEmpty, let first = right.prefix.utf8.first, CiteAffix.isStopOrComma(first) {
      return []
    }
    return delimiter[...]
  }
}

extension Output {
  /// The first node of a kind at or after an index, or nil.
  func first(_ kind: Kind, from start: Int = 0) -> Int? {
    nodes[start...].firstIndex { $0.kind == kind }
  }

  /// The bytes of the leaves in a node, apart by a zero, without those inside nodes of a kind.
  func leaves(of index: Int, except kind: Kind? = nil) -> [UInt8] {
    var result: [UInt8] = []
    var at = index
    while at < Int(nodes[index].end) {
      if nodes[at].kind == kind || nodes[at].isHidden {
        at = Int(nodes[at].end)
        continue
      }
      if nodes[at].textEnd > nodes[at].textStart {
        result.append(contentsOf: bytes(of: at))
        result.append(0)
      }
      at += 1
    }
    return result
  }
}
