import Foundation
import Testing

/// `ibid serve` run as an author runs it, without a browser (Tests/Browser/preview.py has one).
@Suite(.serialized) struct ServeTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// Runs a shell script while the preview of the journal runs; `$URL` is its address, `get PATH`
  /// prints a page, `until_ WORD PATH` waits until a page holds a word.
  private func whileServing(
    _ script: String, options: String = "", location: SourceLocation = #_sourceLocation
  ) throws -> Program.Outcome {
    let folder = workshop.folder.path
    let outcome = try Program.shell(
      """
      cd '\(folder)'
      "$IBID" serve journal --port 0 \(options) > address 2> news &
      server=$!
      trap 'kill $server' EXIT
      for i in $(seq 600); do [ -s address ] && break; sleep 0.05; done
      URL=$(sed 's,/$,,' address)
      get() { curl -s -m 5 "$URL$1"; }
      until_() { for i in $(seq 600); do get "$2" | grep -q "$1" && return 0; sleep 0.05; done
        echo "'$1' does not come at $2"; return 1; }
      set -e
      \(script)
      """)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)", sourceLocation: location)
    return outcome
  }

  @Test("Every way to save an article is seen, and nothing is written")
  func saves() throws {
    _ = try workshop.makeJournal()
    _ = try whileServing(
      """
      until_ 'Text.' /one/
      sed -i 's/Text\\./Renamed./' journal/content/one.md
      until_ 'Renamed.' /one/
      printf -- '---\\ntitle: One\\n---\\n\\nWritten.\\n' > journal/content/one.md
      until_ 'Written.' /one/
      mkdir -p journal/content/a/b
      printf -- '---\\ntitle: New\\n---\\n\\nNew.\\n' > journal/content/a/b/new.md
      until_ 'New.' /new/
      rm -r journal/content/a
      for i in $(seq 600); do get /new/ | grep -q 'New.' || break; sleep 0.05; done
      [ "$(curl -s -o body -w '%{http_code}' $URL/new/)" = 404 ]
      grep -q 'rebuilt 1 article in' news
      [ ! -e journal/public ]
      [ "$(ls -A journal | tr '\\n' ' ')" = 'content ibid.yaml ' ]
      """)
  }

  @Test("A fault is said in the page and on standard error; the last good page stays")
  func faults() throws {
    _ = try workshop.makeJournal()
    _ = try whileServing(
      """
      until_ 'Text.' /one/
      printf 'title: A\\nauthour: B\\n' > journal/ibid.yaml
      until_ 'ibid.yaml:2:1' /one/
      get /one/ | grep -q 'Text.'
      grep -q 'error: journal/ibid.yaml:2:1: unknown key' news
      printf 'title: A\\n' > journal/ibid.yaml
      for i in $(seq 600); do get /one/ | grep -q 'role="alert"' || break; sleep 0.05; done
      ! get /one/ | grep -q 'role="alert"'
      """)
  }

  @Test("It begins with a fault, too")
  func faultFromTheStart() throws {
    _ = try workshop.makeJournal(settings: "title: [a\n")
    _ = try whileServing(
      """
      [ "$(curl -s -o body -w '%{http_code}' $URL/)" = 500 ]
      grep -q 'ibid.yaml:' body
      printf 'title: A\\n' > journal/ibid.yaml
      until_ 'Text.' /one/
      """)
  }

  @Test("HEAD has the length of the page and no body; other hosts are refused")
  func heads() throws {
    _ = try workshop.makeJournal()
    _ = try whileServing(
      """
      size=$(get /one/ | wc -c)
      curl -s -m 5 -I "$URL/one/" | grep -q "Content-Length: $size"
      [ "$(curl -s -o body -w '%{http_code}' -H 'Host: evil.example' $URL/one/)" = 403 ]
      [ "$(curl -s -o body -w '%{http_code}' -H 'Host: localhost' $URL/one/)" = 200 ]
      [ "$(curl -s -o body -w '%{http_code}' --path-as-is $URL/../ibid.yaml)" = 404 ]
      """)
  }

  @Test("A published folder is served as it is, without a script")
  func site() throws {
    let journal = try workshop.makeJournal()
    #expect(try Program.ibid("build", journal).status == 0)
    let outcome = try Program.shell(
      """
      cd '\(workshop.folder.path)'
      "$IBID" serve --site journal/public --port 0 > address 2> news &
      trap "kill $!" EXIT
      for i in $(seq 600); do [ -s address ] && break; sleep 0.05; done
      curl -s "$(cat address)one/" | cmp - journal/public/one/index.html
      """)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test("What cannot be served is said, with 2")
  func refusals() throws {
    _ = try workshop.makeJournal()
    let journal = workshop.path("journal")
    let cases: [([String], String)] = [
      ([workshop.path("none")], "no publication"), ([journal, "--host", "nonsense"], "--host"),
      ([journal, "--host", "192.0.2.1"], "no address of this machine"),
      ([journal, "--site", journal], "--site"), (["--site", workshop.path("none")], "not there"),
      ([journal, "--now", "soon"], "--now"), ([journal, "--port", "70000"], "port"),
    ]
    for (arguments, words) in cases {
      let line = arguments.map { "'\($0)'" }.joined(separator: " ")
      let outcome = try Program.shell("exec \"$IBID\" serve \(line)")
      #expect(outcome.status == 2, "\(arguments) \(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
  }
}
