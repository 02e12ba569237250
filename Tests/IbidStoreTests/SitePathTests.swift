import IbidModel
import IbidStore
import Testing

@Suite struct SitePathTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    let fault: SitePathFault?
    var testDescription: String { path.debugDescription }
  }

  static let cases: [Case] = [
    Case(path: "", fault: .empty),
    Case(path: "/etc/passwd", fault: .absolute),
    Case(path: "..", fault: .stepPart),
    Case(path: "a/../b", fault: .stepPart),
    Case(path: "a//b", fault: .stepPart),
    Case(path: "a/", fault: .stepPart),
    Case(path: "./a", fault: .stepPart),
    Case(path: "a\0b", fault: .controlCharacter),
    Case(path: "a\nb", fault: .controlCharacter),
    Case(path: "a\u{7F}", fault: .controlCharacter),
    Case(path: "a\\b", fault: .backslash),
    Case(path: String(repeating: "a", count: 256), fault: .tooLong),
    Case(path: Array(repeating: "abc", count: 300).joined(separator: "/"), fault: .tooLong),
    Case(path: ".ibid-site", fault: .reserved),
    Case(path: String(repeating: "a", count: 255), fault: nil),
    Case(path: "...", fault: nil),
    Case(path: "a/.ibid-site", fault: nil),
    Case(path: "ä/\u{301}b.html", fault: nil),
  ]

  @Test(arguments: cases)
  func hostilePathsAreRefused(check: Case) {
    #expect(SitePathFault(of: check.path) == check.fault)
  }

  @Test func twoFilesWithOnePathAreNamedBoth() {
    let files = ["one.md", "two.md"].map { SiteFile(path: "a.html", bytes: [], origin: $0) }
    #expect(throws: PublishError.samePath(path: "a.html", first: "one.md", second: "two.md")) {
      try SitePublication(output: "site", world: MemoryWorld()).publish(files)
    }
  }

  @Test(arguments: [false, true])
  func fileInPlaceOfAFolderIsNamedWithIt(isReversed: Bool) {
    let files = [
      SiteFile(path: "a", bytes: [], origin: "one.md"),
      SiteFile(path: "a/b/c.html", bytes: [], origin: "two.md"),
    ]
    let error = PublishError.fileIsFolder(
      file: "a", fileOrigin: "one.md", inside: "a/b/c.html", insideOrigin: "two.md")
    #expect(throws: error) {
      try SitePublication(output: "site", world: MemoryWorld())
        .publish(isReversed ? files.reversed() : files)
    }
  }
}
