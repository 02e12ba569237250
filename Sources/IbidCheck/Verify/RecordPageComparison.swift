import IbidModel

/// Whether a record page shows what the record has.
struct RecordPageComparison {
  private let page: RecordPage
  private let published: PublishedRecord
  private let path: String
  private var found: [SiteDifference] = []

  init(_ page: RecordPage, _ published: PublishedRecord, _ path: String) {
    self.page = page
    self.published = published
    self.path = path
  }

  /// What the record says of one part.
  private struct Part {
    var verdict: Verdict?
    /// Words that its item must hold.
    var words: [String] = []
    /// The number of its note as readers see it; 0 for none.
    var number = 0
    /// What its item has in `code`; nil where that does not matter.
    var codes: [String]?
  }

  /// All that differs.
  func differences() -> [SiteDifference] {
    var checking = self
    checking.items()
    checking.table()
    if page.hashes != [published.textSHA256] {
      checking.add(
        "", expected: published.textSHA256, found: page.hashes.first,
        "the page gives the text's hash as \((page.hashes.first ?? "nothing").quoted(limit: 64)), "
          + "the record \(published.textSHA256.quoted(limit: 64))")
    }
    return checking.found
  }

  private mutating func items() {
    let parts = parts
    var met: Set<PartID> = []
    for item in page.items {
      if !met.insert(item.id).inserted {
        add(item.id.text, "the page shows \(item.id.text) twice")
      } else if let part = part(item.id, of: parts) {
        compare(item, with: part)
      } else {
        add(item.id.text, "the page shows \(item.id.text), the record has no such part")
      }
    }
    for (letter, list) in parts {
      for number in list.indices.map({ $0 + 1 })
      where !met.contains(PartID(letter: letter, number: number)) {
        add("\(letter)\(number)", "the page does not show \(letter)\(number)")
      }
    }
  }

  private func part(_ id: PartID, of parts: [(letter: Character, list: [Part])]) -> Part? {
    guard let list = parts.first(where: { $0.letter == id.letter })?.list,
      list.indices.contains(id.number - 1)
    else { return nil }
    return list[id.number - 1]
  }

  private mutating func compare(_ item: RecordPage.Item, with part: Part) {
    let id = item.id.text
    if item.verdict != part.verdict?.rawValue {
      let (shown, right) = (item.verdict ?? "none", part.verdict?.rawValue ?? "none")
      add(
        id, expected: part.verdict?.rawValue, found: item.verdict,
        "the page has the verdict \(shown.quoted()) on \(id), the record '\(right)'")
    }
    if let codes = part.codes, codes != item.codes {
      let (shown, right) = (item.codes.joined(separator: " "), codes.joined(separator: " "))
      add(
        id, expected: right, found: shown,
        "the page has \(shown.quoted(limit: 140)) on \(id), the record \(right.quoted(limit: 140))")
    }
    let captures = published.record.captures
    if item.id.letter == "c", captures.indices.contains(item.id.number - 1),
      let fault = CaptureLinks.fault(item.links, captures[item.id.number - 1])
    {
      add(id, fault)
    }
    let text = Folded.solid(item.text)
    for words in part.words where !ByteSearch(Folded.solid(words.utf8)).isFound(in: text) {
      add(
        id, expected: words, found: Folded.spaces(item.text),
        "the page does not have the record's words \(words.quoted()) in \(id)")
    }
    if part.number > 0, !Folded.numbers(in: item.text).contains(part.number) {
      add(
        id, expected: String(part.number), found: Folded.spaces(item.text),
        "the page does not have the number \(part.number) in \(id)")
    }
  }

  private mutating func table() {
    let record = published.record
    let kinds: [(String, [Verdict])] = [
      ("#markers", record.markers.map(\.verdict)), ("#notes", record.notes.map(\.verdict)),
      ("#quotations", record.quotations.map(\.verdict)),
      ("#references", record.references.map(\.verdict)), ("#links", record.links.map(\.verdict)),
    ]
    for (target, verdicts) in kinds where !verdicts.isEmpty {
      let right = Verdict.allCases.map { one in verdicts.count { $0 == one } }
      let shown = page.rows.filter { $0.target == target }.map(\.numbers)
      guard shown != [right] else { continue }
      let words = right.map(String.init).joined(separator: ", ")
      let said = shown.first?.map(String.init).joined(separator: ", ") ?? "nothing"
      add(
        target, expected: words, found: said,
        "the table has \(said.quoted()) for '\(target)', the record '\(words)'")
    }
  }

  private mutating func add(
    _ place: String, expected: String? = nil, found shown: String? = nil, _ message: String
  ) {
    found.append(
      SiteDifference(.verdict, path, at: place, expected: expected, found: shown, message))
  }
}

// MARK: - What the record says

extension RecordPageComparison {
  /// The parts of the record by the letter of their ids.
  private var parts: [(letter: Character, list: [Part])] {
    let record = published.record
    let numbers = record.notes.map(\.number)
    func number(_ note: Int) -> Int { numbers.indices.contains(note) ? numbers[note] : 0 }
    return [
      (
        "m",
        record.markers.map {
          Part(
            verdict: $0.verdict, words: [$0.label], number: number($0.note), codes: $0.findings)
        }
      ),
      (
        "n",
        record.notes.map {
          Part(
            verdict: $0.verdict, words: $0.number > 0 ? [] : [$0.label], number: $0.number,
            codes: $0.findings)
        }
      ),
      (
        "q",
        record.quotations.map {
          Part(verdict: $0.verdict, words: [Self.short($0.text)], codes: $0.findings)
        }
      ),
      (
        "r",
        record.references.map {
          Part(
            verdict: $0.verdict, words: $0.key.map { [$0] } ?? [],
            number: $0.note.map(number) ?? 0, codes: $0.findings)
        }
      ),
      (
        "l",
        record.links.map {
          Part(verdict: $0.verdict, words: [$0.text, $0.destination], codes: $0.findings)
        }
      ),
      (
        "f",
        record.findings.map { Part(words: [$0.message], codes: [$0.code]) }
      ),
      (
        "c",
        record.captures.map {
          Part(words: [$0.title ?? $0.id.key], codes: [$0.textSHA256, $0.pageSHA256])
        }
      ),
    ]
  }

  /// The first words of a long quotation.
  private static func short(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).prefix(24).joined(separator: " ")
  }
}
