import IbidModel

/// A record of a WARC file (WARC/1.1, ISO 28500:2017).
struct WARCRecord {
  /// The fields after the version line, in order.
  private let fields: [(name: String, value: String)]
  private let block: [UInt8]
  /// The URN of the record, the same for the same content.
  let identifier: String

  /// A record that describes the file it stands in; `subject` tells it from those of other files.
  static func warcinfo(
    fileName: String, subject: String, date: String, fields: [(name: String, value: String)]
  ) -> WARCRecord {
    let block = fields.map { "\($0.name): \($0.value)\r\n" }.joined()
    return WARCRecord(
      type: "warcinfo", subject: subject, date: date, block: Array(block.utf8),
      mediaType: "application/warc-fields",
      more: [("WARC-Filename", fileName)])
  }

  /// A record that holds a page as it was taken, without the answer of a server.
  static func resource(
    _ page: [UInt8], at uri: String, mediaType: String, date: String, info: WARCRecord
  ) -> WARCRecord {
    WARCRecord(
      type: "resource", subject: info.identifier, date: date, block: page, mediaType: mediaType,
      more: [
        ("WARC-Target-URI", uri), ("WARC-Warcinfo-ID", info.identifier),
        ("WARC-Payload-Digest", digest(page)),
      ])
  }

  private init(
    type: String, subject: String, date: String, block: [UInt8], mediaType: String,
    more: [(name: String, value: String)]
  ) {
    let digest = Self.digest(block)
    let known = ([type, subject, date, digest] + more.map(\.value)).joined(separator: "\n")
    identifier = "<urn:uuid:\(Self.uuid(for: known))>"
    self.block = block
    fields =
      [("WARC-Type", type), ("WARC-Record-ID", identifier), ("WARC-Date", date)] + more
      + [
        ("WARC-Block-Digest", digest), ("Content-Type", mediaType),
        ("Content-Length", String(block.count)),
      ]
  }

  /// The bytes of the record; values must not hold line endings.
  var bytes: [UInt8] {
    let head = "WARC/1.1\r\n" + fields.map { "\($0.name): \($0.value)\r\n" }.joined() + "\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  private static func digest(_ bytes: [UInt8]) -> String { "sha256:" + SHA256.hex(of: bytes) }

  /// A UUID of version 8 (RFC 9562 §5.8) from the digest of a text.
  private static func uuid(for text: String) -> String {
    var digits = Array(SHA256.hex(of: text.utf8).prefix(32))
    digits[12] = "8"
    digits[16] = "a"
    for place in [20, 16, 12, 8] { digits.insert("-", at: place) }
    return String(digits)
  }
}
