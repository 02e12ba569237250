import IbidHTML
import IbidModel

extension Output {
  /// For each article with compared quotations, a page that shows each beside its source.
  static let evidencePage = Output(
    name: "EvidencePage", group: "record",
    reads: [.settings, .theme, .addresses, .titles, .text, .records]
  ) { site in
    site.articles.compactMap { article in
      guard article.record?.quotations.contains(where: \.isCompared) == true else { return nil }
      return PlannedFile(
        path: SitePath.file(at: article.address + "evidence/"),
        content: .part { _ in
          ArticleRecord(site, article).map { EvidencePage(record: $0).bytes } ?? []
        },
        origin: article.path)
    }
  }
}

/// The page with the compared quotations of one article.
private struct EvidencePage {
  let record: ArticleRecord

  private var words: RecordWords.Evidence { record.words.record.evidence }

  var bytes: [UInt8] {
    let shell = record.shell("evidence/", title: words.title)
    return shell.page { main in
      record.heading(words.title, in: &main, of: shell)
      main.element("p", text: words.introduction)
      main.line()
      for (index, quotation) in record.compared {
        let part = QuotationEvidence(
          record: record, index: index, quotation: quotation, shell: shell)
        part.append(to: &main)
      }
    }
  }
}
