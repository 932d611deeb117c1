async def fetch():
    return 1

def main():
    result = await fetch()
    return result

print(main())
