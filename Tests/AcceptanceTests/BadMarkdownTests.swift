import Foundation
import Testing

/// Markdown that is broken, huge or hostile: a tree and findings or one clear error, never a trap.
struct BadMarkdownTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var testDescription: String { name }

    init(_ name: String, _ text: String) {
      self.name = name
      bytes = Array(text.utf8)
    }

    init(_ name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    /// Something opened very often, and closed as often.
    static func deep(_ name: String, _ open: String, _ close: String = "") -> Case {
      Case(
        name,
        String(repeating: open, count: 100_000) + "x" + String(repeating: close, count: 100_000))
    }
  }

  static let cases = [
    Case("nothing", ""), Case("a byte order mark alone", bytes: [0xEF, 0xBB, 0xBF]),
    Case(
      "bytes that are no UTF-8",
      bytes: [0x61, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5, 0x0A, 0xE2]),
    Case("NUL bytes", "a\0[\0](\0)\0*\0*\n\n# \0\n\n|\0|\n|-|\n"),
    Case("mixed line endings", "\u{FEFF}---\r\ntitle: a\r---\n# b\r\r\n- c\r\n\td\n\r> e\r"),
    Case("one long line", String(repeating: "word ", count: 400_000)),
    Case("one long word", String(repeating: "a", count: 2_000_000)),
    .deep("quotations", "> "), .deep("lists", "- "), .deep("emphasis", "*a ", " a*"),
    .deep("strong emphasis", "**a ", " a**"), .deep("brackets", "[", "]"),
    .deep("spans", "[", "]{.a}"), .deep("images", "![", "](u)"), .deep("divs", "::: a\n", "\n:::"),
    .deep("inline notes", "^[a ", "]"), .deep("notes", "[^a]: "), .deep("tags", "<div>\n\n"),
    .deep("citations", "[@a ", "]"), .deep("definitions", "a\n: "),
  ]

  @Test("every command ends well", .timeLimit(.minutes(15)), arguments: cases)
  func commands(_ sample: Case) throws {
    let file = try workshop.write(sample.bytes, to: "page.md")
    for arguments in [
      ["convert", file, "--to", "html"], ["convert", file, "--to", "md"],
      ["convert", file, "--to", "text"], ["convert", file, "--to", "json"],
      ["convert", file, "--raw-html", "div,sub"], ["check", file],
    ] {
      let outcome = try Program.ibid(arguments)
      #expect((0...1).contains(outcome.status), "\(arguments) \(outcome.status) \(outcome.errors)")
    }
  }

  @Test("a publication of them is built with its records", .timeLimit(.minutes(15)))
  func publication() throws {
    try workshop.write("title: T\nraw-html:\n  allow: [div]\n", to: "ibid.yaml")
    let twice = Case("a note defined twice", "x[^a]\n\n[^a]: one\n\n[^a]: two[^b]\n\n[^b]: three\n")
    for (number, sample) in (Self.cases + [twice]).enumerated() {
      try workshop.write(
        Array("---\nslug: page-\(number)\n---\n".utf8) + sample.bytes, to: "content/\(number).md")
    }
    let outcome = try Program.shell(
      "cd '\(workshop.folder.path)' && \"$IBID\" build --out public && \"$IBID\" verify public")
    #expect(outcome.status == 0, "\(outcome.errors.prefix(2000)) \(outcome.output.suffix(2000))")
  }

  @Test("an element that can do harm is refused in one line")
  func harmfulElement() throws {
    try workshop.write("title: T\nraw-html:\n  allow: [sub, script]\n", to: "ibid.yaml")
    try workshop.write("a\n", to: "content/a.md")
    let outcome = try Program.shell("cd '\(workshop.folder.path)' && \"$IBID\" build --out public")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("ibid.yaml:3:16: 'raw-html.allow' is 'script', expected"))
    let converted = try Program.ibid("convert", "-", "--raw-html", "sub,style")
    #expect(converted.status == 2)
    #expect(converted.errors.contains("'style' is none of the elements that can do no harm"))
  }
}
