import IbidModel

extension Rule {
  /// Lines the importer made notes: a manual page.
  static let notesGuessed = Rule(
    code: "J804", slug: "notes-guessed", severity: .info, confidence: .likely,
    reportedBy: .importer,
    summary: """
      Lines at the end of the page were made notes because their numbers match the markers.
      """,
    why: "Whether they are notes settles what the reader finds behind each marker.",
    found: """
      A series of lines that start with rising numbers, written like the markers of the text, \
      after the last paragraph or under a heading such as 'Notes'.
      """,
    falseAlarms: "A numbered list at the end of an article.",
    help: "compare the notes with the page")
}
