/// The text of a published article as anybody can take it from its page, with the markers, notes
/// and marks found on the way.
///
/// The rule, which `docs/record.md` gives to strangers: of the first `article` element, leave out
/// `nav`, `aside`, `footer`, `details`, `script`, `style` and `template`, `a` and `sup` of the
/// class `noteref` or `compared` or with the role `doc-noteref` or `doc-backlink`. Phrasing elements
/// part no blocks, every other tag does; `br` and each run of white space is one space; blocks are trimmed,
/// empty ones dropped. One pass, linear.
package struct PublishedText: Hashable, Sendable {
  /// The blocks in order.
  package private(set) var blocks: [String] = []
  /// The markers of notes in order.
  package private(set) var markers: [Marker] = []
  /// The notes in order.
  package private(set) var notes: [Note] = []
  /// The marks beside compared quotations in order.
  package private(set) var marks: [Mark] = []

  /// A marker as the page shows it.
  package struct Marker: Hashable, Sendable {
    /// What the reader sees.
    package var text: String
    /// The id of its note, without `#`.
    package var target: String
    /// True when it stands in the text of a note.
    package var isInNote: Bool
  }

  /// A note as the page shows it.
  package struct Note: Hashable, Sendable {
    package var id: String
    /// The number it has in its list.
    package var number: String
    /// True for a note that is said to be lost or missing.
    package var isMissing: Bool
    /// Its blocks, as a range of `blocks`.
    package var blocks: Range<Int>
  }

  /// A mark beside a compared quotation.
  package struct Mark: Hashable, Sendable {
    /// What came of the comparison, as its `data-outcome` has it.
    package var outcome: String
    /// Where it leads.
    package var address: String
  }

  /// Reads a page.
  package init(page: [UInt8]) {
    var reading = PublishedTextReading(page)
    reading.run()
    blocks = reading.blocks
    markers = reading.markers
    notes = reading.notes
    marks = reading.marks
  }

  /// The blocks joined by line feeds: what the record's hash is of.
  package static func joined(_ blocks: [String]) -> [UInt8] {
    Array(blocks.joined(separator: "\n").utf8)
  }
}
