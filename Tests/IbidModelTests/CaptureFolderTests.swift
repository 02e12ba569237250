import IbidModel
import Testing

@Suite struct CaptureFolderTests {
  @Test(arguments: [
    ("minutes-1891", "minutes-1891"), ("Lee_2004.b", "Lee_2004.b"),
    ("smith:2020", "smith%3A2020"), ("DBLP:conf/x+y", "DBLP%3Aconf%2Fx%2By"),
    ("a/../b", "a%2F..%2Fb"), ("müller20", "m%C3%BCller20"),
  ])
  func aKeyHasAFolderAndBack(key: String, name: String) {
    #expect(Capture.ID.KeyFault(of: key) == nil)
    #expect(Capture.ID.folderName(ofKey: key) == name)
    #expect(Capture.ID.key(ofFolderNamed: name) == key)
  }

  @Test(arguments: [
    ("", Capture.ID.KeyFault.empty), (".hidden", .badStart(".")), ("..", .badStart(".")),
    ("/etc", .badStart("/")), ("-rf", .badStart("-")), ("a b", .badCharacter(" ")),
    ("a\u{0}", .badCharacter("\u{0}")), ("a\\b", .badCharacter("\\")), ("a%2F", .badCharacter("%")),
    ("a\n", .badCharacter("\n")), ("a\u{202E}b", .badCharacter("\u{202E}")),
  ])
  func aKeyThatIsNoneIsRefused(key: String, fault: Capture.ID.KeyFault) {
    #expect(Capture.ID.KeyFault(of: key) == fault)
  }

  @Test func longKeysAreRefused() {
    #expect(Capture.ID.KeyFault(of: String(repeating: "a", count: 100)) == nil)
    #expect(
      Capture.ID.KeyFault(of: String(repeating: "a", count: 101)) == .tooLong(limit: 100))
    #expect(
      Capture.ID.KeyFault(of: "a" + String(repeating: ":", count: 99)) == .tooLong(limit: 255))
  }

  @Test(arguments: ["", ".git", "..", "a%3a", "a%41", "a%", "a%3", "a%zz", "%", "a%FF", "a:b"])
  func aFolderWithAnotherNameIsNoKey(name: String) {
    #expect(Capture.ID.key(ofFolderNamed: name) == nil)
  }

  @Test func theFolderOfACaptureStaysBelowItsParent() throws {
    let day = try #require(PartialDate(year: 2026, month: 11, day: 22))
    for key in ["..", "../..", "/", ".", "a/b"] {
      let parts = Capture.ID(key: key, day: day).folder.split(separator: "/")
      #expect(parts.count == 2 && parts[0] != ".." && parts[0] != ".", "\(key)")
    }
  }
}
