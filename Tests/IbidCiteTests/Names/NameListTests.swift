import Testing

@testable import IbidCite

@Suite struct NameListTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The attributes of `name`.
    var options: String
    var count: Int
    var text: String
    var testDescription: String { "\(count) names with \(options)" }

    init(_ options: String, _ count: Int, _ text: String) {
      self.options = options
      self.count = count
      self.text = text
    }
  }

  static let authors = ["Ann|Ash", "Ben|Birch", "Cy|Cedar", "Di|Dogwood", "Ed|Elm"].map(Name.init)

  static let cases = [
    Case("form=\"short\"", 3, "Ash, Birch, Cedar"),
    Case("form=\"short\" and=\"text\"", 2, "Ash and Birch"),
    Case("form=\"short\" and=\"text\"", 3, "Ash, Birch, and Cedar"),
    Case(
      "form=\"short\" and=\"symbol\" delimiter-precedes-last=\"never\"", 3, "Ash, Birch & Cedar"),
    Case("and=\"text\" delimiter-precedes-last=\"always\"", 2, "Ann Ash, and Ben Birch"),
    Case(
      "and=\"text\" delimiter-precedes-last=\"after-inverted-name\" name-as-sort-order=\"first\" "
        + "sort-separator=\", \"", 2, "Ash, Ann, and Ben Birch"),
    Case("form=\"short\" et-al-min=\"3\" et-al-use-first=\"1\"", 3, "Ash et al."),
    Case("form=\"short\" et-al-min=\"3\" et-al-use-first=\"1\"", 2, "Ash, Birch"),
    Case("form=\"short\" et-al-min=\"3\" et-al-use-first=\"2\"", 4, "Ash, Birch, et al."),
    Case("form=\"short\" et-al-min=\"3\"", 4, "Ash, Birch, Cedar, Dogwood"),
    Case(
      "form=\"short\" et-al-min=\"3\" et-al-use-first=\"2\" delimiter-precedes-et-al=\"never\"", 3,
      "Ash, Birch et al."),
    Case(
      "form=\"short\" et-al-min=\"4\" et-al-use-first=\"2\" et-al-use-last=\"true\"", 5,
      "Ash, Birch, … Elm"),
    Case("form=\"count\" et-al-min=\"3\" et-al-use-first=\"2\"", 5, "2"),
  ]

  @Test(arguments: cases) func joinsNames(_ sample: Case) throws {
    let style = NameSample(names: "<names variable=\"author\"><name \(sample.options)/></names>")
    #expect(try style.text(Array(Self.authors.prefix(sample.count))) == sample.text)
  }

  @Test func endsInOthers() throws {
    let style = NameSample(names: "<names variable=\"author\"><name form=\"short\"/></names>")
    #expect(try style.text([Name("Ann|Ash"), Name("others")]) == "Ash et al.")
    #expect(try style.text([Name("Ann, et al.|Ash")]) == "Ash et al.")
    #expect(try style.text([Name("others")]) == "others")
  }

  static let roles = "<names variable=\"editor translator\" delimiter=\"; \"><name/>"

  @Test func labelsRoles() throws {
    let after = NameSample(names: Self.roles + "<label prefix=\" (\" suffix=\")\"/></names>")
    let plain = NameSample(names: Self.roles + "</names>")
    let item = Item.book("one", []).with(.editor, [Name("Ann|Ash"), Name("Ben|Birch")])
    let other = item.with(.translator, [Name("Cy|Cedar")])
    #expect(try after.citations(of: [item]) == ["Ann Ash, Ben Birch (editors)"])
    #expect(
      try after.citations(of: [other])
        == ["Ann Ash, Ben Birch (editors); Cy Cedar (translator)"])
    #expect(try plain.citations(of: [other]) == ["Ann Ash, Ben Birch; Cy Cedar"])
  }

  @Test func labelsBeforeNames() throws {
    let style = NameSample(
      names: "<names variable=\"editor\"><label form=\"verb\" suffix=\" \"/><name/></names>")
    let item = Item.book("one", []).with(.editor, [Name("Ann|Ash")])
    #expect(try style.citations(of: [item]) == ["edited by Ann Ash"])
  }

  @Test func namesEditorsWhoTranslateOnce() throws {
    let style = NameSample(names: Self.roles + "<label prefix=\", \"/></names>")
    let people = [Name("Ann|Ash")]
    let item = Item.book("one", []).with(.editor, people).with(.translator, people)
    #expect(try style.citations(of: [item]) == ["Ann Ash, editor and translator"])
  }
}
