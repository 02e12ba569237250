import IbidMarkdown
import IbidModel
import Testing

@testable import IbidRead

struct AddressReaderTests {
  private func lost(_ note: String) -> String? {
    let text = ScalarText(Array(note.utf8))
    return AddressReader(text: text, words: text.words).lostAddress().map { text.string($0) }
  }

  @Test(arguments: [
    ("J. Smith, “The Haven”, available at", "available at"),
    ("J. Smith, “The Haven”, retrieved from", "retrieved from"),
    ("Available at: .", "Available at: ."),
    ("The Haven (available at: )", "(available at: )"),
    ("The Haven, available at: <>", "<>"),
    ("The Haven (translated from )", "(translated from )"),
    ("The Haven [online] Available:", "Available:"),
    ("The Haven. Retrieved 3 May 2009 from .", "from ."),
    ("Die Urkunde, abrufbar unter:", "abrufbar unter:"),
  ])
  func aPlaceWithoutItsAddressIsFound(note: String, place: String) {
    #expect(lost(note) == place)
  }

  @Test(arguments: [
    "He came from", "Taken from the wall.", "The Haven is available at all libraries.",
    "J. Smith, The Haven, London, 1954, p. 12.", "", ":", "See the letters at York.",
    "Where the ships came from.", "The book is not available.",
  ])
  func otherWordsAreLeftAlone(note: String) {
    #expect(lost(note) == nil)
  }

  private func third(_ note: String) -> ShortForm? {
    let text = """
      One.[^1] Two.[^2] Three.[^3]

      [^1]: J. Smith, *The Haven*, London, 1954, p. 12.

      [^2]: K. Brown, *The Quay*, Leeds, 1961, p. 9.

      [^3]: \(note)
      """
    let article = Article(markdown: SourceFile(path: "a.md", bytes: Array(text.utf8)))
    return ArticleFacts(reading: article).notes.last?.shortForms.first
  }

  @Test func aNameInBracketsAfterAShortFormIsItsAuthor() {
    #expect(third("Ibid (Smith), p. 9")?.target == 0)
    #expect(third("Ibid. (J. Smith), p. 9")?.authorKey == "smith")
    #expect(third("Smith, ibid, p. 9")?.target == 0)
  }

  @Test(arguments: ["Ibid (London), p. 9", "Ibid (see above), p. 9", "Ibid (1954), p. 9", "Ibid ("])
  func anythingElseInBracketsNamesNobody(note: String) {
    #expect(third(note)?.authorKey == nil)
    #expect(third(note)?.target == 1)
  }
}
