import IbidModel

/// Reads RIS.
struct RISReader {
  init(_ options: LibraryOptions) {}

  func read(_ source: inout LibrarySource, into library: inout Library) {
    var scanner = RISScanner(source.bytes)
    scanner.read(&source)
    var keys = RISKeys()
    for entry in scanner.entries {
      var reading = RISItem(entry)
      var item = reading.item(&source)
      if item.id.isEmpty {
        item.id = keys.key(for: item) { library[$0] != nil }
      }
      if !library.add(item, at: source.place(entry.range)) {
        source.report(.duplicateKey, library.duplicate(item.id), entry.range, key: item.id)
      }
    }
  }
}

/// Keys for entries without one: the first name, the year, and a number when the key is taken.
private struct RISKeys {
  private var numbers: [String: Int] = [:]

  /// A key that is not taken yet.
  mutating func key(for item: Item, isTaken: (String) -> Bool) -> String {
    let name = item.names(.author).first ?? item.names(.editor).first
    let word = name.map { $0.family.isEmpty ? $0.literal : $0.family } ?? item.text(.title) ?? ""
    var base = String(
      word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }.prefix(20)
        .map(Character.init))
    if base.isEmpty { base = "item" }
    if let year = item.date(.issued)?.start?.year { base += String(year) }
    var key = base
    while isTaken(key) {
      numbers[base, default: 1] += 1
      key = "\(base)-\(numbers[base, default: 1])"
    }
    return key
  }
}

/// Makes the item of one entry.
private struct RISItem {
  private let entry: RISScanner.Entry
  private var item = Item(id: "", type: .document)
  private var names: [Field: [Name]] = [:]
  private var keywords: [String] = []
  private var notes: [String] = []
  private var pages = (first: "", last: "")
  private var serial = ""
  private var abbreviations: [String] = []

  init(_ entry: RISScanner.Entry) { self.entry = entry }

  mutating func item(_ source: inout LibrarySource) -> Item {
    setType(&source)
    for line in entry.lines where !line.value.isEmpty { read(line, &source) }
    for (field, list) in names { item[field] = .names(list) }
    setPages()
    setSerial()
    set(.keyword, keywords.joined(separator: ", "))
    set(.note, notes.joined(separator: "\n"))
    for text in abbreviations {
      set(item[.containerTitle] == nil ? .containerTitle : .containerTitleShort, text)
    }
    return item
  }

  private mutating func setType(_ source: inout LibrarySource) {
    if let type = RISTypes.type(entry.type) {
      item.type = type
    } else {
      item.unknownType = entry.type.isEmpty ? nil : entry.type
      source.reportOnce(
        .unknownType, name: entry.type,
        "'\(entry.type)' is no type of RIS; it is read as a document", entry.range)
    }
    if entry.type == "INPR" { set(.status, "in press") }
    if entry.type == "PRESS" { set(.genre, "press release") }
  }

  /// True for works that stand by themselves: `T2` is their series, `SN` their ISBN.
  private var isBook: Bool {
    switch item.type {
    case .book, .thesis, .report, .classic, .pamphlet, .manuscript, .motionPicture: true
    default: false
    }
  }

  private mutating func read(_ line: RISScanner.Line, _ source: inout LibrarySource) {
    let text = line.value
    switch line.tag {
    case "ID": item.id = text
    case "AU", "A1": add(text, to: .author)
    case "ED", "A2": add(text, to: .editor)
    case "A3": add(text, to: .collectionEditor)
    case "A4", "TA": add(text, to: .translator)
    case "TI", "T1", "CT": set(.title, text)
    case "BT": set(isBook && item[.title] == nil ? .title : .containerTitle, text)
    case "T2", "JF": set(isBook ? .collectionTitle : .containerTitle, text)
    case "JO", "JA", "J1", "J2": abbreviations.append(text)
    case "PY", "Y1", "YR": setDate(.issued, line, &source)
    case "DA": setExactDate(line, &source)
    case "Y2", "RD": setDate(.accessed, line, &source)
    case "KW": keywords.append(text)
    case "N1": notes.append(text)
    case "SP": pages.first = text
    case "EP": pages.last = text
    case "SN": serial = serial.isEmpty ? text : serial
    default:
      if let field = Self.texts[line.tag] {
        if item[field] == nil { set(field, text) } else { keep(line, &source) }
      } else {
        keep(line, &source)
      }
    }
  }

  /// Sets a field that is not set yet.
  private mutating func set(_ field: Field, _ text: String) {
    guard !text.isEmpty, item[field] == nil else { return }
    item[field] = .text(text)
  }

  private mutating func add(_ text: String, to field: Field) {
    names[field, default: []].append(Self.name(text))
  }

  /// `Family, Given, Suffix`; a name without a comma is not taken apart.
  private static func name(_ text: String) -> Name {
    let parts = text.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      .map { String(decoding: BibTeXList.trimmed(Array($0.utf8)[...]), as: UTF8.self) }
    guard parts.count > 1, !parts[0].isEmpty else { return Name(literal: text) }
    return Name(family: parts[0], given: parts[1], suffix: parts.count > 2 ? parts[2] : "")
  }

  // MARK: Dates

  private mutating func setDate(
    _ field: Field, _ line: RISScanner.Line, _ source: inout LibrarySource
  ) {
    guard item[field] == nil else { return }
    let date = RISDate.date(line.value)
    if date.start == nil {
      source.report(
        .unreadableDate, "the date '\(line.value.prefix(80))' of '\(line.tag)' cannot be read",
        line.range, key: item.id.isEmpty ? nil : item.id)
    }
    item[field] = .date(date)
  }

  /// `DA` says more than the year: it replaces a date of the same year.
  private mutating func setExactDate(
    _ line: RISScanner.Line, _ source: inout LibrarySource
  ) {
    let date = RISDate.date(line.value)
    guard let start = date.start else {
      if item[.issued] == nil { setDate(.issued, line, &source) }
      return
    }
    let known = item.date(.issued)?.start
    if known == nil || (known?.year == start.year && known?.day == nil && start.month != nil) {
      item[.issued] = .date(date)
    }
  }

  // MARK: Pages and numbers

  private mutating func setPages() {
    let (first, last) = pages
    guard !first.isEmpty || !last.isEmpty else { return }
    if isBook, last.isEmpty, first.utf8.allSatisfy(ASCII.isDigit) {
      return set(.numberOfPages, first)
    }
    if last.isEmpty || first == last { return set(.page, first) }
    set(.page, first.isEmpty ? last : first + "-" + last)
  }

  /// `SN` is an ISBN of books and their parts, else an ISSN.
  private mutating func setSerial() {
    let digits = serial.utf8.filter { ASCII.isDigit($0) || $0 | 0x20 == 0x78 }.count
    let isOfBook = isBook || item.type == .chapter || digits == 13 || digits == 10
    set(isOfBook && digits != 8 ? .isbn : .issn, serial)
  }

  private mutating func keep(_ line: RISScanner.Line, _ source: inout LibrarySource) {
    item.other.append(Item.Extra(key: line.tag, value: line.value))
    guard !Self.known.contains(line.tag), Self.texts[line.tag] == nil else { return }
    source.reportOnce(
      .unknownField, name: line.tag, "'\(line.tag)' is no tag that is read", line.range,
      key: item.id.isEmpty ? nil : item.id)
  }

  private static let texts: [String: Field] = [
    "T3": .collectionTitle, "ST": .titleShort, "VL": .volume, "VO": .volume, "IS": .issue,
    "CP": .issue, "PB": .publisher, "CY": .publisherPlace, "PP": .publisherPlace, "DO": .doi,
    "UR": .url, "LK": .url, "AB": .abstract, "N2": .abstract, "LA": .language, "ET": .edition,
    "NV": .numberOfVolumes, "M1": .number, "M3": .genre, "CN": .callNumber, "DP": .source,
    "DB": .archive, "AV": .archiveLocation, "SE": .section, "SV": .collectionNumber,
    "C7": .number, "OP": .originalTitle,
  ]

  /// Tags that are known and have no field of CSL.
  private static let known: Set<String> = [
    "AD", "AN", "AU", "C1", "C2", "C3", "C4", "C5", "C6", "C8", "CA", "CR", "ER", "H1", "H2", "L1",
    "L2", "L3", "L4", "LB", "LL", "M2", "RI", "RN", "RP", "SO", "TT", "U1", "U2", "U3", "U4", "U5",
    "WP", "WT", "WV",
  ]
}

/// Dates of RIS: `2001/05/09/` with what else is known after the third slash.
private enum RISDate {
  static func date(_ text: String) -> DateValue {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, parts[0].utf8.count == 4, let year = DateWords.number(parts[0]) else {
      return DateValue(raw: text)
    }
    let month = DateWords.number(parts[1]) ?? DateWords.month(parts[1])
    let day = parts.count > 2 ? DateWords.number(parts[2]) : nil
    var part = DateValue.Part(year: year, number: month, day: day)
    if parts.count > 3, part.month == nil { part.season = DateWords.season(parts[3]) }
    return DateValue(start: year == 0 ? nil : part, literal: year == 0 ? text : nil)
  }
}
