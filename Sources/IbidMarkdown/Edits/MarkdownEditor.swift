package import IbidModel

/// Changes of an article as edits of its source: every other byte stays as it is.
///
/// Each operation proves itself: its edits are made, the result is read, and its tree must be the
/// old one with nothing but the wanted change. What Markdown cannot say at that place is refused.
package struct MarkdownEditor {
  /// The article, as it was read from its source.
  package let article: Article
  let options: MarkdownOptions
  let shape: TreeShape

  /// Makes an editor of an article that was read with `options`.
  package init(_ article: Article, options: MarkdownOptions = .ibid) {
    self.article = article
    self.options = options
    shape = TreeShape(article)
  }

  var tree: Tree { article.tree }
  var source: [UInt8] { article.source.bytes }

  /// The first of several ways to make a change that gives the wanted tree.
  ///
  /// - Throws: `EditRefusal.cannotBeWritten` when none does.
  func first(
    of ways: [[SourceEdit]], giving wanted: TreeShape
  ) throws(EditRefusal) -> [SourceEdit] {
    try first(of: ways) { $0.hasFields(like: article) && TreeShape($0) == wanted }
  }

  /// The first of several ways to make a change whose result is as it should be.
  func first(
    of ways: [[SourceEdit]], where isWanted: (Article) -> Bool
  ) throws(EditRefusal) -> [SourceEdit] {
    for edits in ways {
      do {
        let bytes = try edits.applied(to: source)
        let file = SourceFile(path: article.source.path, bytes: bytes)
        if isWanted(Article(markdown: file, options: options)) { return edits }
      } catch {
        // Edits that overlap are one way less.
        continue
      }
    }
    throw .cannotBeWritten
  }

  /// The last child of a node, or nil.
  func lastChild(of id: NodeID) -> NodeID? { Array(tree.children(of: id)).last }
}

/// Why a change cannot be made.
package enum EditRefusal: Error, Hashable, Sendable {
  /// There is no such node, label or key here, or not one that this change is for.
  case notFound
  /// Markdown has no way to say it at this place.
  case cannotBeWritten
}

extension Article {
  /// True when the front matter holds the same keys and values.
  func hasFields(like other: Article) -> Bool {
    metadata.entries.map(\.key) == other.metadata.entries.map(\.key)
      && metadata.entries.map(\.value) == other.metadata.entries.map(\.value)
  }
}
