import Foundation
import IbidCite
import Testing

/// Hostile libraries: nothing traps, and time grows with the bytes.
@Suite struct LibraryLimitsTests {
  static let seeds: [(String, String)] = [
    (
      "a.json",
      #"[{"id":"a","type":"book","title":"T \u00e9 \ud83d\ude00","author":[{"family":"F"}],"issued":{"date-parts":[[1999,5],[2000]]},"note":"genre: x\n{:volume: 3}"},{"id":2}]"#
    ),
    (
      "a.bib",
      "@string{p = \"P\"}\n@book{a, title = {The {DNA} \\'{e} $x^2$ \\emph{Y} ``q''}, author = {van Roe, Jr., J. and {\\\"U}x Y and family=Z}, date = {1999~/2001-05}, publisher = p # {x}, crossref = {b}}\n@comment{x}\n@proceedings(b, title = \"B \\& {\"}\", year = 2000)\n"
    ),
    ("a.ris", LibraryTextTests.ris), ("a.yaml", LibraryTextTests.yaml),
  ]

  /// A small generator of numbers, the same in each run.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test("Cut and changed files never trap", arguments: [0, 1, 2, 3])
  func mutations(_ number: Int) {
    let (name, text) = Self.seeds[number]
    let seed = Array(text.utf8)
    var numbers = Numbers(state: UInt64(number) + 7)
    let signs = Array("{}[]\"'\\@#,=:-~$%\n\r \u{E9}|>&*<.?/X0".utf8)
    for cut in 0...seed.count { check(Array(seed[..<cut]), name) }
    for _ in 0..<300 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: bytes[place] = signs.randomElement(using: &numbers) ?? 0
        case 1: bytes.insert(signs.randomElement(using: &numbers) ?? 0, at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 5))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 20)], at: place)
        }
        if bytes.isEmpty { bytes = seed }
      }
      check(bytes, name)
    }
  }

  /// Reads the file, and what the writers make of it.
  private func check(_ bytes: [UInt8], _ name: String) {
    let library = Library(bytes, name: name)
    let json = Library(CSLJSONWriter().written(library.items), name: "a.json")
    #expect(json.items.count == library.items.count)
    _ = Library(BibTeXWriter().written(library.items), name: "a.bib")
  }

  struct Shape: Sendable, CustomTestStringConvertible {
    let name: String
    let piece: String
    var before = ""
    var after = ""
    var testDescription: String { "\(name) \(piece)" }
  }

  static let shapes: [Shape] = [
    Shape(name: "a.json", piece: "["), Shape(name: "a.json", piece: "{\"a\":", before: "["),
    Shape(name: "a.json", piece: "{\"id\":1 ", before: "["),
    Shape(name: "a.json", piece: "\"", before: "["),
    Shape(name: "a.json", piece: "]}", before: "["),
    Shape(name: "a.json", piece: "{:a", before: "[{\"id\":1,\"note\":\"", after: "\"}]"),
    Shape(name: "a.json", piece: "x: y\\n", before: "[{\"id\":1,\"note\":\"", after: "\"}]"),
    Shape(name: "a.bib", piece: "@a{b,c={"), Shape(name: "a.bib", piece: "@comment{\n@a{"),
    Shape(name: "a.bib", piece: "@a{\n"), Shape(name: "a.bib", piece: "@a{x,crossref={x}}\n"),
    Shape(name: "a.bib", piece: "{", before: "@a{x,title={"),
    Shape(name: "a.bib", piece: "\\'{", before: "@a{x,title={"),
    Shape(name: "a.bib", piece: "\\'{", before: "@a{x,title=\"", after: "\"}"),
    Shape(name: "a.bib", piece: "\\url", before: "@a{x,title={", after: "}}"),
    Shape(name: "a.bib", piece: "$", before: "@a{x,title={", after: "}}"),
    Shape(name: "a.bib", piece: "{a}", before: "@a{x,title={", after: "}}"),
    Shape(name: "a.bib", piece: "a and ", before: "@a{x,author={", after: "}}"),
    Shape(name: "a.bib", piece: "a ", before: "@a{x,author={", after: "}}"),
    Shape(name: "a.bib", piece: "a#", before: "@a{x,y=", after: "}"),
    Shape(name: "a.ris", piece: "TY  - X\n"),
    Shape(name: "a.ris", piece: "AU  - a\n", before: "TY  - X\n"),
    Shape(name: "a.ris", piece: "x\n", before: "TY  - X\nTI  - y\n"),
    Shape(name: "a.yaml", piece: "- "), Shape(name: "a.yaml", piece: "a:\n"),
    Shape(name: "a.yaml", piece: "[", before: "- "),
    Shape(name: "a.yaml", piece: "'", before: "- id: a\n  title: "),
    Shape(name: "a.yaml", piece: "\"\n", before: "- id: a\n  title: "),
    Shape(name: "a.yaml", piece: "*a ", before: "- id: a\n  title: "),
    Shape(name: "a.yaml", piece: " 'a", before: "- id: a\n  title: "),
  ]

  @Test("Time grows with the bytes", arguments: shapes)
  func growth(_ shape: Shape) {
    func seconds(_ count: Int) -> Double {
      let text = shape.before + String(repeating: shape.piece, count: count) + shape.after
      let bytes = Array(text.utf8)
      let start = Self.threadSeconds
      _ = Library(bytes, name: shape.name)
      return Self.threadSeconds - start
    }
    // Eight times the bytes: linear takes eight times as long, quadratic sixty-four times.
    let count = 60_000 / shape.piece.utf8.count
    let small = max(seconds(count / 8), 0.01)
    // Once may be bad luck on a busy machine; three times is not.
    #expect((0..<3).contains { _ in seconds(count) < small * 30 })
  }

  /// What this thread has cost the processor so far.
  private static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test("Files and entries above the limits are left out and reported")
  func limits() {
    let large = Library(
      [UInt8](repeating: 0x20, count: Library.maximumBytes + 1), name: "a.json")
    #expect(large.diagnostics.map(\.kind) == [.limit])
    let long = String(repeating: "x", count: Library.maximumEntryBytes)
    let text = #"[{"id": "a", "type": "book", "title": "\#(long)"}, {"id": "b", "type": "book"}]"#
    let library = Library(Array(text.utf8), name: "a.json")
    #expect(library.items.map(\.id) == ["b"])
    #expect(library.diagnostics.map(\.kind) == [.limit])
    let many = String(repeating: "@book{a,}\n", count: 5_000)
    let counted = Library(Array(many.utf8), name: "a.bib")
    #expect(counted.diagnostics.count == Library.mostDiagnostics)
    #expect(counted.leftOutDiagnostics == 2_999)
  }
}
