class Later:
    def __await__(self):
        yield 'step'
        raise ConnectionError('lost')
async def fetch():
    return await Later()
async def main():
    return await fetch()
coro = main()
print(coro.send(None))
coro.send(None)
