import IbidModel

extension Rule {
  /// A note or a marker without an end: a manual page.
  static let unclosedNote = Rule(
    code: "M953", slug: "unclosed-note", severity: .error, confidence: .likely,
    reportedBy: .markdown,
    summary: "A note '^[' or a marker '[^1' begins and no ']' closes it.",
    why: """
      The words of the note stand in the middle of the text, or the marker is shown as it was \
      typed and leads nowhere.
      """,
    found: """
      Each '^[', and each '[^' with a letter or digit after it, that is not closed at the end \
      of its paragraph. An inline note is one paragraph: a blank line inside ends it.
      """,
    falseAlarms: "An expression of programming such as '[^a-z' outside code.",
    help: "write ']' where it ends; a note of several paragraphs needs '[^1]: …'",
    flags: [
      "A statement.^[A. Author, *A Book*.\n",
      "A statement.[^1 And more.\n\n[^1]: A. Author.\n",
      "Text.^[One\n\nTwo.]\n",
    ],
    accepts: [
      "A statement.^[A. Author, *A Book*.]\n",
      "A statement.[^1] And more.\n\n[^1]: A. Author.\n",
      "Code `[^1` here.\n",
    ])
}
