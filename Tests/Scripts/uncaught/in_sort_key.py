words = ['pear', 'fig', None, 'apple']
def key(word):
    return len(word), word
print(sorted(filter(None, words), key=key))
print(max(words,
          key=key))
