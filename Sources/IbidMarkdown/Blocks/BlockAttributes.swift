import IbidModel

extension BlockParser {
  /// Takes `{#id .class}` from the end of a text that lies in one line.
  mutating func takeAttributes(
    _ text: inout SourceSpan, mustFollowBlank: Bool = true
  ) -> Tree.Attributes? {
    guard options.extensions.contains(.attributes), text.count >= 2, source[text.end - 1] == 0x7D,
      let (attributes, brace) = lastAttributes(text),
      !mustFollowBlank || brace == text.start || ASCII.isBlank(source[brace - 1])
    else { return nil }
    text = trimmed(SourceSpan(text.start, brace))
    return attributes
  }

  /// The attributes that end the text, and the place of their `{`, which may hold others in quotes.
  private func lastAttributes(_ text: SourceSpan) -> (Tree.Attributes, Int)? {
    var end = text.end
    for _ in 0..<Self.mostBraces {
      let start = max(text.start, text.end - InlineAttributes.longest)
      guard let brace = source[start..<end].lastIndex(of: 0x7B) else { return nil }
      if let attributes = AttributeText.read(source, SourceSpan(brace, text.end)) {
        return (attributes, brace)
      }
      end = brace
    }
    return nil
  }

  /// The most `{` that are tried, so that a line of them costs linear time.
  private static let mostBraces = 8

  /// Takes attributes from the end of the open paragraph, when words are left before them.
  mutating func takeParagraphAttributes() -> Tree.Attributes? {
    let last = segments.count - 1
    var text = SourceSpan(segments[last].start, segments[last].end)
    if let end = source[text.range].lastIndex(where: ASCII.isLineEnding) { text.start = end + 1 }
    guard let attributes = takeAttributes(&text), !text.isEmpty else { return nil }
    segments[last].end = text.end
    return attributes
  }
}
