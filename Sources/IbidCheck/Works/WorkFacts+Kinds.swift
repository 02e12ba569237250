import IbidModel

extension WorkFacts {
  /// The type in words: `journal article`.
  var kind: String { Self.kinds[type] ?? type.replacing("-", with: " ").replacing("_", with: " ") }

  private static let kinds = [
    "article-journal": "journal article", "article-magazine": "magazine article",
    "article-newspaper": "newspaper article", "paper-conference": "conference paper",
    "post-weblog": "weblog post", "webpage": "web page",
    "entry-encyclopedia": "encyclopedia entry", "entry-dictionary": "dictionary entry",
  ]

  /// “book 'smith1999'”.
  var name: String { "\(kind) '\(NoteNames.shortened(key, to: 60))'" }

  /// True when a reader needs a page to find words in it: a book, or a part of one or an article
  /// with more than one page.
  var needsPage: Bool {
    switch type {
    case "book", "thesis": values["medium"] == nil
    case "chapter", "paper-conference": hasSeveralPages ?? !hasAny(["URL", "DOI"])
    case "article-journal", "article-magazine", "review", "review-book", "report":
      hasSeveralPages ?? false
    default: false
    }
  }

  /// Whether it runs over more than one page; nil when that is not known.
  private var hasSeveralPages: Bool? {
    values["page"].map { page in
      page.contains { "-\u{2013}\u{2012}\u{2010}\u{2011},;f+".contains($0) }
    }
  }
}
