-- Reads many documents in one process: `format length`, a line feed, the document; a JSON tree a line.
local formats = {}
for name, text in pairs {
  blocks = "commonmark_x-emoji-alerts-gfm_auto_identifiers-implicit_header_references"
    .. "+implicit_figures+autolink_bare_uris",
  inlines = "markdown-auto_identifiers-implicit_header_references-markdown_in_html_blocks"
    .. "-native_divs-native_spans-raw_tex-latex_macros-example_lists-pandoc_title_block"
    .. "-blank_before_header-blank_before_blockquote"
    .. "-simple_tables-multiline_tables-grid_tables-abbreviations",
} do
  formats[name] = text
end
while true do
  local head = io.read("l")
  if not head then break end
  local format, length = head:match("^(%a+) (%d+)$")
  local text = io.read(tonumber(length)) or ""
  local ok, result = pcall(function()
    return pandoc.write(pandoc.read(text, formats[format], { abbreviations = {} }), "json")
  end)
  io.write(ok and result or "null", "\n")
  io.flush()
end
