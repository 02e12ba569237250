/// Why a style or a locale cannot be used.
public struct StyleError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as its caller names it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// What is wrong.
  public var reason: Reason

  /// Makes an error.
  public init(file: String, line: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// What can be wrong.
  public enum Reason: Hashable, Sendable {
    /// Not well-formed XML; what the XML parser says.
    case notXML(String)
    /// More bytes than are read.
    case tooLarge(bytes: Int)
    /// Elements stand too deep in each other, or macros call each other too deep.
    case tooDeep
    case tooManyAttributes
    /// The macros multiply: an entry would take more steps than are done.
    case tooManySteps
    /// The root is another element than `style` or `locale`.
    case wrongRoot(String, expected: String)
    /// A version of CSL other than 1.0 and its revisions.
    case wrongVersion(String)
    /// An element lacks a child that it must have.
    case missingElement(String, in: String)
    /// An element lacks an attribute that it must have.
    case missingAttribute(String, of: String)
    /// A macro that is called and not there, with the one that may be meant.
    case missingMacro(String, nearest: String?)
    /// Macros that call each other in a ring; the first is named again at the end.
    case recursiveMacros([String])
    /// A style without instructions of its own, whose parent is needed.
    case dependent(parent: String)
  }

  /// What is there and what was expected, on one line.
  public var message: String {
    switch reason {
    case .notXML(let fault): "not well-formed XML: \(fault)"
    case .tooLarge(let bytes): "\(bytes) bytes, more than the \(XMLReader.sizeLimit) that are read"
    case .tooDeep: "elements or macros stand deeper in each other than any style needs"
    case .tooManyAttributes: "an element with more attributes than any style needs"
    case .tooManySteps: "macros that call macros so often that a citation would never end"
    case .wrongRoot(let name, let expected): "the root is '\(name)', expected '\(expected)'"
    case .wrongVersion(let version): "version '\(version)' of CSL, expected '1.0'"
    case .missingElement(let name, let parent): "'\(parent)' has no '\(name)'"
    case .missingAttribute(let name, let element): "'\(element)' has no attribute '\(name)'"
    case .missingMacro(let name, let nearest):
      "there is no macro '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    case .recursiveMacros(let names):
      "macros call each other in a ring: " + names.map { "'\($0)'" }.joined(separator: " → ")
    case .dependent(let parent): "a dependent style; the instructions are in '\(parent)'"
    }
  }

  /// File, line and message.
  public var description: String { "\(file):\(line): \(message)" }
}
