// GNU MP's low-level natural-number layer (mpn). Its functions are macros over `__gmpn_*` names, which
// Swift cannot see, so each one in use gets a static inline wrapper of a plain name. Powers, which mpn
// lacks, come from the integer layer (mpz) over read-only views of the same limbs.
#ifndef CGMP_SHIM_H
#define CGMP_SHIM_H
#include <gmp.h>

static inline mp_limb_t gmp_add(
    mp_limb_t *r, const mp_limb_t *a, mp_size_t an, const mp_limb_t *b, mp_size_t bn) {
  return mpn_add(r, a, an, b, bn);
}
static inline mp_limb_t gmp_add_1(mp_limb_t *r, const mp_limb_t *a, mp_size_t n, mp_limb_t b) {
  return mpn_add_1(r, a, n, b);
}
static inline mp_limb_t gmp_sub(
    mp_limb_t *r, const mp_limb_t *a, mp_size_t an, const mp_limb_t *b, mp_size_t bn) {
  return mpn_sub(r, a, an, b, bn);
}
static inline mp_limb_t gmp_sub_1(mp_limb_t *r, const mp_limb_t *a, mp_size_t n, mp_limb_t b) {
  return mpn_sub_1(r, a, n, b);
}
static inline mp_limb_t gmp_sub_n(
    mp_limb_t *r, const mp_limb_t *a, const mp_limb_t *b, mp_size_t n) {
  return mpn_sub_n(r, a, b, n);
}
static inline int gmp_cmp(const mp_limb_t *a, const mp_limb_t *b, mp_size_t n) {
  return mpn_cmp(a, b, n);
}
static inline mp_limb_t gmp_mul(
    mp_limb_t *r, const mp_limb_t *a, mp_size_t an, const mp_limb_t *b, mp_size_t bn) {
  return mpn_mul(r, a, an, b, bn);
}
static inline mp_limb_t gmp_mul_1(mp_limb_t *r, const mp_limb_t *a, mp_size_t n, mp_limb_t b) {
  return mpn_mul_1(r, a, n, b);
}
static inline void gmp_sqr(mp_limb_t *r, const mp_limb_t *a, mp_size_t n) { mpn_sqr(r, a, n); }
static inline void gmp_tdiv_qr(
    mp_limb_t *q, mp_limb_t *r, const mp_limb_t *a, mp_size_t an, const mp_limb_t *b,
    mp_size_t bn) {
  mpn_tdiv_qr(q, r, 0, a, an, b, bn);
}
static inline mp_limb_t gmp_divrem_1(mp_limb_t *q, const mp_limb_t *a, mp_size_t n, mp_limb_t b) {
  return mpn_divrem_1(q, 0, a, n, b);
}
static inline mp_limb_t gmp_mod_1(const mp_limb_t *a, mp_size_t n, mp_limb_t b) {
  return mpn_mod_1(a, n, b);
}
static inline mp_limb_t gmp_lshift(
    mp_limb_t *r, const mp_limb_t *a, mp_size_t n, unsigned int count) {
  return mpn_lshift(r, a, n, count);
}
static inline mp_limb_t gmp_rshift(
    mp_limb_t *r, const mp_limb_t *a, mp_size_t n, unsigned int count) {
  return mpn_rshift(r, a, n, count);
}
static inline mp_bitcnt_t gmp_popcount(const mp_limb_t *a, mp_size_t n) {
  return mpn_popcount(a, n);
}
static inline size_t gmp_get_str(unsigned char *text, int base, mp_limb_t *a, mp_size_t n) {
  return mpn_get_str(text, base, a, n);
}
static inline mp_size_t gmp_set_str(
    mp_limb_t *r, const unsigned char *text, size_t length, int base) {
  return mpn_set_str(r, text, length, base);
}
static inline mp_size_t gmp_gcd(
    mp_limb_t *r, mp_limb_t *a, mp_size_t an, mp_limb_t *b, mp_size_t bn) {
  return mpn_gcd(r, a, an, b, bn);
}
static inline mp_size_t gmp_sqrtrem(
    mp_limb_t *root, mp_limb_t *remainder, const mp_limb_t *a, mp_size_t n) {
  return mpn_sqrtrem(root, remainder, a, n);
}

/* Copies the magnitude of an mpz result out and frees it. */
static inline mp_size_t gmp_take_(mp_limb_t *r, mpz_t z) {
  mp_size_t n = (mp_size_t)mpz_size(z);
  if (n > 0) mpn_copyi(r, mpz_limbs_read(z), n);
  mpz_clear(z);
  return n;
}
/* r = a ** exponent; returns the number of limbs. */
static inline mp_size_t gmp_pow(
    mp_limb_t *r, const mp_limb_t *a, mp_size_t n, unsigned long exponent) {
  mpz_t base, z;
  mpz_roinit_n(base, a, n);
  mpz_init(z);
  mpz_pow_ui(z, base, exponent);
  return gmp_take_(r, z);
}
/* r = n!; returns the number of limbs. */
static inline mp_size_t gmp_fac(mp_limb_t *r, unsigned long n) {
  mpz_t z;
  mpz_init(z);
  mpz_fac_ui(z, n);
  return gmp_take_(r, z);
}
/* r = a ** e mod m, all magnitudes; returns the number of limbs. */
static inline mp_size_t gmp_powm(
    mp_limb_t *r, const mp_limb_t *a, mp_size_t an, const mp_limb_t *e, mp_size_t en,
    const mp_limb_t *m, mp_size_t mn) {
  mpz_t base, exponent, modulus, z;
  mpz_roinit_n(base, a, an);
  mpz_roinit_n(exponent, e, en);
  mpz_roinit_n(modulus, m, mn);
  mpz_init(z);
  mpz_powm(z, base, exponent, modulus);
  return gmp_take_(r, z);
}
/* r = the inverse of a modulo m; returns the number of limbs, or -1 where there is none. */
static inline mp_size_t gmp_invert(
    mp_limb_t *r, const mp_limb_t *a, mp_size_t an, const mp_limb_t *m, mp_size_t mn) {
  mpz_t base, modulus, z;
  mpz_roinit_n(base, a, an);
  mpz_roinit_n(modulus, m, mn);
  mpz_init(z);
  if (!mpz_invert(z, base, modulus)) {
    mpz_clear(z);
    return -1;
  }
  return gmp_take_(r, z);
}
#endif
