import Foundation
import IbidCheck
import IbidModel
import Testing

/// The repository this test was compiled in.
let repository = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The Swift files below a folder of the repository.
func swiftFiles(below folder: String) -> [URL] {
  let root = repository.appendingPathComponent(folder)
  let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
  return (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
}

@Suite struct RuleListTests {
  @Test("Every file of the Rules folder is named for a rule of the list, and the other way round")
  func folder() {
    let files = swiftFiles(below: "Sources/IbidCheck/Rules").map {
      Self.slug(of: $0.deletingPathExtension().lastPathComponent)
    }
    #expect(files.sorted() == Rule.all.map(\.slug).sorted())
  }

  @Test("No two rules share a code or a slug, and both have their form")
  func unique() {
    #expect(Set(Rule.all.map(\.code)).count == Rule.all.count)
    #expect(Set(Rule.all.map(\.slug)).count == Rule.all.count)
    for rule in Rule.all {
      #expect(rule.code.wholeMatch(of: /[NIRLQDHJM][0-9]{3}/) != nil)
      #expect(rule.slug.wholeMatch(of: /[a-z]+(-[a-z]+)+/) != nil)
    }
  }

  @Test("No text of a manual page is empty, and what a rule finds is shown by examples")
  func texts() {
    for rule in Rule.all {
      for text in [rule.summary, rule.why, rule.found, rule.falseAlarms, rule.help] {
        #expect(!text.isEmpty, "\(rule.code)")
        #expect(!text.contains("\n"), "\(rule.code) has a line break in a text")
      }
      #expect(!rule.help.hasSuffix("."), "\(rule.code)")
      guard case .rule = rule.reporter else { continue }
      #expect(!rule.flags.isEmpty && !rule.accepts.isEmpty, "\(rule.code)")
    }
  }

  @Test("Every code that stands in the sources has a manual page with the same slug")
  func knownCodes() throws {
    for file in swiftFiles(below: "Sources") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /"([A-Z][0-9]{3})"(?:,\s*slug: "([a-z-]+)")?/) {
        let rule = Rule.named(String(match.output.1))
        #expect(rule != nil, "\(match.output.1) in \(file.lastPathComponent) has no page")
        guard let rule, let slug = match.output.2 else { continue }
        #expect(rule.slug == slug, "\(match.output.1) in \(file.lastPathComponent)")
      }
    }
  }

  /// `DanglingMarker` → `dangling-marker`.
  private static func slug(of name: String) -> String {
    name.reduce(into: "") { slug, letter in
      if letter.isUppercase, !slug.isEmpty { slug += "-" }
      slug += letter.lowercased()
    }
  }
}
