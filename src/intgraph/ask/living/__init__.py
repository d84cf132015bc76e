"""Signs of life: the dated history of things and the last that was heard of a tie."""
