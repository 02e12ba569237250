import IbidHTML
import IbidModel

/// The ids of the marks beside compared quotations: `q3`, or `q3_` where a heading is called so.
struct QuotationAnchors {
  /// The id of each mark, by the index of its quotation; nil where nothing was compared.
  private(set) var ids: [String?]

  init(_ record: Record, of article: SiteArticle) {
    ids = Array(repeating: nil, count: record.quotations.count)
    guard record.quotations.contains(where: \.isCompared) else { return }
    let tree = article.article.tree
    var used = Set(HeadingIdentifiers(tree).identifiers.values)
    used.formUnion(tree.attributes.values.map(\.id))
    for (index, quotation) in record.quotations.enumerated() where quotation.hasMark {
      var id = "q\(index + 1)"
      while !used.insert(id).inserted { id += "_" }
      ids[index] = id
    }
  }
}

extension Record.QuotedWords {
  /// True when it was held against a captured source.
  var isCompared: Bool { outcome.isCompared }

  /// True when a mark stands beside it: its place in the source is known.
  var hasMark: Bool { isCompared && end > 0 }
}
