names = [
    "ann"
    "bob",
    cyd
    dan,
]
