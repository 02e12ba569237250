/// The script of the preview: it asks for news and loads the page again where the reader was.
///
/// It is added by the preview and is in no published file; the page is whole without it. Of all the
/// tabs of a browser only one asks (a browser opens few connections to one host) and tells the
/// others.
enum LiveScript {
  /// Where the script asks: the server answers with the name of the edition, at once when it is
  /// another than the one in the query, else when it changes or after a while.
  static let place = "/.ibid/edition"

  /// The element for a page of an edition.
  static func element(edition: String) -> String {
    "<script data-edition=\"\(edition)\">\(source)</script>"
  }

  private static let source = """
    (() => {
    "use strict";
    const mine = document.currentScript.dataset.edition;
    const here = location.pathname + location.search;
    let store = null, leaving = false;
    try { store = sessionStorage; } catch {}
    const kept = (store?.getItem("ibid-place") ?? "").split(" ");
    store?.removeItem("ibid-place");
    if (kept[2] === here) {
      const back = () => scrollTo({ left: +kept[0], top: +kept[1], behavior: "instant" });
      back();
      addEventListener("load", back, { once: true });
    }
    const learn = name => {
      if (leaving || !name || name === mine) return;
      leaving = true;
      store?.setItem("ibid-place", [scrollX, scrollY, here].join(" "));
      location.reload();
    };
    const ask = async seen => {
      const answer = await fetch("\(place)?" + seen, { cache: "no-store" });
      if (!answer.ok) throw answer.status;
      return (await answer.text()).trim();
    };
    const rest = time => new Promise(done => setTimeout(done, time));
    const tabs = new BroadcastChannel("ibid-preview");
    tabs.onmessage = news => learn(news.data);
    const follow = async () => {
      for (let pause = 250; !leaving;) {
        try {
          const name = await ask(mine);
          pause = 250;
          if (name !== mine) { tabs.postMessage(name); learn(name); }
          await rest(50);
        } catch {
          await rest(pause);
          pause = Math.min(pause * 2, 2000);
        }
      }
    };
    const look = () => ask("").then(learn, () => {});
    addEventListener("pageshow", event => { if (event.persisted) { leaving = false; look(); } });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
    if (navigator.locks) { look(); navigator.locks.request("ibid-preview", follow); }
    else follow();
    })();
    """
}
