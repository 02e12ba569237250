import IbidHTML
import IbidModel
import IbidStore

extension Output {
  /// `record.json` of each article: its record with the text it is about.
  static let recordJSON = Output(
    name: "RecordJSON", group: "record",
    reads: [.settings, .addresses, .titles, .authors, .dates, .text, .records]
  ) { site in
    site.articles.compactMap { article in
      guard let record = article.record else { return nil }
      return PlannedFile(
        path: article.address + "record.json",
        content: .page { PublishedRecord(record, of: article, on: site).json() },
        origin: article.path)
    }
  }
}

extension PublishedRecord {
  /// The record of an article with the text that its page shows.
  init(_ record: Record, of article: SiteArticle, on site: Site) {
    let blocks = ArticleParts.publishedBlocks(site, article)
    self.init(
      generator: site.generator, address: article.address, title: article.title,
      language: article.language, url: site.absolute(article.address),
      imported: article.article.metadata.imported, blocks: blocks,
      textSHA256: SHA256.hex(of: PublishedText.joined(blocks)),
      places: QuotationPlaces(blocks).places(of: record.quotations.map(\.text)), record: record)
  }
}
