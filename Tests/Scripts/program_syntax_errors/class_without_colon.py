class Shape(object)
    def area(self):
        return 0
