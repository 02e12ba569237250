import ArgumentParser
import Foundation
import IbidModel
import IbidRead
import IbidStore

/// `ibid-dev quotes SOURCE.txt QUOTES.json`.
struct Quotes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks quotations up in a text and prints where they stand, as JSON.")

  @Argument(help: "The text, in UTF-8.")
  var source: String

  @Argument(help: "JSON: a list of objects with 'id' and 'q', or lists in 'present' and 'absent'.")
  var quotations: String

  /// What is read of a quotation; nothing else may be.
  struct Asked: Decodable {
    var id: Int
    var q: String
  }

  private struct Lists: Decodable {
    var present: [Asked]
    var absent: [Asked]
  }

  func run() throws {
    let text = try PosixWorld().read(source)
    let asked = try Self.asked(in: try PosixWorld().read(quotations))
    guard let day = PartialDate(year: 2000) else { return }
    let capture = Capture(
      id: Capture.ID(key: "source", day: day), text: text, textSHA256: "", pageSHA256: "",
      path: source)
    let index = CaptureIndex(capture)
    let scalars = ScalarOffsets(text)
    print("[", terminator: "")
    for (number, one) in asked.enumerated() {
      print(number == 0 ? "" : ",", terminator: "\n")
      print(Self.line(one, index.match(of: one.q), scalars), terminator: "")
    }
    print("\n]")
  }

  private static func asked(in json: [UInt8]) throws -> [Asked] {
    let isList = json.first { !ASCII.isSpace($0) } == UInt8(ascii: "[")
    do {
      if isList { return try JSONDecoder().decode([Asked].self, from: Data(json)) }
      let lists = try JSONDecoder().decode(Lists.self, from: Data(json))
      return lists.present + lists.absent
    } catch {
      throw ValidationError("the quotations are no JSON list of objects with 'id' and 'q'")
    }
  }

  private static func line(
    _ asked: Asked, _ match: CaptureIndex.Match?, _ scalars: ScalarOffsets
  ) -> String {
    guard let match else {
      return "{\"id\":\(asked.id),\"found\":false,\"verdict\":\"not-found\"}"
    }
    let verdict = match.isFound ? match.likeness.rawValue : Comparison.Outcome.notFound.rawValue
    let span = match.passage.span
    return "{\"id\":\(asked.id),\"found\":\(match.isFound),\"start\":\(scalars[span.start]),"
      + "\"end\":\(scalars[span.end]),\"distance\":\(match.distance),\"verdict\":\"\(verdict)\"}"
  }
}

/// How many Unicode scalars stand before a byte.
private struct ScalarOffsets {
  private let bytes: [UInt8]
  private var marks: [Int] = []
  private static let stride = 1024

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var count = 0
    for (at, byte) in bytes.enumerated() {
      if at % Self.stride == 0 { marks.append(count) }
      if !UTF8.isContinuation(byte) { count += 1 }
    }
    if marks.isEmpty { marks = [0] }
  }

  subscript(_ offset: Int) -> Int {
    let mark = min(offset / Self.stride, marks.count - 1)
    return bytes[(mark * Self.stride)..<offset].reduce(marks[mark]) {
      $0 + (UTF8.isContinuation($1) ? 0 : 1)
    }
  }
}
