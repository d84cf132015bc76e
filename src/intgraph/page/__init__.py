"""The page: one offline file that shows a graph to people, readable without scripts."""
