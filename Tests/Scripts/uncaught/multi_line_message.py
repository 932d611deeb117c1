class Report(Exception):
    def __str__(self):
        return 'first line\nsecond line\n\nlast line é €'
raise Report
