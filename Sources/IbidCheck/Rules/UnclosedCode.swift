import IbidModel

extension Rule {
  /// Code without an end: a manual page.
  static let unclosedCode = Rule(
    code: "M950", slug: "unclosed-code", severity: .warning, confidence: .certain,
    reportedBy: .markdown,
    summary: "Code begins and nothing ends it.",
    why: """
      Fenced code without its last line takes in all that follows; a backtick without its pair \
      stays in the text as a stray sign.
      """,
    found: """
      Fenced code that is open at the end of the text, quotation, item or note it began in is \
      a warning. A run of backticks before a word, with no run of the same length after it in \
      the paragraph, is only told (info); not where apostrophes close it, as in `word'.
      """,
    falseAlarms: """
      A backtick that stands for a letter or an accent, as in some transcriptions of Arabic.
      """,
    help: "end the code with the marks it began with",
    flags: [
      "```\nlet a = 1\n\nThe text goes on.\n",
      "Call `run and wait.\n",
      "> ~~~\n> code\n\nText.\n",
    ],
    accepts: [
      "```\nlet a = 1\n```\n\nThe text goes on.\n",
      "Call `run` and wait.\n",
      "The `word' in quotes.\n",
    ])
}
