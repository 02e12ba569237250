import IbidMarkdown
import IbidModel

/// Writing an article and reading it again gives an equal tree; writing that gives equal bytes.
package enum RoundTrip {
  /// What differs when an article is written and read again, or nil.
  package static func fault(_ article: Article) -> String? {
    let written = article.markdown()
    let again = Article(markdown: SourceFile(path: "-", bytes: written))
    if let difference = Outline.difference(article, again) {
      return difference + "\n" + String(decoding: written, as: UTF8.self)
    }
    let rewritten = again.markdown()
    if rewritten == written { return nil }
    return "not a fixed point:\n\(String(decoding: written, as: UTF8.self))\n--\n"
      + String(decoding: rewritten, as: UTF8.self)
  }
}
