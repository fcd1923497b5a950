#pragma once
#include <stddef.h>
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

// True when `cwordmask_block` and `cwordmask_letters` may be called.
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

typedef struct {
  // A bit per byte, the first byte lowest: ASCII letters, and those of them that are capitals.
  uint32_t letters, capitals;
} cwordmask_letter_pair;

// The letters among the sixteen bytes from `bytes`. `LetterRun` in Swift finds the same eight at a time.
static inline cwordmask_letter_pair cwordmask_letters(const unsigned char *bytes) {
  cwordmask_letter_pair pair = {0, 0};
#if CWORDMASK_HAS_VECTORS
  __m128i x = _mm_loadu_si128((const __m128i *)bytes), folded = _mm_or_si128(x, _mm_set1_epi8(0x20));
  __m128i letter = _mm_cmpgt_epi8(_mm_add_epi8(folded, _mm_set1_epi8(0x7F - 'z')), _mm_set1_epi8(0x7F - 26));
  pair.letters = (uint32_t)_mm_movemask_epi8(letter);
  pair.capitals = (uint32_t)_mm_movemask_epi8(_mm_andnot_si128(_mm_cmpeq_epi8(x, folded), letter));
#else
  (void)bytes;
#endif
  return pair;
}

// A bit somewhere in every sixteen bytes that are all word bytes; a run of 31 bytes has such sixteen.
static inline uint64_t cwordmask_long_marks(uint64_t words) {
  const uint64_t ones = 0x0001000100010001;
  return (~words - ones) & words & ones << 15;
}

// Bytes that are taken at a time; one more block is looked at.
enum { CWORDMASK_CHUNK = 8192 };

// The functions below do what `WordScanner` in Swift does by itself, with instructions that not all processors have; a
// test compares the two. They may be called when this says true.
int cwordmask_has_wide(void);

// Starts that are written for each block without asking whether there are so many.
enum { CWORDMASK_SPARE = 8 };

typedef struct {
  // How many runs of word bytes begin, and how many blocks have a run that may be odd.
  size_t starts, odd;
} cwordmask_counts;

// What bytes of eight count, what scatters them, and the bits to look in.
typedef struct {
  uint64_t mask, factor;
  const uint64_t *bits;
} cwordmask_edge;

typedef struct {
  const uint64_t *words;
  uint64_t mask;
  // Of beginnings and ends of any length, then of short and of long ones.
  cwordmask_edge prefix, suffix, prefixes[2], suffixes[2];
  int has_affixes;
  // Which bytes may be the first, and the second, letter of a word of up to three: bit h of number l stands for the byte
  // 16 h + l.
  unsigned char firsts[16], seconds[16];
} cwordmask_sieve;

// Masks of `blocks` blocks of 64 bytes, and of one more; of those without the last where runs of word bytes begin, short
// words apart that are not in the sieve, and the numbers of the blocks with a byte from 0x80 or a long run. `carry` is 1
// when a run goes on from before. `starts` has room for a number in each two bytes and `CWORDMASK_SPARE` more, the other
// lists for one per block, the masks for two more. 64 bytes beyond the blocks are read.
cwordmask_counts cwordmask_chunk(
    const cwordmask_sieve *sieve, const unsigned char *bytes, size_t blocks, uint64_t carry, uint64_t *words,
    uint64_t *highs, uint32_t *starts, uint32_t *odd);

// Keeps, of the starts `from` to `to`, those of runs that may matter; returns where the kept ones end.
size_t cwordmask_sift(
    const cwordmask_sieve *sieve, const unsigned char *text, const uint64_t *words, uint32_t *starts, size_t from,
    size_t to);

// Keeps, of the starts `from` to `to`, those of runs that may matter as a whole, and writes them from `left` on; returns
// where they end. Runs that cannot be sifted are dropped.
size_t cwordmask_sift_again(
    const cwordmask_sieve *sieve, const unsigned char *text, const uint64_t *words, const uint64_t *highs,
    uint32_t *starts, size_t from, size_t to, size_t left);
