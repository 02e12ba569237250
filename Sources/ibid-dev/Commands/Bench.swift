import ArgumentParser
import Foundation
import IbidHTML
import IbidMarkdown
import IbidModel
import IbidStore

/// `ibid-dev bench FOLDER`.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Parses all Markdown of a folder and writes it as HTML, on one thread.",
    discussion: """
      Prints one line a run: CPU-seconds to parse, CPU-seconds to write HTML, bytes of HTML. Nothing \
      is read from disk while the clock runs. 'make bench' puts the figures beside its peers'.
      """)

  @Argument(help: "A folder of Markdown files.")
  var folder: String

  @Option(help: "How many runs.")
  var runs = 5

  func run() throws {
    let articles = try Self.sources(in: folder)
    for _ in 0..<runs {
      var parsing = 0.0
      var writing = 0.0
      var bytes = 0
      for source in articles {
        let start = Self.seconds()
        let article = Article(markdown: source)
        let middle = Self.seconds()
        bytes += HTMLRenderer().rendered(article).count
        parsing += middle - start
        writing += Self.seconds() - middle
      }
      print(String(format: "%.4f %.4f %d", parsing, writing, bytes))
    }
  }

  /// All Markdown below a folder, in the order of names.
  private static func sources(in folder: String) throws -> [SourceFile] {
    let world = PosixWorld()
    var sources: [SourceFile] = []
    for name in try world.list(folder).sorted() {
      let path = folder + "/" + name
      if try world.status(path)?.kind == .folder {
        sources += try Self.sources(in: path)
      } else if name.hasSuffix(".md") {
        sources.append(SourceFile(path: path, bytes: try world.read(path)))
      }
    }
    return sources
  }

  /// CPU time of this process, in seconds.
  private static func seconds() -> Double {
    Double(clock()) / Double(CLOCKS_PER_SEC)
  }
}
