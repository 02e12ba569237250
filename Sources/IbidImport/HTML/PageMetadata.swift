import IbidHTML
import IbidModel

/// What a page says of itself in its head: title, author, date, language, description.
struct PageMetadata {
  private(set) var metadata = Metadata()
  private let document: HTMLDocument

  init(_ document: HTMLDocument) {
    self.document = document
    var title: String?
    var headings: [String] = []
    var walk = document.walk()
    while let step = walk.next() {
      guard case .enter(let id) = step else { continue }
      switch document[id].tag {
      case .html: metadata.language = document.attributeString("lang", of: id)
      case .title where title == nil && document[id].namespace == .html: title = text(of: id)
      case .meta: readMeta(id)
      case .h1, .h2, .h3: headings.append(text(of: id))
      default: break
      }
    }
    if metadata.title == nil { metadata.title = title.flatMap { Self.articleTitle($0, headings) } }
  }

  private func text(of id: NodeID) -> String {
    String(decoding: document.textContent(of: id), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func readMeta(_ id: NodeID) {
    let name =
      document.attributeString("name", of: id) ?? document.attributeString("property", of: id)
    guard let name, let content = document.attributeString("content", of: id) else { return }
    let value = content.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !value.isEmpty else { return }
    switch name.lowercased() {
    case "citation_title", "og:title", "dc.title", "dcterms.title":
      metadata.title = metadata.title ?? value
    case "author", "citation_author", "dc.creator", "dcterms.creator", "article:author":
      addAuthor(value)
    case "article:published_time", "citation_publication_date", "citation_date", "dc.date",
      "dcterms.date", "dcterms.created", "date", "pubdate", "publish-date":
      setDate(value)
    case "description", "og:description": metadata.description = metadata.description ?? value
    default: break
    }
  }

  private mutating func addAuthor(_ name: String) {
    guard !name.contains("://"), !metadata.authors.contains(where: { $0.name == name }) else {
      return
    }
    metadata.authors.append(Metadata.Author(name: name))
  }

  private mutating func setDate(_ value: String) {
    guard metadata.date == nil else { return }
    metadata.date = PartialDate(iso: value.replacing("/", with: "-"))
    metadata.dateText = metadata.date?.iso
  }

  /// The article's part of a title such as “Site - Article” or “Article | Site”: the one that is
  /// a heading too, else the longest; where the site's heading stands over the article's, the
  /// second.
  private static func articleTitle(_ title: String, _ headings: [String]) -> String? {
    if headings.contains(title) { return title }
    var parts = [title]
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » "] {
      parts = parts.flatMap { part in
        headings.contains(part) ? [part] : part.split(separator: separator).map(String.init)
      }
    }
    let named = parts.filter(headings.contains)
    guard let first = headings.firstIndex(where: named.contains) else {
      return parts.max { $0.count < $1.count }
    }
    let next = headings.dropFirst(first + 1).first
    return next.flatMap { named.contains($0) ? $0 : nil } ?? headings[first]
  }
}
