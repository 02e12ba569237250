/// The built-in theme: at most 6 KB, no scripts, no requests, no fonts but the reader's own.
enum BuiltInTheme {
  static let style = #"""
    :root {
      color-scheme: light dark;
      --paper: #fffefa; --ink: #1d1c1a; --soft: #5f5b54; --line: #dcd7cb; --link: #1f3e69;
      --tint: #f5f1e4;
      --ui: system-ui, sans-serif; --rule: 1px solid var(--line);
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #17181a; --ink: #d8d5ce; --soft: #a19d95; --line: #3b3c3f; --link: #a9c4ea;
        --tint: #26282d;
      }
    }
    * { box-sizing: border-box; }
    html {
      font: clamp(1.0625rem, .95rem + .5vw, 1.3125rem)/1.55 Iowan Old Style, Palatino Linotype,
        Palatino, P052, Georgia, serif;
      font-variant-numeric: oldstyle-nums;
      background: var(--paper); color: var(--ink);
      -webkit-text-size-adjust: 100%;
    }
    body { margin: 0; padding: 0 1.2rem 4rem; overflow-wrap: break-word; }
    .site, main { max-width: 34rem; margin-inline: auto; }
    a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .15em; }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    .skip:not(:focus) { position: absolute; top: -9rem; }

    .site {
      gap: .2rem 1.5rem; padding-block: 1.5rem; margin-bottom: clamp(1.2rem, 6vw, 3.6rem);
    }
    .site, .years, .list li { display: flex; flex-wrap: wrap; align-items: baseline; }
    .site, .list li { justify-content: space-between; }
    .site a:not(:hover, [aria-current]) { text-decoration: none; }
    .site nav { display: flex; gap: 1.1rem; }
    .site nav, .years, .above, .label, .record, summary { font: .78rem/1.5 var(--ui); }
    .home .name { visibility: hidden; }

    h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.2; text-wrap: balance; }
    h1 { font-size: 1.9em; margin: 0 0 .5em; }
    h2 { font-size: 1.25em; margin: 2em 0 .6em; }
    h3, h4, h5, h6 { font-size: 1.05em; margin: 1.7em 0 .5em; }
    h4, h5, h6, .name, .source, .lost, .unreferenced { font-style: italic; }
    p, ul, ol, dl, pre, figure, blockquote, .table { margin: 0 0 .9em; }
    p { text-wrap: pretty; hyphens: auto; }
    .subtitle { font-size: 1.15em; line-height: 1.4; hyphens: manual; }
    .byline { font-size: .88em; margin-bottom: 2.4em; }
    :is(.site, .byline, .above, .record, .entry h2, .list) a { color: inherit; }
    .site nav, .subtitle, .byline, .about, .above, .label, .record, summary, hr, figcaption,
    .compared, .lost, .unreferenced, .shortcode, article > footer { color: var(--soft); }
    .dot { padding-inline: .25em; }
    time, bdi, cite, .byline a, .turn span + span { unicode-bidi: plaintext; }
    li { margin-bottom: .25em; }
    ul, ol { padding-inline-start: 1.4em; }
    .tasks, .contents ul, .list { list-style: none; padding: 0; }
    dt, th, ins, .callout-title { font-weight: 600; }
    blockquote, .callout { margin-block: 1.3em; }
    blockquote, .corrections, .callout {
      border-inline-start: 2px solid var(--line); padding-inline-start: 1.15em;
    }
    :is(blockquote, .callout) > :last-child { margin-bottom: 0; }
    hr { border: 0; margin: 2em 0; }
    hr::before { content: "* * *"; letter-spacing: .5em; }
    code, pre { font: .84em/1.5 ui-monospace, monospace; }
    pre { padding: .9em 1.1em; background: var(--tint); }
    pre code { font-size: 1em; }
    img { max-width: 100%; height: auto; }
    figure { margin-block: 1.8em; }
    figure img, .display { display: block; margin-inline: auto; }
    figcaption { font-size: .86em; margin-top: .6em; }
    pre, .table { overflow-x: auto; }
    table {
      border-collapse: collapse;
      font-variant-numeric: tabular-nums lining-nums;
    }
    caption, th, td {
      padding: .4em 1.2em .4em 0; border-bottom: var(--rule);
      text-align: start; vertical-align: top;
    }
    th { border-color: var(--soft); }
    .center, hr { text-align: center; }
    .right { text-align: end; }
    .raw { white-space: pre-wrap; }

    sup, sub { line-height: 0; font-size: .72em; }
    .noteref { unicode-bidi: isolate; font-variant-numeric: lining-nums; white-space: nowrap; }
    .noteref a { padding: .5em .25em; margin-inline: -.12em; }
    .compared {
      font-size: .8em; vertical-align: .4em; padding: .5em; margin-inline: -.1em -.4em;
    }
    .compared, .sign { font-family: DejaVu Sans, math, var(--ui); line-height: 0; }
    .label { margin-bottom: -.5em; }
    mark { background: var(--tint); color: inherit; border-bottom: 1px solid; }
    .notes, .works, article > footer { margin-top: 3.2em; padding-top: 1.4em; border-top: var(--rule); }
    .notes, .works { font-size: .86em; line-height: 1.5; }
    .works ul { list-style: none; text-indent: -1.4em; }
    :is(.notes, .works) h2 { font-size: 1.15em; margin-top: 0; }
    .notes ol { padding-inline-start: 1.9em; }
    .notes li { padding-inline-start: .3em; }
    .notes li p { margin-bottom: .4em; }
    .notes ::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
    li:target, a:target { background: var(--tint); box-shadow: 0 0 0 .35em var(--tint); }
    [role=doc-backlink] { padding: .3em; font: 1em var(--ui); }

    .contents, .corrections, table { font-size: .9em; }
    .contents, .corrections, .record { margin-bottom: 2.2rem; }
    .contents { border-block: var(--rule); padding: .55em 0; }
    summary { padding: 3px 0; cursor: default; }
    .contents ul { margin: .6em 0 .3em; }
    .below { padding-inline-start: 1.2em; }
    .corrections p, .record p { margin: 0; }
    .about, article > footer { font-size: .84em; line-height: 1.5; }
    article > footer p { margin-bottom: .5em; hyphens: manual; }
    .turn { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; margin-top: 3em; }
    .turn [rel=next] { grid-column: 2; text-align: end; }
    .turn .label { display: block; margin-bottom: .2em; }

    .entry h2 { margin: 0 0 .35em; }
    .entry p { margin-bottom: .3em; }
    .home .subtitle { margin-bottom: 3em; }
    .years {
      gap: .3rem 1rem; padding-top: 1.2rem; border-top: var(--rule);
    }
    .list { margin-top: 1.8em; overflow-wrap: anywhere; }
    .list li {
      gap: 0 1.2em; padding: .5em 0; margin: 0; border-bottom: var(--rule);
    }
    :is(.entry h2, ul.list, .turn, .contents) a:not(:hover),
    .noteref a, .compared, [role=doc-backlink] { text-decoration: none; }
    .above { margin-bottom: .3em; }
    .source { margin: 2rem 0 1.4em; }

    /* Notes beside their markers. `--last` is the note before: the last one laid out so far. */
    @media screen and (min-width: 72rem) {
      @supports (top: anchor(--x top)) and (anchor-name: attr(x type(<custom-ident>))) {
        body:has([data-n]) > * { margin-inline-start: max(1.2rem, 50vw - 28rem); }
        article { position: relative; }
        a[data-n] { anchor-name: attr(data-n type(<custom-ident>)); }
        .notes { border: 0; padding: 0; }
        .notes h2 { position: absolute; clip-path: inset(50%); }
        li[data-n] {
          position: absolute; inset-inline-start: calc(100% + 2.6rem);
          width: min(19rem, 100vw - 100% - 5.4rem);
          font-size: .9em; line-height: 1.4; anchor-name: --last;
          top: max(
            anchor(attr(data-n type(<custom-ident>)) top), anchor(--last bottom, 0px) + .7rem);
        }
      }
    }
    @media print {
      @page { margin: 20mm 18mm; @bottom-center { content: counter(page); font: 9pt serif; } }
      :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #333; --link: #000; }
      html { font-size: 11pt; line-height: 1.4; }
      body { padding: 0; }
      main { max-width: none; }
      a { text-decoration: none; }
      .site, .skip, .record, .compared, .formats, .contents, .turn, .tags, .cites, [role=doc-backlink] { display: none; }
      ::details-content { content-visibility: visible; }
      .text > p { margin: 0; }
      .text > p + p { text-indent: 1.2em; }
      .address { font-size: .86em; margin-top: 2em; }
      h2, h3, h4 { break-after: avoid; }
      .notes a[href^=http]:not(.uri)::after { content: " <" attr(href) ">"; }
      li, figure, tr { break-inside: avoid; }
    }
    """#
}
