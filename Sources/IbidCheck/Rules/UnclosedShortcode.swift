import IbidModel

extension Rule {
  /// A shortcode begins and '>}}' or '%}}' does not follow: a manual page.
  static let unclosedShortcode = Rule(
    code: "M920", slug: "unclosed-shortcode", severity: .warning, confidence: .certain,
    reportedBy: .markdown,
    summary: "A shortcode begins and '>}}' or '%}}' does not follow.",
    why: """
      Its words stand in the text as a reader sees it, and the tool it is meant for refuses \
      the page.
      """,
    found: """
      A '{{<' or '{{%' of the Markdown of Hugo or Quarto without an end before a blank line, before \
      the next shortcode and before the end of its block; blank lines may stand in raw strings only.
      """,
    falseAlarms: "A text about shortcodes that shows one without marking it as code.",
    help: "end it with '>}}' or '%}}'; to show it, write it as code")
}
