import IbidCite
import Testing

@Suite("Positions of cites")
struct PositionTests {
  private let adams = Cite(id: "adams1")
  private let baker = Cite(id: "baker")

  private func texts(_ notes: CitationCluster...) throws -> [String] {
    ProcessorSample.texts(try ProcessorSample.processor(ProcessorSample.positions), notes)
  }

  @Test("a cite after the same work is ibid, with its locator where that differs")
  func ibid() throws {
    let at3 = Cite(id: "adams1", locator: "3")
    let result = try texts(
      note(1, adams), note(2, adams), note(3, at3), note(4, at3), note(5, adams))
    #expect(result == ["first", "ibid 1", "ibid-at 1 3", "ibid 1 3", "near 1"])
  }

  @Test("locators that differ in what they count are not the same")
  func label() throws {
    let page = Cite(id: "adams1", locator: "3")
    let chapter = Cite(id: "adams1", locator: "3", label: "chapter")
    #expect(try texts(note(1, page), note(2, chapter)) == ["first 3", "ibid-at 1 3"])
  }

  @Test("a note without a citation stands between")
  func noteBetween() throws {
    #expect(try texts(note(1, adams), note(3, adams)) == ["first", "near 1"])
  }

  @Test("after several works nothing is ibid, but inside a citation it is")
  func several() throws {
    let result = try texts(note(1, adams, baker), note(2, baker), note(3, adams, adams))
    #expect(result == ["first; first", "near 1", "near 1; ibid 1"])
  }

  @Test("a second citation in one note follows the first")
  func sameNote() throws {
    #expect(try texts(note(1, adams), note(1, adams)) == ["first", "ibid"])
  }

  @Test("a cite is near up to five notes away")
  func distance() throws {
    #expect(
      try texts(note(1, adams), note(6, adams), note(12, adams)) == ["first", "near 1", "far 1"])
  }

  @Test("citations in the text are followed apart from notes")
  func inText() throws {
    let result = try texts(note(0, adams), note(1, adams), note(0, adams))
    #expect(result == ["first", "first", "ibid"])
  }
}
