/// What is shown while a publication is being written: always the last good site, and what is wrong
/// with the last change.
package actor Preview {
  private var edition: Edition
  private var number = 0
  /// The start of the names of editions: another one each time the program starts.
  private let start: String
  /// Those who wait for the next edition, the oldest first.
  private var waiting: [(ticket: Int, asker: CheckedContinuation<Void, Never>)] = []
  private var tickets = 0
  /// How many may wait; when one more comes, the oldest is answered, and may ask again.
  private static let mostWaiting = 64
  /// How long one waits at most.
  private static let longestWait = Duration.seconds(15)

  /// Shows nothing yet.
  package init() {
    start = String(UInt64.random(in: .min ... .max), radix: 36)
    edition = Edition(name: start + "-0")
  }

  /// Shows what became of a build; what comes late, after a newer one, is left out.
  package func show(_ built: Result<PreviewSite, PreviewFault>, number: Int) {
    guard number > self.number else { return }
    self.number = number
    var next = Edition(name: "\(start)-\(number)", site: edition.site)
    switch built {
    case .success(let site): next.site = site
    case .failure(let fault): next.fault = fault
    }
    edition = next
    for one in waiting { one.asker.resume() }
    waiting = []
  }

  /// The answer to a question; pages are rendered outside the actor.
  package nonisolated func answer(_ question: Question) async -> Answer {
    if question.path == LiveScript.place, question.method == "GET" {
      return .line(200, await nameOfEdition(after: question.query))
    }
    return await edition.answer(question)
  }

  /// The name of the edition: at once when it is not `seen`, else with the next edition.
  private func nameOfEdition(after seen: String) async -> String {
    if seen == edition.name { await waitForNext() }
    return edition.name
  }

  private func waitForNext() async {
    tickets += 1
    let ticket = tickets
    if waiting.count >= Self.mostWaiting { waiting.removeFirst().asker.resume() }
    let clock = Task {
      try await Task.sleep(for: Self.longestWait)
      end(ticket)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiting.append((ticket, $0)) }
    } onCancel: {
      Task { await end(ticket) }
    }
    clock.cancel()
  }

  private func end(_ ticket: Int) {
    guard let at = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
    waiting.remove(at: at).asker.resume()
  }
}
