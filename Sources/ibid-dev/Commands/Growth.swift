import ArgumentParser
import Foundation
import IbidModel
import IbidStore

/// `ibid-dev growth`.
struct Growth: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks for texts on which the work grows faster than their length.",
    discussion: """
      Each shape is made in two lengths; parser, renderers and writer work on both. A line a shape: \
      nanoseconds a byte in both, how much more a byte of the longer text costs in the stage that \
      grows most (the median of the runs; a shape is measured once where it grows by less than \
      half), bytes of memory a byte. Exit 1 when one grows more than twofold. The same seed makes \
      the same shapes.
      """)

  @Option(help: "The length of the small texts, in bytes.")
  var small = 256 << 10

  @Option(help: "The length of the large texts, in bytes.")
  var large = 16 << 20

  @Option(help: "How many shapes are made up, besides the known ones.")
  var count = 0

  @Option(help: "Where the made-up shapes begin.")
  var seed: UInt64 = 1

  @Option(help: "Only the shapes whose names begin so; 'none' for no known ones.")
  var shape = ""

  @Option(help: "A folder of files NAME.small and NAME.large, instead of shapes.")
  var files: String?

  @Option(help: "How often a doubtful shape is measured.")
  var runs = 5

  @Option(help: "How many times more a byte of the large text may cost.")
  var most = 2.0

  @Flag(help: "Checks each text, too.")
  var check = false

  @Flag(help: "Only the shapes that grow too much.")
  var quiet = false

  func run() throws {
    FreshMemory.startAgain()
    let failed = try files.map(failuresOfFiles) ?? failuresOfShapes()
    print("\(failed.count) of the shapes grow more than x\(most): \(failed.joined(separator: " "))")
    if !failed.isEmpty { throw ExitCode(1) }
  }

  private func failuresOfShapes() -> [String] {
    var failed: [String] = []
    for shape in GrowthShape.known where shape.name.hasPrefix(self.shape) {
      if !report(shape) { failed.append(shape.name) }
    }
    for number in 0..<UInt64(count) {
      var dice = GrowthDice(seed: seed &+ number)
      let made = GrowthShape.made("seed-\(seed &+ number)", &dice)
      if !report(made) { failed.append(made.name) }
    }
    return failed
  }

  private func report(_ shape: GrowthShape) -> Bool {
    let isFine = report(shape.name, shape.text(small), shape.text(large))
    if !isFine { print("  " + shape.words) }
    return isFine
  }

  private func failuresOfFiles(in folder: String) throws -> [String] {
    let world = PosixWorld()
    var failed: [String] = []
    for file in try world.list(folder).sorted() where file.hasSuffix(".small") {
      let name = String(file.dropLast(6))
      let small = try world.read(folder + "/" + file)
      let large = try world.read(folder + "/" + name + ".large")
      if !report(name, small, large) { failed.append(name) }
    }
    return failed
  }

  /// Measures and prints one shape; false when it grows too much.
  private func report(_ name: String, _ small: [UInt8], _ large: [UInt8]) -> Bool {
    let result = GrowthResult(name, small: small, large: large, runs: runs, checks: check)
    let isFine = result.growth <= most
    if !quiet || !isFine {
      print(result.line)
      fflush(nil)
    }
    return isFine
  }
}
