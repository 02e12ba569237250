/// The names of fields of BibTeX and BibLaTeX.
enum BibTeXFields {
  /// Fields that are read beside those in the tables of `BibTeXItem`.
  static let read: Set<String> = [
    "ids", "type", "entrysubtype", "langid", "hyphenation", "language", "options", "holder", "date",
    "year", "month", "day", "endyear", "endmonth", "endday", "origdate", "origyear", "origmonth",
    "origday", "eventdate", "eventyear", "eventmonth", "eventday", "urldate", "urlyear", "urlmonth",
    "urlday", "pubstate", "note", "addendum", "annotation", "annote", "title", "subtitle",
    "titleaddon", "maintitle", "mainsubtitle", "maintitleaddon", "booktitle", "booksubtitle",
    "booktitleaddon", "issuetitle", "issuesubtitle", "issuetitleaddon", "journaltitle", "journal",
    "journalsubtitle", "journaltitleaddon", "shorttitle", "shortjournal", "origtitle", "eventtitle",
    "series", "number", "issue", "eid", "pages", "volume", "part", "school", "institution",
    "organization",
    "howpublished", "publisher", "location", "address", "doi", "url", "eprint", "eprinttype",
    "archiveprefix", "crossref", "xdata", "eventtitleaddon",
  ]

  /// Fields that are known and kept in `Item.other`.
  static let kept: Set<String> = ["file", "pdf"]

  /// Fields that are known and mean nothing to CSL.
  static let others: Set<String> = kept.union([
    "afterword", "annotator", "archive", "authortype", "bookpagination", "commentator", "editora",
    "editorb", "editorc", "editortype", "editoratype", "editorbtype", "editorctype", "eprintclass",
    "primaryclass", "foreword", "indextitle", "indexsorttitle", "introduction", "isan", "ismn",
    "isrn", "iswc", "key", "label", "mainsorttitle", "nameaddon", "origlanguage", "pagination",
    "reprinttitle", "shortauthor", "shorteditor", "shorthand", "shorthandintro", "shortseries",
    "sortkey", "sortname", "sortshorthand", "sorttitle", "sortyear", "presort", "related",
    "relatedoptions", "relatedstring", "relatedtype", "entryset", "execute", "gender",
    "langidopts", "xref", "lista", "listb", "listc", "listd", "liste", "listf", "usera", "userb",
    "userc", "userd", "usere", "userf", "verba", "verbb", "verbc", "namea", "nameb", "namec",
    "nameatype", "namebtype", "namectype", "owner", "timestamp", "bibsource", "biburl",
    "date-added", "date-modified", "bdsk-url-1", "bdsk-url-2", "bdsk-file-1", "bdsk-file-2",
    "mendeley-tags", "mendeley-groups", "groups", "keyword", "creationdate", "modificationdate",
  ])
}
