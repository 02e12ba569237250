import IbidHTML
import IbidModel

/// What a record page shows: an item for each part, a table that sums them up, and hashes.
struct RecordPage {
  /// The items in the page's order.
  private(set) var items: [Item] = []
  /// The numbers of each row of the table, under the place its link leads to.
  private(set) var rows: [(target: String, numbers: [Int])] = []
  /// The hashes that stand in no item.
  private(set) var hashes: [String] = []

  /// The item of one part.
  struct Item {
    var id: PartID
    var verdict: String?
    var text: [UInt8] = []
    /// What stands in `code`: codes of findings, or hashes.
    var codes: [String] = []
    /// Where its links lead.
    var links: [String] = []
  }

  private var isInItem = false
  private var isInCode = false
  private var code: [UInt8] = []
  private var row: (target: String, text: [UInt8])?

  init(_ page: [UInt8]) {
    var reading = PageReading(page)
    while let event = reading.next() {
      switch event {
      case .start(let tag): start(tag, reading)
      case .end(let tag): end(tag)
      case .text(let text): append(text)
      }
    }
  }

  private mutating func start(_ tag: HTMLTag, _ reading: PageReading) {
    switch tag {
    case .li:
      guard let id = reading.attribute("id").flatMap(PartID.init) else { return }
      items.append(Item(id: id, verdict: reading.attribute("data-verdict")))
      isInItem = true
    case .tr: row = ("", [])
    case .a where isInItem: items[items.count - 1].links.append(reading.attribute("href") ?? "")
    case .a where row != nil: row?.target = reading.attribute("href") ?? ""
    case .code: (isInCode, code) = (true, [])
    default: append([ASCII.space])
    }
  }

  private mutating func end(_ tag: HTMLTag) {
    switch tag {
    case .li: isInItem = false
    case .tr:
      if let row, !row.target.isEmpty {
        rows.append((row.target, Folded.numbers(in: row.text)))
      }
      row = nil
    case .code where isInCode:
      isInCode = false
      let text = String(decoding: code, as: UTF8.self)
      if isInItem {
        items[items.count - 1].codes.append(text)
      } else if text.utf8.count == 64 {
        hashes.append(text)
      }
    default: append([ASCII.space])
    }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    if isInCode { code += text }
    if isInItem { items[items.count - 1].text += text }
    row?.text += text
  }
}
