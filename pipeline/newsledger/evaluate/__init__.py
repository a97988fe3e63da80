"""Says how good the pipeline is: hand-labelled articles, public corpora, scores, misses."""
