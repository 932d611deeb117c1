# 2.4.6 and 2.4.7.
print(3.14, 10., .001, 1e100, 3.14e-10, 0e0, 3.14_15_93, 1E5, 1e+5, 077.5, 00e1, 0_0.5)
print(3.14j, 10.j, 10j, .001j, 1e100j, 3.14e-10J, 3.14_15_93j, 077j, 1_0j)
print(1e400, -1e400, 1e-400, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 0.1 + 0.2, 1e16, 1e22, 123456789012345680.0)
print(.5.real, 1.e3, 1.5.is_integer(), 2.0.is_integer(), 1e5j.imag, 3j * 3j, (1 + 2j) * 1j)
for source in ('1e', '1e+', '1._5', '1_.5', '.e5', '1.5_', '1e_5', '0x1.8', '1.2.3', '1jj', '1.5abc', '._5'):
    try:
        print(source, eval(source))
    except (SyntaxError, AttributeError, NameError) as error:
        print(source, type(error).__name__, getattr(error, 'msg', error))
print(-0.0, 0.0 == -0.0, str(-0.0), -0j, 0.0 - 0j, repr(1e15), repr(1e17), 1e-4, 1e-5)
