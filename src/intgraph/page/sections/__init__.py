"""The sections of the page: each shows one part of the report as HTML, and nothing else."""
