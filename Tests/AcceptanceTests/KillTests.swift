import Foundation
import Testing

/// The kill test beside the project.
enum KillTest {
  static let script = Program.project.deletingLastPathComponent()
    .appending(path: "shared/trust/killtest.sh")

  /// True when it lies beside the project.
  static var isHere: Bool { FileManager.default.fileExists(atPath: script.path) }
}

/// A short run of the kill test; the long one belongs to a release.
@Suite(.enabled(if: KillTest.isHere, "needs ../shared/trust/killtest.sh"))
struct KillTests {
  @Test(.timeLimit(.minutes(15)))
  func aBuildIsNeverHalfPublished() throws {
    let workshop = try Workshop()
    let example = Program.project.appending(path: "Examples/demonstration").path
    let script = KillTest.script.path
    let build = "'$IBID' build --now 2026-11-22 --out public"
    let outcome = try Program.shell(
      """
      cp -R '\(example)' '\(workshop.path("journal"))' && cd '\(workshop.folder.path)' && \
      bash '\(script)' -d journal -o public -w '\(workshop.path("work"))' -n 20 -R all \
        -m kill,reader,nofile,fsize,twice -a "\(build)" \
        -b "sed -i s/before/after/ content/*.md; \(build)"
      """)
    #expect(outcome.output.contains("RESULT: all promises held"), "\(outcome.output)")
    #expect(outcome.status == 0)
  }
}
