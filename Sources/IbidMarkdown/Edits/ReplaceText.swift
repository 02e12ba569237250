package import IbidModel

extension MarkdownEditor {
  /// Edits that give a text node other text; an empty one takes the node away.
  package func replacingText(of id: NodeID, with text: String) throws(EditRefusal) -> [SourceEdit] {
    guard tree[id].kind == .text, let place = shape.places[id],
      case .text(let old) = shape.steps[place.step]
    else { throw .notFound }
    let length = tree.text(of: id).count
    let new = Array(text.utf8)
    var wanted = shape
    wanted.setText(
      place.step, to: Array(old[..<place.offset]) + new + old[(place.offset + length)...])
    var ways: [[SourceEdit]] = []
    for replacement in writings(of: new, before: tree[id].span.start) {
      for span in spans(ofText: id) {
        ways.append([SourceEdit(span: span, replacement: replacement)])
      }
    }
    return try first(of: ways, giving: wanted)
  }

  /// The span of a text, and with the backslash before it where there is one.
  func spans(ofText id: NodeID) -> [SourceSpan] {
    let span = tree[id].span
    guard span.start > 0, source[span.start - 1] == 0x5C else { return [span] }
    return [span, SourceSpan(span.start - 1, span.end)]
  }

  /// Ways to write a text, the plainest first.
  func writings(of text: [UInt8], before at: Int) -> [[UInt8]] {
    let isPlain = !text.contains { ASCII.isLineEnding($0) || $0 == 0 }
    var scope = InlineScope()
    scope.brackets = 1
    scope.hasDefinitions = true
    scope.escapesDollars = true
    var escaping = MarkdownEscaping(
      text, scope: scope, isAtStart: at == 0 || ASCII.isSpace(source[at - 1]),
      last: at > 0 ? source[at - 1] : ASCII.lineFeed, .markup)
    return (isPlain ? [text] : []) + [
      escaping.escaped(), MarkdownEscaping.cautious(text, encodesEdges: false),
      MarkdownEscaping.cautious(text, encodesEdges: true),
    ]
  }
}

extension MarkdownEscaping {
  /// Text with every sign escaped that may mean anything; spaces at its edges as references.
  ///
  /// With `encodesEdges` its first and last character are references, which are punctuation.
  static func cautious(_ text: [UInt8], encodesEdges: Bool) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    while at < text.count {
      let (scalar, length) = UTF8Scalars.decode(text, at: at)
      let isEdge = at == 0 || at + length >= text.count
      let isSpace = text[at] < 0x80 && ASCII.isSpace(text[at])
      if ASCII.isLineEnding(text[at]) || (isEdge && (encodesEdges || isSpace)) {
        out += reference(scalar)
      } else {
        if ASCII.isPunctuation(text[at]) { out.append(0x5C) }
        out += text[at..<at + length]
      }
      at += length
    }
    return out
  }
}
