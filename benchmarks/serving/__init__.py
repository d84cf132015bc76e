"""How many requests a second the site answers, and how long the slowest one in a hundred takes."""
