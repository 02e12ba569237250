import IbidHTML
import Testing

private func text(_ input: String) -> String {
  var out: [UInt8] = []
  Escaping.appendText(input, to: &out)
  return String(decoding: out, as: UTF8.self)
}

private func attribute(_ input: String) -> String {
  var out: [UInt8] = []
  Escaping.appendAttribute(input, to: &out)
  return String(decoding: out, as: UTF8.self)
}

@Test func `text is escaped where it could be markup and nowhere else`() {
  #expect(text("") == "")
  #expect(text("plain „Ünïcode“") == "plain „Ünïcode“")
  #expect(text("a < b && c > d") == "a &lt; b &amp;&amp; c &gt; d")
  #expect(text("\"it's\"") == "\"it's\"")
  #expect(text("<script>") == "&lt;script&gt;")
  #expect(text("&") == "&amp;")
}

@Test func `attributes are escaped for either kind of quotes`() {
  #expect(attribute("x\" onload='y'") == "x&quot; onload=&#39;y&#39;")
  #expect(attribute("<&>") == "&lt;&amp;&gt;")
}

@Test func `escaping a slice takes only the slice`() {
  var out: [UInt8] = []
  Escaping.appendText(Array("<a&b>".utf8)[1..<4], to: &out)
  #expect(String(decoding: out, as: UTF8.self) == "a&amp;b")
}
