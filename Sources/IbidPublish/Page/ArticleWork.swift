import IbidHTML
import IbidModel
import IbidStore

/// What the files of one article have in common, made when the first of them asks for it.
///
/// It holds what belongs to one article at a time, so its memory is that of one article's page.
package struct ArticleWork: Sendable {
  private var address: String?
  private var renderedPage: [UInt8]?
  private var text: PublishedBlocks?

  /// Starts with nothing made.
  package init() {}

  /// The page of an article.
  mutating func page(of index: Int, on site: Site) -> [UInt8] {
    turn(to: site.articles[index])
    if let renderedPage { return renderedPage }
    let page = ArticlePage(site: site, index: index).bytes
    renderedPage = page
    return page
  }

  /// The text of an article as anybody can take it from its page.
  mutating func text(of index: Int, on site: Site) -> PublishedBlocks {
    turn(to: site.articles[index])
    if let text { return text }
    let made = PublishedBlocks(PublishedText(page: page(of: index, on: site)).blocks)
    text = made
    return made
  }

  private mutating func turn(to article: SiteArticle) {
    guard address != article.address else { return }
    self = ArticleWork()
    address = article.address
  }
}

/// The text of an article's page in blocks, with its hash.
struct PublishedBlocks: Sendable {
  let blocks: [String]
  let sha256: String

  init(_ blocks: [String]) {
    self.blocks = blocks
    sha256 = SHA256.hex(of: PublishedText.joined(blocks))
  }
}
