/// What is known of the works that an article may cite, from one file or several: rules work on this.
package struct LibraryFacts: Sendable {
  /// The files, in the order in which they are looked through.
  package var files: [SourceFile] = []
  /// The works in the order of the files, each key once.
  package var works: [WorkFacts] = []
  /// What could not be read in the files.
  package var faults: [LibraryFault] = []
  /// The index in `works` of each key; a work may have several.
  package var numbers: [String: Int] = [:]
  /// The works that are cited, by their indices; nil when nobody asks, and all count.
  package var cited: Set<Int>?
  /// True when every text that cites from it was read, so that what is left is cited nowhere.
  package var isReadWhole = false

  package init() {}

  /// The work with a key, or nil.
  package subscript(key: String) -> WorkFacts? { numbers[key].map { works[$0] } }

  /// True when rules look at the work.
  package func counts(_ work: Int) -> Bool { cited?.contains(work) ?? true }
}

/// What is known of a work in a library.
package struct WorkFacts: Hashable, Sendable {
  /// The key it is cited by.
  package var key: String
  /// Its type by the name of CSL 1.0.2, `document` for one that CSL does not know.
  package var type: String
  /// False when the file names no type that CSL knows.
  package var hasKnownType: Bool
  /// The index of its file in `LibraryFacts.files`.
  package var file: Int
  /// The entry, in the text of that file.
  package var span: SourceSpan
  /// The fields it has, by their CSL names, and `orcid`.
  ///
  /// Text as it is; of names the family name of the first; of dates `1999`, `1999-05`,
  /// `1999-05-03`, a range with a slash between, or the words in which it was given.
  package var values: [String: String]

  package init(
    key: String, type: String, hasKnownType: Bool = true, file: Int, span: SourceSpan,
    values: [String: String]
  ) {
    self.key = key
    self.type = type
    self.hasKnownType = hasKnownType
    self.file = file
    self.span = span
    self.values = values
  }

  /// True when it has one of these fields.
  package func hasAny(_ fields: [String]) -> Bool { fields.contains { values[$0] != nil } }
}

/// What is wrong at one place of a library.
package struct LibraryFault: Hashable, Sendable {
  package var kind: Kind
  /// What is there and what was expected: one line, no full stop.
  package var message: String
  /// The key of its entry, when there is one.
  package var key: String?
  /// The index of its file in `LibraryFacts.files`.
  package var file: Int
  package var span: SourceSpan

  /// What it is about.
  package enum Kind: Sendable {
    /// An entry, or a part of the file, cannot be read and is left out.
    case broken
    /// The bytes are not in UTF-8 and were decoded.
    case decoded
    /// A second entry with a key that is taken; it is left out.
    case duplicateKey
    /// A type that CSL does not know.
    case unknownType
    /// A field that CSL does not know; it is kept.
    case unknownField
    /// A name, a date or another value that cannot be taken apart.
    case unreadable
    /// An entry that another one builds on is not there.
    case missingParent
  }

  package init(kind: Kind, message: String, key: String?, file: Int, span: SourceSpan) {
    self.kind = kind
    self.message = message
    self.key = key
    self.file = file
    self.span = span
  }
}
