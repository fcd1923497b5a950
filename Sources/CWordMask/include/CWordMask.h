#pragma once
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#define CWORDMASK_HAS_VECTORS 1
#else
#define CWORDMASK_HAS_VECTORS 0
#endif

// Which of 64 bytes are part of words, sixteen at a time. `WordMask` in Swift says the same eight at a time, for
// processors without these instructions; a test compares the two.

typedef struct {
  // A bit per byte, the first byte lowest: ASCII letters, digits, the underscore, and every byte from 0x80.
  uint64_t words;
  // A bit per byte from 0x80.
  uint64_t highs;
} cwordmask_pair;

// True when `cwordmask_block` may be called.
static inline int cwordmask_has_vectors(void) { return CWORDMASK_HAS_VECTORS; }

// The masks of the 64 bytes from `bytes`, all of which are read.
static inline cwordmask_pair cwordmask_block(const unsigned char *bytes) {
  cwordmask_pair pair = {0, 0};
#if CWORDMASK_HAS_VECTORS
  // A byte is in a range when, moved so that the range ends at 127, it is greater than what comes before the range.
  const __m128i small = _mm_set1_epi8(0x20), underscore = _mm_set1_epi8(0x5F);
  const __m128i to_letters = _mm_set1_epi8(0x7F - 'z'), before_letters = _mm_set1_epi8(0x7F - 26);
  const __m128i to_digits = _mm_set1_epi8(0x7F - '9'), before_digits = _mm_set1_epi8(0x7F - 10);
  for (int part = 0; part < 4; part++) {
    __m128i x = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    __m128i letter = _mm_cmpgt_epi8(_mm_add_epi8(_mm_or_si128(x, small), to_letters), before_letters);
    __m128i digit = _mm_cmpgt_epi8(_mm_add_epi8(x, to_digits), before_digits);
    __m128i word = _mm_or_si128(_mm_or_si128(letter, digit), _mm_or_si128(_mm_cmpeq_epi8(x, underscore), x));
    pair.words |= (uint64_t)(uint16_t)_mm_movemask_epi8(word) << (16 * part);
    pair.highs |= (uint64_t)(uint16_t)_mm_movemask_epi8(x) << (16 * part);
  }
#else
  (void)bytes;
#endif
  return pair;
}
