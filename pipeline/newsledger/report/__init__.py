"""What people read of a run: the page, the summary, the data dictionary."""
