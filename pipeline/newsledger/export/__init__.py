"""Views of the tables for tools that know other columns: UCDP GED, ACLED, CSV."""
