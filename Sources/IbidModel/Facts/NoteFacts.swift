/// What is known of one note.
package struct NoteFacts: Hashable, Sendable {
  /// The label as written; empty for an inline note.
  package var label: String
  /// The whole definition; nil when there is none.
  package var span: SourceSpan?
  /// The text as a reader sees it.
  package var text: String
  package var state: State
  /// The indices of the markers that refer to it, in document order.
  package var markers: [Int]
  /// The spans of further definitions with the same label.
  package var duplicates: [SourceSpan]
  /// The citations it holds, as indices of `ArticleFacts.citations`.
  package var citations: [Int]
  /// The works it names, in order; a short form (ibid) names none by itself.
  package var works: [WorkMention]
  /// The short forms (ibid and the like), in order.
  package var shortForms: [ShortForm]
  /// Addresses written out or linked.
  package var addresses: [AddressMention]
  /// The place where an address once stood: “(translated from )”, “available at .”.
  package var lostAddress: SourceSpan?
  /// The words that say the source is on the web (“website of …”), when there are any.
  package var webCue: SourceSpan?
  /// The dates in the note.
  package var dates: [DateMention]

  /// Whether the note is there.
  package enum State: Hashable, Sendable {
    /// It has text.
    case present
    /// It is defined, but says nothing.
    case empty
    /// It is known to be lost: `[…]`, listed in `notes-lost`, or never found by the importer.
    case lost
    /// A marker refers to it and nothing defines it.
    case undefined
  }

  package init(label: String, span: SourceSpan?, text: String, state: State) {
    self.label = label
    self.span = span
    self.text = text
    self.state = state
    markers = []
    duplicates = []
    citations = []
    works = []
    shortForms = []
    addresses = []
    dates = []
  }

  /// The label as a number, when it is one.
  package var number: Int? { Int(label) }
  /// True when a reader who follows the marker finds nothing.
  package var isMissing: Bool { state == .lost || state == .undefined }
}

/// A work as a note names it.
package struct WorkMention: Hashable, Sendable {
  package var span: SourceSpan
  /// The name of the first author as written, or nil.
  package var author: String?
  /// The family name, folded (lower case, no accents), to compare mentions by; or nil.
  package var authorKey: String?
  /// The title as written, without marks, or nil.
  package var title: String?

  package init(span: SourceSpan, author: String?, authorKey: String?, title: String?) {
    self.span = span
    self.author = author
    self.authorKey = authorKey
    self.title = title
  }
}

/// A short form that points to a work named before.
package struct ShortForm: Hashable, Sendable {
  package var kind: Kind
  /// The word itself.
  package var span: SourceSpan
  /// The author written before it (“Malaparte, ibid”), folded, or nil.
  package var authorKey: String?
  /// The place of that author's name.
  package var authorSpan: SourceSpan?
  /// The index of the note it was resolved to, or nil when it could not be.
  package var target: Int?

  /// Which short form it is.
  package enum Kind: String, Sendable {
    /// “ibid”, “ebd.”, “там же”: the work just cited.
    case ibid
    /// “op. cit.”, “a.a.O.”: the author's work cited before.
    case opCit = "op. cit."
    /// “idem”, “ders.”: the same author.
    case idem
  }

  package init(
    kind: Kind, span: SourceSpan, authorKey: String? = nil, authorSpan: SourceSpan? = nil,
    target: Int? = nil
  ) {
    self.kind = kind
    self.span = span
    self.authorKey = authorKey
    self.authorSpan = authorSpan
    self.target = target
  }
}

/// An address in a note.
package struct AddressMention: Hashable, Sendable {
  package var span: SourceSpan
  package var url: String
  /// True when nothing but the address names the source.
  package var isBare: Bool

  package init(span: SourceSpan, url: String, isBare: Bool) {
    self.span = span
    self.url = url
    self.isBare = isBare
  }
}

/// A date as written, with every way to read it.
package struct DateMention: Hashable, Sendable {
  package var span: SourceSpan
  package var text: String
  /// The days it may mean, in the order of likelihood; two or more make it ambiguous.
  package var readings: [Reading]

  /// One way to read a date.
  package struct Reading: Hashable, Sendable {
    package var date: PartialDate
    /// The order read, such as `day month year`.
    package var order: String
    package init(date: PartialDate, order: String) {
      self.date = date
      self.order = order
    }
  }

  package init(span: SourceSpan, text: String, readings: [Reading]) {
    self.span = span
    self.text = text
    self.readings = readings
  }
}
