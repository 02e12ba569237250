#ifndef IBID_CPLATFORM_SHIM_H
#define IBID_CPLATFORM_SHIM_H

/* Two Linux calls that Swift's C library module hides (it is built without _GNU_SOURCE). */

#if defined(__linux__)
extern int renameat2(
    int old_folder, const char *old_path, int new_folder, const char *new_path,
    unsigned int flags);
extern int syncfs(int descriptor);

/* AT_FDCWD is -100 and RENAME_EXCHANGE is 2 in the kernel's interface. */
static inline int ibid_exchange(const char *path, const char *other) {
  return renameat2(-100, path, -100, other, 2);
}

static inline int ibid_syncfs(int descriptor) { return syncfs(descriptor); }
#endif

#endif
