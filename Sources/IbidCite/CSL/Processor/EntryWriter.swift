/// Writes the entries of a bibliography, one after the other.
struct EntryWriter {
  let style: CompiledStyle
  let options: BibliographyOptions
  private let finisher: OutputFinisher
  private let layout: StyleElement
  private var renderer: Renderer
  private var substitution: AuthorSubstitution?

  init(
    style: CompiledStyle, options: BibliographyOptions, linksIdentifiers: Bool = false
  ) {
    self.style = style
    self.options = options
    finisher = OutputFinisher(style: style, linksIdentifiers: linksIdentifiers)
    layout = style.elements[Int(options.layout)]
    renderer = Renderer(style: style, state: CiteState(item: .none))
    substitution = options.subsequentAuthorSubstitute.map {
      AuthorSubstitution(text: style.strings[$0], rule: options.substituteRule)
    }
  }

  /// The next entry.
  mutating func text(of state: CiteState) -> FormattedText {
    renderer.output.removeAll()
    renderer.begin(state)
    renderer.sentenceStart = 0
    let root = openLayout()
    writeFields()
    guard renderer.output.close(root) else { return FormattedText() }
    substitution?.apply(to: &renderer.output)
    return finisher.finish(renderer.output, root: root)
  }

  /// With `second-field-align` the affixes of the layout stand inside the fields.
  private mutating func openLayout() -> Int {
    let isAligned = options.secondFieldAlign != .none
    return renderer.output.open(
      .group, formatting: layout.formatting, prefix: isAligned ? 0 : layout.prefix,
      suffix: isAligned ? 0 : layout.suffix)
  }

  /// The content of the layout; with `second-field-align`, the first field apart from the others.
  private mutating func writeFields() {
    guard options.secondFieldAlign != .none else {
      _ = renderer.renderChildren(options.layout)
      return
    }
    let first = options.layout + 1
    let margin = renderer.output.open(
      .group, formatting: style.leftMarginFormatting, prefix: layout.prefix)
    _ = renderer.renderElement(first)
    renderer.output.close(margin)
    let rest = renderer.output.open(
      .group, formatting: style.rightInlineFormatting, suffix: layout.suffix)
    _ = renderer.render(style.elements[Int(first)].end..<layout.end)
    renderer.output.close(rest)
  }
}
