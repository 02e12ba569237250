import IbidModel
import IbidStore
import Testing

/// The manifest is what `sha256sum` writes, and is read back with bounds.
struct SiteManifestTests {
  private static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  private func fault(_ text: String) -> SiteManifest.Fault? {
    do throws(SiteManifest.Fault) {
      _ = try SiteManifest(reading: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func writesSortedLines() {
    var manifest = SiteManifest()
    manifest.add("b/index.html", [])
    manifest.add("a.css", [])
    manifest.add("B.txt", Array("abc".utf8))
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self)
        == "\(abc)  B.txt\n\(Self.empty)  a.css\n\(Self.empty)  b/index.html\n")
  }

  @Test func readsBackWhatItWrote() throws {
    var manifest = SiteManifest()
    for path in ["z", "é", "e\u{301}", "a b/c  d", "*x"] { manifest.add(path, Array(path.utf8)) }
    let read = try SiteManifest(reading: manifest.bytes)
    #expect(read.entries.count == 5)
    #expect(read.bytes == manifest.bytes)
    #expect(read.sha256(of: "é") == SHA256.hex(of: Array("é".utf8)))
    #expect(read.sha256(of: "e\u{301}") == SHA256.hex(of: Array("e\u{301}".utf8)))
    #expect(read.sha256(of: "none") == nil)
  }

  @Test(arguments: [
    "x\n", "\n", "\(empty) a\n", "\(empty) *a\n", "\(empty)  \n", "\(empty)  a",
    "\(empty.uppercased())  a\n", "\(empty)  ../a\n", "\(empty)  /a\n", "\(empty)  a\\b\n",
    "\\\(empty)  a\n", "\(empty)  a\r\n", "\(empty)  manifest-sha256.txt\n",
    "\(empty)  .ibid-site\n", "\(empty.dropLast())g  a\n",
  ])
  func refusesABadLine(_ line: String) throws {
    guard case .badLine(let number, _) = try #require(fault("\(Self.empty)  0\n" + line)) else {
      Issue.record("another fault")
      return
    }
    #expect(number == 2)
  }

  @Test func refusesAPathOnTwoLines() {
    let line = "\(Self.empty)  a\n"
    #expect(fault(line + "\(Self.empty)  b\n" + line) == .repeatedPath("a"))
  }

  @Test func anEmptyManifestListsNothing() throws {
    #expect(try SiteManifest(reading: []).entries.isEmpty)
  }

  @Test func aListingNamesLinksAndPipesAndFollowsNone() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "site/a/b.txt")
    try scratch.write("y", to: "site/.ibid-site")
    try scratch.write("z", to: "elsewhere/c.txt")
    try scratch.link("site/link", to: scratch.place("elsewhere"))
    try scratch.link("site/dead", to: "nowhere")
    let listing = try SiteListing(folder: scratch.place("site"), world: scratch.world)
    #expect(listing.files.map(\.path) == ["a/b.txt"])
    #expect(listing.odd.map(\.path) == ["dead", "link"])
    #expect(listing.odd.allSatisfy { $0.reason == .notAFile })
    #expect(listing.marker == false)
  }

  @Test func aListingStopsAtPathsThatNoSiteHas() throws {
    let scratch = try Scratch()
    let folder =
      "site/"
      + Array(repeating: String(repeating: "d", count: 200), count: 8)
      .joined(separator: "/")
    try scratch.world.makeFolder(scratch.place(folder))
    let listing = try SiteListing(folder: scratch.place("site"), world: scratch.world)
    #expect(listing.files.isEmpty)
    #expect(listing.odd.map(\.reason) == [.badPath(.tooLong)])
  }
}
