package import IbidModel

/// A capture to be stored: a page as it was taken, and the text that was read from it.
package struct NewCapture: Sendable {
  package var id: Capture.ID
  /// Seconds since 1970-01-01T00:00:00Z, on the day of the id.
  package var instant: Int64
  package var url: String?
  package var title: String?
  package var witness: String?
  package var language: String?
  /// `text/html` or `text/plain`.
  package var mediaType: String
  /// The encoding of the page, by its WHATWG name.
  package var encoding: String
  /// The name of the file, without its folder.
  package var origin: String
  /// The bytes of the file.
  package var page: [UInt8]
  /// The text in UTF-8.
  package var text: [UInt8]
  /// Where the text stands in the page.
  package var map: OffsetMap
  /// The program, such as `ibid 0.1.0`.
  package var generator: String

  package init(
    id: Capture.ID, instant: Int64, mediaType: String, encoding: String, origin: String,
    page: [UInt8], text: [UInt8], map: OffsetMap, generator: String
  ) {
    self.id = id
    self.instant = instant
    self.mediaType = mediaType
    self.encoding = encoding
    self.origin = origin
    self.page = page
    self.text = text
    self.map = map
    self.generator = generator
  }

  /// The files of the capture with what `capture.json` says of them; nil without memory.
  func files() -> (description: CaptureDescription, files: [(CaptureFile, [UInt8])])? {
    guard let warc = warc() else { return nil }
    let mapFile = map.fileBytes()
    let description = CaptureDescription(
      key: id.key, date: date, day: id.day.iso, url: url, title: title, witness: witness,
      language: language, mediaType: mediaType, encoding: encoding, origin: origin,
      page: .init(of: page), text: .init(of: text), map: .init(of: mapFile),
      warc: .init(of: warc), generator: generator)
    guard description.fault == nil else { return nil }
    return (
      description,
      [(.page, warc), (.text, text), (.map, mapFile), (.description, description.json())]
    )
  }

  /// The instant as RFC 3339 wants it, in UTC.
  private var date: String {
    let seconds = Int(instant) - id.day.daysSince1970 * 86_400
    let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
    let time = parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    return "\(id.day.iso)T\(time)Z"
  }

  /// The bytes of `page.warc.gz`, each record a member of its own.
  private func warc() -> [UInt8]? {
    let info = WARCRecord.warcinfo(
      fileName: CaptureFile.page.rawValue,
      subject: id.key + "\n" + SHA256.hex(of: page), date: date,
      fields: [
        ("software", generator), ("format", "WARC File Format 1.1"),
        (
          "conformsTo",
          "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"
        ),
      ])
    let resource = WARCRecord.resource(
      page, at: Self.uri(url ?? "file:///" + PercentEncoding.component(origin)),
      mediaType: mediaType, date: date, info: info)
    guard let head = GzipMember.compressed(info.bytes),
      let body = GzipMember.compressed(resource.bytes)
    else { return nil }
    return head + body
  }

  /// An address in ASCII (RFC 3986): what stands in none is percent-encoded.
  private static func uri(_ address: String) -> String {
    PercentEncoding.encoded(address, keeping: Set("-._~%:/?#[]@!$&'()*+,;=".utf8))
  }
}
