#ifndef IBID_CZLIB_SHIM_H
#define IBID_CZLIB_SHIM_H

#include <zlib.h>

/* deflateInit2 is a macro; 31 is the largest window, with gzip's head and tail. */
static inline int ibid_gzip_init(z_stream *stream) {
  return deflateInit2(stream, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}

#endif
