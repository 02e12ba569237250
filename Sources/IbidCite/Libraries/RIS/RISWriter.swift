/// Writes items as RIS, for reference managers.
public struct RISWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// The items in their order, UTF-8 with line feeds; markup of CSL is left out.
  public func written(_ items: [Item]) -> [UInt8] {
    var out = ""
    for item in items { append(item, to: &out) }
    return Array(out.utf8)
  }

  private func append(_ item: Item, to out: inout String) {
    line("TY", Self.types[item.type] ?? "GEN", &out)
    line("ID", item.id, &out)
    for (tag, field) in Self.names {
      for name in item.names(field) { line(tag, Self.text(name), &out) }
    }
    for (tag, field) in Self.texts {
      if let text = item.text(field) { line(tag, Self.plain(text), &out) }
    }
    if let page = item.text(.page) { pages(page, &out) }
    for (tag, field) in [("DA", Field.issued), ("Y2", .accessed)] {
      if let start = item.date(field)?.start {
        line(tag, Self.text(start), &out)
        if field == .issued { line("PY", String(start.year), &out) }
      }
    }
    line("ER", "", &out)
  }

  private func line(_ tag: String, _ value: String, _ out: inout String) {
    let text = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    out += "\(tag)  - \(text)\n"
  }

  /// `SP` and `EP`.
  private func pages(_ page: String, _ out: inout String) {
    let parts = page.split(maxSplits: 1) { $0 == "-" || $0 == "\u{2013}" }
    if let first = parts.first { line("SP", String(first), &out) }
    if parts.count > 1 { line("EP", parts[1].drop { $0 == "-" }.description, &out) }
  }

  /// `Family, Given, Suffix`.
  private static func text(_ name: Name) -> String {
    guard name.literal.isEmpty else { return name.literal }
    let family = [name.droppingParticle, name.nonDroppingParticle, name.family]
      .filter { !$0.isEmpty }.joined(separator: " ")
    return [family, name.given, name.suffix].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `YYYY/MM/DD/`.
  private static func text(_ date: DateValue.Part) -> String {
    func padded(_ number: Int?) -> String { number.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "" }
    return "\(date.year)/\(padded(date.month))/\(padded(date.day))/"
  }

  /// A text without CSL's markup.
  private static func plain(_ text: String) -> String {
    guard text.contains("<") else { return text }
    let output = ItemMarkup.output(of: text)
    var plain: [UInt8] = []
    for index in output.nodes.indices where output.nodes[index].end == index + 1 {
      plain += output.bytes(of: index)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static let names: [(String, Field)] = [
    ("AU", .author), ("ED", .editor), ("A3", .collectionEditor), ("A4", .translator),
  ]

  private static let texts: [(String, Field)] = [
    ("TI", .title), ("T2", .containerTitle), ("T3", .collectionTitle), ("ST", .titleShort),
    ("VL", .volume), ("IS", .issue), ("ET", .edition), ("PB", .publisher),
    ("CY", .publisherPlace), ("SN", .isbn), ("DO", .doi), ("UR", .url), ("AB", .abstract),
    ("LA", .language), ("KW", .keyword), ("N1", .note),
  ]

  private static let types: [ItemType: String] = [
    .articleJournal: "JOUR", .articleMagazine: "MGZN", .articleNewspaper: "NEWS", .book: "BOOK",
    .chapter: "CHAP", .paperConference: "CPAPER", .thesis: "THES", .report: "RPRT",
    .webpage: "ELEC", .post: "ELEC", .postWeblog: "BLOG", .manuscript: "UNPB", .map: "MAP",
    .patent: "PAT", .legalCase: "CASE", .legislation: "STAT", .bill: "BILL", .dataset: "DATA",
    .software: "COMP", .motionPicture: "MPCT", .song: "SOUND", .speech: "SLIDE",
    .entryEncyclopedia: "ENCYC", .entryDictionary: "DICT", .standard: "STAND", .hearing: "HEAR",
    .personalCommunication: "PCOMM", .graphic: "ART", .pamphlet: "PAMP",
  ]
}
