"""Claims: what is on record beside what each source says."""
