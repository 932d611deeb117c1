# Strings: building, slicing, methods, formatting, comparison.
def rotate(text, by):
    result = ""
    for character in text:
        if "a" <= character <= "z":
            result += chr((ord(character) - 97 + by) % 26 + 97)
        else:
            result += character
    return result


def words_of(text, times):
    count = 0
    for i in range(times):
        for word in text.split():
            word = word.strip(".,;")
            if word.startswith("q") or word.endswith("g"):
                count += len(word)
            elif word.upper() == word.lower():
                count += 100
            elif "o" in word:
                count += word.find("o") + word.count("o")
    return count


def build(count):
    parts = []
    for i in range(count):
        parts.append(f"{i}:{i * i:x}")
    joined = ",".join(parts)
    return len(joined), joined.replace(":", "=")[-24:]


def palindromes(limit):
    found = 0
    for i in range(limit):
        digits = str(i)
        if digits == digits[::-1] and digits[1:3] != "":
            found += 1
    return found


text = "the quick brown fox jumps over the lazy dog; sphinx of black quartz, judge my vow. "
line = text
for shift in range(400):
    line = rotate(line, shift)
print("rotated:", line)
print("words:", words_of(text * 4, 700))
print("built:", build(120000))
print("palindromes:", palindromes(400000))
