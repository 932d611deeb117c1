from .first import value
from . import first as again
print("second", value, again.__name__)
