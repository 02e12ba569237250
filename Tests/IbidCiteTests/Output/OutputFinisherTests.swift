import Testing

@testable import IbidCite

struct OutputFinisherTests {
  /// Two texts, the first with a suffix, the second with a prefix.
  struct Case: Sendable, CustomTestStringConvertible {
    var first: String
    var suffix: String
    var prefix: String
    var result: String
    var isQuoted = false
    var testDescription: String { result }
  }

  static let cases = [
    Case(first: "Co", suffix: ".", prefix: ". ", result: "Co. B"),
    Case(first: "Why?", suffix: ".", prefix: " ", result: "Why? B"),
    Case(first: "Stop!", suffix: ":", prefix: " ", result: "Stop! B"),
    Case(first: "Inc.", suffix: ",", prefix: " ", result: "Inc., B"),
    Case(first: "A", suffix: ": ", prefix: " ", result: "A: B"),
    Case(first: "A", suffix: ":", prefix: "? ", result: "A? B"),
    Case(first: "A", suffix: ",", prefix: " ", result: "“A,” B", isQuoted: true),
    Case(first: "A", suffix: ";", prefix: " ", result: "“A”; B", isQuoted: true),
    Case(first: "A?", suffix: ".", prefix: " ", result: "“A?” B", isQuoted: true),
    Case(first: "A 'c'", suffix: ".", prefix: " ", result: "“A ‘c.’” B", isQuoted: true),
  ]

  @Test(arguments: cases)
  func mergesPunctuation(_ example: Case) {
    var sample = OutputSample()
    let look = example.isQuoted ? sample.look { $0.hasQuotes = true } : 0
    sample.group { sample in
      sample.text(example.first, formatting: look, suffix: example.suffix)
      sample.text("B", prefix: example.prefix)
    }
    let text = sample.finished()
    #expect(text.plainText == example.result)
    #expect(text.leavesCoverText)
  }

  @Test func delimitersGiveWayToPrefixes() {
    var sample = OutputSample()
    sample.group(delimiter: ". ") { sample in
      sample.text("A")
      sample.text("B", prefix: ", ")
    }
    #expect(sample.finished().plainText == "A, B")
  }

  @Test func spacesOfSuffixesGiveWay() {
    var sample = OutputSample()
    sample.group { sample in
      sample.group(suffix: ". ") { $0.text("A", suffix: ". ") }
      sample.group(suffix: ", ") { $0.text("B", suffix: " ") }
      sample.text("C", suffix: " ")
      sample.text("D", prefix: ". ")
    }
    #expect(sample.finished().plainText == "A. B, C. D")
  }

  @Test func theLastBlockTakesTheSuffixOfTheLayout() {
    var sample = OutputSample()
    let margin = sample.look { $0.display = .leftMargin }
    let inline = sample.look { $0.display = .rightInline }
    sample.group(suffix: ".") { sample in
      sample.text("[1]", formatting: margin)
      sample.text("A", formatting: inline)
    }
    let text = sample.finished()
    #expect(text.plainText == "[1] A.")
    #expect(text.markdown() == "\\[1\\] A.")
    #expect(
      text.html()
        == "<span class=\"csl-left-margin\">[1]</span> <span class=\"csl-right-inline\">A.</span>")
  }

  @Test func aNoteBeginsWithACapital() {
    var sample = OutputSample()
    sample.group { $0.text("see <i>also</i>") }
    #expect(sample.finished().capitalizedFirst().plainText == "See also")
    sample = OutputSample()
    sample.group { $0.text("\"émile\"") }
    #expect(sample.finished().capitalizedFirst().plainText == "“Émile”")
  }

  @Test func punctuationStaysOutsideWhereTheLanguageWantsIt() {
    var sample = OutputSample(hasPunctuationInQuote: false)
    let look = sample.look { $0.hasQuotes = true }
    sample.group { $0.text("A", formatting: look, suffix: ",") }
    #expect(sample.finished().plainText == "“A”,")
  }

  @Test func delimitersStandOnlyBetweenShownNodes() {
    var sample = OutputSample()
    sample.group(prefix: "(", suffix: ")", delimiter: ", ") { sample in
      sample.group { _ in }
      sample.text("a")
      sample.group(prefix: "x", suffix: "y") { sample in
        sample.text("hidden")
        let last = sample.output.nodes.count - 1
        sample.output.update(last) { $0.isHidden = true }
      }
      sample.group { $0.text("b") }
    }
    #expect(sample.finished().plainText == "(a, b)")
  }

  @Test func nothingShownIsNothing() {
    var sample = OutputSample()
    sample.group(prefix: "(", suffix: ")") { sample in
      sample.text("hidden")
      sample.output.update(1) { $0.isHidden = true }
    }
    #expect(sample.finished().text.isEmpty)
    #expect(sample.finished().nodes.isEmpty)
  }

  @Test func affixesOfALayoutStandInsideItsLook() {
    var sample = OutputSample()
    let bold = sample.look { $0.fontWeight = .bold }
    sample.group(formatting: bold, prefix: "(", suffix: ")") { sample in
      sample.text("a", formatting: bold, prefix: "<")
      sample.text("<b>b</b>")
    }
    #expect(
      sample.finished().suiteHTML(isBibliography: false)
        == "<b>(&#60;a<span style=\"font-weight:normal;\">b</span>)</b>")
  }

  @Test func punctuationInItalicsMergesWithWhatFollows() {
    var sample = OutputSample()
    let italic = sample.look { $0.fontStyle = .italic }
    sample.group(suffix: ".") { $0.text("Etc.", formatting: italic) }
    #expect(sample.finished().suiteHTML(isBibliography: false) == "<i>Etc.</i>")
  }

  @Test func identifiersBecomeLinks() {
    var sample = OutputSample()
    sample.group { $0.text("10.1/x", prefix: "doi:", field: .doi) }
    #expect(
      sample.finished(linksIdentifiers: true).html()
        == "doi:<a href=\"https://doi.org/10.1/x\">10.1/x</a>")
    #expect(sample.finished().html() == "doi:10.1/x")
  }

  @Test func aPrefixThatIsPartOfTheAddressIsLinkedToo() {
    var sample = OutputSample()
    sample.group { $0.text("10.1/x", prefix: "At https://doi.org/", field: .doi) }
    #expect(
      sample.finished(linksIdentifiers: true).html()
        == "At <a href=\"https://doi.org/10.1/x\" class=\"uri\">https://doi.org/10.1/x</a>")
  }

  @Test func leavesKnowTheirFields() {
    var sample = OutputSample()
    sample.group(delimiter: ", ") { sample in
      sample.text("Title", field: .title)
      sample.text("1999", field: .issued)
    }
    let text = sample.finished()
    let fields = text.nodes.filter { $0.kind == .text }.map(\.field)
    #expect(fields == [.title, nil, .issued])
  }

  @Test func comparisonTextIsThePlainText() {
    var sample = OutputSample()
    let italic = sample.look { $0.fontStyle = .italic }
    sample.group(suffix: ".") { sample in
      sample.text("A <b>b</b>", formatting: italic, suffix: ". ")
      sample.text("c.")
    }
    let finisher = OutputFinisher(style: CompiledStyle(sample.parts))
    #expect(
      finisher.comparisonText(sample.output, root: 0)
        == finisher.finish(sample.output, root: 0).text)
  }
}

extension FormattedText {
  /// True when the leaves stand one after the other over all of the text.
  var leavesCoverText: Bool {
    var place: Int32 = 0
    for node in nodes where node.kind == .text {
      if node.textStart != place { return false }
      place = node.textEnd
    }
    return place == Int32(text.count)
  }
}
