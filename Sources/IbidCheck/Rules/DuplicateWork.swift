import IbidModel
import IbidRead

extension Rule {
  /// The same work under two keys.
  static let duplicateWork = Rule(
    code: "R309", slug: "duplicate-work", severity: .warning, confidence: .likely,
    reportedBy: .library { library, findings in
      var seen = WorksByName()
      for (index, work) in library.works.enumerated() {
        guard let (other, reason) = seen.twin(of: index, in: library.works) else { continue }
        guard library.counts(index) || library.counts(other) else { continue }
        let first = library.works[other]
        let isNear = first.file == work.file
        let place = isNear ? "" : " of \(library.files[first.file].path)"
        findings.report(
          work,
          "'\(NoteNames.shortened(work.key, to: 60))' seems to be the same work as "
            + "'\(NoteNames.shortened(first.key, to: 60))'\(place)",
          related: isNear
            ? [Diagnostic.Label(span: first.span, message: "the other entry")] : [],
          note: "they have the same \(reason)", breaksCitations: false)
      }
    },
    summary: "Two entries with different keys seem to be one work.",
    why: """
      The work is listed twice among the works cited, and a short form such as 'ibid' treats it as \
      two works.
      """,
    found: """
      Entries of one type with the same DOI; books with the same ISBN; entries with the same title \
      (letters and digits only), year and first author or editor. Entries that differ in volume, \
      number, edition, pages, container or date are not compared further, nor are titles of one word.
      """,
    falseAlarms: "Parts of a series that nothing but a subtitle outside of the entry tells apart.",
    help: "cite the work by one key, and take the other entry out",
    flags: [
      Example(
        library: """
          @book{a, author = {Ann Author}, title = {On the Ice}, year = 1999, publisher = {Press}}
          @book{b, author = {Author, Ann}, title = {On the ice.}, year = 1999, address = {Cork}}

          """),
      Example(
        library: """
          @online{a, title = {Ice}, doi = {10.1000/182}, url = {https://example.org/}}
          @online{b, title = {Of Ice}, doi = {https://doi.org/10.1000/182}}

          """),
    ],
    accepts: [
      Example(
        library: """
          @book{a, author = {Ann Author}, title = {On the Ice}, year = 1999, volume = 1, address = {Cork}}
          @book{b, author = {Ann Author}, title = {On the Ice}, year = 1999, volume = 2, address = {Cork}}
          @incollection{c, author = {Ann Author}, title = {Introduction}, booktitle = {A}, year = 1999}
          @incollection{d, author = {Ann Author}, title = {Introduction}, booktitle = {B}, year = 1999}

          """)
    ])
}

/// The works met so far, by what tells works apart.
private struct WorksByName {
  private var names: [String: [Int]] = [:]
  /// How many works of one name are compared.
  private static let mostTwins = 8

  /// The work met before that is the same, and by what; remembers the work.
  mutating func twin(of index: Int, in works: [WorkFacts]) -> (Int, String)? {
    var found: (Int, String)?
    for (name, reason) in Self.names(of: works[index]) {
      let known = names[name] ?? []
      if found == nil,
        let twin = known.first(where: { !Self.differ(works[$0], works[index], by: reason) })
      {
        found = (twin, reason)
      }
      if known.count < Self.mostTwins { names[name, default: []].append(index) }
    }
    return found
  }

  private static func names(of work: WorkFacts) -> [(String, String)] {
    var names: [(String, String)] = []
    if let doi = work.values["DOI"], Identifier.fault(inDOI: doi) == nil {
      names.append(("doi:\(work.type):" + Identifier.doi(doi).lowercased(), "DOI"))
    }
    if work.type == "book", let isbn = work.values["ISBN"], Identifier.fault(inISBN: isbn) == nil {
      let digits = isbn.filter { $0.isNumber || $0 == "X" || $0 == "x" }.lowercased()
      if digits.count == 10 || digits.count == 13 { names.append(("isbn:" + digits, "ISBN")) }
    }
    let title = folded(work.values["title"])
    let person = folded(work.values["author"] ?? work.values["editor"])
    let year = (work.values["issued"] ?? "").prefix { $0.isNumber }
    if title.words > 1, !person.text.isEmpty, !year.isEmpty {
      let name = "\(work.type):\(year):\(person.text):\(title.text)"
      names.append((name, "title, year and author"))
    }
    return names
  }

  /// Letters and digits in lower case without accents, and how many words there are.
  private static func folded(_ text: String?) -> (text: String, words: Int) {
    let plain = Folding.folded(withoutMarkup(text ?? ""))
    let words = plain.split { !$0.isLetter && !$0.isNumber }
    return (words.joined(separator: " "), words.count)
  }

  /// The text without CSL's tags.
  private static func withoutMarkup(_ text: String) -> String {
    var out = ""
    var isInTag = false
    for character in text {
      if character == "<" { isInTag = true }
      if !isInTag { out.append(character) }
      if character == ">" { isInTag = false }
    }
    return out
  }

  /// True when both say something of the same field, and it is not the same.
  private static func differ(_ left: WorkFacts, _ right: WorkFacts, by reason: String) -> Bool {
    let fields =
      reason == "DOI" ? ["page"] : distinguishing + (reason == "ISBN" ? [] : ["ISBN", "DOI"])
    for field in fields {
      guard let one = left.values[field], let other = right.values[field] else { continue }
      let (first, second) = (solid(one), solid(other))
      // `1999` and `1999-05-03` may be the same day; `12` and `12-15` the same pages.
      if !first.hasPrefix(second), !second.hasPrefix(first) { return true }
    }
    return false
  }

  private static let distinguishing = [
    "volume", "number", "issue", "edition", "page", "part-number", "part-title", "volume-title",
    "container-title", "issued", "translator", "chapter-number", "section", "genre", "event-date",
    "language", "recipient", "archive_location", "version",
  ]

  private static func solid(_ text: String) -> String {
    String(Folding.folded(text).filter { $0.isLetter || $0.isNumber })
  }
}
