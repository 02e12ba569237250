import IbidModel

extension Rule {
  /// Front matter values of the wrong kind: a manual page.
  static let frontMatterWrongType = Rule(
    code: "M903", slug: "front-matter-wrong-type", severity: .error, confidence: .certain,
    reportedBy: .markdown,
    summary: "A key of the front matter has a value it cannot use.",
    why: "The value is ignored, for instance a date that is no day of the calendar.",
    found: "The value of each known key is compared with its kind: text, day, yes or no, list.",
    falseAlarms: "None known.",
    help: "give the key a value of its kind")
}
