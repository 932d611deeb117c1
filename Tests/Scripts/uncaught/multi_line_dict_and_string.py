config = {
    'one': 1,
    'two': """a
    long text""",
    'three': [
        1,
        2 / 0,
    ],
}
