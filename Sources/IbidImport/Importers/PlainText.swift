import IbidModel

/// Plain text: one paragraph a line, as a browser copies a page, or lines wrapped at a width.
struct PlainText {
  private let source: SourceFile
  private let lines: [TextLine]
  private let wrapped: WrappedLines

  /// The draft of a text.
  static func draft(_ source: SourceFile) -> Draft {
    let reader = PlainText(source)
    return Draft(
      source: source, tree: reader.tree(), metadata: Metadata(), hasElements: false)
  }

  private init(_ source: SourceFile) {
    self.source = source
    let index = LineIndex(source.bytes)
    lines = (1...index.count).map { TextLine(index.span(ofLine: $0), source.bytes) }
    wrapped = WrappedLines(lines, source.bytes)
  }

  private func tree() -> Tree {
    var builder = TreeBuilder(source: source.bytes)
    var open: (node: NodeID, line: Int)?
    for (index, line) in lines.enumerated() {
      if line.span.isEmpty {
        open = nil
      } else if let paragraph = open, wrapped.goesOn(index, of: paragraph.line) {
        append(line.span, to: paragraph.node, &builder)
      } else {
        let node = builder.append(.paragraph, line.span, to: .root)
        builder.appendText(line.span, to: node)
        open = (node, index)
      }
    }
    return builder.finished()
  }

  private func append(_ line: SourceSpan, to open: NodeID, _ builder: inout TreeBuilder) {
    let before = Int(builder.nodes[Int(open.index)].end)
    builder.append(.softBreak, SourceSpan(before, line.start), to: open)
    builder.nodes[Int(open.index)].end = UInt32(truncatingIfNeeded: line.end)
    builder.appendText(line, to: open)
  }
}

extension Importer {
  /// Plain text, as copied from a page or from an archive.
  package static let plainText = Importer(
    name: "plain text", extensions: ["txt", "text"], recognises: { _ in true },
    draft: { bytes, path in
      let decoded = DecodedSource(bytes, path: path, declared: nil)
      return DecodedDraft(draft: PlainText.draft(decoded.source), doubts: decoded.doubts)
    })
}
