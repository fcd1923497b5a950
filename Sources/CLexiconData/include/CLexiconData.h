#pragma once
#include <stddef.h>

/// The compiled standard lexicons and checklists, as written by `genderscan lexicon compile`.
const unsigned char *gs_standard_lexicon(void);
/// Its length in bytes.
size_t gs_standard_lexicon_length(void);
