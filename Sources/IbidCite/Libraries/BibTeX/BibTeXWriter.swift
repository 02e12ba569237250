import IbidModel

/// Writes items as BibLaTeX, which BibTeX's readers understand for the most part.
///
/// What BibLaTeX has no field for is lost (docs/libraries.md).
public struct BibTeXWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// The entries, with a final line feed; linear.
  public func written(_ items: [Item]) -> [UInt8] {
    var out: [UInt8] = []
    for (number, item) in items.enumerated() {
      if number > 0 { out.append(ASCII.lineFeed) }
      var entry = BibTeXEntryWriting(item)
      out += entry.written().utf8
    }
    return out
  }
}

/// Writes one entry.
private struct BibTeXEntryWriting {
  private let item: Item
  private let type: String
  private var lines: [String] = []

  init(_ item: Item) {
    self.item = item
    type = BibTeXTypes.name(of: item.type)
  }

  /// The entry with a final line feed.
  mutating func written() -> String {
    setNames()
    setTitles()
    setDates()
    setNumbers()
    setPublication()
    for (name, field) in Self.texts { add(name, item.text(field)) }
    for (name, field) in Self.addresses { addAsIs(name, item.text(field)) }
    add("langid", item.text(.language))
    let key = String(item.id.map { ",{}%#\\\"() \n\t=".contains($0) ? "_" : $0 })
    return "@\(type){\(key),\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  private mutating func add(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    lines.append("  \(name) = {\(TeXWriting.tex(text))}")
  }

  /// An address: signs of TeX stay, but braces, which would break the entry.
  private mutating func addAsIs(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    let bytes = text.utf8.filter { $0 != 0x7B && $0 != 0x7D && $0 > 0x20 }
    lines.append("  \(name) = {\(String(decoding: bytes, as: UTF8.self))}")
  }

  /// A title: words that the reader would set in small letters stand in braces.
  private mutating func addTitle(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    let language = item.text(.language)?.lowercased() ?? "en"
    let isEnglish = language.hasPrefix("en")
    let bytes = isEnglish ? SentenceCase.protected(Array(text.utf8)) : Array(text.utf8)
    let tex = TeXWriting.tex(String(decoding: bytes, as: UTF8.self), protects: true)
    lines.append("  \(name) = {\(tex)}")
  }

  /// A field whose parts are joined by `and`.
  private mutating func addList(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    let tex = TeXWriting.tex(text)
    lines.append("  \(name) = {\(tex.contains(" and ") ? "{\(tex)}" : tex)}")
  }

  // MARK: Names and dates

  private mutating func setNames() {
    for (name, field) in Self.names where !item.names(field).isEmpty {
      let names = item.names(field).map(BibTeXNameWriting.tex)
      lines.append("  \(name) = {\(names.joined(separator: " and "))}")
    }
  }

  private mutating func setDates() {
    for (name, field) in Self.dates {
      guard let date = item.date(field) else { continue }
      if let text = BibTeXDateWriting.edtf(date) {
        lines.append("  \(name) = {\(text)}")
      } else if name == "date" {
        add("year", date.literal)
      }
    }
  }

  // MARK: Titles, numbers, publication

  private mutating func setTitles() {
    switch item.type {
    case .articleMagazine: add("entrysubtype", "magazine")
    case .articleNewspaper: add("entrysubtype", "newspaper")
    default: break
    }
    if let volume = item.text(.volumeTitle), ["book", "collection"].contains(type) {
      addTitle("title", volume)
      addTitle("maintitle", item.text(.title))
    } else {
      addTitle("title", item.text(.title))
    }
    if let short = item.text(.titleShort) {
      addTitle("shorttitle", short)
    } else if hasColon {
      // An empty one keeps the reader from making one.
      lines.append("  shorttitle = {}")
    }
    if type == "article" || type == "periodical" {
      add("journaltitle", item.text(.containerTitle))
    } else {
      addTitle("booktitle", item.text(.containerTitle))
    }
    add("shortjournal", item.text(.containerTitleShort) ?? item.text(.journalAbbreviation))
    addTitle("origtitle", item.text(.originalTitle))
    addTitle("eventtitle", item.text(.eventTitle) ?? item.text(.event))
    if let series = item.text(.collectionTitle) {
      if series.utf8.allSatisfy(ASCII.isDigit) {
        lines.append("  series = {{\(series)}}")
      } else {
        addTitle("series", series)
      }
    }
  }

  private var hasColon: Bool { item.text(.title)?.contains(": ") == true }

  private mutating func setNumbers() {
    switch type {
    case "article", "periodical":
      add("number", item.text(.issue))
      if item.text(.page) == nil { add("eid", item.text(.number)) }
    case "book", "incollection", "inproceedings", "inreference", "collection":
      add("number", item.text(.collectionNumber))
    default: add("number", item.text(.number))
    }
    add("volume", item.text(.volume))
    if let page = item.text(.page) {
      let tex = TeXWriting.tex(page.replacing("–", with: "-"))
      lines.append("  pages = {\(tex.replacing("-{}-", with: "-").replacing("-", with: "--"))}")
    }
  }

  private mutating func setPublication() {
    let isOfInstitution = type == "thesis" || type == "report"
    addList(isOfInstitution ? "institution" : "publisher", item.text(.publisher))
    addList("location", item.text(.publisherPlace) ?? patentPlace)
  }

  private var patentPlace: String? { type == "patent" ? item.text(.jurisdiction) : nil }

  private static let names: [(String, Field)] = [
    ("author", .author), ("editor", .editor), ("translator", .translator),
    ("bookauthor", .containerAuthor), ("director", .director), ("illustrator", .illustrator),
  ]
  private static let dates: [(String, Field)] = [
    ("date", .issued), ("origdate", .originalDate), ("eventdate", .eventDate),
    ("urldate", .accessed),
  ]
  private static let texts: [(String, Field)] = [
    ("type", .genre), ("edition", .edition), ("version", .version), ("chapter", .chapterNumber),
    ("pagetotal", .numberOfPages), ("volumes", .numberOfVolumes), ("venue", .eventPlace),
    ("origpublisher", .originalPublisher), ("origlocation", .originalPublisherPlace),
    ("pubstate", .status), ("note", .note), ("annotation", .annote), ("abstract", .abstract),
    ("keywords", .keyword), ("library", .callNumber), ("isbn", .isbn), ("issn", .issn),
    ("pmid", .pmid), ("pmcid", .pmcid),
  ]
  private static let addresses: [(String, Field)] = [("doi", .doi), ("url", .url)]
}

/// Writes names for BibTeX.
private enum BibTeXNameWriting {
  static func tex(_ name: Name) -> String {
    if !name.literal.isEmpty {
      return name.literal == "others" ? "others" : "{\(TeXWriting.tex(name.literal))}"
    }
    let particles = [name.droppingParticle, name.nonDroppingParticle].filter { !$0.isEmpty }
    if name.family.isEmpty || !name.nonDroppingParticle.isEmpty
      || name.given.isEmpty && name.family.contains(" ")
      || !particles.allSatisfy(isSmall)
    {
      return extended(name, particles.joined(separator: " "))
    }
    var parts = particles + [part(name.family)]
    parts = [parts.joined(separator: " ")]
    if !name.suffix.isEmpty { parts.append(part(name.suffix)) }
    if !name.given.isEmpty || parts.count > 1 { parts.append(part(name.given)) }
    return parts.joined(separator: ", ")
  }

  private static func extended(_ name: Name, _ prefix: String) -> String {
    var parts: [String] = []
    let texts = [
      ("family", name.family), ("given", name.given), ("prefix", prefix), ("suffix", name.suffix),
    ]
    for (key, text) in texts where !text.isEmpty {
      parts.append("\(key)={\(TeXWriting.tex(text))}")
    }
    if !name.nonDroppingParticle.isEmpty { parts.append("useprefix=true") }
    return parts.joined(separator: ", ")
  }

  /// Braces keep together what the grammar of names would take apart.
  private static func part(_ text: String) -> String {
    let tex = TeXWriting.tex(text)
    let hasSmallWord = text.split(separator: " ").contains { isSmall(String($0)) }
    let isOpen =
      hasSmallWord || text.contains(",") || text.contains("=") || text.contains(" and ")
    return isOpen ? "{\(tex)}" : tex
  }

  private static func isSmall(_ text: String) -> Bool {
    text.split(separator: " ").allSatisfy { word in
      word.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isLowercase ?? false
    }
  }
}

/// Writes dates for BibLaTeX.
private enum BibTeXDateWriting {
  /// EDTF; nil for a date that is only text.
  static func edtf(_ date: DateValue) -> String? {
    guard let start = date.start else { return nil }
    var text = self.text(start) + (date.isUncertain ? "~" : "")
    if let end = date.end {
      text += "/" + self.text(end)
    } else if date.isOpenEnded {
      text += "/"
    }
    return text
  }

  private static func text(_ part: DateValue.Part) -> String {
    // EDTF has a year 0.
    let year = part.year < 0 ? part.year + 1 : part.year
    let digits = String(abs(year))
    var text = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    if year < 0 { text = "-" + text }
    if digits.utf8.count > 4 { text = "y" + text }
    if let month = part.month {
      text += "-" + padded(month)
      if let day = part.day { text += "-" + padded(day) }
    } else if let season = part.season {
      text += "-" + padded(season + 20)
    }
    return text
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension BibTeXTypes {
  /// The type of BibLaTeX that is nearest to one of CSL.
  static func name(of type: ItemType) -> String {
    switch type {
    case .articleJournal, .articleMagazine, .articleNewspaper: "article"
    case .book, .classic: "book"
    case .collection: "collection"
    case .chapter: "incollection"
    case .dataset: "dataset"
    case .entry, .entryDictionary, .entryEncyclopedia: "inreference"
    case .figure, .graphic, .map: "image"
    case .legalCase: "jurisdiction"
    case .bill, .legislation, .regulation: "legislation"
    case .manuscript: "unpublished"
    case .motionPicture: "movie"
    case .broadcast, .musicalScore, .song: "audio"
    case .pamphlet: "booklet"
    case .paperConference: "inproceedings"
    case .patent: "patent"
    case .performance, .speech: "performance"
    case .periodical: "periodical"
    case .personalCommunication: "letter"
    case .post, .postWeblog, .webpage: "online"
    case .report: "report"
    case .review, .reviewBook: "review"
    case .software: "software"
    case .standard: "standard"
    case .thesis: "thesis"
    case .treaty: "legal"
    case .article, .document, .event, .hearing, .interview: "misc"
    }
  }
}
