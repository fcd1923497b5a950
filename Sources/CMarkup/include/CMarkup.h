#pragma once
#include <stddef.h>

// HTML as a stream of events with byte offsets: the only place that knows libxml2.
//
// Offsets count bytes from the start of what was given. A handler returns 0 to go on and anything else to stop.
// `end` of a text event is where the parser stood after it. Text that is not a whole buffer ends there; the caller
// compares to be sure (see TextLocator).

typedef struct {
  void *context;
  // `attributes` is NULL or a list of name, value, name, value, ... that ends with NULL; a value may be NULL.
  int (*open)(void *context, const char *name, const char *const *attributes, size_t offset);
  int (*close)(void *context, const char *name);
  int (*text)(void *context, const unsigned char *bytes, size_t length, size_t end);
} cmarkup_handler;

typedef enum {
  CMARKUP_WHOLE = 0,
  // A handler asked to stop.
  CMARKUP_STOPPED = 1,
  // The parser gave up by itself, or it would have taken too long.
  CMARKUP_ABANDONED = 2,
} cmarkup_status;

typedef struct {
  cmarkup_status status;
  // Where the parser stood when it ended.
  size_t end;
  // Faults in the markup.
  size_t faults;
  // The libxml2 code of the last fault that stopped the parser, or 0.
  int fatal_code;
} cmarkup_result;

// Parses `length` bytes of valid UTF-8 without NUL. `work` bounds the steps spent on stray end tags, which cost one
// step for each open element.
cmarkup_result cmarkup_parse(
    const unsigned char *bytes, size_t length, const cmarkup_handler *handler, unsigned long long work);

// The code point of an entity of HTML 4 such as "eacute"; 0 when there is none. `name` ends with NUL.
unsigned cmarkup_entity(const char *name);
