import IbidModel

/// What happens below the deepest level: elements are met, but not opened.
extension TreeConstruction {
  /// True when the token began or ended an element too deep to be opened, and is done with.
  mutating func flattens(_ token: HTMLToken) -> Bool {
    switch token.kind {
    case .startTag where open.count >= Self.depthLimit && token.tag.canBeFlattened:
      insertFlattened(token)
      return true
    case .endTag where !flattened.isEmpty:
      guard let count = flattened[token.name] else { return false }
      flattened[token.name] = count > 1 ? count - 1 : nil
      return true
    default: return false
    }
  }

  /// Inserts an element that stays empty; what would be in it comes after it.
  private mutating func insertFlattened(_ token: HTMLToken) {
    let namespace = adjustedCurrent.map { nodes[$0].namespace } ?? .html
    let id = make(token, namespace)
    nodes[id].flags.insert(.isFlattened)
    attach(id, at: Place(parent: open.last ?? 0))
    if !(namespace != .html && token.isSelfClosing) { flattened[token.name, default: 0] += 1 }
  }
}

extension HTMLTag {
  /// True unless the element has no content, or raw text, or a fixed place.
  fileprivate var canBeFlattened: Bool {
    switch self {
    case .area, .base, .basefont, .bgsound, .br, .col, .embed, .hr, .image, .img, .input, .keygen,
      .link, .meta, .param, .source, .track, .wbr:
      false
    case .script, .style, .title, .textarea, .xmp, .iframe, .noembed, .noframes, .plaintext: false
    case .html, .head, .body, .frameset, .frame: false
    default: true
    }
  }
}
