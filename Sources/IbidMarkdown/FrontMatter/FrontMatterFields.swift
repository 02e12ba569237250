import IbidModel

/// Fills the fields of `Metadata` from its entries, and reports what does not fit.
struct FrontMatterFields {
  private(set) var metadata: Metadata
  private(set) var diagnostics: [Diagnostic] = []

  init(_ metadata: Metadata) { self.metadata = metadata }

  /// Takes every entry; of two with one meaning the later wins.
  mutating func take() {
    for entry in metadata.entries {
      guard FrontMatterKey.named(entry.key) != nil else {
        reportUnknown(entry)
        continue
      }
      take(entry)
    }
  }

  private mutating func take(_ entry: Metadata.Entry) {
    if entry.value == .scalar("") { return }
    switch entry.key {
    case "title": metadata.title = text(entry)
    case "subtitle": metadata.subtitle = text(entry)
    case "author", "authors": metadata.authors = people(entry)
    case "date":
      metadata.date = date(entry)
      metadata.dateText = text(entry, reports: false)
    case "lastmod", "modified": metadata.lastmod = date(entry)
    case "draft": metadata.isDraft = boolean(entry)
    case "slug": metadata.slug = text(entry)
    case "aliases": metadata.aliases = texts(entry)
    case "description", "summary": metadata.description = text(entry)
    case "tags": metadata.tags = texts(entry)
    case "lang", "language": metadata.language = text(entry)
    case "notes-lost": metadata.notesLost = texts(entry)
    case "imported": metadata.imported = date(entry)
    case "origin": metadata.origin = text(entry)
    case "corrections": metadata.corrections = corrections(entry)
    case "check": metadata.allowedCodes = allowedCodes(entry)
    case "csl": metadata.citing.style = text(entry)
    case "bibliography": metadata.citing.bibliography = texts(entry)
    case "nocite": metadata.citing.uncited = texts(entry)
    case "suppress-bibliography": metadata.citing.hidesBibliography = boolean(entry)
    case "reference-section-title": metadata.citing.heading = text(entry)
    case "notes-after-punctuation": metadata.citing.notesAfterPunctuation = boolean(entry)
    default: break
    }
  }

  // MARK: Types

  private mutating func text(_ entry: Metadata.Entry, reports: Bool = true) -> String? {
    if case .scalar(let text) = entry.value { return text }
    if reports { reportType(entry) }
    return nil
  }

  private mutating func texts(_ entry: Metadata.Entry) -> [String] {
    guard let texts = Self.texts(entry.value) else {
      reportType(entry)
      return []
    }
    return texts
  }

  private static func texts(_ value: Metadata.Value) -> [String]? {
    switch value {
    case .scalar(let text): return [text]
    case .map: return nil
    case .list(let values):
      var out: [String] = []
      for value in values {
        guard case .scalar(let text) = value else { return nil }
        out.append(text)
      }
      return out
    }
  }

  private mutating func boolean(_ entry: Metadata.Entry) -> Bool {
    switch text(entry)?.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off", nil: return false
    default:
      reportType(entry)
      return false
    }
  }

  private mutating func date(_ entry: Metadata.Entry) -> PartialDate? {
    guard let text = text(entry) else { return nil }
    let date = PartialDate(iso: Substring(text.utf8.prefix(10)))
    if date == nil { reportType(entry) }
    return date
  }

  private mutating func people(_ entry: Metadata.Entry) -> [Metadata.Author] {
    let values: [Metadata.Value]
    switch entry.value {
    case .list(let list): values = list
    default: values = [entry.value]
    }
    var people: [Metadata.Author] = []
    for value in values {
      if let person = Self.person(value) { people.append(person) } else { reportType(entry) }
    }
    return people
  }

  private static func person(_ value: Metadata.Value) -> Metadata.Author? {
    switch value {
    case .scalar(let name): return Metadata.Author(name: name)
    case .list: return nil
    case .map(let pairs):
      guard let name = scalar("name", in: pairs) else { return nil }
      return Metadata.Author(name: name, url: scalar("url", in: pairs))
    }
  }

  private static func scalar(_ key: String, in pairs: [Metadata.Value.Pair]) -> String? {
    guard case .scalar(let text) = pairs.first(where: { $0.key == key })?.value else { return nil }
    return text
  }

  private mutating func corrections(_ entry: Metadata.Entry) -> [Metadata.Correction] {
    guard case .list(let values) = entry.value else {
      reportType(entry)
      return []
    }
    var out: [Metadata.Correction] = []
    for value in values {
      switch value {
      case .scalar(let text): out.append(Metadata.Correction(text: text))
      case .map(let pairs):
        let date = Self.scalar("date", in: pairs).flatMap { PartialDate(iso: $0.prefix(10)) }
        out.append(Metadata.Correction(date: date, text: Self.scalar("text", in: pairs) ?? ""))
      case .list: reportType(entry)
      }
    }
    return out
  }

  private mutating func allowedCodes(_ entry: Metadata.Entry) -> [String] {
    guard case .map(let pairs) = entry.value else {
      reportType(entry)
      return []
    }
    guard let allow = pairs.first(where: { $0.key == "allow" }) else { return [] }
    guard let codes = Self.texts(allow.value) else {
      reportType(entry)
      return []
    }
    return codes
  }

  // MARK: Reports

  private mutating func reportType(_ entry: Metadata.Entry) {
    let found =
      switch entry.value {
      case .scalar(let text): "'\(text.prefix(60))'"
      case .list: "a list"
      case .map: "a map"
      }
    let expected = FrontMatterKey.named(entry.key)?.type.words ?? ""
    diagnostics.append(
      Diagnostic(
        code: "M903", slug: "front-matter-wrong-type", severity: .error, span: entry.valueSpan,
        message: "'\(entry.key)' is \(found), expected \(expected)"))
  }

  private mutating func reportUnknown(_ entry: Metadata.Entry) {
    let nearest = FrontMatterKey.nearest(to: entry.key)
    diagnostics.append(
      Diagnostic(
        code: "M904", slug: "unknown-key", severity: .info, span: entry.keySpan,
        message: "'\(entry.key)' is not a key that Ibid knows",
        help: nearest.map { "did you mean '\($0)'?" } ?? ""))
  }
}
