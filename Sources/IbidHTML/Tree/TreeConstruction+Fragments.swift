import IbidModel

/// Parsing of fragments, WHATWG §13.4.
extension TreeConstruction {
  /// Prepares for the content of an element instead of a page.
  mutating func enterFragment(_ name: HTMLNames.ID, namespace: HTMLNode.Namespace) {
    var start = HTMLToken(.startTag, span: SourceSpan(0, 0))
    start.name = name
    start.tag = tokenizer.names.tag(name)
    let context = make(start, namespace)
    if start.tag == .annotationXML { nodes[context].flags.remove(.isHTMLIntegration) }
    if namespace == .svg, nodes[context].isForeignSpecial {
      nodes[context].flags.insert(.isHTMLIntegration)
    }
    self.context = context
    let root = makeImplied(.html)
    attach(root, at: Place(parent: 0))
    push(root)
    if namespace == .html { enterContent(of: start.tag, name) }
    if namespace == .html, start.tag == .template { templateModes.append(.inTemplate) }
    resetMode()
  }

  private mutating func enterContent(of tag: HTMLTag, _ name: HTMLNames.ID) {
    switch tag {
    case .title, .textarea: tokenizer.enter(.rcdata)
    case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.enter(.rawtext)
    case .script: tokenizer.enter(.scriptData)
    case .plaintext: tokenizer.enter(.plaintext)
    case .form: formElement = context
    default: return
    }
  }

  /// Puts the content of the fragment's root into the document.
  mutating func unwrapFragment() {
    guard context != nil else { return }
    let root = Int(nodes[0].firstLink)
    guard root >= 0 else { return }
    detach(root)
    moveChildren(of: root, to: 0)
  }
}
