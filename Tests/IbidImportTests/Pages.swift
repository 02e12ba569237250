import Foundation
import IbidModel

@testable import IbidImport

/// The files that the tests read.
enum Pages {
  /// The folder of the project.
  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// The legacy pages of the demonstration.
  static let legacy = project.appending(path: "Examples/demonstration/legacy")
  /// The first page; not part of the project.
  static let seed = project.deletingLastPathComponent().appending(path: "shared/seed/page.txt")

  /// True when the answer sheets lie beside the project.
  static var hasSeed: Bool { FileManager.default.fileExists(atPath: seed.path) }

  /// Imports the page at `url`.
  static func article(_ url: URL) throws -> Article {
    let bytes = [UInt8](try Data(contentsOf: url))
    return Importer.importer(forPath: url.path, bytes: bytes)
      .article(from: bytes, path: url.lastPathComponent)
  }

  /// Imports a text given as lines.
  static func article(text: String, path: String = "page.txt") -> Article {
    let bytes = Array(text.utf8)
    return Importer.importer(forPath: path, bytes: bytes).article(from: bytes, path: path)
  }
}

extension Article {
  /// The lines (from 1) on which nodes of a kind start, each once.
  func lines(of kind: NodeKind) -> [Int] {
    let index = LineIndex(source.bytes)
    var lines: [Int] = []
    for case .enter(let id) in tree.walk() where tree[id].kind == kind {
      let line = index.line(at: tree[id].span.start)
      if lines.last != line { lines.append(line) }
    }
    return lines
  }

  /// The markers with the lines they stand on.
  var markers: [String] {
    let index = LineIndex(source.bytes)
    var found: [String] = []
    for case .enter(let id) in tree.walk() where tree[id].kind == .noteReference {
      let label = notes[Int(tree[id].payload)].label
      found.append("\(label)@\(index.line(at: tree[id].span.start))")
    }
    return found
  }

  /// The notes that have text, with the lines they stand on.
  var presentNotes: [String] {
    let index = LineIndex(source.bytes)
    return notes.filter { !metadata.notesLost.contains($0.label) }.compactMap { note in
      note.definition.map { "\(note.label)@\(index.line(at: tree[$0].span.start))" }
    }
  }

  /// The lines of the findings with this code.
  func findings(_ code: String) -> [Int] {
    let index = LineIndex(source.bytes)
    return diagnostics.filter { $0.code == code }.map { index.line(at: $0.span.start) }
  }
}
