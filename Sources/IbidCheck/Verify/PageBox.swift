import IbidHTML
import IbidModel

/// The box of a page that sums its record up: where its links lead, and the numbers they give.
struct PageBox {
  /// The links of the box in order; nil without a box.
  private(set) var links: [Link]?

  /// A link of the box.
  struct Link: Hashable {
    var address: String
    var numbers: [Int]
  }

  /// Reads the first box of a page.
  init(_ page: [UInt8]) {
    var reading = PageReading(page)
    var open: (address: String, text: [UInt8])?
    while let event = reading.next() {
      switch event {
      case .start(.aside) where links == nil && reading.hasClass("record"): links = []
      case .start(.a) where links != nil: open = (reading.attribute("href") ?? "", [])
      case .text(let text): open?.text += text
      case .end(.a):
        if let link = open {
          links?.append(Link(address: link.address, numbers: Folded.numbers(in: link.text)))
        }
        open = nil
      case .end(.aside) where links != nil: return
      default: continue
      }
    }
  }

  /// Where the box and the record differ.
  func differences(from record: Record, _ path: String) -> [SiteDifference] {
    let expected = Self.links(for: record)
    guard let links else {
      return expected.isEmpty
        ? [] : [SiteDifference(.box, path, "the box is not there, and the page has a record")]
    }
    guard links != expected else { return [] }
    let shorter = min(links.count, expected.count)
    let place = (0..<shorter).first { links[$0] != expected[$0] } ?? shorter
    let shown = place < links.count ? Self.words(links[place]) : "nothing"
    let right = place < expected.count ? Self.words(expected[place]) : "nothing"
    return [
      SiteDifference(
        .box, path, at: place < expected.count ? expected[place].address : "",
        expected: right, found: shown, "the box has \(shown.quoted()), the record gives '\(right)'")
    ]
  }

  private static func words(_ link: Link) -> String {
    link.numbers.map(String.init).joined(separator: ", ") + " for " + link.address
  }

  /// What a box says of a record; an article without markers, notes and quotations has none.
  private static func links(for record: Record) -> [Link] {
    let (markers, notes, quotations) = (record.markers, record.notes, record.quotations)
    guard !markers.isEmpty || !notes.isEmpty || !quotations.isEmpty else { return [] }
    var links: [Link] = []
    if !markers.isEmpty || !notes.isEmpty {
      links.append(Link(address: "record/#markers", numbers: [markers.count]))
      links.append(Link(address: "record/#notes", numbers: counts(of: notes)))
    }
    let compared = quotations.count { $0.outcome.isCompared }
    if !quotations.isEmpty {
      // “all” and “none” are words in every language.
      let isMixed = compared > 0 && compared < quotations.count
      let rest = isMixed ? [compared, quotations.count - compared] : []
      links.append(Link(address: "record/#quotations", numbers: [quotations.count] + rest))
    }
    if !record.findings.isEmpty {
      links.append(Link(address: "record/#findings", numbers: [record.findings.count]))
    }
    for outcome in Comparison.Outcome.allCases where outcome.isCompared {
      guard let first = quotations.firstIndex(where: { $0.outcome == outcome }) else { continue }
      let count = quotations.count { $0.outcome == outcome }
      links.append(Link(address: "evidence/#q\(first + 1)", numbers: [count]))
    }
    return links
  }

  private static func counts(of notes: [Record.Note]) -> [Int] {
    let lost = notes.count { $0.state == .lost }
    let missing = notes.count { $0.state == .undefined }
    return [notes.count - lost - missing] + [lost, missing].filter { $0 > 0 }
  }
}
