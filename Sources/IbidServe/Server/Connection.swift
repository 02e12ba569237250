import FlyingSocks
import Foundation

/// One client: heads are read within bounds of size and time, bodies never.
struct Connection {
  private let socket: AsyncSocket
  /// What has come and is not read yet: clients may send the next request before the answer.
  private var buffer: [UInt8] = []
  private let answer: @Sendable (Question) async -> Answer

  /// How long a head may take to come.
  private static let longestHead = Duration.seconds(30)
  /// How long what is left of a refused request is taken in, so that the answer is seen.
  private static let longestRest = Duration.seconds(1)

  init(_ socket: AsyncSocket, answer: @escaping @Sendable (Question) async -> Answer) {
    self.socket = socket
    self.answer = answer
  }

  /// Answers until the client goes or has to.
  mutating func serve() async {
    // However it ends, there is nobody left to tell.
    _ = try? await converse()
    _ = try? socket.close()
  }

  private mutating func converse() async throws {
    while true {
      let head: RequestHead
      do throws(RequestHead.Fault) {
        guard let bytes = try await nextHead() else { return }
        head = try RequestHead(bytes)
      } catch {
        try await send(.line(error.rawValue, "this request cannot be read"), isLast: true)
        return try await takeInTheRest()
      }
      let answer = await answered(head.question)
      let isHead = head.question.method == "HEAD"
      try await send(answer, withoutBody: isHead, isLast: !head.isReusable)
      if !head.isReusable { return try await takeInTheRest() }
    }
  }

  /// The bytes of the next head, without the empty line; nil when the client has gone.
  private mutating func nextHead() async throws(RequestHead.Fault) -> ArraySlice<UInt8>? {
    let end = ContinuousClock.now + Self.longestHead
    var searched = 0
    while true {
      // Empty lines before a request are passed over (RFC 9112 §2.2).
      if searched == 0 { buffer.removeFirst(buffer.prefix { $0 == 0x0D || $0 == 0x0A }.count) }
      if let (head, next) = Self.head(in: buffer, from: max(0, searched - 3)) {
        let bytes = buffer[..<head]
        buffer = Array(buffer[next...])
        return bytes
      }
      searched = buffer.count
      guard searched <= RequestHead.longestHead else {
        throw buffer.prefix(RequestHead.longestLine).contains(0x0A)
          ? .headTooLong : .addressTooLong
      }
      guard ContinuousClock.now < end, let more = try? await socket.read(atMost: 4096) else {
        return nil
      }
      buffer += more
    }
  }

  /// The end of the head and the start of what follows its empty line.
  private static func head(in bytes: [UInt8], from start: Int) -> (end: Int, next: Int)? {
    var at = start
    while let feed = bytes[at...].firstIndex(of: 0x0A) {
      if feed + 1 < bytes.count, bytes[feed + 1] == 0x0A { return (feed, feed + 2) }
      if feed + 2 < bytes.count, bytes[feed + 1] == 0x0D, bytes[feed + 2] == 0x0A {
        return (feed, feed + 3)
      }
      at = feed + 1
    }
    return nil
  }

  /// The answer; one that waits for news does not wait longer than the client does.
  private mutating func answered(_ question: Question) async -> Answer {
    guard question.path == LiveScript.place else { return await answer(question) }
    let (answer, socket) = (answer, socket)
    let events = await withTaskGroup(of: Event.self) { group in
      group.addTask { .answer(await answer(question)) }
      group.addTask { .bytes((try? await socket.read(atMost: 4096)) ?? []) }
      var events: [Event] = []
      for await event in group {
        events.append(event)
        // A next request may come early; nothing means that the client has gone.
        if event.isEnd { group.cancelAll() }
      }
      return events
    }
    for case .bytes(let bytes) in events { buffer += bytes }
    for case .answer(let answer) in events { return answer }
    return .line(500, "there is no answer")
  }

  private enum Event: Sendable {
    case answer(Answer)
    case bytes([UInt8])

    /// True when there is nothing left to wait for.
    var isEnd: Bool { if case .bytes(let bytes) = self { bytes.isEmpty } else { true } }
  }

  private func send(_ answer: Answer, withoutBody: Bool = false, isLast: Bool) async throws {
    let head = answer.head(isLast: isLast)
    try await socket.write(Data(withoutBody ? head : head + answer.body))
  }

  /// Takes in what the client still sends, for a while: closing at once would take the answer away.
  private func takeInTheRest() async throws {
    let socket = socket
    await withTaskGroup(of: Void.self) { group in
      group.addTask { while (try? await socket.read(atMost: 4096)) != nil {} }
      group.addTask { _ = try? await Task.sleep(for: Self.longestRest) }
      await group.next()
      group.cancelAll()
    }
  }
}
