/// Makes the keys by which cites and entries are sorted (CSL 1.0.2, “Sorting”).
struct SortKeyMaker {
  let keys: [SortKey]
  let isBibliography: Bool
  private let style: CompiledStyle
  private let finisher: OutputFinisher
  private var renderer: Renderer

  init(style: CompiledStyle, keys: [SortKey], isBibliography: Bool) {
    self.style = style
    self.keys = keys
    self.isBibliography = isBibliography
    finisher = OutputFinisher(style: style)
    renderer = Renderer(style: style, state: CiteState(item: .none))
  }

  /// True when the first key is the number of the entry, from the last to the first: entries are
  /// numbered from the end, then.
  var countsDown: Bool {
    guard let key = keys.first, key.isDescending else { return false }
    switch key.target {
    case .variable(let field): return field == .citationNumber
    case .macro(let range):
      guard let first = range.first else { return false }
      let element = style.elements[Int(first)]
      return element.field == .citationNumber
        && (element.kind == .number || element.kind == .textVariable)
    }
  }

  /// A key of an item, by the place of the key, with the number that the item has so far.
  mutating func key(_ place: Int, of item: PreparedItem, number: Int) -> SortBytes {
    let key = keys[place]
    return SortBytes(bytes(of: key, item, number), isDescending: key.isDescending)
  }

  private mutating func bytes(of key: SortKey, _ item: PreparedItem, _ number: Int) -> [UInt8] {
    var state = CiteState(item: item)
    state.citationNumber = number
    state.purpose = .sortKey(
      namesMin: key.namesMin, namesUseFirst: key.namesUseFirst, namesUseLast: key.namesUseLast,
      isBibliography: isBibliography)
    renderer.begin(state)
    renderer.output.removeAll()
    let root = renderer.output.open(.group)
    switch key.target {
    case .variable(let field): renderer.writeSortForm(of: field)
    case .macro(let range): _ = renderer.render(range)
    }
    guard renderer.output.close(root) else { return [] }
    return CollationKey(finisher.comparisonText(renderer.output, root: root)).bytes
  }
}

extension Renderer {
  /// Writes what a variable is sorted by.
  mutating func writeSortForm(of field: Field) {
    switch field {
    case .citationLabel: writeCitationLabel()
    default:
      switch field.kind {
      case .name: writeSortNames(field)
      case .date: writeSortDate(field)
      case .number: writeSortNumber(field)
      case .text:
        let text = state.item.text(field)
        if !text.nodes.isEmpty { output.append(text) }
      }
    }
  }
}
