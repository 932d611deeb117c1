from math import *,
