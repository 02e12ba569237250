#ifndef IBID_CLIBXML_SHIM_H
#define IBID_CLIBXML_SHIM_H

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

/* No network, no entities from outside, nothing huge. */
static inline int ibid_xml_options(void) {
  return XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
}

#endif
