package import IbidModel

/// One token of HTML, with its place in the source.
package struct HTMLToken: Sendable {
  /// What a token is.
  package enum Kind: UInt8, Sendable {
    case startTag
    case endTag
    /// A run of characters that is a slice of the source, or the character of one reference.
    case text
    /// A NUL that the tree has to deal with.
    case null
    case comment
    /// The tokenizer's `doctype` says which.
    case doctype
    case endOfFile
  }

  /// What the token is.
  package var kind: Kind
  /// The tag, when it is one the algorithm knows.
  package var tag: HTMLTag = .other
  /// True for `<br/>`.
  package var isSelfClosing = false
  /// The name of a tag, in the names of the tokenizer.
  package var name: HTMLNames.ID = HTMLNames.none
  /// Where the token stands in the source.
  package var span: SourceSpan
  /// The characters of text or of a comment.
  package var text = Tree.TextRange(start: 0, end: 0, isMade: false)
  /// The attributes of a start tag, in the attributes of the tokenizer.
  package var attributes: Range<Int> = 0..<0

  /// Makes a token without content.
  package init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// One attribute of a start tag.
package struct HTMLAttribute: Sendable {
  /// The name, in lower case but for foreign names that have capitals.
  package var name: HTMLNames.ID
  /// The prefix that makes it an attribute of another namespace: `xlink`, `xml` or `xmlns`.
  package var prefix: Prefix = .none
  /// The value with references decoded.
  package var value: Tree.TextRange
  /// Name and value in the source, quotes included.
  package var span: SourceSpan

  /// The namespaces attributes of foreign elements can have.
  package enum Prefix: String, Sendable {
    case none = ""
    case xlink
    case xml
    case xmlns
  }
}

/// What a document type declaration says.
package struct HTMLDoctype: Sendable {
  /// The name in lower case; nil when missing.
  package var name: [UInt8]?
  /// The public identifier; nil when missing.
  package var publicID: [UInt8]?
  /// The system identifier; nil when missing.
  package var systemID: [UInt8]?
  /// True when the declaration is malformed.
  package var forcesQuirks = false
}
