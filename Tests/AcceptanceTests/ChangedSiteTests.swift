import IbidCheck
import IbidModel
import IbidStore
import TestTools
import Testing

/// Words, digits, verdicts and hashes changed in the published demonstration, one at a time.
struct ChangedSiteTests {
  /// What is changed: a stretch of bytes that is one thing.
  enum Target: CaseIterable { case word, digit, verdict, hash }

  private static let verdicts = [
    "holds", "fails", "unknown", "verbatim", "word-altered", "omission", "not-found",
    "could-not-tell",
  ]

  @Test func fiftyChangesAreAllCaughtAndNamed() throws {
    let site = try VerifiedSite(in: Workshop())
    var dice = Dice(seed: 1752)
    let kinds = [
      "/index.html", "record.json", "evidence/index.html", "record/index.html",
      SiteManifest.name, "feed.xml", ".css",
    ]
    for number in 0..<50 {
      let path = try dice.one(of: site.paths(kinds[number % kinds.count]))
      let bytes = try #require(site.files[path])
      let places = Target.allCases.flatMap { Self.places($0, in: bytes[...]) }
      let changed = try Self.changed(bytes, at: dice.one(of: places))
      let found = try site.verified(path, changed)
      let isNamed = !found.holds && Self.names(found, path)
      #expect(isNamed, "\(number): \(path): \(found.differences.map(\.message))")
    }
  }

  @Test func fiftyMoreAreCaughtThoughTheManifestWasRepaired() throws {
    let site = try VerifiedSite(in: Workshop())
    let css = try #require(site.paths(".css").first)
    let sound = try site.verified(css, site.files[css] ?? [], repairing: true)
    #expect(sound.holds, "\(sound.differences.map(\.message))")
    var dice = Dice(seed: 1582)
    let regions = Region.all
    for number in 0..<50 {
      let region = regions[number % regions.count]
      let all = region.places(in: site)
      let (path, place) = try dice.one(of: all)
      let bytes = try #require(site.files[path])
      let changed = Self.changed(bytes, at: place)
      let found = try site.verified(path, changed, repairing: true)
      let what = "\(number): \(path): '\(String(decoding: bytes[place], as: UTF8.self))'"
      let isCaught = !found.holds
      #expect(isCaught, "\(what)")
      #expect(
        found.differences.allSatisfy { $0.file.hasPrefix(path.prefix { $0 != "/" }) },
        "\(what): \(found.differences.map(\.message))")
    }
  }

  /// True when a difference names the file; one in the manifest is named by what it says of a file.
  private static func names(_ found: SiteVerification, _ path: String) -> Bool {
    found.differences.contains { one in
      one.file == path
        || (path == SiteManifest.name
          && (one.message.contains("manifest") || one.kind == .badFormat))
    }
  }

  /// Where things of this kind stand.
  static func places(_ target: Target, in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    func runs(_ isIn: (UInt8) -> Bool) -> [Range<Int>] {
      var found: [Range<Int>] = []
      var start: Int?
      for at in bytes.indices {
        if isIn(bytes[at]) {
          start = start ?? at
        } else if let first = start {
          found.append(first..<at)
          start = nil
        }
      }
      if let first = start { found.append(first..<bytes.endIndex) }
      return found
    }
    switch target {
    case .word:
      return runs { ASCII.isLetter($0) || $0 >= 0x80 }.filter { range in
        range.count > 3 && bytes[range].allSatisfy(ASCII.isLetter)
      }
    case .digit: return runs(ASCII.isDigit).map { $0.lowerBound..<($0.lowerBound + 1) }
    case .hash: return runs(ASCII.isAlphanumeric).filter { SHA256.isHex(bytes[$0]) }
    case .verdict:
      return runs { ASCII.isLetter($0) || $0 == 0x2D }.filter {
        verdicts.contains(String(decoding: bytes[$0], as: UTF8.self))
      }
    }
  }

  /// The bytes with the thing at a place made another one of its kind.
  static func changed(_ bytes: [UInt8], at place: Range<Int>) -> [UInt8] {
    let old = String(decoding: bytes[place], as: UTF8.self)
    var new = Array(old.utf8)
    if let verdict = verdicts.firstIndex(of: old) {
      new = Array(verdicts[verdict < 3 ? (verdict + 1) % 3 : 3 + (verdict - 2) % 5].utf8)
    } else if let last = new.last {
      new[new.count - 1] =
        ASCII.isDigit(last) ? 0x30 + (last - 0x30 + 1) % 10 : last == 0x61 ? 0x65 : 0x61
    }
    return bytes[..<place.lowerBound] + new + bytes[place.upperBound...]
  }
}

/// A part of a file in which every change is caught though the manifest was repaired.
struct Region: Sendable {
  /// How the names of its files end.
  var file: String
  var targets: [ChangedSiteTests.Target]
  /// What the part begins and ends with; it may stand there often.
  var start: String
  var end: String
  /// True when what stands in tags does not count.
  var isText = true

  /// Pages of the whole site have endings like those of articles.
  private func isRight(_ path: String) -> Bool {
    switch file {
    case "/index.html":
      path.split(separator: "/").count == 2
        && !["archive", "authors", "tags"].contains { path.hasPrefix($0) }
    case "evidence/index.html": path.hasPrefix("act/")
    default: true
    }
  }

  /// Where it stands.
  private func ranges(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    while let first = Self.place(of: Array(start.utf8), in: bytes, from: at),
      let last = Self.place(of: Array(end.utf8), in: bytes, from: first + start.utf8.count)
    {
      found.append((first + start.utf8.count)..<last)
      at = last
    }
    return found
  }

  /// All places of the site that may be changed.
  func places(in site: VerifiedSite) -> [(String, Range<Int>)] {
    site.paths(file).filter(isRight).flatMap { path in
      let bytes = site.files[path] ?? []
      return ranges(bytes).flatMap { range in
        targets.flatMap { ChangedSiteTests.places($0, in: bytes[range]) }
      }.filter { isAllowed(bytes, $0) }.map { (path, $0) }
    }
  }

  /// True when a place is not in a tag or a reference such as `&amp;`.
  private func isAllowed(_ bytes: [UInt8], _ place: Range<Int>) -> Bool {
    guard isText else { return true }
    var at = place.lowerBound - 1
    while at >= 0, bytes[at] != 0x3E {
      if bytes[at] == 0x3C { return false }
      if bytes[at] == 0x26, place.lowerBound - at < 8 { return false }
      at -= 1
    }
    return true
  }

  private static func place(of words: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
    var at = from
    while at + words.count <= bytes.count {
      if bytes[at] == words[0], bytes[at..<(at + words.count)].elementsEqual(words) { return at }
      at += 1
    }
    return nil
  }

  /// What `docs/record.md` promises.
  static let all: [Region] = [
    // Words and numbers of the article, on its page and its print page.
    Region(file: "/index.html", targets: [.word], start: "<div class=\"text\">", end: "<footer"),
    Region(
      file: "print/index.html", targets: [.word], start: "<div class=\"text\">", end: "</section>"),
    Region(file: "/index.html", targets: [.digit], start: "role=\"doc-noteref\"", end: "</a>"),
    Region(file: "/index.html", targets: [.digit], start: "href=\"record/#", end: "</a>"),
    // The record.
    Region(
      file: "record.json", targets: [.word], start: "\"blocks\":[\n", end: "]}", isText: false),
    Region(
      file: "record.json", targets: [.verdict], start: "\"verdict\":", end: ",", isText: false),
    Region(
      file: "record.json", targets: [.verdict], start: "\"outcome\":", end: ",", isText: false),
    Region(file: "record.json", targets: [.hash], start: "sha256\":", end: ",", isText: false),
    Region(file: "record.json", targets: [.digit], start: "\"note\":", end: ",", isText: false),
    Region(file: "record.json", targets: [.digit], start: "\"number\":", end: ",", isText: false),
    Region(
      file: "record.json", targets: [.digit], start: "\"counts\":", end: "\"markers\"",
      isText: false),
    Region(
      file: "record.json", targets: [.word], start: "\"excerpt\":\"", end: "\"", isText: false),
    Region(
      file: "record.json", targets: [.digit], start: "\"start\":", end: ",\"excerpt\"",
      isText: false),
    // The pages made from it.
    Region(
      file: "evidence/index.html", targets: [.word], start: "<blockquote", end: "</blockquote>"),
    Region(
      file: "evidence/index.html", targets: [.verdict], start: "data-outcome=\"", end: ">",
      isText: false),
    Region(file: "evidence/index.html", targets: [.hash], start: "<code>", end: "</code>"),
    Region(
      file: "record/index.html", targets: [.verdict], start: "data-verdict=\"", end: ">",
      isText: false),
    Region(file: "record/index.html", targets: [.hash], start: "<code>", end: "</code>"),
  ]
}
