import Testing

@testable import IbidCite

@Suite struct SubstituteTests {
  private let style = NameSample(
    names: """
      <group delimiter=". ">
        <names variable="author"><name form="short"/><label prefix=" (" suffix=")"/>
          <substitute><names variable="editor"/><text variable="title"/></substitute></names>
        <names variable="editor"><name/></names>
        <text variable="title"/>
      </group>
      """)

  private let title = "A Title"

  @Test func showsTheFirstThatIsThere() throws {
    let item = Item.book("one", [], title: title)
    #expect(try style.citations(of: [item]) == ["A Title"])
    let edited = item.with(.editor, [Name("Ann|Ash")])
    #expect(try style.citations(of: [edited]) == ["Ash (editor). A Title"])
    let written = edited.with(.author, [Name("Ben|Birch")])
    #expect(try style.citations(of: [written]) == ["Birch. Ann Ash. A Title"])
  }

  @Test func showsNothingWhereNothingIs() throws {
    #expect(try style.citations(of: [.book("one", [])]) == [""])
  }
}
