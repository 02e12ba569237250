import Foundation
import IbidPublish
import Testing

struct OutputTests {
  @Test("every file in Outputs is one output of the list, and the other way round")
  func list() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/IbidPublish/Outputs")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let names = files.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
    #expect(names.sorted() == Output.all.map(\.name).sorted())
  }

  @Test("every output says what it reads, and its group is one that can be asked for")
  func declarations() {
    for output in Output.all {
      #expect(!output.reads.isEmpty)
      #expect(["html", "print", "feed", "sitemap", "record", "cite"].contains(output.group))
    }
  }
}
