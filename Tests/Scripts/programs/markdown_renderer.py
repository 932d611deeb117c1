"""Markdown to HTML: blocks by a line scanner, inline by recursive scanning, nested lists, tables, references."""
ESCAPES = str.maketrans({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})
class Inline:
    pairs = (('**', 'strong'), ('__', 'strong'), ('~~', 'del'), ('*', 'em'), ('_', 'em'))
    def __init__(self, references): self.references = references
    def render(self, text):
        out, i = [], 0
        while i < len(text):
            for mark, tag in self.pairs:
                if text.startswith(mark, i):
                    end = text.find(mark, i + len(mark))
                    while mark == '*' and end > 0 and text.startswith('**', end): end = text.find('*', end + 2)
                    if end > i + len(mark) and not text[i + len(mark)].isspace() and not text[end - 1].isspace():
                        out.append(f'<{tag}>{self.render(text[i + len(mark):end])}</{tag}>'); i = end + len(mark); break
            else:
                c = text[i]
                if c == '\\' and text[i + 1:i + 2] in tuple('\\*_`[]!~#'): out.append(text[i + 1].translate(ESCAPES)); i += 2
                elif c == '`':
                    n = len(text[i:]) - len(text[i:].lstrip('`')); end = text.find('`' * n, i + n)
                    if end < 0: out.append(c); i += 1
                    else: out.append(f'<code>{text[i + n:end].strip().translate(ESCAPES)}</code>'); i = end + n
                elif c in '[!' and (link := self.link(text, i)): html, i = link; out.append(html)
                elif c == '<' and '://' in text[i:text.find('>', i) + 1]: end = text.index('>', i); url = text[i + 1:end]; out.append(f'<a href="{url}">{url}</a>'); i = end + 1
                else: out.append(c.translate(ESCAPES)); i += 1
        return ''.join(out)
    def link(self, text, i):
        image = text[i] == '!'
        if image: i += 1
        if text[i:i + 1] != '[': return None
        depth, j = 0, i
        while j < len(text):
            depth += (text[j] == '[') - (text[j] == ']')
            if depth == 0: break
            j += 1
        else: return None
        label, rest = text[i + 1:j], text[j + 1:]
        if rest.startswith('(') and ')' in rest: url, _, title = rest[1:rest.index(')')].partition(' '); end = j + 2 + rest.index(')')
        elif rest.startswith('[') and ']' in rest:
            key = (rest[1:rest.index(']')] or label).lower()
            if key not in self.references: return None
            url, title = self.references[key]; end = j + 2 + rest.index(']')
        else: return None
        title = f' title="{title.strip(chr(34)).translate(ESCAPES)}"' if title else ''
        return (f'<img src="{url}" alt="{label.translate(ESCAPES)}"{title}>' if image else f'<a href="{url}"{title}>{self.render(label)}</a>'), end
class Markdown:
    def __init__(self, text):
        self.references, self.lines = {}, []
        for line in text.expandtabs(4).splitlines():
            if line.startswith('[') and ']: ' in line: key, _, target = line[1:].partition(']: '); url, _, title = target.partition(' '); self.references[key.lower()] = (url, title)
            else: self.lines.append(line)
        self.inline = Inline(self.references).render
    def html(self): return '\n'.join(self.blocks(self.lines))
    @staticmethod
    def marker(line):
        s = line.lstrip()
        if s[:2] in ('- ', '* ', '+ '): return len(line) - len(s), 'ul', 2
        head, dot, _ = s.partition('. ')
        return (len(line) - len(s), 'ol', len(head) + 2) if dot and head.isdigit() else None
    def blocks(self, lines):
        i = 0
        while i < len(lines):
            line = lines[i]; stripped = line.strip()
            if not stripped: i += 1; continue
            level = len(line) - len(line.lstrip('#'))
            if 0 < level < 7 and line[level:level + 1] == ' ': yield f'<h{level}>{self.inline(line.strip("# "))}</h{level}>'; i += 1
            elif set(stripped) <= {'-', ' '} and stripped.count('-') > 2 or set(stripped) == {'*'} and len(stripped) > 2: yield '<hr>'; i += 1
            elif line.startswith('```'):
                j = next((k for k in range(i + 1, len(lines)) if lines[k].startswith('```')), len(lines)); lang = line[3:].strip()
                yield f'<pre><code{" class=" + chr(34) + lang + chr(34) if lang else ""}>' + '\n'.join(lines[i + 1:j]).translate(ESCAPES) + '</code></pre>'; i = j + 1
            elif line.startswith('>'):
                j = i
                while j < len(lines) and lines[j].strip(): j += 1
                yield '<blockquote>\n' + '\n'.join(self.blocks([l.lstrip('>').removeprefix(' ') for l in lines[i:j]])) + '\n</blockquote>'; i = j
            elif line.startswith('    '):
                j = i
                while j < len(lines) and (lines[j].startswith('    ') or not lines[j].strip()): j += 1
                yield '<pre><code>' + '\n'.join(l[4:] for l in lines[i:j]).rstrip().translate(ESCAPES) + '</code></pre>'; i = j
            elif m := self.marker(line):
                indent, kind, width = m; items, j = [], i
                while j < len(lines):
                    here = self.marker(lines[j])
                    if here and here[0] == indent and here[1] == kind: items.append([lines[j][indent + here[2]:]])
                    elif lines[j].strip() and len(lines[j]) - len(lines[j].lstrip()) > indent: items[-1].append(lines[j][indent + width:])
                    elif lines[j].strip() or j + 1 >= len(lines) or not self.marker(lines[j + 1]): break
                    j += 1
                yield f'<{kind}>\n' + '\n'.join('<li>' + self.inline(it[0]) + ('\n' + '\n'.join(self.blocks(it[1:])) + '\n' if it[1:] else '') + '</li>' for it in items) + f'\n</{kind}>'; i = j
            elif '|' in line and i + 1 < len(lines) and lines[i + 1].strip() and set(lines[i + 1].strip()) <= set('|-: '):
                split = lambda row: [c.strip() for c in row.strip().strip('|').split('|')]
                align = [{(True, True): 'center', (False, True): 'right', (True, False): 'left'}.get((c.startswith(':'), c.endswith(':')), '') for c in split(lines[i + 1])]
                cell = lambda tag, pair: f'<{tag}' + (f' align="{pair[1]}"' if pair[1] else '') + f'>{self.inline(pair[0])}</{tag}>'
                j = i + 2
                while j < len(lines) and '|' in lines[j]: j += 1
                yield '<table>\n<tr>' + ''.join(cell('th', p) for p in zip(split(line), align)) + '</tr>\n' + '\n'.join('<tr>' + ''.join(cell('td', p) for p in zip(split(r), align)) + '</tr>' for r in lines[i + 2:j]) + '\n</table>'; i = j
            else:
                j = i + 1
                while j < len(lines) and lines[j].strip() and not lines[j].startswith(('#', '>', '```')): j += 1
                yield '<p>' + '<br>\n'.join(self.inline(l.strip()) for l in lines[i:j]) + '</p>'; i = j
document = '''# Title with *emphasis* & <tags>

A paragraph with **bold**, _em_, `code <b>`, ~~gone~~ and \\*escaped\\*.
Second line with [a link](http://x.org "the title") and ![img](a.png), <http://auto.link>.

> quoted **text**
> - with a list
> - of two

- one
- two
  - nested *a*
  - nested b
    1. deep
- three

1. first
2. second

```python
if a < b: print("x")
```

    indented code
    more & more

| Name | Count | Note |
|:-----|------:|:----:|
| a    | 1     | **x** |
| b    | 22    | `y`  |

---
Refs: [text][r1], [R2][], [nope][zz], [open, *not closed, ``a ` b``

[r1]: http://one.org
[r2]: /two "Second"
'''
print(Markdown(document).html()); print(Markdown('').html() == '', Markdown('*a **b** c*').html(), Markdown('**a *b* c**').html(), Markdown('a * b * c').html(), Markdown('2*3*4').html(), Markdown('####### seven').html(), Markdown('```\nunclosed').html(), sep='\n')
