import IbidModel

extension BlockParser {
  /// Takes `{#id .class}` from the end of a text that lies in one line.
  mutating func takeAttributes(
    _ text: inout SourceSpan, mustFollowBlank: Bool = true
  ) -> Tree.Attributes? {
    guard options.extensions.contains(.attributes), text.count >= 2, source[text.end - 1] == 0x7D,
      let brace = source[text.range].lastIndex(of: 0x7B),
      !mustFollowBlank || brace == text.start || ASCII.isBlank(source[brace - 1]),
      let attributes = AttributeText.read(source, SourceSpan(brace, text.end))
    else { return nil }
    text = trimmed(SourceSpan(text.start, brace))
    return attributes
  }

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
