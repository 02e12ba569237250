import Foundation

/// One test of the CSL test suite: a file of named blocks.
public struct Fixture: Sendable {
  /// The name of the file without its ending.
  public let name: String
  private let blocks: [String: String]

  /// Reads the blocks of a file.
  public init(name: String, text: String) {
    self.name = name
    var blocks: [String: String] = [:]
    var open: (name: String, lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let start = Self.mark(line, ">>") {
        open = (start, [])
      } else if let end = Self.mark(line, "<<"), let block = open, block.name == end {
        blocks[end] = block.lines.joined(separator: "\n")
        open = nil
      } else {
        open?.lines.append(line)
      }
    }
    self.blocks = blocks
  }

  /// The content of a block, or nil.
  public subscript(block: String) -> String? { blocks[block] }

  /// What the test expects, without blanks around it.
  public var expected: String {
    (blocks["RESULT"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// True when the bibliography is tested.
  public var isBibliography: Bool {
    blocks["MODE"]?.contains("bibliography") == true
  }

  /// The name in `>>===== NAME =====>>`, or nil.
  private static func mark(_ line: Substring, _ arrows: String) -> String? {
    var bare = line
    if bare.first == "\u{FEFF}" { bare = bare.dropFirst() }
    bare = Substring(bare.trimmingCharacters(in: .whitespaces))
    guard bare.hasPrefix(arrows + "="), bare.hasSuffix("=" + arrows) else { return nil }
    let name = bare.dropFirst(2).dropLast(2).trimmingCharacters(
      in: CharacterSet(charactersIn: "= "))
    return name.isEmpty ? nil : name
  }
}
