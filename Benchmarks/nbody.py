# Float arithmetic on attributes of lists: planets that pull at each other.
def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for first, second in pairs:
            x1, y1, z1, v1, m1 = first
            x2, y2, z2, v2, m2 = second
            dx = x1 - x2
            dy = y1 - y2
            dz = z1 - z2
            strength = dt / (dx * dx + dy * dy + dz * dz) ** 1.5
            pull1 = m1 * strength
            pull2 = m2 * strength
            v1[0] -= dx * pull2
            v1[1] -= dy * pull2
            v1[2] -= dz * pull2
            v2[0] += dx * pull1
            v2[1] += dy * pull1
            v2[2] += dz * pull1
        for body in bodies:
            velocity = body[3]
            body[0] += dt * velocity[0]
            body[1] += dt * velocity[1]
            body[2] += dt * velocity[2]


def energy(bodies, pairs):
    total = 0.0
    for x, y, z, v, m in bodies:
        total += 0.5 * m * (v[0] * v[0] + v[1] * v[1] + v[2] * v[2])
    for first, second in pairs:
        dx = first[0] - second[0]
        dy = first[1] - second[1]
        dz = first[2] - second[2]
        total -= first[4] * second[4] / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


system = [
    [0.0, 0.0, 0.0, [0.0, 0.0, 0.0], 40.0],
    [5.0, -1.2, -0.1, [0.6, 2.8, -0.02], 0.04],
    [8.3, 4.1, -0.4, [-1.0, 1.8, 0.01], 0.012],
    [12.9, -15.1, -0.2, [1.1, 0.9, -0.01], 0.0018],
    [15.4, -25.9, 0.18, [0.98, 0.59, -0.035], 0.002],
]
couples = [(a, b) for i, a in enumerate(system) for b in system[i + 1:]]
print("before: %.9f" % energy(system, couples))
advance(system, couples, 0.01, 40000)
print("after: %.9f" % energy(system, couples))
