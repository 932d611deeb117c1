def run(items):
    async for item in items:
        print(item)
