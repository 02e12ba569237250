#ifndef IBID_CCRYPTO_SHIM_H
#define IBID_CCRYPTO_SHIM_H

#include <stddef.h>

/* The two calls of libcrypto (OpenSSL 3) that are needed. Its own header pulls in the C library's,
   which Swift would then count among this module's names. */
extern const void *EVP_sha256(void);
extern int EVP_Digest(
    const void *bytes, size_t count, unsigned char *digest, unsigned int *length, const void *type,
    void *engine);

/* Writes the 32 bytes of the digest; 1 when it could. */
static inline int ibid_sha256(const void *bytes, size_t count, unsigned char *digest) {
  unsigned int length = 32;
  return EVP_Digest(bytes, count, digest, &length, EVP_sha256(), 0);
}

#endif
