import IbidModel
import Testing

@testable import IbidMarkdown

/// Changes of an article as edits of its source.
@Suite("edits")
struct EditTests {
  private func editor(_ text: String) -> MarkdownEditor {
    MarkdownEditor(Article(markdown: SourceFile(text: text)))
  }

  private func node(_ editor: MarkdownEditor, _ kind: NodeKind) throws -> NodeID {
    try #require(
      editor.article.tree.walk().lazy.compactMap { step -> NodeID? in
        guard case .enter(let id) = step, editor.article.tree[id].kind == kind else { return nil }
        return id
      }.first { _ in true })
  }

  private func text(_ editor: MarkdownEditor, _ edits: [SourceEdit]) throws -> String {
    String(decoding: try edits.applied(to: editor.article.source.bytes), as: UTF8.self)
  }

  struct Change: Sendable, CustomTestStringConvertible {
    var before: String
    var new: String
    var after: String
    var testDescription: String { before.debugDescription + " " + new }
  }

  @Test(
    "text is replaced, escaped only where it must be",
    arguments: [
      Change(before: "old\n", new: "new", after: "new\n"),
      Change(before: "> a\n>\told\r\n> *b*\n", new: "x", after: "> x\n>\told\r\n> *b*\n"),
      Change(before: "old\n", new: "1. one", after: "1\\. one\n"),
      Change(before: "old\n", new: "*a*", after: "\\*a\\*\n"),
      Change(before: "| old |\n|-|\n", new: "a|b", after: "| a\\|b |\n|-|\n"),
      Change(before: "\\*old\n", new: "new", after: "new\n"),
      Change(before: "&amp;\n", new: "and", after: "and\n"),
    ])
  func replacing(change: Change) throws {
    let editor = editor(change.before)
    let edits = try editor.replacingText(of: node(editor, .text), with: change.new)
    #expect(try text(editor, edits) == change.after)
  }

  @Test("a marker is taken out and put in; where it would be read otherwise, text is escaped")
  func references() throws {
    let one = editor("> Word[^1] more\n\n[^1]: Note\n")
    let removal = try one.removingReference(node(one, .noteReference))
    #expect(try text(one, removal) == "> Word more\n\n[^1]: Note\n")
    let two = editor("a^b\n\n[^1]: Note\n")
    let edits = try two.insertingReference(to: "1", in: node(two, .text), at: 2)
    #expect(try text(two, edits) == "a\\^[^1]b\n\n[^1]: Note\n")
    let three = editor("*a* b\n\n[^1]: Note\n")
    let after = try three.insertingReference(to: "1", after: node(three, .emphasis))
    #expect(try text(three, after) == "*a*[^1] b\n\n[^1]: Note\n")
  }

  @Test("a label changes in references, definition and duplicates, and never to one in use")
  func renaming() throws {
    let editor = editor("a[^1]\n> b[^1]\n\n[^1]: x\n\n- [^1]: y\n\n[^2]: z\n")
    let edits = try editor.renamingNote("1", to: "first")
    #expect(edits.count == 4)
    #expect(
      try text(editor, edits)
        == "a[^first]\n> b[^first]\n\n[^first]: x\n\n- [^first]: y\n\n[^2]: z\n")
    #expect(throws: EditRefusal.cannotBeWritten) { try editor.renamingNote("1", to: "2") }
    #expect(throws: EditRefusal.cannotBeWritten) { try editor.renamingNote("1", to: "a b") }
    #expect(throws: EditRefusal.notFound) { try editor.renamingNote("3", to: "4") }
  }

  @Test(
    "a destination changes where it stands",
    arguments: [
      Change(before: "[a](b \"t\")\n", new: "/c", after: "[a](/c \"t\")\n"),
      Change(before: "![a]( <b c> )\n", new: "d", after: "![a]( d )\n"),
      Change(before: "[a]()\n", new: "x y", after: "[a](<x y>)\n"),
      Change(before: "> [a](\n> b)\n", new: "c", after: "> [a](\n> c)\n"),
      Change(
        before: "[a] [b][a]\n\n[a]: /u 't'\n", new: "/v", after: "[a] [b][a]\n\n[a]: /v 't'\n"),
      Change(before: "<http://x.de>\n", new: "/v", after: "[http\\:\\/\\/x\\.de](/v)\n"),
    ])
  func destinations(change: Change) throws {
    let editor = editor(change.before)
    let id = try node(editor, change.before.contains("!") ? .image : .link)
    #expect(try text(editor, editor.settingDestination(of: id, to: change.new)) == change.after)
  }

  @Test("an id is added beside what is there")
  func attributes() throws {
    let id = Tree.Attributes(id: "i")
    for (before, kind, after) in [
      ("## A ##\n", NodeKind.heading, "## A {#i} ##\n"),
      ("A\n===\n", .heading, "A {#i}\n===\n"),
      ("A {.c}\n---\n", .heading, "A {#i}\n---\n"),
      ("`a` b\n", .code, "`a`{#i} b\n"), ("::: note\nx\n:::\n", .div, "::: {#i}\nx\n:::\n"),
      ("[a](b){.c}\n", .link, "[a](b){#i}\n"), ("```\nx\n```\n", .codeBlock, "``` {#i}\nx\n```\n"),
    ] {
      let editor = editor(before)
      let edits = try editor.settingAttributes(of: node(editor, kind), to: id)
      #expect(try text(editor, edits) == after)
    }
  }

  @Test(
    "a field keeps its quotes, its comment and its neighbours",
    arguments: [
      Change(before: "title: Old # c\nb: 1\n", new: "New", after: "title: New # c\nb: 1\n"),
      Change(before: "title: \"Old\"\n", new: "a \"b\"", after: "title: \"a \\\"b\\\"\"\n"),
      Change(before: "title: 'Old' # c\n", new: "it's", after: "title: 'it''s' # c\n"),
      Change(before: "title: Old\n", new: "a: b", after: "title: \"a: b\"\n"),
      Change(before: "title:\nb: 1\n", new: "x", after: "title: x\nb: 1\n"),
      Change(before: "# c\r\nb: 1\r\n", new: "x", after: "# c\r\nb: 1\r\ntitle: x\r\n"),
      Change(before: "title: >-\n  old\n  text\nb: 1\n", new: "x", after: "title: x\nb: 1\n"),
    ])
  func fieldsOfYAML(change: Change) throws {
    let editor = editor("---\n\(change.before)---\n\nText\n")
    let edits = try editor.settingField("title", to: change.new)
    #expect(try text(editor, edits) == "---\n\(change.after)---\n\nText\n")
  }

  @Test(
    "a field of TOML keeps its quotes and stands before the tables",
    arguments: [
      Change(before: "title = \"Old\" # c\n", new: "N", after: "title = \"N\" # c\n"),
      Change(before: "title = 'Old'\n", new: "a\"b", after: "title = 'a\"b'\n"),
      Change(before: "title = 'Old'\n", new: "a'b", after: "title = \"a'b\"\n"),
      Change(before: "title = 2020\n", new: "2021", after: "title = 2021\n"),
      Change(before: "b = 1\n[t]\nk = 2\n", new: "x", after: "b = 1\ntitle = \"x\"\n[t]\nk = 2\n"),
    ])
  func fieldsOfTOML(change: Change) throws {
    let editor = editor("+++\n\(change.before)+++\n\nText\n")
    let edits = try editor.settingField("title", to: change.new)
    #expect(try text(editor, edits) == "+++\n\(change.after)+++\n\nText\n")
  }

  @Test("front matter is made where there is none")
  func newFrontMatter() throws {
    let editor = editor("Text\n")
    let edits = try editor.settingField("title", to: "A")
    #expect(try text(editor, edits) == "---\ntitle: A\n---\n\nText\n")
  }

  @Test("edits are made in one pass, whatever their order; overlapping ones are refused")
  func overlaps() throws {
    func edit(_ start: Int, _ end: Int, _ text: String) -> SourceEdit {
      SourceEdit(span: SourceSpan(start, end), replacement: Array(text.utf8))
    }
    let source = Array("abcdef".utf8)
    let made = try [edit(4, 5, "X"), edit(0, 1, ""), edit(2, 2, "1"), edit(2, 2, "2")]
      .applied(to: source)
    #expect(String(decoding: made, as: UTF8.self) == "b12cdXf")
    #expect(throws: SourceEditFailure.overlapping(SourceSpan(0, 3), SourceSpan(2, 4))) {
      try [edit(2, 4, ""), edit(0, 3, "")].applied(to: source)
    }
    #expect(throws: SourceEditFailure.overlapping(SourceSpan(0, 3), SourceSpan(1, 1))) {
      try [edit(1, 1, "x"), edit(0, 3, "")].applied(to: source)
    }
    #expect(throws: SourceEditFailure.outside(SourceSpan(6, 7))) {
      try [edit(6, 7, "")].applied(to: source)
    }
  }
}
