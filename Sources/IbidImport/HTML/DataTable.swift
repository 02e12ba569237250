import IbidHTML
import IbidModel

/// Tells tables of data from tables that only place things on a page.
enum DataTable {
  /// True when a table has at least two rows and columns and no cell holds paragraphs or tables.
  static func isData(_ table: NodeID, in document: HTMLDocument) -> Bool {
    var walk = document.walk(from: table)
    _ = walk.next()
    while let step = walk.next() {
      guard case .enter(let id) = step else { continue }
      switch document[id].tag {
      case .table, .p, .div, .ul, .ol, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .form, .img:
        return false
      default: continue
      }
    }
    let rows = rows(of: table, in: document)
    return rows.count >= 2 && rows.allSatisfy { $0.count >= 2 }
  }

  /// The cells of each row that has some.
  static func rows(of table: NodeID, in document: HTMLDocument) -> [[NodeID]] {
    var rows: [[NodeID]] = []
    for case .enter(let id) in document.walk(from: table) where document[id].tag == .tr {
      let cells = document.children(of: id).filter {
        document[$0].tag == .td || document[$0].tag == .th
      }
      if !cells.isEmpty { rows.append(cells) }
    }
    return rows
  }
}
