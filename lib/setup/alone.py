"""Runs a command in the place of this process, once no other one holds the lock: python alone.py lock command…

The lock is the process's, so whatever ends it lets go of it.
"""

import fcntl
import os
import sys
from pathlib import Path

lock, *command = sys.argv[1:]
Path(lock).parent.mkdir(parents=True, exist_ok=True)
held = os.open(lock, os.O_CREAT | os.O_WRONLY)
os.set_inheritable(held, True)
try:
    fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
except BlockingIOError:
    print("Waiting for another make, which sets this project up …", flush=True)
    fcntl.flock(held, fcntl.LOCK_EX)
os.execvp(command[0], command)
