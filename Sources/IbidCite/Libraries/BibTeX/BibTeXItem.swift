import IbidModel

/// Makes the item of one entry, by the correspondences of Pandoc's reader.
struct BibTeXItem {
  private let entry: BibTeXEntry
  private let options: LibraryOptions
  private var item: Item
  /// Titles are set in sentence case: they are English and the options ask for it.
  private var isEnglish = true

  init(_ entry: BibTeXEntry, _ options: LibraryOptions) {
    self.entry = entry
    self.options = options
    item = Item(id: entry.key, type: .document)
  }

  /// Other keys of the entry (`ids`).
  var otherKeys: [String] {
    guard let field = entry["ids"] else { return [] }
    return field.value.split(separator: 0x2C).map { key in
      String(decoding: key.filter { $0 > 0x20 }, as: UTF8.self)
    }
  }

  /// The item; what is wrong in the entry is reported.
  mutating func item(_ source: inout LibrarySource) -> Item {
    setType(&source)
    setLanguage()
    setNames(&source)
    setTitles()
    setNumbers()
    setPublication()
    setDates(&source)
    setAddresses()
    for (name, field) in Self.texts {
      if let text = text(name) { set(field, text) }
    }
    setNotes()
    keepOthers(&source)
    return item
  }

  // MARK: Values

  /// The text of a field; nil when it is not there or empty.
  private func text(_ name: String) -> String? {
    guard let field = entry[name] else { return nil }
    let text = TeXText.markup(field.value)
    return text.isEmpty ? nil : text
  }

  /// The text of a title, in sentence case when it is English.
  private func title(_ name: String) -> String? {
    guard let field = entry[name] else { return nil }
    var bytes = TeXText.title(field.value)
    if isEnglish { bytes = SentenceCase.applied(to: bytes) }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The texts of a field whose parts are joined by `and`.
  private func list(_ name: String) -> [String] {
    guard let field = entry[name] else { return [] }
    return BibTeXList.parts(field.value).map { TeXText.markup(Array($0)) }.filter { !$0.isEmpty }
  }

  private mutating func set(_ field: Field, _ text: String?) {
    if let text, !text.isEmpty { item[field] = .text(text) }
  }

  private func has(_ name: String) -> Bool { entry[name] != nil }

  private func isType(_ names: String...) -> Bool { names.contains(entry.type) }

  private var isPeriodical: Bool { isType("periodical") }

  private var isPart: Bool {
    isType(
      "inbook", "incollection", "inproceedings", "inreference", "bookinbook", "suppbook",
      "suppcollection", "conference")
  }

  // MARK: Type and language

  private mutating func setType(_ source: inout LibrarySource) {
    let type = entry.type
    var genre: String?
    if let known = BibTeXTypes.type(type) {
      item.type = known.type
      genre = known.genre
    } else if let known = ItemType(rawValue: type) {
      item.type = known
    } else {
      item.unknownType = type
      source.reportOnce(
        .unknownType, name: type, "'\(type)' is no type of BibLaTeX; it is read as a document",
        entry.range, key: entry.key)
    }
    switch (type, text("entrysubtype")?.lowercased()) {
    case ("article", "magazine"): item.type = .articleMagazine
    case ("article", "newspaper"): item.type = .articleNewspaper
    case ("unpublished", _) where has("eventdate") || has("eventtitle") || has("venue"):
      item.type = .speech
    default: break
    }
    if let text = text("type") { genre = BibTeXTypes.word(for: text) ?? text }
    set(.genre, genre)
  }

  private mutating func setLanguage() {
    if let name = text("langid") ?? text("hyphenation") ?? onlyLanguage {
      let tag = BibTeXTypes.language(name) ?? name.lowercased()
      set(.language, tag)
      isEnglish = tag.lowercased().hasPrefix("en")
    }
    isEnglish = isEnglish && options.usesSentenceCase
  }

  /// The language of the work itself, when there is one that has a name.
  private var onlyLanguage: String? {
    let names = list("language")
    guard names.count == 1, let name = names.first else { return nil }
    let word = name.lowercased().hasPrefix("lang") ? String(name.dropFirst(4)) : name
    return BibTeXTypes.language(word)
  }

  // MARK: Names

  private mutating func setNames(_ source: inout LibrarySource) {
    let usesPrefix =
      entry["options"].map { $0.text.filter { $0 != " " }.contains("useprefix=true") } ?? false
    for (name, field) in Self.nameFields {
      guard let value = entry[name], item[field] == nil else { continue }
      var reader = BibTeXNames(usesPrefix: usesPrefix)
      let names = reader.names(value.value)
      if !names.isEmpty { item[field] = .names(names) }
      for text in reader.unreadable {
        source.report(
          .unreadableName, "the name '\(text.prefix(80))' of '\(name)' cannot be taken apart",
          value.isInherited ? entry.range : value.range, key: entry.key)
      }
    }
    if isType("patent"), item[.author] == nil, let holder = entry["holder"] {
      var reader = BibTeXNames(usesPrefix: usesPrefix)
      let names = reader.names(holder.value)
      if !names.isEmpty { item[.author] = .names(names) }
    }
  }

  private static let nameFields: [(String, Field)] = [
    ("author", .author), ("editor", .editor), ("translator", .translator),
    ("bookauthor", .containerAuthor), ("director", .director), ("illustrator", .illustrator),
  ]

  // MARK: Dates

  private mutating func setDates(_ source: inout LibrarySource) {
    var dates = BibTeXDates(entry)
    let fields: [(String, Field)] = [
      ("", .issued), ("orig", .originalDate), ("event", .eventDate), ("url", .accessed),
    ]
    for (prefix, field) in fields {
      if let date = dates.date(prefix) { item[field] = .date(date) }
    }
    for (name, text, range) in dates.unreadable {
      source.report(
        .unreadableDate, "the date '\(text.prefix(80))' of '\(name)' cannot be read",
        entry[name]?.isInherited == true ? entry.range : range, key: entry.key)
    }
    if let text = text("pubstate") {
      set(.status, BibTeXTypes.word(for: text) ?? text)
    } else {
      set(.status, dates.status)
    }
  }

  // MARK: Notes and the rest

  private mutating func setNotes() {
    let note = isPeriodical ? nil : text("note")
    let parts = [note, text("addendum")].compactMap { $0 }
    var joined = parts.first ?? ""
    if parts.count > 1 { joined = Self.joined(joined, ". ", parts[1]) }
    set(.note, joined)
    set(.annote, text("annotation") ?? text("annote"))
  }

  /// Joins two texts; a text that ends a sentence needs only a space.
  private static func joined(_ first: String, _ sign: String, _ second: String) -> String {
    guard let last = first.unicodeScalars.last else { return second }
    if ".?!".unicodeScalars.contains(last) || (last == ":" && sign == ": ") {
      return first + " " + second
    }
    return first + sign + second
  }

  /// Fields of text that have one field of CSL.
  private static let texts: [(String, Field)] = [
    ("abstract", .abstract), ("chapter", .chapterNumber), ("edition", .edition),
    ("isbn", .isbn), ("issn", .issn), ("keywords", .keyword),
    ("library", .callNumber), ("origlocation", .originalPublisherPlace),
    ("origpublisher", .originalPublisher), ("pagetotal", .numberOfPages),
    ("pmid", .pmid), ("pmcid", .pmcid), ("venue", .eventPlace), ("version", .version),
    ("volumes", .numberOfVolumes),
  ]

  /// Keeps what has no field of CSL; what BibLaTeX does not know either is reported.
  private mutating func keepOthers(_ source: inout LibrarySource) {
    for field in entry.fields where !Self.read.contains(field.name) {
      let isKnown = BibTeXFields.others.contains(field.name)
      if isKnown, !BibTeXFields.kept.contains(field.name) { continue }
      if !field.isInherited, !field.value.isEmpty {
        item.other.append(Item.Extra(key: field.name, value: TeXText.markup(field.value)))
      }
      guard !isKnown, !field.isInherited else { continue }
      source.reportOnce(
        .unknownField, name: field.name, "'\(field.name)' is no field that is read",
        field.range, key: entry.key)
    }
  }

  private static let read = Set(texts.map(\.0) + nameFields.map(\.0)).union(BibTeXFields.read)
}

// MARK: Titles, numbers, publication

extension BibTeXItem {
  private mutating func setTitles() {
    let hasMain = has("maintitle")
    let isVolume = hasMain && !isPart && !isPeriodical
    setMainTitle(isVolume)
    if isVolume {
      set(.volumeTitle, whole("title", "subtitle", "titleaddon"))
    } else if hasMain, isPart, has("booktitle") {
      set(.volumeTitle, whole("booktitle", "booksubtitle", "booktitleaddon"))
    }
    setContainer(hasMain)
    setShortTitle(isVolume)
    set(.originalTitle, title("origtitle"))
    set(.event, title("eventtitle"))
    set(.collectionTitle, series)
  }

  private mutating func setMainTitle(_ isVolume: Bool) {
    if isPeriodical {
      set(
        .title,
        whole("issuetitle", "issuesubtitle", "issuetitleaddon")
          ?? whole(
            "title", "subtitle", "titleaddon"))
    } else if isVolume {
      set(.title, whole("maintitle", "mainsubtitle", "maintitleaddon"))
    } else {
      set(.title, whole("title", "subtitle", "titleaddon"))
    }
  }

  private mutating func setContainer(_ hasMain: Bool) {
    if isPeriodical {
      set(.containerTitle, plain("title", "subtitle", "titleaddon"))
      set(.containerTitleShort, text("shorttitle"))
    } else if isPart {
      set(
        .containerTitle,
        hasMain
          ? whole("maintitle", "mainsubtitle", "maintitleaddon")
          : whole("booktitle", "booksubtitle", "booktitleaddon"))
    } else {
      set(
        .containerTitle,
        plain("journaltitle", "journalsubtitle", "journaltitleaddon") ?? text("journal"))
    }
    if item[.containerTitle] == nil, item.type != .book {
      set(.containerTitle, whole("booktitle", "booksubtitle", "booktitleaddon"))
    }
    if let short = text("shortjournal") { set(.containerTitleShort, short) }
  }

  /// A title, what is below it and what is added to it.
  private func whole(_ name: String, _ below: String, _ added: String) -> String? {
    Self.whole(title(name), title(below), title(added))
  }

  private func plain(_ name: String, _ below: String, _ added: String) -> String? {
    Self.whole(text(name), text(below), text(added))
  }

  private static func whole(_ title: String?, _ below: String?, _ added: String?) -> String? {
    guard var whole = title else { return nil }
    if let below { whole = joined(whole, ": ", below) }
    if let added { whole = joined(whole, ". ", added) }
    return whole
  }

  /// The short title: given, or what stands before the subtitle.
  private mutating func setShortTitle(_ isVolume: Bool) {
    if has("shorttitle") { return set(.titleShort, title("shorttitle")) }
    guard !isVolume, let title = title("title") else { return }
    if let colon = Self.colon(in: title) {
      set(.titleShort, String(title[..<colon]))
    } else if has("subtitle") || has("titleaddon") {
      set(.titleShort, title)
    }
  }

  /// The first colon before a space that stands in no markup; nil when there is none.
  private static func colon(in title: String) -> String.Index? {
    var depth = 0
    var isClosing = false
    var last: UInt8 = 0
    for place in title.utf8.indices {
      let byte = title.utf8[place]
      switch byte {
      case 0x3C: isClosing = false
      case 0x2F where last == 0x3C: isClosing = true
      case 0x3E where depth > 0 || !isClosing: depth += isClosing ? -1 : 1
      case 0x3A where depth <= 0:
        let next = title.utf8.index(after: place)
        if next < title.utf8.endIndex, title.utf8[next] == ASCII.space { return place }
      default: break
      }
      last = byte
    }
    return nil
  }

  /// The series; a number alone is that of a series of a journal.
  private var series: String? {
    guard let field = entry["series"] else { return nil }
    let text = field.text
    if let word = BibTeXTypes.word(for: text) { return word }
    if let number = DateWords.number(text), number > 0 {
      return "\(number)\(Self.ordinalEnding(number)) series"
    }
    let plain = TeXText.markup(field.value)
    return plain.utf8.allSatisfy(ASCII.isDigit) && !plain.isEmpty ? plain : title("series")
  }

  private static func ordinalEnding(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    switch number % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }

  private mutating func setNumbers() {
    let number = text("number")
    if isType("article", "periodical", "suppperiodical", "review") {
      let parts = [number, text("issue")].compactMap { $0 }
      set(.issue, parts.joined(separator: ", "))
      if has("eid"), !has("pages") { set(.number, text("eid")) }
    } else if isPart
      || isType(
        "book", "collection", "proceedings", "reference", "mvbook", "mvcollection",
        "mvproceedings", "mvreference")
    {
      set(.collectionNumber, number)
    } else {
      set(.number, number)
    }
    set(.page, text("pages")?.replacing("–", with: "-"))
    set(.volume, [text("volume"), text("part")].compactMap { $0 }.joined(separator: "."))
  }

  private mutating func setPublication() {
    let names = ["school", "institution", "organization", "howpublished", "publisher"]
    set(.publisher, names.flatMap(list).joined(separator: "; "))
    let place = list("location") + list("address")
    let words = place.map { BibTeXTypes.word(for: $0) ?? $0 }
    set(isType("patent") ? .jurisdiction : .publisherPlace, words.joined(separator: "; "))
  }

  private mutating func setAddresses() {
    if let doi = entry["doi"] { set(.doi, TeXAddress.text(doi.value)) }
    if let url = entry["url"] {
      set(.url, TeXAddress.text(url.value))
    } else if let eprint = entry["eprint"] {
      let kind = text("eprinttype") ?? text("archiveprefix") ?? ""
      set(.url, TeXAddress.address(ofEprint: TeXAddress.text(eprint.value), kind: kind))
    }
  }
}
