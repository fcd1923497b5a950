#include "CWordMask.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>

int cwordmask_has_wide(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")
         && __builtin_cpu_supports("popcnt");
}

// The bit that tells small letters; what scatters first bytes, and the number of bytes. As in `WordSieve` and `WordKey`.
#define CASE 0x2020202020202020u
#define FACTOR 0x9E3779B97F4A7C15u
#define WIDE __attribute__((target("avx2,bmi,bmi2,popcnt")))

typedef struct {
  uint64_t words, highs;
  // Which bytes may be the first, and the second, letter of a short word.
  uint64_t first, second;
} wide_masks;

// Which of the bytes are in a set: bit h of `rows[l]` stands for the byte 16 h + l.
WIDE static inline uint32_t in_set(__m256i x, __m256i columns, __m256i rows) {
  __m256i found = _mm256_and_si256(_mm256_shuffle_epi8(rows, x), columns);
  return ~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(found, _mm256_setzero_si256()));
}

WIDE static inline __m256i both_halves(const unsigned char *bytes) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)bytes));
}

WIDE static inline wide_masks wide_block(const unsigned char *bytes, __m256i firsts, __m256i seconds) {
  // As in `cwordmask_block`.
  const __m256i small = _mm256_set1_epi8(0x20), underscore = _mm256_set1_epi8(0x5F);
  const __m256i to_letters = _mm256_set1_epi8(0x7F - 'z'), before_letters = _mm256_set1_epi8(0x7F - 26);
  const __m256i to_digits = _mm256_set1_epi8(0x7F - '9'), before_digits = _mm256_set1_epi8(0x7F - 10);
  const __m256i bit_of_column = _mm256_setr_epi8(
      1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
  wide_masks masks = {0, 0, 0, 0};
  for (int part = 0; part < 2; part++) {
    __m256i x = _mm256_loadu_si256((const __m256i *)(bytes + 32 * part));
    __m256i letter = _mm256_cmpgt_epi8(_mm256_add_epi8(_mm256_or_si256(x, small), to_letters), before_letters);
    __m256i digit = _mm256_cmpgt_epi8(_mm256_add_epi8(x, to_digits), before_digits);
    __m256i word = _mm256_or_si256(
        _mm256_or_si256(letter, digit), _mm256_or_si256(_mm256_cmpeq_epi8(x, underscore), x));
    __m256i columns = _mm256_shuffle_epi8(
        bit_of_column, _mm256_and_si256(_mm256_srli_epi16(x, 4), _mm256_set1_epi8(0x0F)));
    masks.words |= (uint64_t)(uint32_t)_mm256_movemask_epi8(word) << (32 * part);
    masks.highs |= (uint64_t)(uint32_t)_mm256_movemask_epi8(x) << (32 * part);
    masks.first |= (uint64_t)in_set(x, columns, firsts) << (32 * part);
    masks.second |= (uint64_t)in_set(x, columns, seconds) << (32 * part);
  }
  return masks;
}

WIDE cwordmask_counts cwordmask_chunk(
    const cwordmask_sieve *sieve, const unsigned char *bytes, size_t blocks, uint64_t carry, uint64_t *restrict words,
    uint64_t *restrict highs, uint32_t *restrict starts, uint32_t *restrict odd) {
  const __m256i firsts = both_halves(sieve->firsts), seconds = both_halves(sieve->seconds);
  cwordmask_counts counts = {0, 0};
  wide_masks next = wide_block(bytes, firsts, seconds);
  for (size_t block = 0; block < blocks; block++) {
    wide_masks own = next;
    next = wide_block(bytes + 64 * block + 64, firsts, seconds);
    // The next chunk comes only when this one is sifted, too late for the processor to see it coming.
    _mm_prefetch((const char *)bytes + 64 * block + CWORDMASK_CHUNK, _MM_HINT_T0);
    words[block] = own.words;
    highs[block] = own.highs;
    odd[counts.odd] = (uint32_t)block;
    counts.odd += (own.highs | cwordmask_long_marks(own.words)) != 0;
    uint64_t edges = own.words & ~(own.words << 1 | carry);
    carry = own.words >> 63;
    // Of words of up to three letters only those that begin as a short word of the sieve.
    uint64_t more = own.words >> 1 | next.words << 63;
    uint64_t many = more & (own.words >> 2 | next.words << 62) & (own.words >> 3 | next.words << 61);
    edges &= many | (own.first & (own.second >> 1 | next.second << 63 | ~more));
    size_t count = (size_t)__builtin_popcountll(edges);
    uint32_t here = (uint32_t)block * 64;
    uint32_t *place = starts + counts.starts;
    // Beyond the last start this writes numbers that the next block, or nobody, overwrites.
#pragma clang loop unroll(full)
    for (int index = 0; index < CWORDMASK_SPARE; index++) {
      place[index] = here + (uint32_t)_tzcnt_u64(edges);
      edges &= edges - 1;
    }
    for (size_t index = CWORDMASK_SPARE; index < count; index++) {
      place[index] = here + (uint32_t)_tzcnt_u64(edges);
      edges &= edges - 1;
    }
    counts.starts += count;
  }
  words[blocks] = next.words;
  highs[blocks] = next.highs;
  return counts;
}

static inline uint64_t load(const void *at) {
  uint64_t x;
  memcpy(&x, at, 8);
  return x;
}

// Bits of a mask from one on: at least 57 of them, then zeros.
static inline uint64_t mask_from(const uint64_t *mask, size_t start) {
  return load((const unsigned char *)mask + (start >> 3)) >> (start & 7);
}

WIDE static inline uint64_t look(uint64_t outer, cwordmask_edge edge) {
  uint64_t bit = ((outer & edge.mask) * edge.factor) >> 48;
  return edge.bits[bit >> 6] >> (bit & 63);
}

WIDE static inline size_t sift(
    const cwordmask_sieve *sieve, const unsigned char *text, const uint64_t *words, uint32_t *starts, size_t from,
    size_t to, int affixes) {
  const uint64_t *bits = sieve->words;
  const uint64_t mask = sieve->mask;
  const cwordmask_edge prefix = sieve->prefix, suffix = sieve->suffix;
  size_t left = from;
  for (size_t index = from; index < to; index++) {
    size_t start = starts[index];
    uint64_t outside = ~mask_from(words, start);
    uint64_t count = _tzcnt_u64(outside | 0x100);
    uint64_t first = load(text + start) | CASE;
    uint64_t bit = (uint64_t)((unsigned __int128)(first << (64 - 8 * count)) * FACTOR >> 64) & mask;
    uint64_t pass = bits[bit >> 6] >> (bit & 63);
    if (affixes) {
      uint64_t last = load(text + start + _tzcnt_u64(outside) - 8) | CASE;
      pass |= look(first, prefix) | look(last, suffix);
    }
    starts[left] = (uint32_t)start;
    left += pass & 1;
  }
  return left;
}

WIDE size_t cwordmask_sift(
    const cwordmask_sieve *sieve, const unsigned char *text, const uint64_t *words, uint32_t *starts, size_t from,
    size_t to) {
  return sieve->has_affixes ? sift(sieve, text, words, starts, from, to, 1)
                            : sift(sieve, text, words, starts, from, to, 0);
}

WIDE static inline size_t sift_again(
    const cwordmask_sieve *sieve, const unsigned char *text, const uint64_t *words, const uint64_t *highs,
    uint32_t *starts, size_t from, size_t to, size_t left, int affixes) {
  const uint64_t *bits = sieve->words;
  const uint64_t mask = sieve->mask;
  for (size_t index = from; index < to; index++) {
    size_t start = starts[index];
    uint64_t outside = ~mask_from(words, start);
    uint64_t high = mask_from(highs, start) & (outside ^ (outside - 1));
    uint64_t count = _tzcnt_u64(outside);
    // As in `WordKey`.
    uint64_t first = load(text + start) | CASE, second = load(text + start + 8) | CASE;
    uint64_t low = _bzhi_u64(first, (unsigned)(8 * (count < 8 ? count : 8)));
    uint64_t rest = count < 8 ? 0 : count - 8;
    uint64_t upper = _bzhi_u64(second, (unsigned)(8 * (rest < 8 ? rest : 8)));
    unsigned __int128 product =
        (unsigned __int128)(low ^ count * FACTOR) * (upper ^ 0xA0761D6478BD642Fu);
    uint64_t bit = mask + 1 + (((uint64_t)(product >> 64) ^ (uint64_t)product) & mask);
    uint64_t pass = bits[bit >> 6] >> (bit & 63);
    if (affixes) {
      uint64_t last = load(text + start + count - 8) | CASE;
      pass |= look(first, sieve->prefixes[0]) | look(first, sieve->prefixes[1]);
      pass |= look(last, sieve->suffixes[0]) | look(last, sieve->suffixes[1]);
    }
    starts[left] = (uint32_t)start;
    left += pass & (high == 0) & (outside << 8 != 0);
  }
  return left;
}

WIDE size_t cwordmask_sift_again(
    const cwordmask_sieve *sieve, const unsigned char *text, const uint64_t *words, const uint64_t *highs,
    uint32_t *starts, size_t from, size_t to, size_t left) {
  return sieve->has_affixes ? sift_again(sieve, text, words, highs, starts, from, to, left, 1)
                            : sift_again(sieve, text, words, highs, starts, from, to, left, 0);
}
#else
int cwordmask_has_wide(void) { return 0; }

cwordmask_counts cwordmask_chunk(
    const cwordmask_sieve *sieve, const unsigned char *bytes, size_t blocks, uint64_t carry, uint64_t *words,
    uint64_t *highs, uint32_t *starts, uint32_t *odd) {
  return (cwordmask_counts){0, 0};
}

size_t cwordmask_sift(
    const cwordmask_sieve *sieve, const unsigned char *text, const uint64_t *words, uint32_t *starts, size_t from,
    size_t to) {
  return to;
}

size_t cwordmask_sift_again(
    const cwordmask_sieve *sieve, const unsigned char *text, const uint64_t *words, const uint64_t *highs,
    uint32_t *starts, size_t from, size_t to, size_t left) {
  return left;
}
#endif
