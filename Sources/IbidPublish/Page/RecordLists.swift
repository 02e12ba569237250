import IbidHTML
import IbidModel

/// The lists of a record page: one item for each part of the article.
struct RecordLists {
  let record: ArticleRecord
  let shell: PageShell
  /// The way to the article's page.
  private let articleLink: String

  init(record: ArticleRecord, shell: PageShell) {
    self.record = record
    self.shell = shell
    articleLink = shell.link(record.article.address)
  }

  var words: RecordWords.Page { record.words.record.page }

  /// Writes the lists that have something in them; findings always.
  func append(to main: inout Markup) {
    let all = record.record
    let places = NotePlaces(record)
    list("markers", words.markers, all.markers, in: &main) { index, marker in
      Row(
        id: "m\(index + 1)", text: words.marker + " " + name(of: marker),
        link: places.markers[index].map(inArticle), verdict: marker.verdict,
        findings: marker.findings)
    }
    list("notes", record.words.notes, all.notes, in: &main) { index, note in
      Row(
        id: "n\(index + 1)", text: record.words.note + " " + name(of: note, index),
        order: note.number, link: places.notes[index].map(inArticle), verdict: note.verdict,
        detail: words.states[note.state] ?? "", findings: note.findings)
    }
    list("quotations", words.quotations, all.quotations, in: &main, quotation)
    list("references", words.references, all.references, in: &main) { index, reference in
      row("r\(index + 1)", reference, places)
    }
    list("links", words.links, all.links, in: &main) { index, link in
      Row(
        id: "l\(index + 1)", text: link.text.isEmpty ? link.destination : link.text,
        isOfArticle: true, verdict: link.verdict,
        address: link.text == link.destination ? "" : link.destination,
        findings: link.findings)
    }
    findings(in: &main)
    captures(in: &main)
  }

  /// The reference of a note, by the note's number; a work cited by key, by its key.
  private func row(_ id: String, _ reference: Record.Reference, _ places: NotePlaces) -> Row {
    let notes = record.record.notes
    guard let index = reference.note else {
      return Row(
        id: id, text: reference.key ?? "", verdict: reference.verdict,
        findings: reference.findings)
    }
    let note = notes.indices.contains(index) ? notes[index] : nil
    let number = note.map { name(of: $0, index) } ?? String(index + 1)
    let place = places.notes.indices.contains(index) ? places.notes[index] : nil
    return Row(
      id: id, text: words.referenceOfNote + " " + number, order: note?.number ?? 0,
      link: place.map(inArticle), verdict: reference.verdict, address: reference.key ?? "",
      findings: reference.findings)
  }

  private func inArticle(_ id: String) -> String {
    articleLink + "#" + PercentEncoding.component(id)
  }

  private func name(of note: Record.Note, _ index: Int) -> String {
    if note.number > 0 { return String(note.number) }
    return note.label.isEmpty ? String(index + 1) : note.label
  }

  /// The number that readers see, with the label where that is another one.
  private func name(of marker: Record.Marker) -> String {
    let notes = record.record.notes
    guard notes.indices.contains(marker.note), notes[marker.note].number > 0 else {
      return marker.label
    }
    let number = String(notes[marker.note].number)
    return marker.label.isEmpty || marker.label == number ? number : "\(number) (\(marker.label))"
  }

  private func quotation(_ index: Int, _ quotation: Record.QuotedWords) -> Row {
    let recordWords = record.words.record
    let outcome = recordWords.outcomes[quotation.outcome] ?? quotation.outcome.rawValue
    let obstacle = quotation.obstacle.flatMap { recordWords.obstacles[$0] }
    // A quotation may fail for another reason than its words: it has no note, say.
    let isSame = quotation.verdict == quotation.outcome.verdict
    let verdict = isSame ? nil : words.verdicts[quotation.verdict]
    return Row(
      id: "q\(index + 1)", text: recordWords.evidence.quoted(Self.short(quotation.text)),
      isOfArticle: true,
      link: quotation.isCompared
        ? shell.link(record.article.address + "evidence/") + "#q\(index + 1)" : nil,
      verdict: quotation.verdict, sign: isSame ? quotation.outcome.sign : nil,
      detail: [outcome, obstacle, verdict].compactMap { $0 }.joined(separator: ", "),
      findings: quotation.findings)
  }

  /// The first words of a long quotation.
  private static func short(_ text: String) -> String {
    let words = text.utf8.split(maxSplits: 24, whereSeparator: ASCII.isSpace)
    let first = words.prefix(24).map { String(decoding: $0, as: UTF8.self) }
    return first.joined(separator: " ") + (words.count > 24 ? " …" : "")
  }
}

// MARK: - Writing

extension RecordLists {
  /// One item of a list.
  private struct Row {
    var id: String
    var text: String
    /// True when the text is in the article's language.
    var isOfArticle = false
    /// What the list is sorted by: the number readers see, or nothing.
    var order = 0
    var link: String?
    var verdict: Verdict
    /// The sign, where it is not that of the verdict.
    var sign: String?
    var detail = ""
    var address = ""
    var findings: [String]
  }

  private func list<Part>(
    _ id: String, _ title: String, _ parts: [Part], in main: inout Markup,
    _ row: (Int, Part) -> Row
  ) {
    guard !parts.isEmpty else { return }
    main.element("h2", ["id": id], text: title)
    main.line()
    let rows = parts.enumerated().map { row($0.offset, $0.element) }.enumerated()
      .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
    let sound = rows.filter { $0.verdict == .holds }
    guard sound.count > Self.mostUnfolded else { return items(rows, in: &main) }
    items(rows.filter { $0.verdict != .holds }, in: &main)
    main.element("details") { details in
      details.element("summary") { summary in
        summary.text((words.verdicts[.holds] ?? Verdict.holds.rawValue) + " ")
        summary.element("span", ["class": "sign", "aria-hidden": "true"], text: Verdict.holds.sign)
        summary.text("\u{A0}\(sound.count)")
      }
      items(sound, in: &details)
    }
    main.line()
  }

  /// More items that hold than these are folded away, so that what fails is seen.
  private static let mostUnfolded = 12

  private func items(_ rows: [Row], in main: inout Markup) {
    guard !rows.isEmpty else { return }
    main.element("ol", ["class": "list"]) { list in
      for row in rows {
        list.line()
        item(row, in: &list)
      }
      list.line()
    }
    main.line()
  }

  private func item(_ row: Row, in list: inout Markup) {
    list.element("li", ["id": row.id, "data-verdict": row.verdict.rawValue]) { item in
      let language = row.isOfArticle ? shell.other(record.article) : nil
      if let link = row.link {
        item.element("a", ["href": link, "lang": language], text: row.text)
      } else {
        item.element("bdi", ["lang": language], text: row.text)
      }
      item.literal(" ")
      item.element("span", ["class": "about"]) { about in
        let verdict = words.verdicts[row.verdict] ?? row.verdict.rawValue
        for code in row.findings {
          about.element("code", text: code)
          about.literal(" ")
        }
        let parts = [row.address, row.detail.isEmpty ? verdict : row.detail]
        about.text(parts.filter { !$0.isEmpty }.joined(separator: " · ") + "\u{A0}")
        about.element(
          "span", ["class": "sign", "aria-hidden": "true"], text: row.sign ?? row.verdict.sign)
      }
    }
  }
}
