import IbidModel

extension InlineParser {
  /// Reads `{#id .class key=value}` right after code, a link or an image.
  mutating func scanAttributes() {
    guard at < end, bytes[at] == 0x7B, options.extensions.contains(.attributes),
      marks.last?.kind != .raw,
      let (attributes, stop) = InlineAttributes.read(bytes, at, end)
    else { return }
    add(.attributes, to: stop, value: inlineAttributes.count)
    inlineAttributes.append(attributes)
  }

  /// The attributes after the `]` at `at`, entered into the table, and the byte after them; or nil.
  mutating func spanAttributes() -> (index: Int, end: Int)? {
    guard at + 1 < end, bytes[at + 1] == 0x7B, options.extensions.contains(.spans),
      let (attributes, stop) = InlineAttributes.read(bytes, at + 1, end)
    else { return nil }
    inlineAttributes.append(attributes)
    return (inlineAttributes.count - 1, stop)
  }

  /// Reads `{=format}` right after the code that was marked last: that is no code then.
  mutating func scanRawFormat() {
    guard options.extensions.contains(.attributes), at + 2 < end, bytes[at] == 0x7B,
      bytes[at + 1] == 0x3D
    else { return }
    var stop = at + 2
    while stop < end, InlineAttributes.isFormatByte(bytes[stop]) { stop += 1 }
    guard stop > at + 2, stop < end, bytes[stop] == 0x7D else { return }
    let index = marks.count - 1
    marks[index].kind = .raw
    marks[index].limit = at
    marks[index].end = stop + 1
    at = stop + 1
  }

  /// Gives the inline that was made last its attributes; they belong to its span.
  mutating func emitAttributes(_ mark: Mark, _ span: SourceSpan, _ parent: NodeID) {
    guard let node = builder.lastChild(of: parent) else { return }
    builder.setAttributes(inlineAttributes[mark.value], of: node)
    builder.nodes[Int(node.index)].end = UInt32(truncatingIfNeeded: span.end)
  }

  /// Makes a node of `` `text`{=format} ``.
  mutating func emitRawFormat(_ mark: Mark, _ span: SourceSpan, _ parent: NodeID) {
    let range = codeRange(mark.start + mark.value..<mark.limit - mark.value)
    let node = builder.append(.rawInline, span, to: parent)
    builder.nodes[Int(node.index)].payload = builder.addRange(range)
    let format = text.span(mark.limit + 2, mark.end - 1)
    builder.nodes[Int(node.index)].payload2 = builder.addRange(builder.range(format))
  }
}

/// Attributes of inlines: in braces, with white space and line endings between.
enum InlineAttributes {
  /// The longest that is looked at, in bytes.
  static let longest = 4096

  /// The attributes that start at the `{` at `at`, and the byte after them; nil when there are none.
  static func read(_ text: [UInt8], _ at: Int, _ end: Int) -> (Tree.Attributes, Int)? {
    guard let (attributes, stop) = AttributeText.read(text, at, min(end, at + longest)),
      attributes != Tree.Attributes()
    else { return nil }
    return (attributes, stop)
  }

  /// True for the bytes of a format's name.
  static func isFormatByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2D || byte == 0x5F
  }
}
