import IbidHTML
import IbidModel

/// What an author reads in the page when a change could not be built; whole without scripts.
enum FaultMarkup {
  /// The banner above the last good page.
  static func banner(_ fault: PreviewFault) -> String {
    """
    <div id="ibid-fault" role="alert" lang="en" dir="ltr" tabindex="0"><style>\(style)</style>\
    <p><strong>The last change is not shown: it cannot be built.</strong> \
    This is the site as it was before.</p>\(list(fault))</div>

    """
  }

  /// The page when there is no good one yet.
  static func page(_ fault: PreviewFault, script: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>Cannot be built – Ibid preview</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <noscript><meta http-equiv="refresh" content="3"></noscript>
    <style>\(pageStyle)\(style)</style>
    </head>
    <body>
    <main>
    <h1>This publication cannot be built yet</h1>
    <div id="ibid-fault" role="alert">\(list(fault))</div>
    <p>Mend the file and save it: the site appears here by itself.</p>
    </main>
    \(script)</body>
    </html>

    """
  }

  /// How many messages are shown.
  private static let mostMessages = 4

  private static func list(_ fault: PreviewFault) -> String {
    let shown = fault.messages.prefix(mostMessages)
    var out = "<ul>" + shown.map { "<li>\(escaped($0))</li>" }.joined() + "</ul>"
    let more = fault.messages.count - shown.count
    if more > 0 { out += "<p>And \(more) more, see the terminal.</p>" }
    if !fault.help.isEmpty { out += "<p>Help: \(escaped(fault.help))</p>" }
    return out
  }

  /// Text for HTML; what cannot be seen is made visible.
  private static func escaped(_ text: String) -> String {
    var out: [UInt8] = []
    Escaping.appendText(VisibleText.shown(text), to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Looks of the box, the same on every theme.
  private static let style = """
    #ibid-fault{--b:#b3261e;--f:#fff1ee;--t:#3b0d09;box-sizing:border-box;position:sticky;top:8px;\
    z-index:9999;max-width:680px;max-height:60vh;overflow:auto;margin:8px auto 0;\
    padding:12px 16px 13px;border:1px solid var(--b);border-left-width:6px;border-radius:5px;\
    background:var(--f);color:var(--t);font:400 15px/1.45 system-ui,sans-serif;\
    box-shadow:0 3px 14px rgb(0 0 0/.18);text-align:start;overflow-wrap:anywhere;hyphens:none}
    #ibid-fault p,#ibid-fault ul{margin:0;padding:0;font:inherit;color:inherit;hyphens:none}
    #ibid-fault strong{font-weight:650}
    #ibid-fault ul{list-style:none;margin:7px 0}
    #ibid-fault ul:first-child{margin-top:0}#ibid-fault ul:last-child{margin-bottom:0}
    #ibid-fault li{margin:0 0 3px;padding:0;font:.875em/1.5 ui-monospace,monospace}
    @media(prefers-color-scheme:dark){#ibid-fault{--b:#ff8f80;--f:#381512;--t:#ffe2dc}}
    @media print{#ibid-fault{display:none}}
    """

  private static let pageStyle = """
    :root{color-scheme:light dark}
    body{margin:0;padding:12vh 1.2rem 3rem;font:1.0625rem/1.5 system-ui,sans-serif;\
    background:#fffefa;color:#1d1c1a}
    main{max-width:40rem;margin:auto}
    h1{font-size:1.5rem;line-height:1.25;margin:0 0 1.2rem;text-wrap:balance}
    main>p{margin:1.4rem 0 0;color:#5f5b54}
    main>#ibid-fault{position:static;max-width:none;max-height:none;margin:0;box-shadow:none}
    @media(prefers-color-scheme:dark){body{background:#17181a;color:#d8d5ce}main>p{color:#a19d95}}
    """
}
