import IbidModel
import IbidStore
import Testing

@Suite struct SettingsFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let faults: [SettingsFault]
    var testDescription: String { text.prefix(40).debugDescription }

    init(_ text: String, _ faults: SettingsFault...) {
      self.text = text
      self.faults = faults
    }
  }

  private static func at(
    _ line: Int, _ column: Int, _ key: String, _ kind: SettingsFault.Kind
  ) -> SettingsFault { SettingsFault(line: line, column: column, key: key, kind: kind) }

  private static func bad(_ found: String, _ expected: String) -> SettingsFault.Kind {
    .badValue(found: found, expected: expected)
  }

  private static let address = "an address such as https://example.org/journal"
  private static let path = "a path such as /{year}/{month}/{slug}/"
  private static let mail = "a mail address such as desk@example.org"
  private static let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)

  static let cases: [Case] = [
    Case("", at(1, 1, "title", .missing)),
    Case("# nothing\n", at(1, 1, "title", .missing)),
    Case("lang: en\ntitle:\n", at(2, 1, "title", .missing)),
    Case(
      "titel: x\n", at(1, 1, "titel", .unknownKey(nearest: "title")),
      at(1, 1, "title", .missing)),
    Case("title: x\nzzz: 1\n", at(2, 1, "zzz", .unknownKey(nearest: nil))),
    Case("title: x\nautor: y\n", at(2, 1, "autor", .unknownKey(nearest: "author"))),
    Case("title: x\nchek:\n", at(2, 1, "chek", .unknownKey(nearest: "check"))),
    Case(
      "title: x\ncheck:\n  dney: error\n",
      at(3, 3, "check.dney", .unknownKey(nearest: "deny"))),
    Case("title: [x]\n", at(1, 8, "title", .wrongType(found: "a list", expected: "text"))),
    Case("title: {a: b}\n", at(1, 8, "title", .wrongType(found: "a map", expected: "text"))),
    Case(
      "- title\n", at(1, 1, "", .wrongType(found: "a list", expected: "a map of keys")),
      at(1, 1, "title", .missing)),
    Case(
      "title: x\ncheck: 3\n",
      at(2, 8, "check", .wrongType(found: "text", expected: "a map of keys"))),
    Case(
      "title: x\noutputs: {html: yes}\n",
      at(2, 10, "outputs", .wrongType(found: "a map", expected: "a list"))),
    Case(
      "title: x\noutputs: [html, [feed]]\n",
      at(2, 17, "outputs", .wrongType(found: "a list", expected: "text"))),
    Case(
      "title: x\noutputs:\n  - ../html\n",
      at(3, 5, "outputs", bad("../html", "letters, digits and hyphens"))),
    Case(
      "title: x\ncheck: {deny: fatal}\n",
      at(2, 15, "check.deny", bad("fatal", "error, warning or info"))),
    Case("title: x\nbaseURL: example.org\n", at(2, 10, "baseURL", bad("example.org", address))),
    Case("title: x\nbaseURL: https://\n", at(2, 10, "baseURL", bad("https://", address))),
    Case(
      "title: x\nbaseURL: javascript:alert(1)\n",
      at(2, 10, "baseURL", bad("javascript:alert(1)", address))),
    Case(
      "title: x\nbaseURL: https://u@h.org\n",
      at(2, 10, "baseURL", bad("https://u@h.org", address))),
    Case(
      "title: x\nlang: english!\n",
      at(2, 7, "lang", bad("english!", "a language tag such as en or pt-BR"))),
    Case("title: x\npermalink: /a/\n", at(2, 12, "permalink", bad("/a/", path))),
    Case(
      "title: x\npermalink: /../{slug}/\n",
      at(2, 12, "permalink", bad("/../{slug}/", path))),
    Case(
      "title: x\npermalink: '/{day}/{slug}/'\n",
      at(2, 12, "permalink", bad("/{day}/{slug}/", path))),
    Case(
      "title: x\ntimezone: Europe/Rome\n",
      at(2, 11, "timezone", .namedTimezone(found: "Europe/Rome"))),
    Case(
      "title: x\ntimezone: +2\n",
      at(2, 11, "timezone", bad("+2", "an offset such as +02:00"))),
    Case(
      "title: x\ntimezone: +15:00\n",
      at(2, 11, "timezone", bad("+15:00", "an offset of at most 14 hours"))),
    Case(
      "title: x\ntheme: ../other\n",
      at(2, 8, "theme", bad("../other", "a folder below the publication, without '..'"))),
    Case("title: x\nemail: a@b?cc=c@d\n", at(2, 8, "email", bad("a@b?cc=c@d", mail))),
    Case("title: x\nauthors: [{url: 'http://a.org'}]\n", at(2, 11, "authors.name", .missing)),
    Case(
      "title: x\nauthors: [{nam: y}]\n",
      at(2, 12, "authors.nam", .unknownKey(nearest: "name"))),
    Case("title: x\nauthor: a\nauthors: [b]\n", at(3, 1, "authors", .repeatedKey)),
    Case("title: x\nlang: en\ntitle: y\n", at(1, 1, "title", .repeatedKey)),
    Case("title: &a x\ndescription: *a\n", at(2, 14, "", .alias(name: "a"))),
    Case("title: [x\n", at(2, 1, "", .notYAML(problem: "did not find expected ',' or ']'"))),
    Case(
      "title: x\n? [a]\n: {title: y}\n",
      at(2, 3, "", .wrongType(found: "a list", expected: "a key"))),
    Case("title: x\ntheme: \(deep)\n", at(2, 39, "", .tooDeep(limit: 32))),
    Case(
      "title: \"a\\0b\"\n",
      at(1, 8, "title", bad("a\0b", "text without control characters"))),
  ]

  @Test(arguments: cases)
  func faultsCarryTheirPlaces(check: Case) throws {
    let error = try #require(throws: SettingsError.self) {
      try SettingsReader.settings(from: Array(check.text.utf8))
    }
    #expect(error.faults == check.faults)
  }

  @Test func allFaultsAreFoundAtOnce() throws {
    let text = "titel: x\nlang: '!'\ntimezone: Rome\n"
    let error = try #require(throws: SettingsError.self) {
      try SettingsReader.settings(from: Array(text.utf8))
    }
    #expect(error.faults.map(\.line) == [1, 1, 2, 3])
  }

  @Test func hostileFilesEndSoon() {
    let laughs = (1...60).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
    let texts = [
      String(repeating: "[", count: 1_000_000), String(repeating: "- ", count: 500_000),
      String(repeating: "{a: ", count: 250_000), String(repeating: "? ", count: 500_000),
      "a0: &a0 x\n" + laughs.joined(separator: "\n"), "title: \u{1}", "%YAML 9.9\n---\n",
      "a\n---\nb\n", String(repeating: "x", count: 2 << 20), "*a", "!!binary x", "? : : ?",
    ]
    for text in texts {
      #expect(throws: SettingsError.self) {
        try SettingsReader.settings(from: Array(text.utf8))
      }
    }
    #expect(throws: SettingsError.self) { try SettingsReader.settings(from: [0x61, 0xFF]) }
  }
}
