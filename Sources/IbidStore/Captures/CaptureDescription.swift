/// What `capture.json` says of a capture; `docs/captures.md` says what each key means.
package struct CaptureDescription: Codable, Hashable, Sendable {
  /// The version that is written and read; another one is refused.
  package static let currentVersion = 1

  package var version = currentVersion
  /// The key of the work.
  package var key: String
  /// The instant it was taken, such as `2026-11-22T09:30:00Z`.
  package var date: String
  /// The day of that instant in UTC, the name of the folder.
  package var day: String
  /// The address of the page, or nil.
  package var url: String?
  /// The title of the work, or nil.
  package var title: String?
  /// The address of a copy that a third party keeps, or nil.
  package var witness: String?
  /// The language as a BCP 47 tag, or nil.
  package var language: String?
  /// `text/html` or `text/plain`.
  package var mediaType: String
  /// The encoding of the page, by its WHATWG name.
  package var encoding: String
  /// The name of the file it was taken from, without its folder.
  package var origin: String
  /// The page as it was taken, the payload in `page.warc.gz`.
  package var page: StoredFile
  /// The file `text.txt`.
  package var text: StoredFile
  /// The file `map.bin`.
  package var map: StoredFile
  /// The file `page.warc.gz`.
  package var warc: StoredFile
  /// The program that wrote it, such as `ibid 0.1.0`.
  package var generator: String

  private enum CodingKeys: String, CodingKey {
    case version, key, date, day, url, title, witness, language, encoding, origin
    case mediaType = "media_type"
    case page, text, map, warc, generator
  }

  /// The size of a file and its digest.
  package struct StoredFile: Codable, Hashable, Sendable {
    package var bytes: Int
    /// 64 lower-case hexadecimal digits.
    package var sha256: String

    /// Measures bytes.
    init(of content: [UInt8]) {
      bytes = content.count
      sha256 = SHA256.hex(of: content)
    }

    /// False for what cannot be a digest, all zeros among it: `SHA256` has them for a failure.
    var isMeasure: Bool {
      bytes >= 0 && SHA256.isHex(sha256.utf8) && sha256.utf8.contains { $0 != 0x30 }
    }
  }

  /// The first thing in it that cannot be; nil when there is none.
  var fault: String? {
    let measures = [("page", page), ("text", text), ("map", map), ("warc", warc)]
    let bad = measures.first { !$0.1.isMeasure }
    return bad.map { "its '\($0.0)' has no SHA-256" }
  }
}
