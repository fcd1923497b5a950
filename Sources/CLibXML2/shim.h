// Only CMarkup includes this: the rest of the project never sees libxml2's types.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlversion.h>
