import Testing

@testable import IbidCite

@Suite struct DisambiguatorTests {
  private func sample(_ options: String, name: String = "form=\"short\"", more: String = "")
    -> NameSample
  {
    NameSample(
      names: """
        <group delimiter=" "><names variable="author"><name \(name)/></names>
        <date variable="issued"><date-part name="year"/></date>\(more)</group>
        """, attributes: options)
  }

  private let etAl = "form=\"short\" initialize-with=\". \" et-al-min=\"3\" et-al-use-first=\"1\""

  @Test func addsAsManyNamesAsNeeded() throws {
    let style = sample("disambiguate-add-names=\"true\"", name: etAl)
    let items = [
      Item.book("a", ["A|Oak", "B|Pine", "C|Yew", "D|Fir"].map(Name.init), year: 1),
      Item.book("b", ["A|Oak", "B|Pine", "C|Elm", "D|Fir"].map(Name.init), year: 1),
      Item.book("c", ["A|Oak", "B|Ash", "C|Elm", "D|Fir"].map(Name.init), year: 1),
      Item.book("d", ["A|Oak", "B|Pine", "C|Yew", "D|Fir"].map(Name.init), year: 2),
    ]
    #expect(
      try style.citations(of: items) == [
        "Oak, Pine, Yew, et al. 1", "Oak, Pine, Elm, et al. 1", "Oak, Ash, et al. 1",
        "Oak et al. 2",
      ])
  }

  @Test func takesBackNamesThatDoNotHelp() throws {
    let style = sample(
      "disambiguate-add-names=\"true\" disambiguate-add-year-suffix=\"true\"", name: etAl)
    let authors = ["A|Oak", "B|Pine", "C|Yew"].map(Name.init)
    let items = [Item.book("a", authors, year: 1), Item.book("b", authors, year: 1)]
    #expect(try style.citations(of: items) == ["Oak et al. 1a", "Oak et al. 1b"])
  }

  @Test func expandsGivenNamesOnlyInCitesThatAreAlike() throws {
    let style = sample("disambiguate-add-givenname=\"true\"", name: etAl)
    let items = [
      Item.book("a", [Name("Ann|Oak")], year: 1), Item.book("b", [Name("Bea|Oak")], year: 1),
      Item.book("c", [Name("Alf|Oak")], year: 1), Item.book("d", [Name("Cy|Oak")], year: 2),
    ]
    #expect(
      try style.citations(of: items) == ["Ann Oak 1", "B. Oak 1", "Alf Oak 1", "Oak 2"])
  }

  @Test func expandsAllNamesThatAreAlike() throws {
    let rule = "disambiguate-add-givenname=\"true\" givenname-disambiguation-rule="
    let items = [
      Item.book("a", [Name("Ann|Oak"), Name("Dan|Elm")], year: 1),
      Item.book("b", [Name("Bea|Oak"), Name("Don|Elm")], year: 2),
      Item.book("c", [Name("Eve|Fir")], year: 3),
    ]
    #expect(
      try sample(rule + "\"all-names\"", name: etAl).citations(of: items)
        == ["A. Oak, Dan Elm 1", "B. Oak, Don Elm 2", "Fir 3"])
    #expect(
      try sample(rule + "\"all-names-with-initials\"", name: etAl).citations(of: items)
        == ["A. Oak, Elm 1", "B. Oak, Elm 2", "Fir 3"])
    #expect(
      try sample(rule + "\"primary-name\"", name: etAl).citations(of: items)
        == ["A. Oak, Elm 1", "B. Oak, Elm 2", "Fir 3"])
  }

  @Test func letsConditionsHoldOneAfterTheOther() throws {
    let condition = { (variable: String) in
      "<choose><if disambiguate=\"true\"><text variable=\"\(variable)\"/></if></choose>"
    }
    let style = sample("", more: condition("title") + condition("publisher"))
    var items = [
      Item.book("a", [Name("A|Oak")], year: 1, title: "X"),
      Item.book("b", [Name("A|Oak")], year: 1, title: "Y"),
      Item.book("c", [Name("A|Oak")], year: 1, title: "Y"),
    ]
    for (index, name) in ["P", "Q", "R"].enumerated() { items[index][.publisher] = .text(name) }
    #expect(try style.citations(of: items) == ["Oak 1 X", "Oak 1 Y Q", "Oak 1 Y R"])
  }

  @Test func lettersFollowTheBibliography() throws {
    let suffix = sample("disambiguate-add-year-suffix=\"true\"")
    let items = (0..<30).map { Item.book("i\($0)", [Name("A|Oak")], year: 1) }
    let texts = try suffix.citations(of: items)
    #expect(texts.first == "Oak 1a")
    #expect(texts[25] == "Oak 1z")
    #expect(texts[26] == "Oak 1aa")
  }

  /// A large group is parted with a few renderings of each cite.
  @Test func rendersEachCiteAFewTimes() throws {
    let style = sample(
      "disambiguate-add-names=\"true\" disambiguate-add-givenname=\"true\" "
        + "disambiguate-add-year-suffix=\"true\"", name: etAl)
    let items = (0..<500).map { number in
      let authors = ["Al|Oak", "Bo|Pine", "N\(number % 250)|Yew", "Di|Fir"].map(Name.init)
      let item = Item.book("i\(number)", authors, year: 1)
      return PreparedItem(item, index: number, markup: ItemMarkup.output(of:))
    }
    var disambiguator = Disambiguator(
      style: try style.processor().style, items: items, numbers: Array(1...500))
    let result = disambiguator.disambiguations()
    #expect(result[0].lists[0].shown == 3)
    #expect(result[250].yearSuffix == 1)
    #expect(disambiguator.renderedCount <= 4 * items.count)
  }

  @Test func rendersNothingForStylesThatDoNotAsk() throws {
    let items = (0..<2).map {
      PreparedItem(.book("i\($0)", [Name("A|Oak")]), index: $0, markup: ItemMarkup.output(of:))
    }
    var disambiguator = Disambiguator(
      style: try sample("").processor().style, items: items, numbers: [1, 2])
    #expect(disambiguator.disambiguations() == [Disambiguation(), Disambiguation()])
    #expect(disambiguator.renderedCount == 0)
  }
}
