import IbidModel
import Testing

@testable import IbidRead

/// A quotation, its source, and what is said of them.
struct LikenessCase: Sendable, CustomTestStringConvertible {
  let name: String
  let source: String
  let quotation: String
  let outcome: Comparison.Outcome
  var shown: String?
  var testDescription: String { name }

  init(
    _ name: String, _ quotation: String, in source: String, _ outcome: Comparison.Outcome,
    shown: String? = nil
  ) {
    self.name = name
    self.source = source
    self.quotation = quotation
    self.outcome = outcome
    self.shown = shown
  }

  /// Two sentences that most cases are about.
  static let ferry = """
    The harbour was closed in March. On the eleventh day the ferryman took the old bell down to \
    the quay, and nobody in the village asked him why it had not been rung. After that the boats \
    stayed out, for the bell was all they had to come home by in fog.
    """

  static let verbatim: [LikenessCase] = [
    .init("the same words", "the ferryman took the old bell", in: ferry, .verbatim),
    .init("one word", "ferryman", in: ferry, .verbatim),
    .init("the whole source", ferry, in: ferry, .verbatim),
    .init(
      "lines wrapped by hand", "the ferryman took the old bell",
      in: "On that day the ferryman\n   took the\r\nold bell down.", .verbatim),
    .init(
      "no-break spaces", "page 12 of the book", in: "On page\u{A0}12 of the\u{202F}book.", .verbatim
    ),
    .init(
      "zero-width spaces", "the lighthouse keeper", in: "the light\u{200B}house keeper", .verbatim),
    .init("a soft hyphen", "the lighthouse keeper", in: "the light\u{AD}house keeper", .verbatim),
    .init(
      "a soft hyphen at the end of a line", "the lighthouse keeper",
      in: "the light\u{AD}\nhouse keeper", .verbatim),
    .init(
      "a word parted at the end of a line", "the lighthouse keeper slept",
      in: "the light-\nhouse keeper slept", .verbatim),
    .init(
      "a hyphen of its own at the end of a line", "the well-known keeper slept",
      in: "the well-\nknown keeper slept", .verbatim),
    .init(
      "a capital after a hyphen at the end of a line", "an Anglo-American treaty",
      in: "an Anglo-\nAmerican treaty", .verbatim),
    .init(
      "straight and curly marks", "he said \"don't\" and left", in: "he said “don’t” and left",
      .verbatim),
    .init(
      "nested marks of another shape", "he said ‘don't’ and left", in: "he said “don’t” and left",
      .verbatim),
    .init("French marks", "il a dit « non » hier", in: "il a dit “non” hier", .verbatim),
    .init(
      "dashes", "the bell - the old one - was gone", in: "the bell—the old one—was gone", .verbatim),
    .init("two hyphens", "the bell -- the old one", in: "the bell—the old one", .verbatim),
    .init("years", "from 1914-1918 they fought", in: "from 1914–1918 they fought", .verbatim),
    .init("ligatures", "the final office", in: "the ﬁnal oﬃce", .verbatim),
    .init("composed letters", "a café in Malmö", in: "a cafe\u{301} in Malmo\u{308}", .verbatim),
    .init(
      "a full stop of the article", "the ferryman took the old bell.", in: ferry, .verbatim),
    .init("a comma of the article", "the ferryman took the old bell,", in: ferry, .verbatim),
    .init("marks around all", "“the ferryman took the old bell.”", in: ferry, .verbatim),
    .init(
      "verses", "Time held me green and dying / Though I sang",
      in: "Time held me green and dying\n  Though I sang in my chains", .verbatim),
    .init(
      "paragraphs", "the first part ends.\n\n“The second begins here",
      in: "So the first part ends.\n\nThe second begins here and goes on.", .verbatim),
    .init("stanzas", "no sound. // The sea", in: "no sound.\n\nThe sea again", .verbatim),
    .init("Cyrillic", "старый колокол молчал", in: "В тот день старый колокол молчал.", .verbatim),
    .init("Han", "老人敲了三次钟", in: "那天早上老人敲了\n三次钟然后离开了。", .verbatim),
  ]

  static let typography: [LikenessCase] = [
    .init("a capital", "The ferryman took the old bell", in: ferry, .typography),
    .init("a comma left out", "down to the quay and nobody in the village", in: ferry, .typography),
    .init("a question mark", "the ferryman took the old bell?", in: ferry, .typography),
    .init("a slash left out", "boats and or oars", in: "boats and / or oars", .typography),
    .init(
      "an opening mark left out", "he said no” and left", in: "he said “no” and left", .typography),
    .init("marks left out", "he said don't and left", in: "he said “don’t” and left", .typography),
    .init(
      "capitals of Cyrillic", "старый КОЛОКОЛ молчал", in: "старый колокол молчал", .typography),
  ]

  static let changed: [LikenessCase] = [
    .init(
      "another word",
      "On the eleventh day the boatman took the old bell down to the quay, and nobody",
      in: ferry, .altered,
      shown: "On the eleventh day the [+boatman+] [-ferryman-] took the old bell down to the quay,"
        + " and nobody"),
    .init(
      "another number", "They counted 1,451 boats in the bay",
      in: "They counted 1,450 boats in the bay",
      .altered, shown: "They counted [+1,451+] [-1,450-] boats in the bay"),
    .init(
      "another decimal mark", "it grew by 3,5 per cent", in: "it grew by 3.5 per cent", .altered),
    .init("another sign", "it grew by 3% in March", in: "it grew by 3‰ in March", .altered),
    .init(
      "a minus sign lost", "it was 5 degrees at noon", in: "it was -5 degrees at noon", .altered),
    .init(
      "a minus sign lost before the first word", "5 degrees at noon",
      in: "it was −5 degrees at noon",
      .altered),
    .init("a letter", "the ferryman toek the old bell", in: ferry, .altered),
    .init("an accent", "a naïve man he was", in: "a naive man he was", .altered),
    .init("an apostrophe", "we were gone by then", in: "we we're gone by then", .altered),
    .init(
      "a hyphen lost", "a man eating shark was seen", in: "a man-eating shark was seen", .altered),
    .init(
      "a hyphen added", "a man-eating shark was seen", in: "a man eating shark was seen", .altered),
    .init("two words made one", "the light house keeper", in: "the lighthouse keeper", .altered),
    .init(
      "a word of four left out in a short one",
      "and nobody in the village asked why it had not been rung", in: ferry, .omission,
      shown: "and nobody in the village asked [-him-] why it had not been rung"),
    .init(
      "a run left out", "On the eleventh day the ferryman took asked him why it had not been rung",
      in: ferry, .omission),
    .init(
      "a not put in",
      "On the eleventh day the ferryman not took the old bell down to the quay, and nobody",
      in: ferry, .addition),
    .init(
      "one word out and one in",
      "On the eleventh day ferryman took the old bell down to the stone quay, and nobody in the village"
        + " asked him why it had not been rung.", in: ferry, .altered),
    .init("a Han character", "老人敲了五次钟", in: "那天早上老人敲了三次钟然后离开了。", .altered),
  ]

  static let allowed: [LikenessCase] = [
    .init(
      "an ellipsis", "the ferryman took the old bell … why it had not been rung", in: ferry,
      .verbatim),
    .init(
      "three dots", "the ferryman took the old bell ... why it had not been rung", in: ferry,
      .verbatim),
    .init(
      "spaced dots", "the ferryman took the old bell . . . it had not been rung", in: ferry,
      .verbatim),
    .init(
      "dots in brackets", "the ferryman […] asked him why […] not been rung", in: ferry, .verbatim),
    .init("dots at both ends", "… the ferryman took the old bell …", in: ferry, .verbatim),
    .init("dots that the source has", "well ... I think so", in: "well ... I think so", .verbatim),
    .init("a word put in", "the ferryman took the old [bronze] bell down", in: ferry, .verbatim),
    .init("words replaced", "On the eleventh day [he] took the old bell", in: ferry, .verbatim),
    .init("a name replaced", "and nobody [there] asked him why", in: ferry, .verbatim),
    .init("a capital in brackets", "[N]obody in the village asked him why", in: ferry, .verbatim),
    .init("an ending in brackets", "the ferryman t[akes] the old bell", in: ferry, .verbatim),
    .init("sic", "the ferryman took the old [sic] bell", in: ferry, .verbatim),
    .init(
      "brackets that the source has", "he saw the king [of Spain] pass",
      in: "he saw the king [of Spain] pass", .verbatim),
    .init(
      "numbers of notes in the source", "in the war, and after it the king fell ill",
      in: "in the war,[1] and after it[23] the king fell ill.", .verbatim),
    .init(
      "brackets that differ from the source's", "the value of list[20] was set to nothing",
      in: "the value of list[10] was set to nothing", .altered),
    .init(
      "words in brackets that differ from the source's", "he saw the king [of France] pass by",
      in: "he saw the king [of Spain] pass by", .altered),
    .init(
      "an editor's sic in the source", "he wrote thier [sic] names in the book",
      in: "That day he wrote thier [sic] names in the book.", .verbatim),
    .init(
      "an editor's sic left out", "he wrote thier names in the book",
      in: "That day he wrote thier [sic] names in the book.", .verbatim),
    .init(
      "an editor's sic at the end", "wrote thier [sic]", in: "he wrote thier [sic] names",
      .verbatim),
    .init(
      "an editor's sic between two words", "thier [sic] names", in: "wrote thier [sic] names",
      .verbatim),
    .init(
      "sic with a mark", "he wrote thier [sic!] names", in: "he wrote thier [sic] names", .verbatim),
    .init(
      "the word sic is not left out",
      "that day he wrote thier names in the very big book of the ship",
      in: "that day he wrote sic thier names in the very big book of the ship", .omission),
    .init("the number of a note", "the ferryman took[3] the old bell", in: ferry, .verbatim),
    .init(
      "an ellipsis and a changed word",
      "On the eleventh day the ferryman took the new bell down to the quay … why it had not been rung",
      in: ferry, .altered),
    .init(
      "sic does not hide a word", "nobody in the village asked [sic] why it had not been rung",
      in: ferry, .omission),
  ]

  static let noteMarks: [LikenessCase] =
    ["¹", "¹²", "⁽³⁾", "*", "**", "†", "‡", ".¹", ",¹²", "¹,", "¹,²", "”³", ")⁴"].flatMap { mark in
      let source = "In the end the judges\(mark) said that the ship was lost at sea."
      let bare = String(mark.unicodeScalars.filter { ".,)”".unicodeScalars.contains($0) })
      let plain = mark == "¹,²" ? "" : bare
      return [
        LikenessCase(
          "\(mark) left out", "the judges\(plain) said that the ship was", in: source, .verbatim),
        LikenessCase(
          "\(mark) kept", "the judges\(mark) said that the ship was", in: source, .verbatim),
        LikenessCase(
          "\(mark) left out at the end", "in the end the judges\(plain)",
          in: "And in the end the judges\(mark) said no.", .verbatim),
        LikenessCase(
          "\(mark) and a changed word",
          "in the end the jurors\(plain) said that the ship was lost at sea",
          in: "And " + source, .altered),
      ]
    }

  static let glued: [LikenessCase] = [
    ("in the year 1914.¹ Then came war", "in the year 1914. Then came war"),
    ("at ten past 10:30,² then it rang", "at ten past 10:30, then it rang"),
    ("of it¹ they said nothing more", "of it they said nothing more"),
    ("the judges¹—all of them—were here", "the judges—all of them—were here"),
    ("колокол¹ старый молчал", "колокол старый молчал"), ("老人敲了¹三次钟", "老人敲了三次钟"),
    ("the judges[1] said that", "the judges¹ said that"),
    ("the judges said that", "the judges¹ said that"),
  ].map { LikenessCase("beside a mark: \($1)", $1, in: $0, .verbatim) }

  static let exponents: [LikenessCase] =
    [
      ("10", "²"), ("m", "²"), ("km", "³"), ("mc", "²"), ("πr", "²"), ("(x + y)", "²"),
      ("sin", "²"),
      ("CO", "²"), ("1024", "³"),
    ].map { base, power in
      LikenessCase(
        "\(base)\(power) without its exponent",
        "it came to \(base) of what the builders had in mind",
        in: "In sum it came to \(base)\(power) of what the builders had in mind.",
        base.hasPrefix("(") ? .omission : .altered)
    } + [
      LikenessCase(
        "a star that multiplies", "the product 5 3 was wrong", in: "the product 5*3 was wrong",
        .typography)
    ]

  static let missing: [LikenessCase] = [
    .init("other words", "a committee of nine merchants met on Tuesday", in: ferry, .notFound),
    .init("nothing", "", in: ferry, .notFound), .init("only marks", "“ … ”!", in: ferry, .notFound),
    .init("only brackets", "[the king]", in: ferry, .notFound),
    .init("an empty source", "the old bell", in: "", .notFound),
    .init("a source of marks", "the old bell", in: "— … “” \u{FEFF}", .notFound),
    .init("two words of which one is not there", "old bells", in: ferry, .notFound),
    .init("longer than the source", ferry + " " + ferry, in: ferry, .notFound),
    .init(
      "fragments out of order", "why it had not been rung … the ferryman took the old bell",
      in: ferry, .notFound),
    .init(
      "fragments too far apart", "the ferryman took the old bell … and so it ended",
      in: ferry + String(repeating: " la", count: 1100) + " and so it ended", .notFound),
  ]
}

@Suite("likeness")
struct LikenessTests {
  @Test(
    "each kind of difference is named for what it is",
    arguments: LikenessCase.verbatim + LikenessCase.typography + LikenessCase.changed
      + LikenessCase.allowed + LikenessCase.noteMarks + LikenessCase.glued + LikenessCase.exponents
      + LikenessCase.missing)
  func kinds(_ sample: LikenessCase) throws {
    let found = try Captured.index(sample.source).comparison(of: sample.quotation, language: nil)
    let passage = found.passage?.shown ?? "no passage"
    #expect(found.outcome == sample.outcome, "\(passage)")
    if let shown = sample.shown { #expect(passage == shown) }
  }

  @Test("a quotation that is changed too much comes with the closest passage")
  func closest() throws {
    let index = try Captured.index(LikenessCase.ferry)
    let words = "On the eleventh day the boatman took the new bell up to the quay, and nobody"
    guard case .notFound(_, let closest?) = index.comparison(of: words, language: nil) else {
      Issue.record("no closest passage")
      return
    }
    #expect(closest.shown.contains("[+boatman+] [-ferryman-]"))
  }

  @Test("a passage is placed by bytes, lines and columns, and says what follows")
  func place() throws {
    let text =
      "Über alles.\n\nIn the end, «the bell» was sold to a man of the next village, and why."
    let index = try Captured.index(text)
    guard
      case .found(.verbatim, let passage) = index.comparison(
        of: "“the bell” was sold.", language: nil)
    else {
      Issue.record("not verbatim")
      return
    }
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[passage.span.range], as: UTF8.self) == "«the bell» was sold")
    #expect((passage.line, passage.column) == (3, 13))
    #expect(passage.next == "to a man of the next village, and")
  }

  @Test("among equal places the first is taken, among unequal ones the nearest")
  func several() throws {
    let index = try Captured.index("The Bell rang. Then the bell rang. Then the bell rang.")
    let passage = try #require(index.comparison(of: "the bell rang", language: nil).passage)
    #expect(passage.span.start == 20)
  }

  @Test("what is not found in a source of another language is not called missing")
  func languages() throws {
    let english = try Captured.index(LikenessCase.ferry, language: "en-GB")
    let other = Comparison.couldNotTell(.otherLanguage)
    #expect(english.comparison(of: "старый колокол молчал весь день", language: nil) == other)
    #expect(english.comparison(of: "der Fährmann trug die Glocke", language: "de") == other)
    #expect(
      english.comparison(of: "der Fährmann trug die Glocke", language: "en").outcome == .notFound)
    #expect(english.comparison(of: "the old bell", language: "de").outcome == .verbatim)
  }
}
