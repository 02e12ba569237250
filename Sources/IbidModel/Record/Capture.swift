/// What a cited work said on a day: a stored text that quotations are compared with.
package struct Capture: Sendable {
  package var id: ID
  /// The address it was taken from, or nil.
  package var url: String?
  /// The title of the work, or nil.
  package var title: String?
  /// The address of a copy that a third party keeps (an archive), or nil.
  package var witness: String?
  /// The language as a BCP 47 tag, or nil when the source does not say.
  package var language: String?
  /// The text in UTF-8: blocks parted by an empty line.
  package var text: [UInt8]
  /// The SHA-256 of `text`, in hexadecimal; it was compared when the capture was read.
  package var textSHA256: String
  /// The SHA-256 of the page or file as it was taken.
  package var pageSHA256: String
  /// The path of the text, as the user names it in messages.
  package var path: String

  /// Which capture: `sources/<key>/<day>/`.
  package struct ID: Hashable, Sendable, Comparable {
    /// The key of the work.
    package var key: String
    /// The day it was taken.
    package var day: PartialDate

    package init(key: String, day: PartialDate) {
      self.key = key
      self.day = day
    }

    /// The folder of the capture below `sources/`: `minutes-1891/2026-11-22`.
    package var folder: String { Self.folderName(ofKey: key) + "/" + day.iso }

    /// Orders by key, then by day.
    package static func < (left: ID, right: ID) -> Bool {
      left.key == right.key ? left.day < right.day : left.key < right.key
    }
  }

  package init(
    id: ID, url: String? = nil, title: String? = nil, witness: String? = nil,
    language: String? = nil, text: [UInt8], textSHA256: String, pageSHA256: String, path: String
  ) {
    self.id = id
    self.url = url
    self.title = title
    self.witness = witness
    self.language = language
    self.text = text
    self.textSHA256 = textSHA256
    self.pageSHA256 = pageSHA256
    self.path = path
  }
}
