import Foundation
import IbidCheck
import IbidHTML
import IbidModel
import IbidStore
import Testing

/// A small published site made by hand: one article with a verbatim quotation, one that nobody
/// compared, and a lost note.
struct HandmadeSite {
  /// The files below the root.
  var files: [String: [UInt8]] = [:]

  static let page = """
    <!doctype html><html lang="en"><head><title>T</title></head><body><nav><a href="../">Home</a></nav>
    <main><article>
    <header><h1>The eleven days</h1><p class="byline">By A. Author</p></header>
    <aside class="record" aria-label="Record"><p><a href="record/#markers">2 markers</a>, \
    <a href="record/#notes">1 note, 1 lost</a> <span class="dot">·</span> \
    <a href="record/#quotations">2 quotations: 1 compared, 1 not</a> · <a href="record/#findings">1 finding</a></p>\
    <p>Compared with the source: <a href="evidence/#q1">1 verbatim <span>✓</span></a></p></aside>
    <div class="text"><p>In September 1752 twelve men rose.<sup class="noteref"><a id="fnref-a" \
    href="#fn-a" role="doc-noteref">1</a></sup> It said “omitting for that Time only the \
    eleven intermediate nominal Days”.<a class="compared" id="q1" data-outcome="verbatim" \
    href="evidence/#q1">✓</a></p>
    <blockquote><p>Give us our days, they cried in the street.\
    <sup class="noteref"><a id="fnref-b" href="#fn-b" role="doc-noteref">2</a></sup></p></blockquote></div>
    <section class="notes" role="doc-endnotes"><h2 id="endnotes">Notes</h2>
    <ol><li id="fn-a" value="1"><p>Calendar Act, s. 1.&nbsp;<a href="#fnref-a" role="doc-backlink">↩</a></p></li>
    <li id="fn-b" value="2"><p class="lost">This note is missing&nbsp;<a href="#fnref-b" \
    role="doc-backlink">↩</a></p></li></ol></section>
    <footer><p>Cite as: x</p></footer></article></main></body></html>

    """

  static let words = "omitting for that Time only the eleven intermediate nominal Days"
  static let source =
    "the fourteenth Day of September,\n\nomitting for that Time only the eleven intermediate "
    + "nominal Days of the common Calendar"

  init() {
    let published = Self.published
    let page = Self.page
    let hash = published.record.captures[0].textSHA256
    let evidence = published.record.quotations[0].evidence
    files["index.html"] = Array("<html><body><p>Home, with <a href='a/'>one</a> article</p>".utf8)
    files["site.css"] = Array("p { margin: 0 }\n".utf8)
    files["a/index.html"] = Array(page.utf8)
    files["a/print/index.html"] = Array(Self.printPage.utf8)
    files["a/record.json"] = published.json()
    files["a/evidence/index.html"] = Array(
      """
      <html><body><section id="q1" data-outcome="verbatim"><h2>✓ Quotation 1: verbatim</h2>
      <blockquote class="article"><p>\(Self.words)</p></blockquote>
      <blockquote class="excerpt"><p>the fourteenth Day of September,</p>\
      <p><mark>\(Self.words)</mark> of the common Calendar</p></blockquote>
      <p class="about"><a href="https://example.org/act">Calendar Act</a>, line 7 of the capture of 3 May 2024.</p>
      <p class="about">Hash of the excerpt <code>\(evidence?.excerptSHA256 ?? "")</code><br>of the text \
      <code>\(hash)</code></p></section></body></html>

      """.utf8)
    files["a/record/index.html"] = Array(Self.recordPage(published).utf8)
    seal()
  }

  /// Writes the manifest of the files as they are now.
  mutating func seal() {
    files[SiteManifest.name] = nil
    var manifest = SiteManifest()
    for (path, bytes) in files { manifest.add(path, bytes) }
    files[SiteManifest.name] = manifest.bytes
  }

  /// Replaces the first place of some text in a file.
  mutating func change(_ file: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try #require(files[file]), as: UTF8.self)
    let range = try #require(text.firstRange(of: old), "\(file) has no \(old)")
    files[file] = Array(text.replacingCharacters(in: range, with: new).utf8)
  }

  /// The verification of the site in a world of memory.
  func verified(threads: Int = 1) throws -> SiteVerification {
    var placed: [String: [UInt8]] = ["site/.ibid-site": Array("ibid site 1\n".utf8)]
    for (path, bytes) in files { placed["site/" + path] = bytes }
    return try SiteVerification(of: "site", world: MemoryWorld(files: placed), threads: threads)
  }

  private static var printPage: String {
    let start = page.firstRange(of: "<aside")?.lowerBound ?? page.endIndex
    let end = page.firstRange(of: "</aside>")?.upperBound ?? page.endIndex
    var print = page.replacingCharacters(in: start..<end, with: "")
    print = print.replacing("<article>", with: "<article><p class=\"source\">The Journal</p>")
    return print.replacing(
      "<footer><p>Cite as: x</p></footer>",
      with: "<p class=\"address\">https://example.org/a/</p>")
  }

  /// The record that belongs to the page.
  static var published: PublishedRecord {
    let page = PublishedText(page: Array(page.utf8))
    return PublishedRecord(
      generator: "ibid 0.1.0", address: "a/", title: "The eleven days", language: "en",
      url: "https://example.org/a/", imported: nil, blocks: page.blocks,
      textSHA256: SHA256.hex(of: PublishedText.joined(page.blocks)), places: [2...2, 3...3],
      record: record)
  }

  private static let days = ["2024-05-03"].compactMap { PartialDate(iso: $0) }

  private static var record: Record {
    var record = Record()
    record.markers = [
      Record.Marker(label: "a", note: 0, verdict: .holds, findings: []),
      Record.Marker(label: "b", note: 1, verdict: .fails, findings: ["N101"]),
    ]
    record.notes = [
      Record.Note(label: "a", number: 1, state: .present, verdict: .holds, findings: []),
      Record.Note(label: "b", number: 2, state: .lost, verdict: .fails, findings: ["N101"]),
    ]
    record.findings = [
      Record.Finding(
        code: "N101", slug: "dangling-marker", severity: .error, message: "the note 'b' is lost")
    ]
    record.references = [Record.Reference(note: 0, verdict: .holds, findings: [])]
    record.links = [
      Record.Link(
        destination: "https://example.org/act", text: "Act", verdict: .unknown, findings: [])
    ]
    record.captures = [
      Record.CaptureSummary(
        id: Capture.ID(key: "act-1750", day: days[0]),
        url: "https://example.org/act", title: "Calendar Act",
        witness: nil, textSHA256: SHA256.hex(of: Array("whole".utf8)),
        pageSHA256: SHA256.hex(of: Array("page".utf8)))
    ]
    record.quotations = [
      Record.QuotedWords(
        text: words, end: 90, verdict: .holds, outcome: .verbatim, evidence: evidence),
      Record.QuotedWords(
        text: "Give us our days, they cried in the street.", end: 160, verdict: .unknown,
        outcome: .couldNotTell, obstacle: .noWork),
    ]
    return record
  }

  private static var evidence: Record.Evidence {
    let before = source.utf8.count - words.utf8.count - " of the common Calendar".utf8.count
    return Record.Evidence(
      capture: 0, span: SourceSpan(500, 500 + words.utf8.count), line: 7, excerpt: source,
      passage: SourceSpan(before, before + words.utf8.count),
      excerptSHA256: SHA256.hex(of: Array(source.utf8)),
      difference: [.same(article: words, source: words)])
  }

  private static func recordPage(_ published: PublishedRecord) -> String {
    let record = published.record
    let capture = record.captures[0]
    return """
      <html><body><main><h1>Record</h1>
      <table><tr><td><a href="#markers">Markers</a></td><td>1</td><td>1</td><td>0</td></tr>
      <tr><td><a href="#notes">Notes</a></td><td>1</td><td>1</td><td>0</td></tr>
      <tr><td><a href="#quotations">Quotations</a></td><td>1</td><td>0</td><td>1</td></tr>
      <tr><td><a href="#references">References</a></td><td>1</td><td>0</td><td>0</td></tr>
      <tr><td><a href="#links">Links</a></td><td>0</td><td>0</td><td>1</td></tr></table>
      <ol><li id="m1" data-verdict="holds">Marker 1 (a) ✓</li>
      <li id="m2" data-verdict="fails">Marker 2 (b) ✗ <code>N101</code></li>
      <li id="n1" data-verdict="holds">Note 1</li>
      <li id="n2" data-verdict="fails">Note 2 <code>N101</code></li>
      <li id="q1" data-verdict="holds">“\(words)” verbatim</li>
      <li id="q2" data-verdict="unknown">“Give us our days, they cried in the street.”</li>
      <li id="r1" data-verdict="holds">Reference of note 1</li>
      <li id="l1" data-verdict="unknown">Act · https://example.org/act</li>
      <li id="f1"><code>N101</code> the note &#39;b&#39; is lost <span>error</span></li>
      <li id="c1"><a href="https://example.org/act">Calendar Act</a><p>text <code>\(capture.textSHA256)</code><br>page \
      <code>\(capture.pageSHA256)</code></p></li></ol>
      <p>Hash <code>\(published.textSHA256)</code></p></main></body></html>

      """
  }
}
