#pragma once

#include <stdint.h>
#include <xxhash.h>

// On x86-64 the library chooses between SSE2, AVX2 and AVX-512 at run time; elsewhere there is one build for all.
#if defined(__x86_64__)
XXH128_hash_t XXH3_128bits_dispatch(const void *input, size_t length);
XXH_errorcode XXH3_128bits_update_dispatch(XXH3_state_t *state, const void *input, size_t length);
#else
#define XXH3_128bits_dispatch XXH3_128bits
#define XXH3_128bits_update_dispatch XXH3_128bits_update
#endif

// XXH3-128, seed 0.
static inline XXH128_hash_t assay_xxh3_128(const uint8_t *bytes, size_t count) {
    return XXH3_128bits_dispatch(bytes, count);
}

// XXH3-64, seed 0.
static inline uint64_t assay_xxh3_64(const uint8_t *bytes, size_t count) { return XXH3_64bits(bytes, count); }

// Writes the canonical 16 bytes of each of `count` contents, which lie back to back and end at `ends`.
static inline void assay_xxh3_128_batch(const uint8_t *bytes, const intptr_t *ends, size_t count, uint8_t *out) {
    intptr_t start = 0;
    for (size_t index = 0; index < count; index++) {
        XXH128_hash_t hash = XXH3_128bits_dispatch(bytes + start, (size_t)(ends[index] - start));
        XXH128_canonicalFromHash((XXH128_canonical_t *)(void *)(out + 16 * index), hash);
        start = ends[index];
    }
}

// The streaming form; the state is over-aligned, which Swift does not import, so it goes by as an address.
static inline void *assay_xxh3_create(void) {
    XXH3_state_t *state = XXH3_createState();
    if (state) XXH3_128bits_reset(state);
    return state;
}

static inline void assay_xxh3_free(void *state) { XXH3_freeState(state); }

static inline void assay_xxh3_update(void *state, const uint8_t *bytes, size_t count) {
    XXH3_128bits_update_dispatch(state, bytes, count);
}

// The hash of what came since the last reset, and a reset.
static inline XXH128_hash_t assay_xxh3_finish(void *state) {
    XXH128_hash_t hash = XXH3_128bits_digest(state);
    XXH3_128bits_reset(state);
    return hash;
}
