import IbidStore
import Testing

struct WorkersTests {
  @Test(arguments: [1, 2, 3, 16])
  func resultsStandInTheOrderOfTheItems(threads: Int) {
    let items = Array(0..<1000)
    #expect(Workers.map(items, threads: threads) { $0 * 2 } == items.map { $0 * 2 })
  }

  @Test func noItemsAndMoreThreadsThanItems() {
    #expect(Workers.map([Int](), threads: 4) { $0 } == [])
    #expect(Workers.map([7], threads: 4) { $0 } == [7])
    #expect(Workers.map([7, 8], threads: 9) { $0 } == [7, 8])
  }
}
