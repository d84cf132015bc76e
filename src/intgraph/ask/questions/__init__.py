"""The questions, one file each: what it selects, how it judges, its parameters, and how its answer is told."""
