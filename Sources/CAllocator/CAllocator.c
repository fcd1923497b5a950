#include "CAllocator.h"

#if defined(__linux__)
#include <features.h>
#endif

#if defined(__GLIBC__)
#include <malloc.h>

void callocator_keep_memory(void) {
  // Larger lists come from the system and go back to it, so that a long text takes no more memory than before.
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  // How much more than is wanted is asked for at a time; what is not used takes no memory.
  mallopt(M_TOP_PAD, 4 << 20);
}
#else
void callocator_keep_memory(void) {}
#endif
