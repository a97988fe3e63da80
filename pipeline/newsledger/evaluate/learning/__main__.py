"""Learns the models of events: see the package."""

from __future__ import annotations

import sys
from pathlib import Path

from newsledger.evaluate.learning import train

if __name__ == "__main__":
    train(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
