# Classes and methods: tasks that pass packets through queues, a scheduler, inheritance, properties.
class Packet:
    def __init__(self, kind, size):
        self.kind = kind
        self.size = size
        self.next = None


class Queue:
    def __init__(self):
        self.head = None
        self.tail = None
        self.length = 0

    def put(self, packet):
        packet.next = None
        if self.tail is None:
            self.head = packet
        else:
            self.tail.next = packet
        self.tail = packet
        self.length += 1

    def take(self):
        packet = self.head
        if packet is None:
            return None
        self.head = packet.next
        if self.head is None:
            self.tail = None
        self.length -= 1
        return packet

    @property
    def is_empty(self):
        return self.head is None


class Task:
    created = 0

    def __init__(self, name, scheduler):
        self.name = name
        self.scheduler = scheduler
        self.inbox = Queue()
        self.handled = 0
        self.work = 0
        Task.created += 1

    def step(self):
        packet = self.inbox.take()
        if packet is None:
            return False
        self.handled += 1
        self.run(packet)
        return True

    def run(self, packet):
        raise NotImplementedError

    def send(self, index, packet):
        self.scheduler.deliver(index, packet)


class Worker(Task):
    def __init__(self, name, scheduler, factor):
        super().__init__(name, scheduler)
        self.factor = factor

    def run(self, packet):
        self.work = (self.work * self.factor + packet.size) % 65521
        packet.size = self.work & 255
        self.send(packet.size % 5, packet)


class Router(Task):
    def run(self, packet):
        if packet.kind == "data":
            packet.kind = "control"
            self.send(self.handled % 4, packet)
        else:
            packet.kind = "data"
            self.work += packet.size
            self.send((self.handled + self.work) % 5, packet)


class Scheduler:
    def __init__(self):
        self.tasks = []
        self.delivered = 0

    def add(self, task):
        self.tasks.append(task)

    def deliver(self, index, packet):
        self.delivered += 1
        self.tasks[index].inbox.put(packet)

    def run(self, limit):
        rounds = 0
        while self.delivered < limit:
            rounds += 1
            for task in self.tasks:
                if not task.inbox.is_empty:
                    task.step()
        return rounds


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __getitem__(self, index):
        return self.y if index else self.x


def walk(steps):
    position = Vector(0, 0)
    moves = [Vector(1, 0), Vector(0, 1), Vector(-1, 0), Vector(0, -1)]
    home = Vector(0, 0)
    returns = 0
    state = 12345
    for _ in range(steps):
        state = (state * 1103515245 + 12345) % 2147483648
        position = position + moves[state >> 16 & 3]
        if position == home:
            returns += 1
    return returns, position[0], position[1]


scheduler = Scheduler()
for number in range(4):
    scheduler.add(Worker("worker%d" % number, scheduler, 31 + number))
scheduler.add(Router("router", scheduler))
for size in range(1, 20):
    scheduler.deliver(size % 5, Packet("data" if size % 2 else "control", size))
print("rounds:", scheduler.run(170000))
for task in scheduler.tasks:
    print(task.name, task.handled, task.work, task.inbox.length)
print("tasks:", Task.created)
print("walk:", walk(70000))
