"""The sections of the page: each shows one part of the payload as HTML, and nothing else."""
