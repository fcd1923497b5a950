#include "CMarkup.h"

#include <limits.h>
#include <pthread.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

typedef struct {
  const cmarkup_handler *handler;
  htmlParserCtxtPtr parser;
  // The name of the root as the parser holds it: equal names are the same pointer.
  const xmlChar *root;
  unsigned long long work;
  size_t faults;
  int fatal_code;
  int stopped;
  int abandoned;
} run;

static pthread_once_t once = PTHREAD_ONCE_INIT;

// An element around the whole document: libxml2 drops text that follows when no element is open.
static const char root[] = "cmarkup-root";
static const char root_tag[] = "<cmarkup-root>";
enum { root_length = sizeof root_tag - 1 };

static void start(void) { xmlInitParser(); }

static size_t position(const run *run) {
  const xmlParserInput *input = run->parser->input;
  if (input == NULL) return 0;
  size_t bytes = input->consumed + (size_t)(input->cur - input->base);
  return bytes < root_length ? 0 : bytes - root_length;
}

static void stop(run *run) {
  run->stopped = 1;
  xmlStopParser(run->parser);
}

static void on_open(void *user, const xmlChar *name, const xmlChar **attributes) {
  run *run = user;
  if (run->stopped || run->abandoned) return;
  if (run->root == NULL && strcmp((const char *)name, root) == 0) run->root = name;
  if (name == run->root) return;
  if (run->handler->open(
          run->handler->context, (const char *)name, (const char *const *)attributes, position(run)))
    stop(run);
}

static void on_close(void *user, const xmlChar *name) {
  run *run = user;
  if (run->stopped || run->abandoned) return;
  if (run->handler->close(run->handler->context, (const char *)name)) stop(run);
}

static void on_text(void *user, const xmlChar *bytes, int length) {
  run *run = user;
  if (run->stopped || run->abandoned || length <= 0) return;
  if (run->handler->text(run->handler->context, bytes, (size_t)length, position(run))) stop(run);
}

// Scripts and styles: never text.
static void on_raw(void *user, const xmlChar *bytes, int length) {
  (void)user;
  (void)bytes;
  (void)length;
}

static void on_fault(void *user, xmlErrorPtr error) {
  run *run = user;
  if (error == NULL || run->stopped) return;
  run->faults += 1;
  if (error->level == XML_ERR_FATAL) run->fatal_code = error->code;
  // A stray end tag, or a second body, makes libxml2 walk all open elements.
  if (error->code != XML_ERR_TAG_NAME_MISMATCH && error->code != XML_HTML_STRUCURE_ERROR) return;
  unsigned long long steps = (unsigned long long)run->parser->nameNr;
  if (steps < run->work) {
    run->work -= steps;
  } else {
    run->abandoned = 1;
    xmlStopParser(run->parser);
  }
}

static xmlSAXHandler handlers(void) {
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.startElement = on_open;
  sax.endElement = on_close;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_raw;
  return sax;
}

cmarkup_result cmarkup_parse(
    const unsigned char *bytes, size_t length, const cmarkup_handler *handler, unsigned long long work) {
  cmarkup_result result = {CMARKUP_ABANDONED, 0, 0, 0};
  if (length == 0) result.status = CMARKUP_WHOLE;
  if (length == 0 || length > INT_MAX - 16) return result;
  pthread_once(&once, start);
  xmlSAXHandler sax = handlers();
  run run = {.handler = handler, .work = work};
  run.parser = htmlCreatePushParserCtxt(&sax, &run, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (run.parser == NULL) return result;
  // The label inside the document is not obeyed: the bytes are UTF-8 whatever it says.
  htmlCtxtUseOptions(
      run.parser, HTML_PARSE_IGNORE_ENC | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  // The options empty the error handlers; a handler of one parser needs the SAX2 magic number.
  run.parser->sax->initialized = XML_SAX2_MAGIC;
  run.parser->sax->serror = (xmlStructuredErrorFunc)on_fault;
  htmlParseChunk(run.parser, root_tag, root_length, 0);
  // One chunk: a chunk that ends inside an end tag makes 2.9.14 miss that tag.
  htmlParseChunk(run.parser, (const char *)bytes, (int)length, 1);
  result.end = position(&run);
  result.faults = run.faults;
  result.fatal_code = run.fatal_code;
  result.status = run.stopped ? CMARKUP_STOPPED : CMARKUP_WHOLE;
  if (run.abandoned || (!run.stopped && (run.parser->disableSAX || result.end < length)))
    result.status = CMARKUP_ABANDONED;
  htmlFreeParserCtxt(run.parser);
  return result;
}

unsigned cmarkup_entity(const char *name) {
  const htmlEntityDesc *found = htmlEntityLookup((const xmlChar *)name);
  return found == NULL ? 0 : found->value;
}
