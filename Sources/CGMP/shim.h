// GNU MP's low-level natural-number layer (mpn). Its functions are macros over `__gmpn_*` names, which
// Swift cannot see, so each one in use gets a static inline wrapper of a plain name.
#ifndef CGMP_SHIM_H
#define CGMP_SHIM_H
#include <gmp.h>
#endif
