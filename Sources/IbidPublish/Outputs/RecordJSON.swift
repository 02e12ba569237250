import IbidModel
import IbidStore

extension Output {
  /// `record.json` of each article: its record with the text it is about.
  static let recordJSON = Output(
    name: "RecordJSON", group: "record",
    reads: [.settings, .addresses, .titles, .authors, .dates, .text, .records]
  ) { site in
    site.articles.indices.compactMap { index in
      let article = site.articles[index]
      guard let record = article.record else { return nil }
      return PlannedFile(
        path: article.address + "record.json",
        content: .part { work in
          let text = work.text(of: index, on: site)
          return PublishedRecord(record, of: article, text, on: site).json()
        },
        origin: article.path)
    }
  }
}

extension PublishedRecord {
  /// The record of an article with the text that its page shows.
  init(_ record: Record, of article: SiteArticle, _ text: PublishedBlocks, on site: Site) {
    self.init(
      generator: site.generator, address: article.address, title: article.title,
      language: article.language, url: site.absolute(article.address),
      imported: article.article.metadata.imported, blocks: text.blocks,
      textSHA256: text.sha256,
      places: QuotationPlaces(text.blocks).places(of: record.quotations.map(\.text)), record: record
    )
  }
}
