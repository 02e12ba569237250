import Foundation
import IbidCite

/// Measures the processor over the realistic document of a folder.
public func printCiteBench(path: String, style name: String, runs: Int) throws {
  let bench = try CiteBench(path: path, style: name)
  for _ in 0..<runs {
    var document = bench.document
    let whole = bench.seconds(for: document, bench.library)
    document.wantsBibliography = false
    let alone = bench.seconds(for: document, bench.library)
    let count = Double(document.citations.count)
    print(
      String(
        format: "%.0f citations %.4f s, %.0f/s; with the bibliography %.4f s", count, alone,
        count / alone, whole))
  }
}

/// Measures how time grows with the number of citations, over works of authors with one name.
public func printCiteGrowth(path: String, style name: String) throws {
  let bench = try CiteBench(path: path, style: name)
  for count in [1_250, 2_500, 5_000, 10_000] {
    let (document, library) = SameNames.document(citations: count)
    let seconds = bench.seconds(for: document, PreparedLibrary(library))
    print(String(format: "%d citations of same names %.4f s", count, seconds))
  }
}

/// A style, compiled, and a document to format in it.
struct CiteBench {
  let processor: CitationProcessor
  let library: PreparedLibrary
  let document: CitedDocument

  init(path: String, style name: String) throws {
    let folder = URL(fileURLWithPath: path)
    func bytes(_ file: String) throws -> [UInt8] {
      try Array(Data(contentsOf: folder.appendingPathComponent(file)))
    }
    guard let suite = SuiteFolder(path: path) else { throw CocoaError(.fileNoSuchFile) }
    let style = try Style(xml: bytes("styles/\(name).csl"), name: name)
    processor = try CitationProcessor(style: style, locales: suite.locales())
    library = PreparedLibrary(Library(try bytes("bench/refs.json"), name: "refs.json"))
    library.prepareAll()
    let clusters = try JSONDecoder().decode(
      [BenchCitation].self, from: Data(bytes("bench/citations.json")))
    document = CitedDocument(citations: clusters.map(\.cluster))
  }

  /// CPU time of one run, in seconds.
  func seconds(for document: CitedDocument, _ library: PreparedLibrary) -> Double {
    let start = clock()
    let result = processor.formatted(document, from: library)
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    precondition(result.citations.count == document.citations.count)
    return max(seconds, 1e-9)
  }
}

/// A citation of `citations.json`.
private struct BenchCitation: Decodable {
  var citationItems: [FixtureCite]
  var properties: Properties

  struct Properties: Decodable {
    var noteIndex: Int
  }

  var cluster: CitationCluster {
    CitationCluster(cites: citationItems.map(\.cite), noteNumber: properties.noteIndex)
  }
}

/// A document that cites many works of people with the same names.
enum SameNames {
  /// Half as many works as citations; each is cited twice.
  static func document(citations count: Int) -> (CitedDocument, Library) {
    let items = (0..<max(1, count / 2)).map { number -> Item in
      var item = Item(id: "w\(number)", type: .book)
      item[.author] = .names([
        Name(family: "Smith", given: Self.given[number % Self.given.count]),
        Name(family: "Jones", given: Self.given[number / 7 % Self.given.count]),
      ])
      item[.title] = .text("A Work on Number \(number)")
      item[.issued] = .date(DateValue(start: DateValue.Part(year: 1950 + number % 60)))
      return item
    }
    let clusters = (0..<count).map { place in
      CitationCluster(
        cites: [Cite(id: items[place * 7 % items.count].id, locator: "\(place)")],
        noteNumber: place + 1)
    }
    return (CitedDocument(citations: clusters), Library(items))
  }

  private static let given = [
    "Anna", "Adam", "Bert", "Bella", "Carl", "Clara", "Dora", "David", "Emil", "Eva", "John",
    "Jane",
  ]
}
