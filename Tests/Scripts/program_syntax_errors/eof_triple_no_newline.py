x = """abc
    def