/// Finds where shortcodes end, in linear time for all shortcodes of a text.
///
/// `{{< name args >}}` and `{{% name args %}}`; `"…"` within a line and `` `…` `` over lines may
/// hold anything; `{{</* … */>}}` is one that is only shown. Outside raw strings no blank line may
/// stand in one, and no other may begin in it: an end that far away is another's.
package struct ShortcodeEnds: Sendable {
  /// What begins before this place does not end.
  private var noneBefore = 0
  /// No quote that opens before this place is closed in its line.
  private var noQuoteBefore = 0
  private var hasBackticks = true
  private var hasCommentEnds = true
  /// The names whose closing shortcode does not come any more.
  private var unclosed: Set<ArraySlice<UInt8>> = []

  package init() {}

  /// True where `{{<` or `{{%` stands.
  package static func opens(_ text: [UInt8], _ at: Int, _ end: Int) -> Bool {
    at + 2 < end && text[at] == 0x7B && text[at + 1] == 0x7B
      && (text[at + 2] == 0x3C || text[at + 2] == 0x25)
  }

  /// True when a text holds a whole shortcode.
  package static func areIn(_ text: [UInt8]) -> Bool {
    var ends = ShortcodeEnds()
    return text.indices.contains {
      opens(text, $0, text.count) && ends.singleEnd(text, $0, text.count) != nil
    }
  }

  /// The byte after the shortcode that opens at `start`, or nil; of one whose content is no
  /// Markdown (`{{< highlight go >}}…`) the byte after its closing shortcode.
  package mutating func end(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard let stop = singleEnd(text, start, end) else { return nil }
    let head = Shortcode(text[start..<stop])
    guard head.holdsNoMarkdown else { return stop }
    return closingEnd(of: head.name, text, stop, end) ?? stop
  }

  /// The byte after the shortcode that opens at `start`, without what it may enclose; or nil.
  package mutating func singleEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start >= noneBefore, Self.opens(text, start, end) else { return nil }
    let sign: UInt8 = text[start + 2] == 0x3C ? 0x3E : 0x25
    if start + 4 < end, text[start + 3] == 0x2F, text[start + 4] == 0x2A {
      return commentEnd(text, start + 5, end, sign)
    }
    var at = start + 3
    while at < end {
      switch text[at] {
      case sign where at + 2 < end && text[at + 1] == 0x7D && text[at + 2] == 0x7D: return at + 3
      case 0x22: at = quoteEnd(text, at, end)
      case 0x60: at = rawEnd(text, at, end)
      case 0x7B where Self.opens(text, at, end), ASCII.lineFeed where isBlank(text, at + 1, end):
        noneBefore = at
        return nil
      default: break
      }
      at += 1
    }
    noneBefore = end
    return nil
  }

  private mutating func commentEnd(
    _ text: [UInt8], _ start: Int, _ end: Int, _ sign: UInt8
  ) -> Int? {
    var at = start
    while hasCommentEnds, at + 4 < end {
      if text[at] == 0x2A, text[at + 1] == 0x2F, text[at + 2] == sign, text[at + 3] == 0x7D,
        text[at + 4] == 0x7D
      {
        return at + 5
      }
      at += 1
    }
    hasCommentEnds = false
    return nil
  }

  /// The place of the quote that closes the one at `start`, or `start` when none does.
  private mutating func quoteEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    guard start >= noQuoteBefore else { return start }
    var at = start + 1
    while at < end, !ASCII.isLineEnding(text[at]) {
      if text[at] == 0x22 { return at }
      at += text[at] == 0x5C ? 2 : 1
    }
    noQuoteBefore = at
    return start
  }

  /// The place of the backtick that closes the one at `start`, or `start` when none does.
  private mutating func rawEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    guard hasBackticks else { return start }
    var at = start + 1
    while at < end, text[at] != 0x60 { at += 1 }
    if at < end { return at }
    hasBackticks = false
    return start
  }

  /// True for a line without text that a line ending ends.
  private func isBlank(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end, ASCII.isBlank(text[at]) { at += 1 }
    return at < end && ASCII.isLineEnding(text[at])
  }

  /// The byte after the first `{{< /name >}}` from `start` on, or nil.
  private mutating func closingEnd(
    of name: ArraySlice<UInt8>, _ text: [UInt8], _ start: Int, _ end: Int
  ) -> Int? {
    guard !unclosed.contains(name) else { return nil }
    var at = start
    while at < end {
      if text[at] == 0x7B, let stop = Self.closing(name, text, at, end) { return stop }
      at += 1
    }
    unclosed.insert(name)
    return nil
  }

  private static func closing(
    _ name: ArraySlice<UInt8>, _ text: [UInt8], _ start: Int, _ end: Int
  ) -> Int? {
    guard opens(text, start, end) else { return nil }
    var at = blanksEnd(text, start + 3, end)
    guard at < end, text[at] == 0x2F else { return nil }
    at = blanksEnd(text, at + 1, end)
    guard at + name.count < end, text[at..<at + name.count] == name else { return nil }
    at = blanksEnd(text, at + name.count, end)
    guard at + 2 < end, text[at] == 0x3E || text[at] == 0x25, text[at + 1] == 0x7D,
      text[at + 2] == 0x7D
    else { return nil }
    return at + 3
  }

  /// At most eight blanks are passed over, so that a text of nothing else stays cheap.
  private static func blanksEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < min(end, start + 8), ASCII.isBlank(text[at]) { at += 1 }
    return at
  }
}
