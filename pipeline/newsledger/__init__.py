"""newsledger: who was hurt, when, where, by whom, and who says so, from raw conflict news."""

__version__ = "0.1.0"
