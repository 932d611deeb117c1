class M:
    pass

def run():
    async with M() as m:
        print(m)
