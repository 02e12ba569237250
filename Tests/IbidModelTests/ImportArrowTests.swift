import Foundation
import Testing

/// The guards of the house: which room may use which, and what no source may hold.
@Suite struct ImportArrowTests {
  /// What each room may depend on (the table of ARCHITECTURE.md); the command lines may use all.
  static let allowed: [String: Set<String>] = [
    "IbidModel": [],
    "IbidMarkdown": ["IbidModel"],
    "IbidHTML": ["IbidModel"],
    "IbidCite": ["IbidModel"],
    "IbidRead": ["IbidModel", "IbidCite"],
    "IbidStore": ["IbidModel"],
    "IbidImport": [
      "IbidModel", "IbidMarkdown", "IbidHTML", "IbidCite", "IbidRead", "IbidStore",
    ],
    "IbidCheck": ["IbidModel", "IbidHTML", "IbidCite", "IbidRead", "IbidStore"],
    "IbidPublish": [
      "IbidModel", "IbidMarkdown", "IbidHTML", "IbidCite", "IbidRead", "IbidStore",
    ],
    "IbidServe": ["IbidModel", "IbidHTML", "IbidPublish"],
  ]
  static let commandLines: Set<String> = ["ibid", "ibid-dev"]

  /// One file of the sources.
  struct File {
    let room: String
    /// The path below `Sources`.
    let path: String
    let lines: [Substring]

    /// The names of the imported modules.
    var imports: [Substring] {
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
          words[..<at].allSatisfy({ Self.modifiers.contains($0) || $0.hasPrefix("@") })
        else { return nil }
        let name = words[at + 1]
        let module = Self.kinds.contains(name) && at + 2 < words.count ? words[at + 2] : name
        return module.prefix { $0 != "." }
      }
    }

    private static let modifiers: Set<Substring> = [
      "public", "package", "internal", "fileprivate", "private",
    ]
    private static let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
  }

  static func files() throws -> [File] {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let walk = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    let files = (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    return try files.map { file in
      let path = file.path.dropFirst(sources.path.count + 1)
      let text = try String(contentsOf: file, encoding: .utf8)
      return File(
        room: String(path.prefix { $0 != "/" }), path: String(path),
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  @Test("No room imports one that the table of rooms does not allow")
  func arrows() throws {
    let files = try Self.files()
    try #require(!files.isEmpty)
    for file in files where !Self.commandLines.contains(file.room) {
      let allowed = try #require(Self.allowed[file.room], "\(file.room) is not in the table")
      for module in file.imports where module.hasPrefix("Ibid") || module == "ibid" {
        #expect(allowed.contains(String(module)), "\(file.path) imports \(module)")
      }
    }
  }

  @Test("The text tools and the Markdown parser do without Foundation")
  func foundation() throws {
    for file in try Self.files()
    where file.path.hasPrefix("IbidModel/Text/") || file.room == "IbidMarkdown" {
      for module in file.imports {
        #expect(!module.hasPrefix("Foundation"), "\(file.path) imports \(module)")
      }
    }
  }

  @Test("No source gives up by force")
  func force() throws {
    let forbidden = ["fatalError(", "try!", "as!", "preconditionFailure("]
    for file in try Self.files() {
      for (index, line) in file.lines.enumerated() {
        let code = line.prefix(upTo: line.range(of: "//")?.lowerBound ?? line.endIndex)
        for word in forbidden {
          #expect(!code.contains(word), "\(file.path):\(index + 1) holds \(word)")
        }
      }
    }
  }

  @Test("No source is longer than 800 lines")
  func length() throws {
    for file in try Self.files() {
      #expect(file.lines.count <= 801, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test("An import line is read whatever stands before it")
  func importLines() {
    let lines: [Substring] = [
      "import A", "package import B", "@preconcurrency import C", "import struct D.E",
      "// import F", "let import = 1", "  public import G.H",
    ]
    let file = File(room: "X", path: "X/Y.swift", lines: lines)
    #expect(file.imports == ["A", "B", "C", "D", "G"])
  }
}
