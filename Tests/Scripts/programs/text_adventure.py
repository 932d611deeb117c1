"""A text adventure as a state machine: rooms, verbs by decorators, synonyms, inventory, scripted play."""
class Adventure:
    verbs = {}
    def verb(*names, verbs=verbs):
        def register(f):
            for name in names: verbs[name] = f
            return f
        return register
    rooms = {
        'hall': {'text': 'A dusty hall.', 'north': 'library', 'east': 'kitchen', 'things': {'lamp'}},
        'library': {'text': 'Shelves up to the ceiling.', 'south': 'hall', 'things': {'book', 'key'}},
        'kitchen': {'text': 'It smells of onions.', 'west': 'hall', 'down': 'cellar', 'things': {'knife', 'bread'}},
        'cellar': {'text': 'Cold stone.', 'up': 'kitchen', 'dark': True, 'things': {'chest'}},
    }
    short = {'n': 'north', 's': 'south', 'e': 'east', 'w': 'west', 'u': 'up', 'd': 'down'}
    def __init__(self):
        self.here, self.bag, self.lit, self.score, self.turns, self.over = 'hall', set(), False, 0, 0, False
        self.rooms = {name: {**room, 'things': set(room['things'])} for name, room in self.rooms.items()}
    @property
    def room(self): return self.rooms[self.here]
    @property
    def dark(self): return self.room.get('dark', False) and not (self.lit and 'lamp' in self.bag)
    def play(self, commands):
        yield self.look()
        for command in commands:
            self.turns += 1
            reply = self.do(command)
            yield f'> {command}\n{reply}'
            if self.over: return f'{self.score} points in {self.turns} turns'
        return 'gave up'
    def do(self, command):
        words = [w for w in command.lower().split() if w not in ('the', 'a', 'to', 'with')]
        if not words: return 'Say something.'
        first = self.short.get(words[0], words[0])
        if first in self.short.values(): return self.go(first)
        if first not in self.verbs: return f'I do not know how to {first}.'
        try: return self.verbs[first](self, *words[1:])
        except TypeError as error: return 'What? ' + ('too few words' if 'missing' in str(error) else 'too many words')
    @verb('go', 'walk')
    def go(self, where):
        where = self.short.get(where, where)
        if where not in self.room or where in ('text', 'things', 'dark'): return f'There is no way {where}.'
        self.here = self.room[where]
        return self.look()
    @verb('look', 'l')
    def look(self):
        if self.dark: return 'It is too dark to see.'
        things = ', '.join(sorted(self.room['things'])) or 'nothing'
        ways = ', '.join(k for k in self.short.values() if k in self.room)
        return f"{self.room['text']} You see {things}. Ways: {ways}."
    @verb('take', 'get')
    def take(self, *things):
        if not things: return 'Take what?'
        if self.dark: return 'You fumble about.'
        replies = []
        for thing in sorted(self.room['things']) if things == ('all',) else things:
            if thing == 'chest': replies.append('Too heavy.')
            elif thing in self.room['things']:
                self.room['things'].remove(thing); self.bag.add(thing); self.score += 5; replies.append(f'{thing}: taken.')
            else: replies.append(f'no {thing} here.')
        return ' '.join(replies)
    @verb('drop')
    def drop(self, thing):
        try: self.bag.remove(thing)
        except KeyError as error: return f'You have no {error.args[0]}.'
        self.room['things'].add(thing); self.score -= 5
        return 'Dropped.'
    @verb('inventory', 'i')
    def inventory(self): return f"You carry {', '.join(sorted(self.bag)) or 'nothing'}."
    @verb('light')
    def light(self, thing):
        if thing not in self.bag: return f'You have no {thing}.'
        if thing != 'lamp': return f'The {thing} will not burn.'
        self.lit = True
        return 'The lamp burns.'
    @verb('open', 'unlock')
    def open(self, thing, tool='hands'):
        if thing != 'chest' or self.here != 'cellar' or self.dark: return f'You cannot open the {thing}.'
        if tool != 'key' or 'key' not in self.bag: return f'Not with your {tool}.'
        self.score += 100; self.over = True
        return 'Gold! You win.'
    @verb('eat')
    def eat(self, thing):
        if thing not in self.bag: return 'You have none.'
        if thing != 'bread': return f'The {thing} hurts your teeth.'
        self.bag.discard(thing); self.score += 1
        return 'Delicious.'
    del verb

def watch(game, commands):
    play = game.play(commands)
    while True:
        try: print(next(play))
        except StopIteration as stop: return stop.value
script = 'look|dance|n|take|take key book sword|i|go south|take lamp|e|take all|eat knife|eat bread|eat bread|d|look|take chest|light key|light lamp|look|open chest|unlock chest with book|go sideways|drop knife|drop knife|open|open a b c d||unlock the chest with the key|never reached'
print('==', watch(Adventure(), script.split('|')))
second = Adventure(); print('==', watch(second, ['walk to east', 'down', 'take bread', 'u', 'get bread knife', 'inventory']), second.score, sorted(second.rooms['kitchen']['things']), sorted(Adventure.rooms['kitchen']['things']), hasattr(Adventure, 'verb'), sorted(Adventure.verbs))
