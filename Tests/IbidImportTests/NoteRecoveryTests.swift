import IbidModel
import Testing

@testable import IbidImport

/// Which numbers become markers of which notes, on short pages of many habits.
struct NoteRecoveryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var path = "page.txt"
    var text: String
    /// `label@first word of the note`; a lost note has `label@`.
    var notes: [String]
    /// The labels of the markers in order.
    var markers: [String]
    var testDescription: String { name }
  }

  private static let one =
    "The harbour was dug in the spring of that year by men who had come from the hills"
  private static let two = "It silted up within a generation and was dug again by their sons"

  /// A page of two sentences with markers, and notes.
  private static func page(_ markers: (String, String), _ notes: String) -> String {
    "The harbour\n\nBy Jane Doe\n\n\(one).\(markers.0) And so on.\n\n\(two).\(markers.1)\n\n\(notes)\n"
  }

  private static let both = ["1@Smith", "2@Brown"]

  static let cases: [Case] = [
    Case(
      name: "(1)", text: page((" (1)", " (2)"), "(1) Smith, p. 3.\n(2) Brown, p. 4."),
      notes: both, markers: ["1", "2"]),
    Case(
      name: "[1] and 1.", text: page(("[1]", "[2]"), "1. Smith, p. 3.\n2. Brown, p. 4."),
      notes: both, markers: ["1", "2"]),
    Case(
      name: "superscripts", text: page(("¹", "²"), "Notes\n\n¹ Smith, p. 3.\n² Brown, p. 4."),
      notes: both, markers: ["1", "2"]),
    Case(
      name: "bare numbers after marks",
      text: page(("1", "2"), "Notes\n\n1 Smith, p. 3.\n2 Brown, p. 4."),
      notes: both, markers: ["1", "2"]),
    Case(
      name: "bare numbers after years, beside an equation",
      text: page(
        (" He wrote in 1977.1", " See eq. (1) of 2.5 metres.2"),
        "Notes\n1 Smith, p. 3.\n2 Brown, p. 4."),
      notes: both, markers: ["1", "2"]),
    Case(
      name: "a lost note with two markers",
      text: page(("[1]", "[2] More was dug.[2] It went on.[3]"), "Notes\n[1] Smith.\n[3] Lee."),
      notes: ["1@Smith.", "2@", "3@Lee."], markers: ["1", "2", "2", "3"]),
    Case(
      name: "1: and Note 1.",
      text: page((" (1)", " (2)"), "Notes\n\n1: Smith, p. 3.\n2: Brown, p. 4."),
      notes: both, markers: ["1", "2"]),
    Case(
      name: "a footer after the notes is not of the last note",
      text: page(
        (" (1)", " (2)"), "Notes\n(1) Smith.\n(2) Brown.\n\nAbout the author: she writes."),
      notes: ["1@Smith.", "2@Brown."], markers: ["1", "2"]),
    Case(
      name: "a note of two paragraphs",
      text: page((" (1)", " (2)"), "Notes\n(1) Smith.\nHe adds more.\n(2) Brown."),
      notes: ["1@Smith.", "2@Brown."], markers: ["1", "2"]),
    Case(
      name: "all notes lost", text: page((" (1)", " (2)"), ""), notes: ["1@", "2@"],
      markers: ["1", "2"]),
    Case(
      name: "demands after a colon are no notes",
      text: page((" (1)", " (2)"), "We demand:\n1. A harbour.\n2. A pension."),
      notes: ["1@", "2@"], markers: ["1", "2"]),
    Case(
      name: "notes without markers",
      text: "The harbour\n\nBy Jane Doe\n\n\(one). \(two).\n\nEndnotes\n1. Smith.\n2. Brown.\n",
      notes: ["1@Smith.", "2@Brown."], markers: []),
    Case(
      name: "a reused note",
      text: page((" (1)", " (1) More was dug. (2)"), "(1) Smith.\n(2) Brown."),
      notes: ["1@Smith.", "2@Brown."], markers: ["1", "1", "2"]),
    Case(
      name: "out of order, but each has its note",
      text: page((" (2)", " (1) More was dug. (3)"), "(1) Smith.\n(2) Brown.\n(3) Lee."),
      notes: ["1@Smith.", "2@Brown.", "3@Lee."], markers: ["2", "1", "3"]),
    Case(
      name: "between words, where the order asks for it",
      text: page((" (1)", " It went (2) very well. More was dug. (3)"), "(1) A.\n(2) B.\n(3) C."),
      notes: ["1@A.", "2@B.", "3@C."], markers: ["1", "2", "3"]),
    Case(
      name: "an enumeration in a sentence is none",
      text: page(
        (" (1)", " They took (1) mud and (2) sand and went home. (2)"), "(1) A.\n(2) B."),
      notes: ["1@A.", "2@B."], markers: ["1", "2"]),
    Case(
      name: "br between notes", path: "page.html",
      text: "<h1>T</h1><p>\(one).<sup>1</sup> And</p><p>\(two).<sup>2</sup></p>"
        + "<p><b>Notes</b><br>1. Smith<br>2. Brown</p>",
      notes: both, markers: ["1", "2"]),
    Case(
      name: "an exponent is none", path: "page.html",
      text: "<h1>T</h1><p>\(one).<sup>1</sup> Of 300 m<sup>2</sup> all.</p>"
        + "<p>\(two).<sup>3</sup></p><h3>Notes</h3><p>1. A</p><p>2. B</p><p>3. C</p>",
      notes: ["1@A", "2@B", "3@C"], markers: ["1", "3"]),
    Case(
      name: "linked notes that start anew", path: "page.html",
      text: "<h1>T</h1><p>\(one).<a href=#a1>[1]</a></p><p id=a1>[1] Smith.</p>"
        + "<p>\(two).<a href=#b1>[1]</a></p><p id=b1>[1] Brown.</p>",
      notes: ["1@Smith.", "1-2@Brown."], markers: ["1", "1-2"]),
    Case(
      name: "a lost link is never tied to another part's note", path: "page.html",
      text: "<h1>T</h1><p>\(one).<a href=#a1>1</a> And.<a href=#a2>2</a></p>"
        + "<p id=a1>1 Smith.</p><p id=a2>2 Jones.</p>"
        + "<p>\(two).<a href=#b1>1</a> And.<a href=#gone>2</a></p><p id=b1>1 Brown.</p>",
      notes: ["1@Smith.", "2@Jones.", "1-2@Brown.", "2-2@"], markers: ["1", "2", "1-2", "2-2"]),
    Case(
      name: "a linked note of two paragraphs", path: "page.html",
      text: "<h1>T</h1><p>\(one).<a href=#f1>[1]</a></p><p>\(two).<a href=#f2>[2]</a></p>"
        + "<div id=f1><p>[1] Smith.</p><p>He adds more.</p></div><div id=f2><p>[2] Brown.</p></div>",
      notes: ["1@Smith.", "2@Brown."], markers: ["1", "2"]),
  ]

  @Test(arguments: cases)
  func markersAndNotesAreJoined(one: Case) {
    let article = Pages.article(text: one.text, path: one.path)
    let notes = article.notes.map { note in
      let text = note.definition.map { article.tree.plainString(of: $0) } ?? ""
      let isLost = article.metadata.notesLost.contains(note.label)
      let first = text.split { $0 == " " || $0 == "," || $0 == "\n" }.first ?? ""
      return note.label + "@" + (isLost ? "" : first)
    }
    #expect(notes == one.notes)
    #expect(article.markers.map { String($0.prefix { $0 != "@" }) } == one.markers)
  }

  @Test func notesThatNoMarkerFitsAreReported() {
    let article = Pages.article(
      text: Self.page((" (a)", " (b)"), "Notes\n\n(1) Smith.\n(2) Brown.\n\n").replacing(
        "Notes", with: "References"))
    #expect(article.notes.isEmpty)
    #expect(article.findings("J804").count == 1)
  }
}
