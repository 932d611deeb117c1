d = {i: i for i in range(5)}
for act in (lambda: d.update({99: 1}), lambda: d.pop(1), lambda: d.__setitem__(2, 'same size'), lambda: d.clear()):
    try:
        for k in d: act(); 
        print('finished', len(d))
    except RuntimeError as e: print(e)
    d = {i: i for i in range(5)}
s = {1, 2, 3}
for act in (lambda: s.add(9), lambda: s.discard(1), lambda: s.clear()):
    try:
        for k in s: act()
        print('finished', len(s))
    except RuntimeError as e: print(e)
    s = {1, 2, 3}
for view in (d.keys(), d.values(), d.items()):
    it = iter(view); next(it); d['new'] = 1
    try: next(it)
    except RuntimeError as e: print(e)
    try: next(it)
    except RuntimeError as e: print('again', e)
    del d['new']
l = [1, 2, 3, 4]
for x in l:
    if x == 2: l.insert(0, 0) if len(l) < 6 else None
    if len(l) > 5: break
print(l)
it = iter(l); list(it); l.append('late'); print(list(it))
r = reversed(l); l.clear(); print(list(r))
for k in d: del d[k]
