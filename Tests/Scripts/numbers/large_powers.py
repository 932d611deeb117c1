# Powers so large that they are made in steps, and small ones beside them.
for base, exponent in ((3, 1700001), (-7, 1600001), (2**70 + 1, 50001), (-(10**25), 50002), (2, 5000003)):
    power = base**exponent
    print(power.bit_length(), power > 0, power % 1000000007, power >> (power.bit_length() - 40))

modulus = 7**70000 + 2
base = 3**90000 - 1
exponent = 5**27 + 3
power = pow(base, exponent, modulus)
print(power % 10**12, power.bit_length())
power = pow(-base, exponent + 1, -modulus)
print(power % 10**12, power < 0)
print(pow(2, exponent << 70, modulus) % 10**9, pow(modulus, exponent, modulus))
