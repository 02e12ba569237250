/// The elements that the tree construction algorithm or an importer knows by name.
package enum HTMLTag: String, CaseIterable, Sendable {
  /// Any other element; its name is in the names of the document.
  case other = ""
  case a, abbr, acronym, address, annotationXML = "annotation-xml", applet, area, article, aside,
    audio, b, base, basefont, bdi, bdo, bgsound, big, blink, blockquote, body, br, button,
    canvas, caption, center, cite, code, col, colgroup, data, datalist, dd, del, desc, details,
    dfn, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer,
    foreignObject, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html,
    i, iframe, image, img, input, ins, kbd, keygen, label, legend, li, link, listing, main,
    malignmark, map, mark, marquee, math, menu, menuitem, meta, meter, mglyph, mi, mn, mo, ms,
    mtext, nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, output, p,
    param, picture, plaintext, pre, progress, q, rb, rp, rt, rtc, ruby, s, samp, script, search,
    section, select, slot, small, source, span, strike, strong, style, sub, summary, sup, svg,
    table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul,
    `var`, video, wbr, xmp
}
