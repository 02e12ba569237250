/// Writes citations: the cites in their order with what stands between and around them.
struct ClusterWriter {
  let style: CompiledStyle
  let finisher: OutputFinisher
  let layout: StyleElement
  /// Its output is the citation that is being written.
  var renderer: Renderer
  /// Places of cites of which the last citation shows nothing.
  var emptyCites: [Int] = []

  init(style: CompiledStyle, linksIdentifiers: Bool = false) {
    self.style = style
    finisher = OutputFinisher(style: style, linksIdentifiers: linksIdentifiers)
    layout = style.elements[Int(style.citation.layout)]
    renderer = Renderer(style: style, state: CiteState(item: .none))
  }

  /// A whole citation; an embedded one without the affixes of the layout.
  mutating func text(of cites: [WrittenCite], isEmbedded: Bool = false) -> FormattedText {
    emptyCites.removeAll(keepingCapacity: true)
    let pieces = cites.count > 1 && style.citation.joinsCites ? joinedPieces(of: cites) : nil
    renderer.output.removeAll()
    let root = renderer.output.open(
      .group, formatting: layout.formatting, prefix: isEmbedded ? 0 : layout.prefix,
      suffix: isEmbedded ? 0 : layout.suffix)
    if let pieces {
      for piece in pieces {
        renderer.output.append(piece.delimiter, kind: .delimiter)
        renderer.output.append(piece.output)
      }
    } else {
      for index in cites.indices { append(cites, index) }
    }
    guard renderer.output.close(root) else { return FormattedText() }
    return finisher.finish(renderer.output, root: root)
  }

  /// The author of a cite alone, as a part of the sentence; nil when the style shows none.
  mutating func author(of cite: WrittenCite) -> FormattedText? {
    var cite = cite
    cite.part = .authorOnly
    cite.prefix = ""
    cite.suffix = ""
    renderer.output.removeAll()
    let root = renderer.output.open(.group)
    guard write(cite, isFirst: true), renderer.output.close(root) else { return nil }
    return finisher.finish(renderer.output, root: root)
  }

  /// Writes a cite of a citation with the delimiter before it.
  private mutating func append(_ cites: [WrittenCite], _ index: Int) {
    let mark = renderer.output.mark
    if index > 0 {
      let delimiter = self.delimiter(
        style.strings[layout.delimiter], between: cites[index - 1], and: cites[index])
      renderer.output.append(delimiter, kind: .delimiter)
    }
    if !write(cites[index], isFirst: index == 0) {
      renderer.output.rollback(to: mark)
      emptyCites.append(cites[index].place)
    }
  }
}

extension PreparedItem {
  /// An item without values, for a renderer that waits for its first cite.
  static let none = PreparedItem(
    Item(id: "", type: .document), index: -1, markup: { _ in Output() })
}

extension CitationOptions {
  /// True when cites are grouped by their authors.
  var groupsCites: Bool {
    citeGroupDelimiter != nil || collapse != .none && collapse != .citationNumber
  }

  /// True when cites of a citation are grouped or collapsed.
  var joinsCites: Bool { groupsCites || collapse != .none }
}
