import IbidModel

/// One thing that is not as the published record has it.
package struct SiteDifference: Hashable, Sendable {
  package var kind: Kind
  /// The file that differs, below the root of the site.
  package var file: String
  /// Where in it: `q3`, `block 12`, `line 4`, or a key of `record.json`; empty for the whole file.
  package var place: String
  /// What the rest of the site says should be there; nil where there is no one value.
  package var expected: String?
  /// What is there.
  package var found: String?
  /// Both in one line for people: lower case, no full stop.
  package var message: String

  /// What kind of thing differs; the words are stable in `--format json`.
  package enum Kind: String, Sendable, CaseIterable {
    /// The bytes of a file have another hash than the manifest says.
    case fileChanged = "file-changed"
    /// A file of the manifest, or one that a record needs, is not there.
    case fileMissing = "file-missing"
    /// A file that the manifest does not list.
    case fileAdded = "file-added"
    /// An entry that no site has: a link, a pipe, an odd name.
    case oddEntry = "odd-entry"
    /// A file or folder that cannot be read.
    case unreadable
    /// The manifest, or a `record.json`, is not what its format asks for.
    case badFormat = "bad-format"
    /// The record contradicts itself.
    case record
    /// The words of a page and of its record differ.
    case text
    /// Markers, notes and their numbers.
    case numbering
    /// The mark beside a quotation.
    case mark
    /// The box that sums the record up.
    case box
    /// The words of a quotation, or what came of comparing them.
    case quotation
    /// The published evidence of a quotation.
    case evidence
    /// A verdict on the record page.
    case verdict
  }

  init(
    _ kind: Kind, _ file: String, at place: String = "", expected: String? = nil,
    found: String? = nil, _ message: String
  ) {
    self.kind = kind
    self.file = file
    self.place = place
    self.expected = expected
    self.found = found
    self.message = message
  }
}

extension String {
  /// Text from a file for a message: one line, at most `limit` characters, nothing hidden.
  func quoted(limit: Int = 60) -> String {
    var text = String(prefix(limit))
    if text.utf8.count < utf8.count { text += "…" }
    return "'" + VisibleText.shown(text) + "'"
  }
}
