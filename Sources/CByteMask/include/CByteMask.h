#pragma once
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#define CBYTEMASK_HAS_VECTORS 1
#else
#define CBYTEMASK_HAS_VECTORS 0
#endif

// Questions to sixteen bytes at once. Each answer has a bit per byte, the first byte lowest. `SixteenBytes` in Swift
// says the same eight at a time, for processors without these instructions; a test compares the two.

// True when the functions below may be called.
static inline int cbytemask_has_vectors(void) { return CBYTEMASK_HAS_VECTORS; }

// Which of the bytes are `value`.
static inline uint32_t cbytemask_equal(const unsigned char *bytes, unsigned char value) {
#if CBYTEMASK_HAS_VECTORS
  __m128i x = _mm_loadu_si128((const __m128i *)bytes);
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(x, _mm_set1_epi8((char)value)));
#else
  (void)bytes;
  (void)value;
  return 0;
#endif
}

// Which of the bytes are at most `value`.
static inline uint32_t cbytemask_at_most(const unsigned char *bytes, unsigned char value) {
#if CBYTEMASK_HAS_VECTORS
  __m128i x = _mm_loadu_si128((const __m128i *)bytes);
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8((char)value)), x));
#else
  (void)bytes;
  (void)value;
  return 0;
#endif
}

// Which of the bytes are 0x80 or more.
static inline uint32_t cbytemask_high(const unsigned char *bytes) {
#if CBYTEMASK_HAS_VECTORS
  return (uint32_t)_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)bytes));
#else
  (void)bytes;
  return 0;
#endif
}
