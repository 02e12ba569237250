import Foundation
import IbidHTML
import IbidModel
import Testing

/// One file of html5lib's tokenizer suite, as its README describes them.
private struct SuiteFile: Decodable {
  var tests: [SuiteCase]?
  var xmlViolationTests: [SuiteCase]?
}

/// One case of the suite.
private struct SuiteCase: Decodable {
  let description: String
  let input: String
  let output: [[Part]]
  var initialStates: [String]?
  var lastStartTag: String?
  var doubleEscaped: Bool?

  /// The bytes of a text; `\uHHHH` in it is resolved when the case is doubly escaped.
  func bytes(_ text: String) -> [UInt8] {
    guard doubleEscaped == true else { return Array(text.utf8) }
    var units: [UInt16] = []
    var rest = Substring(text)
    while let first = rest.first {
      if rest.hasPrefix("\\u"), let unit = UInt16(rest.dropFirst(2).prefix(4), radix: 16) {
        units.append(unit)
        rest = rest.dropFirst(6)
      } else {
        units.append(contentsOf: String(first).utf16)
        rest = rest.dropFirst()
      }
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// A part of an expected token.
private enum Part: Decodable {
  case null
  case bool(Bool)
  case string(String)
  case attributes([String: String])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else {
      self = .attributes(try value.decode([String: String].self))
    }
  }

  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }
}

/// A token as the suite writes it.
private enum Shown: Equatable {
  case characters([UInt8])
  case comment([UInt8])
  case start([UInt8], [[UInt8]: [UInt8]], Bool)
  case end([UInt8])
  case doctype([UInt8]?, [UInt8]?, [UInt8]?, Bool)
}

@Suite(
  .enabled(if: Shared.has("html5lib/tokenizer"), "needs html5lib's tokenizer cases"))
struct TokenizerSuiteTests {
  @Test func `every case of html5lib's tokenizer suite passes`() throws {
    var passed = 0
    var failed: [String] = []
    for file in try Shared.names(in: "html5lib/tokenizer", ending: ".test") {
      for test in try cases(of: file) {
        let expected = try expected(test)
        let isRight = (test.initialStates ?? ["Data state"]).allSatisfy { state in
          shown(test, state: state, coerced: file == "xmlViolation.test") == expected
        }
        if isRight { passed += 1 } else { failed.append("\(file): \(test.description)") }
      }
    }
    #expect(passed == 6810)
    #expect(failed == [])
  }

  private func cases(of file: String) throws -> [SuiteCase] {
    let data = try Shared.bytes("html5lib/tokenizer/\(file)")
    let content = try JSONDecoder().decode(SuiteFile.self, from: data)
    return (content.tests ?? []) + (content.xmlViolationTests ?? [])
  }

  private func expected(_ test: SuiteCase) throws -> [Shown] {
    try test.output.map { parts in
      func text(_ index: Int) -> [UInt8]? { parts[index].string.map(test.bytes) }
      switch parts[0].string {
      case "Character": return .characters(try #require(text(1)))
      case "Comment": return .comment(try #require(text(1)))
      case "EndTag": return .end(try #require(text(1)))
      case "DOCTYPE":
        guard case .bool(let isCorrect) = parts[4] else { return .end([]) }
        return .doctype(text(1), text(2), text(3), isCorrect)
      default:
        guard case .attributes(let attributes) = parts[2] else { return .end([]) }
        let pairs = attributes.map { (test.bytes($0), test.bytes($1)) }
        return .start(
          try #require(text(1)), Dictionary(uniqueKeysWithValues: pairs), parts.count > 3)
      }
    }
  }

  private func shown(_ test: SuiteCase, state: String, coerced: Bool) -> [Shown] {
    let input = test.bytes(test.input)
    var tokenizer = HTMLTokenizer(input)
    let states: [String: HTMLTokenizer.State] = [
      "Data state": .data, "PLAINTEXT state": .plaintext, "RCDATA state": .rcdata,
      "RAWTEXT state": .rawtext, "Script data state": .scriptData, "CDATA section state": .cdata,
    ]
    tokenizer.enter(states[state] ?? .data, after: Array((test.lastStartTag ?? "").utf8))
    var out: [Shown] = []
    var at = 0
    while true {
      let token = tokenizer.next()
      #expect(token.span.start >= at && token.span.end <= input.count)
      at = token.span.end
      if token.kind == .endOfFile { return out }
      add(token, of: tokenizer, to: &out, coerced: coerced)
    }
  }

  private func add(
    _ token: HTMLToken, of tokenizer: HTMLTokenizer, to out: inout [Shown], coerced: Bool
  ) {
    func text(_ range: Tree.TextRange) -> [UInt8] {
      Array((range.isMade ? tokenizer.made : tokenizer.source)[Int(range.start)..<Int(range.end)])
    }
    func name(_ id: HTMLNames.ID) -> [UInt8] { Array(tokenizer.names[id]) }
    switch token.kind {
    case .text, .null:
      let more = token.kind == .null ? [0] : self.coerced(text(token.text), coerced)
      if case .characters(let before) = out.last {
        out[out.count - 1] = .characters(before + more)
      } else {
        out.append(.characters(more))
      }
    case .comment: out.append(.comment(self.coerced(text(token.text), coerced)))
    case .endTag: out.append(.end(name(token.name)))
    case .startTag:
      let pairs = tokenizer.attributes[token.attributes].map { (name($0.name), text($0.value)) }
      out.append(
        .start(name(token.name), Dictionary(uniqueKeysWithValues: pairs), token.isSelfClosing))
    case .doctype:
      guard let doctype = tokenizer.doctype else { return }
      out.append(
        .doctype(doctype.name, doctype.publicID, doctype.systemID, !doctype.forcesQuirks))
    case .endOfFile: break
    }
  }

  /// The standard's “coercing an HTML DOM into an infoset”, which one file of the suite expects.
  private func coerced(_ text: [UInt8], _ isWanted: Bool) -> [UInt8] {
    guard isWanted else { return text }
    let string = String(decoding: text, as: UTF8.self)
      .replacingOccurrences(of: "\u{FFFF}", with: "\u{FFFD}")
      .replacingOccurrences(of: "\u{0C}", with: " ")
      .replacingOccurrences(of: "--", with: "- -")
    return Array(string.utf8)
  }
}
