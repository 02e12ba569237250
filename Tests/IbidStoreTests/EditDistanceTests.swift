import IbidModel
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("title", "title", 0), ("titel", "title", 1), ("tile", "title", 1),
    ("titles", "title", 1), ("totle", "title", 1), ("kitten", "sitting", 3), ("", "abc", 3),
  ])
  func countsTheFewestChanges(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left, right) == distance)
    #expect(EditDistance.between(right, left) == distance)
  }

  @Test func longWordsAreNeverNear() {
    let long = String(repeating: "a", count: 100_000)
    #expect(EditDistance.between(long, long + "b") == 100_001)
    #expect(EditDistance.nearest(to: long, among: ["title"]) == nil)
  }

  @Test func nearestIsFoundWhateverTheCapitals() {
    #expect(EditDistance.nearest(to: "baseurl", among: ["title", "baseURL"]) == "baseURL")
    #expect(EditDistance.nearest(to: "tilte", among: ["theme", "title"]) == "title")
    #expect(EditDistance.nearest(to: "xyz", among: ["theme", "title"]) == nil)
  }
}
