import IbidHTML
import IbidModel

/// What a page shows of a record that is not there: its box, or the pages made from it.
struct RecordTrace {
  /// The missing record.
  let difference: SiteDifference

  /// Looks at a page that belongs to no record; nil when it shows nothing of one.
  init?(_ file: PublishedFile) {
    guard let bytes = file.bytes, let address = Self.address(of: file.path) else { return nil }
    var reading = PageReading(bytes)
    while let event = reading.next() {
      guard case .start(let tag) = event else { continue }
      let isBox =
        tag == .aside && reading.hasClass("record") && !file.path.hasSuffix("/print/index.html")
      let isPart =
        PartID(reading.attribute("id") ?? "") != nil
        && (reading.attribute("data-verdict") ?? reading.attribute("data-outcome")) != nil
      guard isBox || isPart else { continue }
      let folder = isBox ? address : Self.parent(of: address)
      difference = SiteDifference(
        .fileMissing, folder + "record.json",
        "the record is not there, and \(file.path.quoted(limit: 120)) shows it")
      return
    }
    return nil
  }

  /// The folder of a page, ending in `/`; nil for other files.
  private static func address(of path: String) -> String? {
    guard path == "index.html" || path.hasSuffix("/index.html") else { return nil }
    return String(path.dropLast("index.html".count))
  }

  private static func parent(of address: String) -> String {
    let parts = address.split(separator: "/").dropLast()
    return parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
  }
}
