import IbidModel

extension Rule {
  /// Works that a reader could not find by what the library says of them.
  static let missingField = Rule(
    code: "R301", slug: "missing-field", severity: .warning, confidence: .likely,
    reportedBy: .library { library, findings in
      for (index, work) in library.works.enumerated() where library.counts(index) {
        let missing = missingFields(of: work)
        guard !missing.isEmpty else { continue }
        findings.report(work, "the \(work.name) has no \(NoteNames.either(missing))")
      }
    },
    summary: "A work has no title, no date, or does not say where it appeared.",
    why: """
      A reader who looks for the work needs to know what it is called, when it came out, and in \
      which journal or book, or with which publisher.
      """,
    found: """
      By the type of the work: a title; a date for what is printed; the journal or book for \
      articles, chapters and entries; a publisher or place for books; an address for web pages. A \
      DOI or an address stands for where it appeared, an ISBN for the publisher. Words such as \
      'n.d.' are a date. Only works that are cited count, unless the library is checked by itself.
      """,
    falseAlarms: "Works that have none, such as an undated pamphlet: give the date as 'n.d.'.",
    help: "add what is missing to the entry",
    flags: [
      Example(library: "@article{a, author = {Ann Author}, title = {On Ice}, year = 1999}\n"),
      Example(library: "@book{a, author = {Ann Author}, title = {On Ice}, publisher = {Press}}\n"),
      Example(library: "@book{a, author = {Ann Author}, title = {On Ice}, year = 1999}\n"),
      Example(
        "Words [@a].\n",
        library: "@book{a, author = {Ann Author}, year = 1999, isbn = {0-306-40615-2}}\n"),
    ],
    accepts: [
      Example(
        library: """
          @article{a, author = {Ann Author}, title = {On Ice}, journal = {Ice}, year = 1999}
          @book{b, title = {On Water}, year = {n.d.}, address = {Cork}}
          @online{c, title = {A Page}, url = {https://example.org/}}

          """),
      Example(
        "Words [@a].\n",
        library: """
          @book{a, author = {Ann Author}, title = {On Ice}, year = 1999, publisher = {Press}}
          @book{b, title = {Not cited}}

          """),
    ])

  /// What a reader needs and the work does not have.
  private static func missingFields(of work: WorkFacts) -> [String] {
    guard work.hasKnownType else { return [] }
    return needs.filter { need in
      need.types.contains(work.type) && !work.hasAny(need.fields)
    }.map(\.name)
  }

  /// One of `fields` is needed by works of these types.
  private struct Need: Sendable {
    let name: String
    let types: Set<String>
    let fields: [String]
  }

  private static let articles: Set<String> = [
    "article-journal", "article-magazine", "article-newspaper",
  ]
  private static let places = ["DOI", "URL", "archive", "archive_location", "PMID", "PMCID"]

  private static let needs = [
    Need(
      name: "title",
      types: articles.union(["book", "chapter", "thesis", "report", "paper-conference"]),
      fields: ["title", "title-short", "reviewed-title", "volume-title", "part-title"]),
    Need(
      name: "title or address", types: ["webpage", "post-weblog", "post"],
      fields: ["title", "title-short", "container-title", "URL"]),
    Need(
      name: "date",
      types: articles.union(["book", "chapter", "thesis", "report", "paper-conference"]),
      fields: [
        "issued", "original-date", "event-date", "submitted", "available-date", "accessed",
        "status",
      ]),
    Need(
      name: "journal, magazine or newspaper", types: articles,
      fields: ["container-title", "container-title-short", "journalAbbreviation"] + places),
    Need(
      name: "book that it stands in", types: ["chapter", "entry-encyclopedia", "entry-dictionary"],
      fields: ["container-title", "container-title-short", "collection-title", "ISBN"] + places),
    Need(
      name: "proceedings or conference", types: ["paper-conference"],
      fields: [
        "container-title", "container-title-short", "collection-title", "event", "event-title",
        "publisher",
      ] + places),
    Need(
      name: "publisher or place", types: ["book"],
      fields: [
        "publisher", "publisher-place", "original-publisher", "original-publisher-place", "ISBN",
        "call-number", "event-place",
      ] + places),
    Need(
      name: "university", types: ["thesis"],
      fields: ["publisher", "publisher-place", "call-number", "number"] + places),
  ]
}
