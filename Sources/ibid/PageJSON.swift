import IbidCheck
import IbidModel

/// What `ibid import --out` writes beside the Markdown of a page.
struct PageJSON {
  private(set) var bytes: [UInt8] = []

  init(_ article: Article, markdown: [UInt8]) {
    let metadata = article.metadata
    raw("{\"version\":1")
    field("title", metadata.title)
    let names = metadata.authors.map(\.name).joined(separator: ", ")
    field("byline", names.isEmpty ? nil : names)
    field("date", metadata.date?.iso)
    field("encoding", article.source.encoding)
    field("text", Self.text(of: article))
    field("markdown", String(decoding: markdown, as: UTF8.self))
    raw(",\"findings\":[")
    let lines = LineIndex(article.source.bytes)
    for (index, one) in article.diagnostics.enumerated() {
      let place = lines.position(at: one.span.start)
      raw(index == 0 ? "{" : ",{")
      raw("\"line\":\(place.line),\"column\":\(place.column)")
      raw(",\"start\":\(one.span.start),\"end\":\(one.span.end)")
      field("code", one.code)
      field("slug", one.slug)
      field("severity", one.severity.rawValue)
      field("confidence", one.confidence.rawValue)
      field("message", one.message)
      field("help", one.help.isEmpty ? nil : one.help)
      raw("}")
    }
    raw("]}\n")
  }

  /// The text with the notes after it.
  private static func text(of article: Article) -> String {
    let notes = article.notes.compactMap(\.definition).map { article.tree.plainString(of: $0) }
    return ([article.tree.plainString(of: .root)] + notes).joined(separator: "\n")
  }

  private mutating func raw(_ text: String) { bytes += Array(text.utf8) }

  private mutating func field(_ name: String, _ value: String?) {
    raw(",\"\(name)\":")
    raw(value.map(jsonQuoted) ?? "null")
  }
}
