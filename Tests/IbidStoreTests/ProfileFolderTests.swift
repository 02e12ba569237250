import IbidModel
import IbidStore
import Testing

/// Whose Markdown a folder holds, by the files of its tool.
@Suite("profiles of folders")
struct ProfileFolderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var files: [String]
    var path: String
    var profile: MarkdownProfile?
    var testDescription: String { "\(path) beside \(files)" }
  }

  @Test(
    "the nearest folder with files of a tool decides",
    arguments: [
      Case(files: ["/s/_quarto.yml"], path: "/s/a/b.md", profile: .quarto),
      Case(files: ["/s/_quarto.yaml"], path: "/s/a.md", profile: .quarto),
      Case(files: ["/s/a.md"], path: "/s/a.qmd", profile: .quarto),
      Case(files: ["/s/hugo.toml"], path: "/s/content/posts/a.md", profile: .hugo),
      Case(files: ["/s/hugo.yaml"], path: "/s", profile: .hugo),
      Case(files: ["/s/config.toml", "/s/content/a.md"], path: "/s/content/a.md", profile: .hugo),
      Case(files: ["/s/config/_default/hugo.json"], path: "/s/content/a.md", profile: .hugo),
      Case(files: ["/s/config.toml", "/s/src/a.md"], path: "/s/src/a.md", profile: nil),
      Case(files: ["/v/.obsidian/app.json"], path: "/v/x/y/z.md", profile: .obsidian),
      Case(
        files: ["/s/hugo.toml", "/s/content/.obsidian/app.json"], path: "/s/content/a.md",
        profile: .obsidian),
      Case(files: ["/s/hugo.toml", "/s/.obsidian/app.json"], path: "/s/a.md", profile: .hugo),
      Case(files: ["/s/hugo.toml/x", "/t/hugo.toml"], path: "/s/a.md", profile: nil),
      Case(files: ["s/_quarto.yml"], path: "s/a.md", profile: .quarto),
      Case(files: ["./.obsidian/x"], path: "a.md", profile: .obsidian),
    ])
  func found(sample: Case) {
    let files = Dictionary(uniqueKeysWithValues: sample.files.map { ($0, [UInt8]()) })
    let world = MemoryWorld(files: files)
    #expect(MarkdownProfile.found(for: sample.path, world: world) == sample.profile)
  }

  @Test("the folders above a path are gone up to the root, and no further than 64")
  func above() {
    #expect(Array(FoldersAbove(from: "/a/b")) == ["/a/b", "/a", "/"])
    #expect(Array(FoldersAbove(from: "a/b").prefix(4)) == ["a/b", "a", ".", ".."])
    #expect(Array(FoldersAbove(from: "a")).count == 64)
  }

  @Test("the settings name a profile, and no other word")
  func settings() throws {
    let bytes = Array("title: T\nprofile: hugo\n".utf8)
    #expect(try SettingsReader.settings(from: bytes).profile == .hugo)
    #expect(throws: SettingsError.self) {
      try SettingsReader.settings(from: Array("title: T\nprofile: jekyll\n".utf8))
    }
  }
}
