"""Digits as a program draws them: strokes that vary in shape, slant, size and place."""

from math import cos, pi, radians, sin
from random import Random

SIZE = 280  # dots, of the page's drawing area


def arc(x, y, rx, ry, start, end, steps=24):
    """Points of an ellipse from one angle to another, in degrees, clockwise from 3."""
    angles = [radians(start + (end - start) * i / steps) for i in range(steps + 1)]
    return [(x + rx * cos(a), y + ry * sin(a)) for a in angles]


# Each digit in a square of side 1, in the ways that hands write it: strokes of points.
WAYS = {
    0: [[arc(0.5, 0.5, 0.32, 0.48, -90, 280)], [arc(0.5, 0.5, 0.42, 0.45, -60, 300)]],
    1: [
        [[(0.5, 0), (0.5, 1)]],
        [[(0.35, 0.2), (0.52, 0), (0.52, 1)]],
        [[(0.35, 0.2), (0.5, 0), (0.5, 1)], [(0.25, 1), (0.75, 1)]],
    ],
    2: [
        [arc(0.5, 0.28, 0.34, 0.28, -170, 40) + [(0.15, 1), (0.85, 1)]],
        [arc(0.5, 0.3, 0.32, 0.3, -160, 60) + [(0.2, 0.92), (0.4, 0.85), (0.85, 0.95)]],
    ],
    3: [
        [arc(0.45, 0.26, 0.3, 0.26, -150, 90) + arc(0.45, 0.75, 0.34, 0.25, -90, 150)],
        [[(0.15, 0), (0.8, 0), (0.45, 0.4)] + arc(0.45, 0.7, 0.36, 0.3, -90, 140)],
    ],
    4: [
        [[(0.25, 0), (0.18, 0.55), (0.85, 0.55)], [(0.7, 0.1), (0.68, 1)]],
        [[(0.62, 1), (0.65, 0), (0.1, 0.65), (0.9, 0.65)]],
    ],
    5: [
        [[(0.8, 0), (0.25, 0), (0.2, 0.42)] + arc(0.42, 0.68, 0.38, 0.3, -100, 140)],
        [
            [(0.25, 0), (0.22, 0.45)] + arc(0.45, 0.7, 0.34, 0.28, -110, 150),
            [(0.25, 0), (0.85, 0.02)],
        ],
    ],
    6: [
        [[(0.7, 0), (0.4, 0.25), (0.22, 0.6)] + arc(0.5, 0.72, 0.28, 0.27, 180, -180)],
        [[(0.35, 0), (0.2, 0.45)] + arc(0.48, 0.7, 0.3, 0.28, 190, -190)],
    ],
    7: [
        [[(0.1, 0), (0.85, 0), (0.4, 1)]],
        [[(0.1, 0.05), (0.85, 0), (0.4, 1)], [(0.3, 0.5), (0.8, 0.48)]],
    ],
    8: [
        [arc(0.5, 0.25, 0.26, 0.24, 90, -270) + arc(0.5, 0.74, 0.32, 0.26, -90, 270)],
        [
            arc(0.5, 0.25, 0.28, 0.25, 0, -250)
            + arc(0.5, 0.75, 0.3, 0.25, -60, 240)
            + [(0.78, 0.22)]
        ],
    ],
    9: [
        [arc(0.48, 0.28, 0.28, 0.27, -10, -370) + [(0.76, 0.3), (0.7, 1)]],
        [arc(0.48, 0.28, 0.3, 0.28, 0, -360) + arc(0.3, 0.5, 0.48, 0.48, -20, 80)],
    ],
}


def drawings(each=20, seed=0):
    """(digit, strokes) for `each` drawings of every digit; always the same."""
    chance = Random(seed)
    for digit, ways in WAYS.items():
        for i in range(each):
            yield digit, drawn(ways[i % len(ways)], chance)


def drawn(strokes, chance):
    """One drawing: a digit turned, slanted, stretched, moved and made uneven."""
    height = SIZE * chance.uniform(0.4, 0.85)
    width = height * chance.uniform(0.55, 1.0)
    turn, slant = radians(chance.uniform(-10, 10)), chance.uniform(-0.1, 0.35)
    room = [(SIZE - size) / 2 - 12 for size in (width, height)]
    left, top = (SIZE / 2 + chance.uniform(-1, 1) * max(0, half) for half in room)
    waves = [(chance.uniform(0, 0.025), chance.uniform(0, 2 * pi)) for _ in range(4)]

    def place(x, y):
        x += waves[0][0] * sin(9 * y + waves[0][1]) + waves[1][0] * sin(
            5 * x + waves[1][1]
        )
        y += waves[2][0] * sin(7 * x + waves[2][1]) + waves[3][0] * sin(
            4 * y + waves[3][1]
        )
        x, y = (x - 0.5 + slant * (0.5 - y)) * width, (y - 0.5) * height
        x, y = x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)
        return [min(max(value, 0), SIZE) for value in (left + x, top + y)]

    return [[place(*point) for point in stroke] for stroke in strokes]
