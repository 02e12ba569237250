import IbidCite
import IbidModel

extension Output {
  /// Each article as an entry for reference managers: BibTeX, RIS and CSL-JSON.
  static let citeFiles = Output(
    name: "CiteFiles", group: "cite",
    reads: [.settings, .addresses, .titles, .authors, .dates, .summaries]
  ) { site in
    site.articles.flatMap { article in
      CiteFile.all.map { file in
        PlannedFile(
          path: article.address + file.name,
          content: .part { _ in file.write(site.item(article)) }, origin: article.path)
      }
    }
  }
}

/// A format of reference managers.
struct CiteFile: Sendable {
  let name: String
  let label: String
  let type: String
  let write: @Sendable (Item) -> [UInt8]

  /// All formats, in the order in which they are offered.
  static let all = [
    CiteFile(name: "cite.bib", label: "BibTeX", type: "application/x-bibtex") {
      BibTeXWriter().written([$0])
    },
    CiteFile(
      name: "cite.ris", label: "RIS", type: "application/x-research-info-systems"
    ) { RISWriter().written([$0]) },
    CiteFile(name: "cite.json", label: "CSL-JSON", type: "application/vnd.citationstyles.csl+json")
    { CSLJSONWriter().written([$0]) },
  ]
}
