import IbidHTML
import IbidModel

/// Whether the markers and notes of a page have the numbers of its record, and lead where they say.
struct PageNumbering {
  private let page: PublishedText
  private let record: Record
  private let path: String
  private var found: [SiteDifference] = []

  init(_ page: PublishedText, _ record: Record, _ path: String) {
    self.page = page
    self.record = record
    self.path = path
  }

  /// All that differs.
  func differences() -> [SiteDifference] {
    var checking = self
    checking.notes()
    checking.targets()
    checking.order()
    return checking.found
  }

  private mutating func notes() {
    let shown = record.notes.filter { $0.number > 0 }
    let numbers = Set(shown.map { String($0.number) })
    var met: Set<String> = []
    for note in page.notes {
      if !numbers.contains(note.number) {
        add("#" + note.id, "the page has a note \(note.number.quoted()), the record has none")
      } else if !met.insert(note.number).inserted {
        add("#" + note.id, "the page has the note \(note.number.quoted()) twice")
      }
    }
    let states = Dictionary(shown.map { (String($0.number), $0.state) }) { first, _ in first }
    for note in shown where !met.contains(String(note.number)) {
      add("note \(note.number)", "the record has a note '\(note.number)', the page has none")
    }
    for note in page.notes { missing(note, states[note.number]) }
  }

  private mutating func missing(_ note: PublishedText.Note, _ state: Record.Note.State?) {
    guard let state, state != .empty else { return }
    let isMissing = state != .present
    guard note.isMissing != isMissing else { return }
    add(
      "#" + note.id, expected: state.rawValue, found: note.isMissing ? "lost" : "present",
      note.isMissing
        ? "the page says that the note \(note.number.quoted()) is missing, the record has it"
        : "the record says that the note \(note.number.quoted()) is \(state.rawValue), "
          + "the page does not say so")
  }

  private mutating func targets() {
    let notes = Dictionary(page.notes.map { ($0.id, $0) }) { first, _ in first }
    for (place, marker) in page.markers.enumerated() {
      let name = "marker \(place + 1)"
      guard let note = notes[marker.target] else {
        add(name, "the marker \(marker.text.quoted()) leads to no note of the page")
        continue
      }
      guard note.number != marker.text else { continue }
      add(
        name, expected: note.number, found: marker.text,
        "the marker \(marker.text.quoted()) leads to the note \(note.number.quoted())")
    }
  }

  /// Markers of the text stand in the order of the record; those in notes stand where their note
  /// is listed, so of them only the number of each counts.
  private mutating func order() {
    let wanted = record.markers.compactMap { marker -> String? in
      guard record.notes.indices.contains(marker.note) else { return nil }
      let number = record.notes[marker.note].number
      return number > 0 ? String(number) : nil
    }
    let body = page.markers.filter { !$0.isInNote }.map(\.text)
    let inNotes = page.markers.filter(\.isInNote).map(\.text)
    var rest: [String] = []
    var met = 0
    for number in wanted {
      if met < body.count, body[met] == number {
        met += 1
      } else {
        rest.append(number)
      }
    }
    guard met != body.count || rest.sorted() != inNotes.sorted() else { return }
    let first = zip(wanted, page.markers.map(\.text)).enumerated().first {
      $0.element.0 != $0.element.1
    }
    let place = first?.offset ?? min(wanted.count, page.markers.count)
    let (expected, shown) = (
      place < wanted.count ? wanted[place] : nil,
      place < page.markers.count ? page.markers[place].text : nil
    )
    add(
      "marker \(place + 1)", expected: expected, found: shown,
      "the page has \(shown.map { "the marker " + $0.quoted() } ?? "no marker") there, the record "
        + (expected.map { "'\($0)'" } ?? "none"))
  }

  private mutating func add(
    _ place: String, expected: String? = nil, found shown: String? = nil, _ message: String
  ) {
    found.append(
      SiteDifference(.numbering, path, at: place, expected: expected, found: shown, message))
  }
}

/// Whether the marks beside quotations say what the record says.
struct PageMarks {
  private let page: PublishedText
  private let record: Record
  private let path: String

  init(_ page: PublishedText, _ record: Record, _ path: String) {
    self.page = page
    self.record = record
    self.path = path
  }

  /// Marks with another outcome, marks of no quotation, and quotations that lack theirs.
  func differences() -> [SiteDifference] {
    var found: [SiteDifference] = []
    var met: Set<Int> = []
    for mark in page.marks {
      let id = mark.address.split(separator: "#").last.map(String.init) ?? ""
      guard let part = PartID(id), part.letter == "q",
        record.quotations.indices.contains(part.number - 1)
      else {
        found.append(
          SiteDifference(
            .mark, path, at: id,
            "a mark leads to \(mark.address.quoted()), no quotation of the record")
        )
        continue
      }
      if !met.insert(part.number - 1).inserted {
        found.append(SiteDifference(.mark, path, at: id, "the page has two marks for \(id)"))
      }
      let outcome = record.quotations[part.number - 1].outcome.rawValue
      guard mark.outcome != outcome else { continue }
      found.append(
        SiteDifference(
          .mark, path, at: id, expected: outcome, found: mark.outcome,
          "the mark says \(mark.outcome.quoted()), the record '\(outcome)'"))
    }
    for (index, quotation) in record.quotations.enumerated()
    where quotation.outcome.isCompared && !met.contains(index) {
      found.append(
        SiteDifference(
          .mark, path, at: "q\(index + 1)", expected: quotation.outcome.rawValue,
          "the mark beside the quotation \(quotation.text.quoted(limit: 40)) is not there"))
    }
    return found
  }
}
