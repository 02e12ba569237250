import IbidModel

extension InlineParser {
  /// Reports brackets that were meant as a link or an image and are none; the `]` stands at `at`.
  mutating func reportNoLink(_ opener: Bracket) {
    guard at + 1 < end else { return }
    switch bytes[at + 1] {
    case 0x28: reportOpenTarget(opener)
    case 0x5B: reportUndefined(opener)
    default: break
    }
  }

  /// Reports `[text](http://…` without its end.
  private mutating func reportOpenTarget(_ opener: Bracket) {
    let mark = marks[opener.mark]
    let start = LinkParts.spaceEnd(bytes, at + 2, end)
    // `{` begins a shortcode, which is not ours to judge.
    guard start < end, bytes[start] != 0x29, bytes[start] != 0x7B,
      mark.byte == 0x21 || beginsAddress(start)
    else { return }
    var stop = start
    let limit = min(end, start + Self.longestAddress)
    while stop < limit, !ASCII.isSpace(bytes[stop]) { stop += 1 }
    var close = stop
    while close < limit, bytes[close] != 0x29, !ASCII.isLineEnding(bytes[close]) { close += 1 }
    let isClosed = close < limit && bytes[close] == 0x29
    if mark.byte == 0x21, !isClosed, !beginsAddress(start) { return }
    faults.report(
      .link, text.span(mark.start, isClosed ? close + 1 : stop),
      isClosed
        ? "this is no link: its address holds a blank or a sign that cannot be there"
        : "a link begins here and no ')' ends its address")
  }

  /// How far the end of an address is looked for, in bytes.
  private static let longestAddress = 1000

  private static let addresses = ["http://", "https://", "ftp://", "mailto:", "www."].map {
    Array($0.utf8)
  }

  private func beginsAddress(_ start: Int) -> Bool {
    let at = bytes[start] == 0x3C ? start + 1 : start
    return Self.addresses.contains { address in
      at + address.count <= end && bytes[at..<at + address.count].elementsEqual(address)
    }
  }

  /// Reports `[text][label]` where nothing defines the label.
  private mutating func reportUndefined(_ opener: Bracket) {
    let mark = marks[opener.mark]
    guard let label = LinkParts.label(bytes, at + 1, end),
      mark.start == text.start || !ASCII.isAlphanumeric(bytes[mark.start - 1])
    else { return }
    let inner = mark.end..<at
    let name = label.isEmpty ? inner : label
    guard name.count <= 999, !label.isEmpty || !opener.hasBracketAfter,
      !isCitation(name.lowerBound), !isSeries(inner, label),
      let key = LinkParts.folded(bytes[name]), definitions[key] == nil
    else { return }
    let shown = bytes[name].map { ASCII.isLineEnding($0) ? ASCII.space : $0 }
    faults.report(
      .reference, text.span(mark.start, label.upperBound + 1),
      "nothing defines the link label '\(String(decoding: shown, as: UTF8.self))'")
  }

  private func isCitation(_ start: Int) -> Bool {
    bytes[start] == 0x40 || bytes[start] == 0x5E
      || (bytes[start] == 0x2D && bytes[start + 1] == 0x40)
  }

  /// True for brackets side by side that are no link: `[1][2]`, `[a][b]`, `[note 1][note 2]`, `[3][]`.
  private func isSeries(_ inner: Range<Int>, _ label: Range<Int>) -> Bool {
    guard inner.count <= 40, label.count <= 40 else { return false }
    if !label.isEmpty, inner.count <= 2, label.count <= 2 { return true }
    let one = bytes[inner].filter { !ASCII.isDigit($0) && !ASCII.isSpace($0) }
    if one.isEmpty { return label.isEmpty || bytes[label].allSatisfy(ASCII.isDigit) }
    return !label.isEmpty && bytes[label].contains(where: ASCII.isDigit)
      && one == bytes[label].filter { !ASCII.isDigit($0) && !ASCII.isSpace($0) }
  }
}
