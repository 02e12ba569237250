import Foundation
import IbidCite

/// Formats citations and prints them, for comparing with other processors.
public struct CiteListing {
  private let processor: CitationProcessor
  private let library: Library
  private let citations: [CitationCluster]

  /// Reads a style, a library and citations in the shape of citeproc-js; `locales` is the folder of
  /// the locale files.
  public init(style: String, library: String, citations: String, locales: String) throws {
    @Sendable func bytes(_ path: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    let source = LocaleSource { tag in
      guard let bytes = try? bytes("\(locales)/locales-\(tag).xml") else { return nil }
      return try? Locale(xml: bytes, name: tag)
    }
    processor = try CitationProcessor(
      style: try Style(xml: bytes(style), name: style), locales: source)
    self.library = Library(try bytes(library), name: library)
    let written = try JSONDecoder().decode([Written].self, from: Data(try bytes(citations)))
    let isNoteStyle = processor.isNoteStyle
    self.citations = written.map { one in
      CitationCluster(
        cites: one.citationItems.map(\.cite),
        noteNumber: isNoteStyle ? one.properties?.noteIndex ?? 0 : 0)
    }
  }

  /// Prints a line of JSON for each citation, and one for each entry of the bibliography.
  public func print() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let formatted = processor.formatted(CitedDocument(citations: citations), from: library)
    var lines = formatted.citations.map { Line(html: $0.text.html()) }
    lines += formatted.bibliography.map { Line(id: $0.id, html: $0.text.html()) }
    for line in lines {
      Swift.print(String(decoding: try encoder.encode(line), as: UTF8.self))
    }
  }

  /// One line: an entry has the key of its item.
  private struct Line: Encodable {
    var id: String?
    var html: String
  }

  /// A citation of the file.
  private struct Written: Decodable {
    var citationItems: [FixtureCite]
    var properties: Properties?
  }

  private struct Properties: Decodable {
    var noteIndex: Int?
  }
}
