#pragma once
#include <stddef.h>
#include <stdint.h>

// SHA-256 with the instructions that some x86 processors have for it. `SHA256` in Swift computes the same without; a test
// compares the two.

// True when this processor has the instructions.
int cdigest_has_instructions(void);

// Takes `blocks` times 64 bytes from `bytes` into the eight words of `state`. Only when the processor has the
// instructions; otherwise it does nothing.
void cdigest_add(uint32_t *state, const uint8_t *bytes, size_t blocks);
