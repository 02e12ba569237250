import IbidModel
import IbidStore
import Testing

@Suite struct SettingsTests {
  private func settings(_ text: String) throws -> PublicationSettings {
    try SettingsReader.settings(from: Array(text.utf8))
  }

  @Test func titleAloneGivesTheDefaults() throws {
    var expected = PublicationSettings()
    expected.title = "Notes"
    #expect(try settings("title: Notes\n") == expected)
    #expect(expected.outputs == ["html", "print", "feed", "sitemap", "record", "cite"])
  }

  @Test func everyKeyIsRead() throws {
    let text = """
      title: "Smith & Sons: *notes*"
      baseURL: https://example.org/journal/
      lang: de-AT
      author:
        - Ada Bell
        - name: Carl Dorn
          url: https://example.org/dorn
      description: |
        Two *lines*
        of text
      permalink: /{year}/{month}/{slug}/
      timezone: +05:30
      outputs: [html, epub]
      check:
        allow: [N101, dangling-marker]
        deny: warning
      theme: looks/plain
      email: desk@example.org
      """
    let found = try settings(text)
    #expect(found.title == "Smith & Sons: *notes*")
    #expect(found.baseURL == "https://example.org/journal")
    #expect(found.language == "de-AT")
    #expect(found.authors.map(\.name) == ["Ada Bell", "Carl Dorn"])
    #expect(found.authors.last?.url == "https://example.org/dorn")
    #expect(found.description == "Two *lines*\nof text")
    #expect(found.permalink == "/{year}/{month}/{slug}/")
    #expect(found.utcOffsetMinutes == 330)
    #expect(found.outputs == ["html", "epub"])
    #expect(found.check.allow == ["N101", "dangling-marker"])
    #expect(found.check.deny == .warning)
    #expect(found.theme == "looks/plain")
    #expect(found.email == "desk@example.org")
  }

  @Test func scalarsAreTakenAsWritten() throws {
    #expect(try settings("title: 1984\nlang: no\n").language == "no")
    #expect(try settings("title: 1984").title == "1984")
    #expect(try settings("title: x\ntimezone: -03:00").utcOffsetMinutes == -180)
  }

  @Test func keysWithoutValueSayNothing() throws {
    let found = try settings("\u{FEFF}title: x\nemail:\ncheck:\nauthors: ~\n")
    #expect(found.email.isEmpty && found.authors.isEmpty)
  }

  @Test func demonstrationHasGoodSettings() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = "/\(root)/Examples/demonstration/ibid.yaml"
    let found = try SettingsReader.settings(from: PosixWorld().read(path))
    #expect(!found.title.isEmpty && !found.authors.isEmpty)
  }

  @Test func everyKeyHasItsRow() {
    for key in SettingsKey.all {
      #expect(!key.summary.isEmpty && !key.form.isEmpty)
      #expect(!key.summary.hasSuffix("."))
    }
    #expect(Set(SettingsKey.all.map(\.name)).count == SettingsKey.all.count)
  }

  /// The defaults of the manual are those of the code.
  @Test func standardsAreTheDefaults() throws {
    let lines = SettingsKey.all.filter { !$0.standard.isEmpty && !$0.name.contains(".") }
      .map { "\($0.name): \($0.standard)\n" }
    let nested = SettingsKey.all.filter { $0.name.hasPrefix("check.") }
      .map { "  \($0.name.dropFirst(6)): \($0.standard)\n" }
    let text = "title: x\n" + lines.joined() + "check:\n" + nested.joined()
    #expect(try settings(text) == settings("title: x"))
  }
}
