"""Random numbers of many distributions. For a given seed the sequence is CPython's, method by method.

The generator itself, MT19937, is native (`_random`); `SystemRandom` asks the system.
"""
from _random import Random as _Twister
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate
import math as _math

__all__ = ['Random', 'SystemRandom', 'betavariate', 'choice', 'choices', 'expovariate',
           'gammavariate', 'gauss', 'getrandbits', 'getstate', 'lognormvariate', 'normalvariate',
           'paretovariate', 'randbytes', 'randint', 'random', 'randrange', 'sample', 'seed',
           'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate', 'weibullvariate']

_exp, _log, _sqrt, _floor = _math.exp, _math.log, _math.sqrt, _math.floor

TWOPI = 2.0 * _math.pi
LOG4 = _log(4.0)
NV_MAGICCONST = 4 / _sqrt(2.0) * _exp(-0.5)
SG_MAGICCONST = 1.0 + _log(4.5)
# Bits of a float's fraction, and the last one's worth.
BPF = 53
RECIP_BPF = 2 ** -BPF

_SEED_KINDS = (type(None), int, float, str, bytes, bytearray)


def _deprecated(subject):
    from warnings import warn
    warn(f'{subject} deprecated\nsince Python 3.9 and will be removed in a subsequent version.',
         DeprecationWarning, 3)


def _old_text_seed(text):
    """What version 1 of seed() makes of a text: Python 2's hash of it."""
    codes = text if isinstance(text, bytes) else list(map(ord, text))
    number = codes[0] << 7 if codes else 0
    for code in codes:
        number = (number * 1000003 ^ code) & (1 << 64) - 1
    number ^= len(codes)
    return -2 if number == -1 else number


def _text_seed(text):
    """A text's bytes and their hash behind them, as one number."""
    from _sha512 import sha512
    data = text.encode() if isinstance(text, str) else bytes(text)
    return int.from_bytes(data + sha512(data).digest(), 'big')


def _whole(value, description):
    number = int(value)
    if number != value:
        raise ValueError(f'non-integer {description} for randrange()')
    return number


class Random(_Twister):
    """A generator of random numbers with a state of its own.

    Derived classes may bring their own random(), and getrandbits() for ranges of any size.
    """

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def __init_subclass__(cls, /, **kwargs):
        # The nearest class that says where numbers come from decides how bounded integers are made.
        for ancestor in cls.__mro__:
            own = vars(ancestor)
            if '_randbelow' in own:
                return
            if 'getrandbits' in own:
                cls._randbelow = Random._randbelow_with_getrandbits
                return
            if 'random' in own:
                cls._randbelow = Random._randbelow_without_getrandbits
                return

    # State

    def seed(self, a=None, version=2):
        """Begins the sequence that belongs to `a`; to the system's randomness (or the time) if it is None.

        Texts and bytes count in full; version 1 takes them as early Pythons did.
        """
        if isinstance(a, (str, bytes)) and version == 1:
            a = _old_text_seed(a)
        elif isinstance(a, (str, bytes, bytearray)) and version == 2:
            a = _text_seed(a)
        elif not isinstance(a, _SEED_KINDS):
            from warnings import warn
            warn('Seeding based on hashing is deprecated\n'
                 'since Python 3.9 and will be removed in a subsequent version. The only \n'
                 'supported seed types are: None, int, float, str, bytes, and bytearray.',
                 DeprecationWarning, 2)
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """Everything that the next numbers depend on, for setstate()."""
        words = super().getstate()
        return self.VERSION, words, self.gauss_next

    def setstate(self, state):
        """Goes back to a state that getstate() gave."""
        version = state[0]
        if version not in (2, 3):
            raise ValueError('state with version %s passed to Random.setstate() of version %s'
                             % (version, self.VERSION))
        version, words, self.gauss_next = state
        if version == 2:
            # Python 2 kept the words as signed numbers on some machines.
            try:
                words = tuple(word % (1 << 32) for word in words)
            except ValueError as error:
                raise TypeError from error
        super().setstate(words)

    __getstate__ = getstate

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return type(self), (), self.getstate()

    # Integers

    def _randbelow_with_getrandbits(self, n):
        """A number in range(n): as many bits as n has, until they are below it."""
        if not n:
            return 0
        width = n.bit_length()
        draw = self.getrandbits
        while (number := draw(width)) >= n:
            pass
        return number

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        """A number in range(n), from random() alone."""
        draw = self.random
        if n >= maxsize:
            from warnings import warn
            warn('Underlying random() generator does not supply \n'
                 'enough bits to choose from a population range this large.\n'
                 'To remove the range limitation, add a getrandbits() method.')
            return _floor(draw() * n)
        if not n:
            return 0
        # Only a multiple of n gives every number the same chance.
        limit = (maxsize - maxsize % n) / maxsize
        while (fraction := draw()) >= limit:
            pass
        return _floor(fraction * maxsize) % n

    _randbelow = _randbelow_with_getrandbits

    def randbytes(self, n):
        """n random bytes."""
        return self.getrandbits(8 * n).to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=1):
        """One of the numbers of range(start, stop, step)."""
        first = _whole(start, 'arg 1')
        if stop is None:
            if first <= 0:
                raise ValueError('empty range for randrange()')
            return self._randbelow(first)
        end = _whole(stop, 'stop')
        width = end - first
        if step == 1:
            if width <= 0:
                raise ValueError('empty range for randrange() (%d, %d, %d)' % (first, end, width))
            return first + self._randbelow(width)
        stride = _whole(step, 'step')
        if stride == 0:
            raise ValueError('zero step for randrange()')
        count = (width + stride - (1 if stride > 0 else -1)) // stride
        if count <= 0:
            raise ValueError('empty range for randrange()')
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        """A number from a to b, both included."""
        return self.randrange(a, b + 1)

    # Sequences

    def choice(self, seq):
        """One of the items."""
        place = self._randbelow(len(seq))
        return seq[place]

    def shuffle(self, x, random=None):
        """Puts a list's items in random order."""
        if random is None:
            below = self._randbelow
        else:
            _deprecated('The *random* parameter to shuffle() has been')

            def below(n):
                return _floor(random() * n)
        for last in range(len(x) - 1, 0, -1):
            other = below(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        """k different items, in random order; `counts` says how often each item may come."""
        from collections.abc import Sequence, Set
        if isinstance(population, Set):
            _deprecated('Sampling from a set')
            population = tuple(population)
        if not isinstance(population, Sequence):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        size = len(population)
        if counts is not None:
            return self._sample_of_repeated(population, k, list(_accumulate(counts)))
        if not 0 <= k <= size:
            raise ValueError('Sample larger than population or is negative')
        below = self._randbelow
        chosen = [None] * k
        # Which way takes less memory: a list of all items, or a set of those that were taken.
        set_size = 21 if k <= 5 else 21 + 4 ** _math.ceil(_log(3 * k, 4))
        if size <= set_size:
            remaining = list(population)
            for place in range(k):
                size -= 1
                taken = below(size + 1)
                chosen[place] = remaining[taken]
                remaining[taken] = remaining[size]
            return chosen
        taken = set()
        for place in range(k):
            while (number := below(size)) in taken:
                pass
            taken.add(number)
            chosen[place] = population[number]
        return chosen

    def _sample_of_repeated(self, population, k, ends):
        """`ends`: sums of the items' counts."""
        if len(ends) != len(population):
            raise ValueError('The number of counts does not match the population')
        total = ends.pop()
        if isinstance(total, int):
            if total < 1:
                raise ValueError('Total of counts must be greater than zero')
        else:
            raise TypeError('Counts must be integers')
        return [population[_bisect(ends, number)] for number in self.sample(range(total), k=k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k items, which may repeat, with chances by weight or by sums of weights."""
        draw = self.random
        size = len(population)
        if weights is None and cum_weights is None:
            size += 0.0
            return [population[_floor(draw() * size)] for _ in range(k)]
        if cum_weights is None:
            try:
                cum_weights = list(_accumulate(weights))
            except TypeError:
                if isinstance(weights, int):
                    raise TypeError('The number of choices must be a keyword argument: k=%r'
                                    % weights) from None
                raise
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != size:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        return [population[_bisect(cum_weights, draw() * total, 0, size - 1)] for _ in range(k)]

    # Distributions. Each takes its numbers from random() in CPython's order.

    def uniform(self, a, b):
        """A number from a to b."""
        fraction = self.random()
        return a + (b - a) * fraction

    def triangular(self, low=0.0, high=1.0, mode=None):
        """A number from low to high, most often near mode, which is the middle if it is not given."""
        place = self.random()
        try:
            peak = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if place > peak:
            low, high, place, peak = high, low, 1.0 - place, 1.0 - peak
        return low + (high - low) * _sqrt(place * peak)

    def _standard_normal(self):
        """By Kinderman and Monahan's ratio of uniform numbers."""
        while True:
            u = self.random()
            v = 1.0 - self.random()
            z = NV_MAGICCONST * (u - 0.5) / v
            if z * z / 4.0 <= -_log(v):
                return z

    def normalvariate(self, mu, sigma):
        """The normal distribution with mean mu and standard deviation sigma."""
        return mu + self._standard_normal() * sigma

    def gauss(self, mu, sigma):
        """The same, faster: numbers come in pairs, and one is kept for the next call."""
        kept, self.gauss_next = self.gauss_next, None
        if kept is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            kept = _math.cos(angle) * radius
            self.gauss_next = _math.sin(angle) * radius
        return mu + kept * sigma

    def lognormvariate(self, mu, sigma):
        """A number whose logarithm has the normal distribution."""
        return _exp(mu + self._standard_normal() * sigma)

    def _waiting_time(self):
        """The exponential distribution with mean 1."""
        return -_log(1.0 - self.random())

    def expovariate(self, lambd):
        """The exponential distribution; lambd is one divided by the mean."""
        return self._waiting_time() / lambd

    def vonmisesvariate(self, mu, kappa):
        """An angle around mu; the higher kappa, the nearer."""
        draw = self.random
        if kappa <= 1e-6:
            return TWOPI * draw()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _math.cos(_math.pi * draw())
            d = z / (r + z)
            u = draw()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        turn = _math.acos((q + z) / (1.0 + q * z))
        return (mu + turn if draw() > 0.5 else mu - turn) % TWOPI

    def gammavariate(self, alpha, beta):
        """The gamma distribution: not the gamma function."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            return self._gamma_above_one(alpha) * beta
        if alpha == 1.0:
            return self._waiting_time() * beta
        return self._gamma_below_one(alpha) * beta

    def _gamma_above_one(self, alpha):
        """By Cheng's method."""
        spread = _sqrt(2.0 * alpha - 1.0)
        b, c = alpha - LOG4, alpha + spread
        while True:
            u = self.random()
            if not 1e-7 < u < 0.9999999:
                continue
            u2 = 1.0 - self.random()
            v = _log(u / (1.0 - u)) / spread
            x = alpha * _exp(v)
            z, r = u * u * u2, b + c * v - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                return x

    def _gamma_below_one(self, alpha):
        """By Ahrens and Dieter's method."""
        b = (_math.e + alpha) / _math.e
        while True:
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            limit = x ** (alpha - 1.0) if p > 1.0 else _exp(-x)
            if self.random() <= limit:
                return x

    def betavariate(self, alpha, beta):
        """A number from 0 to 1 with the beta distribution."""
        part = self.gammavariate(alpha, 1.0)
        return part / (part + self.gammavariate(beta, 1.0)) if part else 0.0

    def paretovariate(self, alpha):
        """The Pareto distribution."""
        return 1.0 / (1.0 - self.random()) ** (1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """The Weibull distribution of scale alpha and shape beta."""
        return alpha * self._waiting_time() ** (1.0 / beta)


class SystemRandom(Random):
    """Numbers from the system's own source. There is no state, and a seed means nothing."""

    def random(self):
        return (int.from_bytes(_urandom(7), 'big') >> 3) * RECIP_BPF

    def getrandbits(self, k):
        """k random bits as a number."""
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        data = _urandom((k + 7) // 8)
        return int.from_bytes(data, 'big') >> -k % 8

    def randbytes(self, n):
        return _urandom(n)

    def seed(self, *args, **kwds):
        """Does nothing."""

    def _without_state(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    getstate = setstate = _without_state


def _urandom(count):
    from posix import urandom
    return urandom(count)


_inst = Random()
for _name in __all__:
    if _name not in globals():
        globals()[_name] = getattr(_inst, _name)
del _name
