import IbidModel

/// Writes metadata as YAML front matter, known keys in Hugo's names and a fixed order.
struct FrontMatterWriter {
  private let metadata: Metadata
  private var out = ""

  init(_ metadata: Metadata) { self.metadata = metadata }

  /// The front matter with its fences and a blank line, or nothing when there is nothing to say.
  mutating func written() -> [UInt8] {
    writeText("title", metadata.title)
    writeText("subtitle", metadata.subtitle)
    writeAuthors()
    writeDate("date", metadata.dateText ?? metadata.date?.iso)
    writeDate("lastmod", metadata.lastmod?.iso)
    if metadata.isDraft { out += "draft: true\n" }
    writeText("slug", metadata.slug)
    writeTexts("aliases", metadata.otherNames + metadata.aliases)
    writeText("description", metadata.description)
    writeTexts("tags", metadata.tags)
    writeText("lang", metadata.language)
    writeTexts("notes-lost", metadata.notesLost, quotesAll: true)
    writeDate("imported", metadata.imported?.iso)
    writeText("origin", metadata.origin)
    writeCorrections()
    writeOthers()
    return out.isEmpty ? [] : Array("---\n\(out)---\n\n".utf8)
  }

  private mutating func writeText(_ key: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    out += "\(key): \(Self.looksTyped(text) ? Self.quoted(text) : Self.scalar(text))\n"
  }

  private mutating func writeDate(_ key: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    out += "\(key): \(Self.scalar(text))\n"
  }

  /// True for a text that other readers of YAML would take for a number, a date or a truth value.
  private static func looksTyped(_ text: String) -> Bool {
    if ["true", "false", "null", "yes", "no", "on", "off", "~"].contains(text.lowercased()) {
      return true
    }
    return text.utf8.allSatisfy { ASCII.isDigit($0) || "+-.:_eTZ ".utf8.contains($0) }
  }

  private mutating func writeTexts(_ key: String, _ texts: [String], quotesAll: Bool = false) {
    guard !texts.isEmpty else { return }
    let items = texts.map { quotesAll ? Self.quoted($0) : Self.scalar($0, isInFlow: true) }
    out += "\(key): [\(items.joined(separator: ", "))]\n"
  }

  private mutating func writeAuthors() {
    if metadata.authors.count == 1, let only = metadata.authors.first, only.url == nil {
      writeText("author", only.name)
      return
    }
    guard !metadata.authors.isEmpty else { return }
    out += "author:\n"
    for author in metadata.authors {
      if let url = author.url {
        out += "  - name: \(Self.scalar(author.name))\n    url: \(Self.scalar(url))\n"
      } else {
        out += "  - \(Self.scalar(author.name))\n"
      }
    }
  }

  private mutating func writeCorrections() {
    guard !metadata.corrections.isEmpty else { return }
    out += "corrections:\n"
    for correction in metadata.corrections {
      if let date = correction.date {
        out += "  - date: \(date.iso)\n    text: \(Self.scalar(correction.text))\n"
      } else {
        out += "  - text: \(Self.scalar(correction.text))\n"
      }
    }
  }

  /// Keys about citations, which are written as they stand.
  private static let citing: Set<String> = [
    "bibliography", "csl", "references", "nocite", "suppress-bibliography",
    "reference-section-title",
    "notes-after-punctuation",
  ]

  /// Keys that have no field of their own; `check` is among them, whole.
  private mutating func writeOthers() {
    var hasCheck = false
    for entry in metadata.entries {
      let isKept = entry.key == "check" || Self.citing.contains(entry.key)
      guard isKept || FrontMatterKey.named(entry.key) == nil else { continue }
      hasCheck = hasCheck || entry.key == "check"
      write(entry.key, entry.value, indent: "")
    }
    if !hasCheck, !metadata.allowedCodes.isEmpty {
      let codes = metadata.allowedCodes.map { Self.scalar($0, isInFlow: true) }
      out += "check:\n  allow: [\(codes.joined(separator: ", "))]\n"
    }
  }

  // The depth of values is bounded by their reader, so these may call one another.

  private mutating func write(_ key: String, _ value: Metadata.Value, indent: String) {
    out += "\(indent)\(Self.scalar(key)):"
    switch value {
    case .scalar(let text): out += text.isEmpty ? "\n" : " \(Self.scalar(text))\n"
    case .list, .map: out += " \(Self.flow(value))\n"
    }
  }

  private static func flow(_ value: Metadata.Value) -> String {
    switch value {
    case .scalar(let text): return scalar(text, isInFlow: true)
    case .list(let values): return "[" + values.map(flow).joined(separator: ", ") + "]"
    case .map(let pairs):
      let items = pairs.map { "\(scalar($0.key, isInFlow: true)): \(flow($0.value))" }
      return "{" + items.joined(separator: ", ") + "}"
    }
  }

  // MARK: Scalars

  /// A text as YAML, in quotes only where it needs them.
  static func scalar(_ text: String, isInFlow: Bool = false) -> String {
    needsQuotes(Array(text.utf8), isInFlow) ? quoted(text) : text
  }

  private static func needsQuotes(_ text: [UInt8], _ isInFlow: Bool) -> Bool {
    guard let first = text.first, let last = text.last else { return true }
    if ASCII.isSpace(first) || ASCII.isSpace(last) { return true }
    if "-?:".utf8.contains(first), text.count == 1 || ASCII.isSpace(text[1]) { return true }
    if "[]{}#&*!|>'\"%@`,".utf8.contains(first) || last == 0x3A { return true }
    if text.elementsEqual("---".utf8) || text.elementsEqual("...".utf8) { return true }
    for (at, byte) in text.enumerated() {
      if byte < 0x20 || byte == 0x7F { return true }
      if byte == 0x3A, at + 1 < text.count, ASCII.isSpace(text[at + 1]) { return true }
      if byte == 0x23, at > 0, ASCII.isSpace(text[at - 1]) { return true }
      if isInFlow, "[]{},:".utf8.contains(byte) { return true }
    }
    return false
  }

  /// A text in double quotes.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          out += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }
}
