import IbidModel

extension RecordWords {
  /// English.
  static let english = RecordWords(
    form: oneOrMany,
    markerForms: ["marker", "markers"], noteForms: ["note", "notes"], lostForms: ["lost"],
    missingForms: ["missing"], findingForms: ["finding", "findings"],
    quotations: { total, compared in
      if total == 1 { return "1 quotation, " + (compared == 1 ? "compared" : "not compared") }
      if compared == 0 { return "\(total) quotations, none compared" }
      if compared == total { return "\(total) quotations, all compared" }
      return "\(total) quotations: \(compared) compared, \(total - compared) not"
    },
    compared: "Compared with the source:",
    outcomeForms: [
      .verbatim: ["verbatim"], .typography: ["with other capitals or punctuation"],
      .omission: ["with words left out"], .addition: ["with words added"],
      .altered: ["with a word altered"], .notFound: ["not found"],
    ],
    comparedWithSource: "Quotation compared with its source:",
    outcomes: [
      .verbatim: "word for word the same",
      .typography: "the same words, other capitals or punctuation",
      .omission: "words are left out", .addition: "words are added",
      .altered: "a word differs", .notFound: "these words were not found",
      .couldNotTell: "not compared",
    ],
    obstacles: [
      .noWork: "names no work that could be looked up", .noCapture: "no captured source",
      .damagedCapture: "the captured source is damaged",
      .otherLanguage: "the captured source is in another language",
    ],
    evidence: Evidence(
      title: "Quotations beside their sources",
      introduction:
        "Each quotation that was compared stands beside the passage it was compared with. Struck words are only in the article, bold words only in the source.",
      articleLabel: "The article", sourceLabel: "The source",
      closestLabel: "The passage of the source that comes closest",
      nothingNear: "Nothing in the captured source comes near these words.",
      quotation: "Quotation", back: "Back to the quotation in the article",
      marks: ("“", "”"),
      altered: { "The article has “\($0)”, the source “\($1)”." },
      added: { "“\($0)” is not in the source." }, leftOut: { "The article leaves out “\($0)”." },
      place: { "line \($0) of the text captured on \($1)" }, capturedOn: { "captured on \($0)" },
      levels: [
        .excerpt:
          "Level: excerpt. The quoted words and some around them are published here; the rest of the captured text is with the publisher.",
        .capture:
          "Level: capture. The whole captured text is published, so that you can read on.",
        .witness:
          "Level: witness. Somebody else keeps a copy, so that you need not trust the publisher’s.",
      ],
      address: "Address", wholeText: "The whole captured text",
      witness: "The copy kept by somebody else",
      hashes: "Hashes",
      hashOfExcerpt: "SHA-256 of the excerpt", hashOfText: "SHA-256 of the captured text",
      hashOfPage: "SHA-256 of the page as it was taken"),
    page: Page(
      title: "The record of this article",
      introduction: [
        "Here is every marker, note, quotation, reference and link of the article, and what came of checking it.",
        "“Holds” says that we checked it and found it as it should be, not that the article is right.",
        "“Could not tell” says that nobody has looked it up.",
        "Quotations of fewer than six words are not compared.",
      ],
      markers: "Markers", marker: "Marker", quotations: "Quotations",
      references: "References", referenceOfNote: "Reference in note", links: "Links",
      findings: "Findings", captures: "Captured sources", noFindings: "None.",
      verdicts: [.holds: "holds", .fails: "fails", .unknown: "could not tell"],
      states: [.present: "", .empty: "empty", .lost: "lost", .undefined: "missing"],
      severities: [.error: "error", .warning: "warning", .info: "remark"],
      againTitle: "Check it again",
      verify:
        "With a copy of this site, this computes the record again from the published files alone:",
      sums: "And this says whether a file was changed, with tools that every Unix has:",
      notCovered:
        "Neither shows it when somebody rewrites a page together with its record; only a signature, or a copy that somebody else keeps, does.",
      hashOfArticle: "SHA-256 of the article’s text", forPrograms: "The same for programs:"))
}
