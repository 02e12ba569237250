/// Renders cites to compare them.
struct AmbiguousCiteRenderer {
  private let layout: Int32
  private let style: CompiledStyle
  private let finisher: OutputFinisher
  private var renderer: Renderer?
  /// How many conditions `disambiguate="true"` the last cite met.
  private(set) var conditionsMet = 0
  /// The lists of names in the last cite.
  private(set) var lists: [NameRecord] = []
  /// How many cites were rendered.
  private(set) var count = 0

  init(style: CompiledStyle) {
    self.style = style
    layout = style.citation.layout
    finisher = OutputFinisher(style: style)
  }

  /// The text of a cite without its formatting.
  mutating func text(of state: CiteState) -> [UInt8] {
    var renderer = self.renderer ?? Renderer(style: style, state: state)
    self.renderer = nil
    count += 1
    renderer.begin(state)
    renderer.isCompared = true
    renderer.output.removeAll()
    let root = renderer.output.open(.group)
    _ = renderer.renderChildren(layout)
    conditionsMet = renderer.conditionsMet
    lists = renderer.nameRecords
    defer { self.renderer = renderer }
    guard renderer.output.close(root) else { return [] }
    return finisher.comparisonText(renderer.output, root: root)
  }
}
