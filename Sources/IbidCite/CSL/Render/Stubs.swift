// What other rooms bring; each takes its own declarations away when it comes.

public struct Library: Sendable {
  public init(_ bytes: [UInt8], name: String) {}
  public var items: [Item] { [] }
}
