import CiteTools
import Foundation
import Testing

@Suite("CSL test suite")
struct SuiteRatchetTests {
  /// The suite lies beside the project; without it there is nothing to run.
  private static let folder = SuiteFolder(
    path: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../../shared/csl").standardized.path)

  @Test("the fixtures that are listed pass, and no others")
  func ratchet() throws {
    guard let folder = Self.folder else {
      print("notice: ../shared/csl is absent, the CSL test suite was not run")
      return
    }
    let results = try CiteTools.Suite(folder: folder).results()
    #expect(results.count == 845)
    if ProcessInfo.processInfo.environment["IBID_ACCEPT"] == "1" {
      try SuiteLists.own.accept(results)
    }
    let passing = Set(results.filter(\.passes).map(\.name))
    let listed = try SuiteLists.own.passing()
    #expect(listed.subtracting(passing).sorted() == [], "listed as passing, but they fail")
    #expect(passing.subtracting(listed).sorted() == [], "they pass, but are not listed")
    let failing = Set(results.map(\.name)).subtracting(passing)
    let reasoned = try SuiteLists.own.failing()
    #expect(failing.subtracting(reasoned).sorted() == [], "fail without a reason in failing.md")
    #expect(reasoned.subtracting(failing).sorted() == [], "in failing.md, but they pass")
  }
}
