#include <openssl/evp.h>
#include <openssl/sha.h>

// The plain functions of OpenSSL cost a tenth of its EVP interface where texts are short, and most are; newer headers
// call them deprecated.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"

static inline int assay_sha256_init(SHA256_CTX *context) { return SHA256_Init(context); }

static inline int assay_sha256_update(SHA256_CTX *context, const void *bytes, size_t count) {
    return SHA256_Update(context, bytes, count);
}

static inline int assay_sha256_final(SHA256_CTX *context, unsigned char *out) { return SHA256_Final(out, context); }

#pragma clang diagnostic pop
