import ArgumentParser
import IbidCheck
import IbidModel
import IbidStore

extension VerificationFormat: ExpressibleByArgument {}

/// `ibid verify SITE`.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Recomputes the record of a published site from its files alone.",
    discussion: """
      Needs nothing but the published folder: text, numbering and quotations are computed anew and
      compared with the record, the pages and the manifest. Changes nothing.

      Examples:
        ibid verify public
        ibid verify /srv/www --format json

      Exit status: 0 all holds, 1 something differs, 2 could not run.
      """)

  @Argument(help: "The folder of a published site.")
  var site: String

  @Option(help: "text or json.")
  var format = VerificationFormat.text

  @OptionGroup var threads: ThreadOptions

  func run() throws {
    let verification = try verification(PosixWorld(), threads.count)
    Console.write(format.report(on: verification))
    if !verification.holds { throw Stop(status: 1) }
  }

  private func verification(
    _ world: any World, _ workers: Int
  ) throws(Failure) -> SiteVerification {
    do throws(VerifyFault) {
      return try SiteVerification(of: site, world: world, threads: workers)
    } catch {
      throw Self.failure(error)
    }
  }

  private static func failure(_ fault: VerifyFault) -> Failure {
    switch fault {
    case .unreadable(let error): ErrorReport.failure(error)
    case .noRecord(let folder):
      Failure(
        "'\(folder)' holds no record: neither \(SiteManifest.name) nor a record.json is there",
        help: "name the published folder; sites have records when 'outputs:' has 'record'")
    case .otherVersion(let folder, let found):
      Failure(
        "the records of '\(folder)' have the version \(found), this ibid reads version "
          + "\(PublishedRecord.version)",
        help: RecordFault.otherVersion(found).help)
    }
  }
}
