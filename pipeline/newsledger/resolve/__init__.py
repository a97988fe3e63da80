"""What the words mean: calendar days, places, actors, coreference within the article."""
