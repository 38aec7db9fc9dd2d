"""Loads an export and prints all published figures as it gives them, several times in one process.

python figures.py EXPORT ROUNDS: key,value on the output; seconds of each round on the other.
"""

import sys
import time

import counting

export, rounds = sys.argv[1], int(sys.argv[2])
for _ in range(rounds):
    start = time.perf_counter()
    figures = counting.published(counting.load(export))
    print(time.perf_counter() - start, file=sys.stderr)
for key, value in figures.items():
    print(f"{key},{value}")
