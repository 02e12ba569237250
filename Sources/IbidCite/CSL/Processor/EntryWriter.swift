/// Writes the entries of a bibliography, one after the other.
struct EntryWriter {
  let style: CompiledStyle
  let options: BibliographyOptions
  private let finisher: OutputFinisher
  private let layout: StyleElement
  private var renderer: Renderer
  private var substitution: AuthorSubstitution?

  init(style: CompiledStyle, options: BibliographyOptions) {
    self.style = style
    self.options = options
    finisher = OutputFinisher(style: style)
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
    let root = renderer.output.open(
      .group, formatting: layout.formatting, prefix: layout.prefix, suffix: layout.suffix)
    writeFields()
    guard renderer.output.close(root) else { return FormattedText() }
    substitution?.apply(to: &renderer.output)
    return finisher.finish(renderer.output, root: root)
  }

  /// The content of the layout; with `second-field-align`, the first field apart from the others.
  private mutating func writeFields() {
    guard options.secondFieldAlign != .none else {
      _ = renderer.renderChildren(options.layout)
      return
    }
    let first = options.layout + 1
    let margin = renderer.output.open(.group, formatting: style.leftMarginFormatting)
    _ = renderer.renderElement(first)
    renderer.output.close(margin)
    let rest = renderer.output.open(.group, formatting: style.rightInlineFormatting)
    _ = renderer.render(style.elements[Int(first)].end..<layout.end)
    renderer.output.close(rest)
  }
}
