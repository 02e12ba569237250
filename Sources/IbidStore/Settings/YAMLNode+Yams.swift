import IbidModel
import Yams

/// The only file that knows Yams (which imports Foundation).
extension YAMLNode {
  /// The largest YAML text that is read, in bytes.
  static let maximumBytes = 1 << 20
  private static let maximumDepth = 32

  /// Why a text is no YAML that is read here.
  struct Fault: Error {
    var line = 1
    var column = 1
    var key = ""
    let kind: SettingsFault.Kind
  }

  /// Reads one document; nil when it is empty.
  static func parsed(_ bytes: [UInt8]) throws(Fault) -> YAMLNode? {
    guard bytes.count <= maximumBytes else {
      throw Fault(kind: .tooLarge(bytes: bytes.count, limit: maximumBytes))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Fault(kind: .notUTF8) }
    if let alias = YAMLAliases.first(in: bytes) {
      let place = LineIndex(bytes).position(at: alias.offset)
      throw Fault(line: place.line, column: place.column, kind: .alias(name: alias.name))
    }
    do {
      return try Yams.compose(yaml: text, .default, .default, .utf8).map { try made($0, depth: 0) }
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(error)
    }
  }

  /// Recursion, but never deeper than `maximumDepth`.
  private static func made(_ node: Yams.Node, depth: Int) throws(Fault) -> YAMLNode {
    let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
    guard depth < maximumDepth else {
      throw Fault(line: line, column: column, kind: .tooDeep(limit: maximumDepth))
    }
    let content: Content
    switch node {
    case .scalar(let scalar):
      let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      content = isNothing ? .nothing : .text(scalar.string)
    case .sequence(let nodes):
      var list: [YAMLNode] = []
      for node in nodes { list.append(try made(node, depth: depth + 1)) }
      content = .list(list)
    case .mapping(let pairs):
      var map: [Pair] = []
      for (key, value) in pairs {
        map.append(
          Pair(key: try made(key, depth: depth + 1), value: try made(value, depth: depth + 1)))
      }
      content = .map(map)
    case .alias:
      throw Fault(line: line, column: column, kind: .alias(name: ""))
    }
    return YAMLNode(line: line, column: column, content: content)
  }
}

extension YAMLNode.Fault {
  /// A fault of the syntax, in the words of the library.
  fileprivate init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, column: mark.column, kind: .notYAML(problem: problem))
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        line: context.mark.line, column: context.mark.column, key: keys.first ?? "",
        kind: .repeatedKey)
    case .reader(let problem, _, _, _):
      self.init(kind: .notYAML(problem: problem))
    default:
      self.init(kind: .notYAML(problem: "the text cannot be read"))
    }
  }
}
