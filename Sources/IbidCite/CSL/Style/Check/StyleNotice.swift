/// Something in a style that CSL does not know, and that is passed over when it is used.
public struct StyleNotice: Hashable, Sendable, CustomStringConvertible {
  /// The line in the style, from 1.
  public var line: Int
  /// What is not known.
  public var kind: Kind
  /// The name as written.
  public var name: String
  /// A name that CSL knows and that may be meant, or nil.
  public var nearest: String?

  /// What is not known.
  public enum Kind: String, Sendable {
    case element, attribute, variable, type, term, macro, position, locator
    /// A macro whose name another macro has, too; the last counts.
    case repeatedMacro = "repeated macro"
    /// A macro that nothing calls.
    case unusedMacro = "unused macro"
  }

  /// Makes a notice.
  public init(line: Int, kind: Kind, name: String, nearest: String? = nil) {
    self.line = line
    self.kind = kind
    self.name = name
    self.nearest = nearest
  }

  /// What is there and what may be meant, on one line.
  public var message: String {
    switch kind {
    case .repeatedMacro: "there are several macros '\(name)'; the last counts"
    case .unusedMacro: "nothing calls the macro '\(name)'"
    default:
      "CSL knows no \(kind.rawValue) '\(name)'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    }
  }

  /// Line and message.
  public var description: String { "\(line): \(message)" }
}
