# str() of the exception fails while it is shown.
class Bad(Exception):
    def __str__(self):
        raise ValueError
raise Bad
