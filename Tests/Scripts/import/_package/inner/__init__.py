from .. import first
from ..first import value as v
print(__name__, v, __spec__.name, __spec__.parent, first.__name__)
