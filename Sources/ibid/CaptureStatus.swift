import IbidModel
import IbidStore

/// Lists the captures of a publication and says which are sound.
struct CaptureStatus {
  private let shelf: CaptureShelf

  init(_ publication: PublicationFolder, world: any World) {
    shelf = CaptureShelf(folder: publication.sources, world: world)
  }

  /// Writes a line for each capture of these keys, or of all when none is named.
  ///
  /// - Throws: `Stop` with 1 when one is not sound; `Failure` for a key without captures.
  func report(on keys: [String]) throws {
    let all = try orFail { () throws(WorldError) in try shelf.ids() }
    for key in keys where !all.contains(where: { $0.key == key }) {
      throw Failure(
        "there is no capture of '\(key)' in '\(shelf.folder)'",
        help: "'ibid capture --status' lists those that are there")
    }
    let wanted = all.filter { keys.isEmpty || keys.contains($0.key) }
    let found = wanted.map(shelf.inspection)
    Console.write(Self.table(found))
    let faults = found.flatMap(\.faults)
    for fault in faults {
      Console.note(VisibleText.shown(CaptureReport.words(fault)))
    }
    for help in Set(faults.map(CaptureReport.help)).sorted() { Console.note("help: " + help) }
    let unsound = found.count { !$0.faults.isEmpty }
    Console.note(
      "\(counted(found.count, "capture")), \(unsound == 0 ? "all sound" : "\(unsound) not sound")")
    if unsound > 0 { throw Stop(status: 1) }
  }

  /// Key, day, size of the page in bytes, state and address, in columns.
  private static func table(_ found: [CaptureShelf.Inspection]) -> String {
    let rows = found.map { one in
      [
        one.id.key, one.id.day.iso, one.description.map { String($0.page.bytes) } ?? "-",
        CaptureReport.state(one.faults), one.description?.url ?? "-",
      ].map(VisibleText.shown)
    }
    let widths = (0..<4).map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      let padded = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: width - text.count)
      }
      return (padded + [row[4]]).joined(separator: "  ") + "\n"
    }.joined()
  }
}
