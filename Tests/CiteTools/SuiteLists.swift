import Foundation

/// The fixtures that pass, as they are listed beside the tests.
public struct SuiteLists: Sendable {
  private let folder: URL

  /// The lists in a folder of the project.
  init(folder: URL) {
    self.folder = folder
  }

  /// The lists in `Tests/CiteTools/Suite`.
  public static var own: SuiteLists {
    SuiteLists(
      folder: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Suite"))
  }

  /// The names of the fixtures that must pass.
  public func passing() throws -> Set<String> {
    let text = try String(contentsOf: folder.appendingPathComponent("passing.txt"), encoding: .utf8)
    return Set(text.split(separator: "\n").map(String.init))
  }

  /// The names of the fixtures that fail, each with its reason in a table of Markdown.
  public func failing() throws -> Set<String> {
    let text = try String(contentsOf: folder.appendingPathComponent("failing.md"), encoding: .utf8)
    let names = text.split(separator: "\n").compactMap { line -> String? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, cells[0].hasPrefix("`"), !cells[1].isEmpty else { return nil }
      return cells[0].trimmingCharacters(in: CharacterSet(charactersIn: "`"))
    }
    return Set(names)
  }

  /// Writes the list of those that pass.
  public func accept(_ results: [Suite.Result]) throws {
    let text = results.filter(\.passes).map { $0.name + "\n" }.joined()
    try text.write(
      to: folder.appendingPathComponent("passing.txt"), atomically: true, encoding: .utf8)
  }
}
