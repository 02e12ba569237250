#ifndef IBID_CLIBXML_SHIM_H
#define IBID_CLIBXML_SHIM_H

#include <string.h>
#include <libxml/xmlversion.h>
/* ICU's headers would clash with those inside Foundation; nothing here needs them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/* Who is told what the parser finds; all but the reader of styles leave libxml2 alone. */
typedef struct {
  void *reader;
  /* An element: local name, namespace or NULL, line, and the attributes in fives as libxml2 has
     them. Returns 0 to stop. */
  int (*start)(void *reader, const char *name, const char *space, int line, int count,
               const unsigned char *const *attributes);
  void (*end)(void *reader);
  void (*text)(void *reader, const unsigned char *bytes, int count);
  /* The first fault; line is 0 when it is not known. */
  void (*fault)(void *reader, const char *message, int line);
} ibid_xml_sink;

static inline ibid_xml_sink *ibid_xml_sink_of(void *context) {
  return (ibid_xml_sink *)((xmlParserCtxtPtr)context)->_private;
}

static inline int ibid_xml_line(void *context) {
  xmlParserCtxtPtr parser = (xmlParserCtxtPtr)context;
  return parser->input == NULL ? 0 : parser->input->line;
}

static inline void ibid_xml_start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int spaces,
    const xmlChar **declared, int count, int defaulted, const xmlChar **attributes) {
  ibid_xml_sink *sink = ibid_xml_sink_of(context);
  (void)prefix; (void)spaces; (void)declared; (void)defaulted;
  if (!sink->start(sink->reader, (const char *)name, (const char *)space, ibid_xml_line(context),
                   count, (const unsigned char *const *)attributes))
    xmlStopParser((xmlParserCtxtPtr)context);
}

static inline void ibid_xml_end(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
  ibid_xml_sink *sink = ibid_xml_sink_of(context);
  (void)name; (void)prefix; (void)space;
  sink->end(sink->reader);
}

static inline void ibid_xml_text(void *context, const xmlChar *bytes, int count) {
  ibid_xml_sink *sink = ibid_xml_sink_of(context);
  sink->text(sink->reader, bytes, count);
}

/* A document type can declare entities and default attributes that grow without bound. */
static inline void ibid_xml_doctype(
    void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  ibid_xml_sink *sink = ibid_xml_sink_of(context);
  (void)name; (void)external; (void)system;
  sink->fault(sink->reader, "a document type, which is not read", ibid_xml_line(context));
  xmlStopParser((xmlParserCtxtPtr)context);
}

#if LIBXML_VERSION >= 21200
static inline void ibid_xml_fault(void *context, const xmlError *error) {
#else
static inline void ibid_xml_fault(void *context, xmlErrorPtr error) {
#endif
  ibid_xml_sink *sink = ibid_xml_sink_of(context);
  if (error != NULL && error->level >= XML_ERR_ERROR)
    sink->fault(sink->reader, error->message == NULL ? "a fault" : error->message, error->line);
}

/* Parses UTF-8 bytes and tells the sink. No network, no entities from outside, nothing huge.
   Returns 0 when the memory for a parser is missing. */
static inline int ibid_xml_parse(const char *bytes, int size, ibid_xml_sink sink) {
  xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt(bytes, size);
  if (parser == NULL) return 0;
  parser->_private = &sink;
  /* NOENT: the five entities of XML and character references come as what they mean. */
  xmlCtxtUseOptions(
      parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOENT);
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->startElementNs = ibid_xml_start;
  parser->sax->endElementNs = ibid_xml_end;
  parser->sax->characters = ibid_xml_text;
  parser->sax->cdataBlock = ibid_xml_text;
  parser->sax->ignorableWhitespace = ibid_xml_text;
  parser->sax->internalSubset = ibid_xml_doctype;
  parser->sax->serror = ibid_xml_fault;
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  xmlParseDocument(parser);
  xmlFreeParserCtxt(parser);
  return 1;
}

#endif
