package import IbidModel

extension MarkdownEditor {
  /// Edits that give a heading, a div, code, a link, an image or a span other attributes.
  ///
  /// Empty attributes take the braces away.
  package func settingAttributes(
    of id: NodeID, to attributes: Tree.Attributes
  ) throws(EditRefusal) -> [SourceEdit] {
    let isEmpty = attributes == Tree.Attributes()
    let text = Array(AttributeText.written(attributes).utf8)
    var wanted = shape
    wanted.changePart(of: id) { $0.attributes = isEmpty ? nil : attributes }
    var ways: [[SourceEdit]] = []
    for written in [text, MarkdownEscaping.cell(text)] {
      for span in spans(ofAttributes: id) {
        if isEmpty, span.start > 0, ASCII.isBlank(source[span.start - 1]) {
          ways.append([SourceEdit(span: SourceSpan(span.start - 1, span.end), replacement: [])])
        }
        ways.append([SourceEdit(span: span, replacement: written)])
      }
      ways += places(forAttributes: id).flatMap { place in
        [[ASCII.space] + written, written].map {
          [SourceEdit(span: SourceSpan(place, place), replacement: $0)]
        }
      }
    }
    return try first(of: ways, giving: wanted)
  }

  /// Where the attributes that a node has may stand: braces that read as they do, or a div's name.
  private func spans(ofAttributes id: NodeID) -> [SourceSpan] {
    guard let old = tree.attributes[id] else { return [] }
    let span = tree[id].span
    let line = tree[id].kind == .codeBlock || tree[id].kind == .div ? lineEnd(span.start) : span.end
    var spans: [SourceSpan] = []
    for end in (span.start..<min(line, span.end)).reversed() where source[end] == 0x7D {
      for start in (span.start..<end).reversed() where source[start] == 0x7B {
        if AttributeText.read(source, SourceSpan(start, end + 1)) == old {
          spans.append(SourceSpan(start, end + 1))
        }
        if spans.count > 3 || end - start > InlineAttributes.longest { break }
      }
      if !spans.isEmpty { break }
    }
    return spans + [nameSpan(id, line)].compactMap { $0 }
  }

  /// The name after the colons of a div.
  private func nameSpan(_ id: NodeID, _ line: Int) -> SourceSpan? {
    guard tree[id].kind == .div else { return nil }
    var start = tree[id].span.start
    while start < line, source[start] == 0x3A || ASCII.isBlank(source[start]) { start += 1 }
    var end = line
    while end > start, source[end - 1] == 0x3A || ASCII.isBlank(source[end - 1]) { end -= 1 }
    return start < end ? SourceSpan(start, end) : nil
  }

  /// Where attributes may be put.
  private func places(forAttributes id: NodeID) -> [Int] {
    let span = tree[id].span
    guard tree.attributes[id] == nil else { return [] }
    switch tree[id].kind {
    case .code, .link, .image: return [span.end]
    case .codeBlock: return [min(lineEnd(span.start), span.end)]
    case .heading:
      return [lastChild(of: id).map { tree[$0].span.end } ?? span.end, span.end]
    default: return []
    }
  }

  private func lineEnd(_ start: Int) -> Int {
    var end = start
    while end < source.count, !ASCII.isLineEnding(source[end]) { end += 1 }
    while end > start, ASCII.isBlank(source[end - 1]) { end -= 1 }
    return end
  }
}
