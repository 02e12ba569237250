import Testing

@testable import IbidCite

struct TextCaseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var textCase: Formatting.TextCase
    var result: String
    var language = "en-US"
    var testDescription: String { "\(textCase): \(text)" }
  }

  static let cases = [
    Case(text: "the art of war", textCase: .title, result: "The Art of War"),
    Case(text: "what we wait for", textCase: .title, result: "What We Wait For"),
    Case(text: "growth: a study of it", textCase: .title, result: "Growth: A Study of It"),
    Case(text: "an eBay of ideas", textCase: .title, result: "An eBay of Ideas"),
    Case(text: "state-of-the-art work", textCase: .title, result: "State-of-the-Art Work"),
    Case(text: "bread and/or wine", textCase: .title, result: "Bread and/or Wine"),
    Case(text: "life—with pain", textCase: .title, result: "Life—with Pain"),
    Case(text: "l'art d'aimer", textCase: .title, result: "l’art d’aimer", language: "fr"),
    Case(text: "on \"noise\" in rooms", textCase: .title, result: "On “Noise” in Rooms"),
    Case(text: "the <i>iliad</i> read", textCase: .title, result: "The Iliad Read"),
    Case(
      text: "the <span class=\"nocase\">de facto</span> rule", textCase: .title,
      result: "The de facto Rule"),
    Case(text: "émile and the école", textCase: .title, result: "Émile and the École"),
    Case(text: "Big Words Here", textCase: .sentence, result: "Big words here"),
    Case(text: "(some) words", textCase: .capitalizeFirst, result: "(Some) words"),
    Case(text: "one two-three", textCase: .capitalizeAll, result: "One Two-Three"),
    Case(text: "straße", textCase: .uppercase, result: "STRASSE"),
    Case(text: "izmir", textCase: .uppercase, result: "İZMİR", language: "tr"),
    Case(text: "IŞIK", textCase: .lowercase, result: "ışık", language: "tr-TR"),
    Case(text: "ΟΔΟΣ", textCase: .lowercase, result: "οδος".replacingLastSigma()),
    Case(text: "α-decay", textCase: .capitalizeFirst, result: "α-decay"),
  ]

  @Test(arguments: cases)
  func changesCase(_ example: Case) {
    var output = ItemMarkup.output(of: example.text)
    TextCase.apply(
      example.textCase, to: &output, from: Output.Mark(nodes: 0, text: 0),
      language: example.language)
    var sample = OutputSample()
    sample.output = output
    #expect(sample.finished().plainText == example.result)
  }

  @Test func stripsPeriodsButBeforeSmallLetters() {
    var output = ItemMarkup.output(of: "ed. J.R.R. al.so")
    output.stripPeriods(from: Output.Mark(nodes: 0, text: 0))
    #expect(output.bytes(of: 0).elementsEqual("ed JRR al.so".utf8))
  }
}

extension String {
  /// A final σ is written ς.
  fileprivate func replacingLastSigma() -> String { String(dropLast()) + "ς" }
}
