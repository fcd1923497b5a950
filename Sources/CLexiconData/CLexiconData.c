#include "CLexiconData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// A C target, because `#embed` compiles in a second where a Swift array literal takes minutes.
_Alignas(64) static const unsigned char standard[] = {
#embed "standard.gslx"
};

const unsigned char *gs_standard_lexicon(void) { return standard; }
size_t gs_standard_lexicon_length(void) { return sizeof standard; }
