import Foundation
import Testing

@testable import IbidCite

/// The styles and locales beside the project; without them the tests are skipped.
@Suite("The styles and locales of the CSL project", .enabled(if: SharedStyles.areThere))
struct SharedStylesTests {
  @Test("All styles are read, and compile in a sample of the languages")
  func styles() throws {
    let locales = SharedStyles.locales
    let tags = SharedStyles.tags
    #expect(tags.count == 62)
    for (number, file) in SharedStyles.files("styles", "csl").enumerated() {
      let style = try Style(xml: SharedStyles.bytes(file), name: file)
      for tag in [nil, tags[number % tags.count], tags[(number * 7 + 3) % tags.count]] {
        let compiled = try StyleCompiler(style: style, locales: locales, language: tag).compiled()
        #expect(!compiled.elements.isEmpty)
      }
    }
  }

  @Test("Every dependent style names a parent")
  func dependent() throws {
    let files = SharedStyles.files("styles/dependent", "csl")
    #expect(files.count == 11)
    for file in files {
      #expect(try Style(xml: SharedStyles.bytes(file), name: file).parent != nil)
    }
  }

  @Test("Every locale is read, and has its months and quotes")
  func locales() throws {
    for tag in SharedStyles.tags {
      let style = try StyleSample.style(#"<text term="month-01"/>"#)
      let compiled = try StyleCompiler(
        style: style, locales: SharedStyles.locales, language: tag
      ).compiled()
      #expect(compiled.locale.language == tag)
      #expect(compiled.locale.textDate.parts.count == 3, "\(tag)")
      #expect(compiled.elements[1].payload != 0, "\(tag)")
    }
  }
}

enum SharedStyles {
  static let folder =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/csl").path()

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder + "/styles") }

  static func files(_ path: String, _ ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + path)) ?? []
    return names.filter { $0.hasSuffix("." + ending) }.sorted().map { "\(folder)/\(path)/\($0)" }
  }

  static func bytes(_ file: String) -> [UInt8] {
    FileManager.default.contents(atPath: file).map { Array($0) } ?? []
  }

  static var tags: [String] {
    files("locales", "xml").compactMap {
      $0.split(separator: "/").last.map { String($0.dropFirst(8).dropLast(4)) }
    }
  }

  static let locales = LocaleSource { tag in
    let file = "\(folder)/locales/locales-\(tag).xml"
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    return try? Locale(xml: bytes(file), name: file)
  }
}
