import Foundation
import IbidModel

/// The examples of a specification in `../shared/markdown`, which stands beside the repository.
enum SpecFile {
  /// One example.
  struct Example: Sendable {
    var number: Int
    var markdown: String
    var html: String
    /// The words after `example` on the fence.
    var classes: String
  }

  static var folder: URL {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("shared/markdown")
  }

  /// False where the shared files are absent; tests that need them are then skipped.
  static var isThere: Bool {
    FileManager.default.fileExists(
      atPath: folder.appendingPathComponent("commonmark-0.31.2.txt").path)
  }

  /// The examples of a file; empty when it is not there.
  static func examples(_ name: String) -> [Example] {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { return [] }
    let fence = [UInt8](repeating: 0x60, count: 32)
    var out: [Example] = []
    var part = -1
    var parts: [[UInt8]] = [[], [], []]
    var classes = ""
    for line in Array(data).split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: fence), part < 0 {
        part = 0
        parts = [[], [], []]
        classes = String(decoding: line.dropFirst(40), as: UTF8.self)
      } else if line.starts(with: fence) {
        out.append(
          Example(
            number: out.count + 1, markdown: text(parts[0]), html: text(parts[1]),
            classes: classes.trimmingCharacters(in: .whitespaces)))
        part = -1
      } else if part >= 0, line.elementsEqual([0x2E]) {
        part = min(part + 1, 2)
      } else if part >= 0 {
        parts[part] += Array(line) + [0x0A]
      }
    }
    return out
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "→", with: "\t")
  }
}
