"""Plans the work, runs it in one or many processes, resumes it; knows nothing of language."""
