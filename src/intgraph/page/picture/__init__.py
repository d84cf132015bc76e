"""The picture: an SVG of the network that needs nothing but itself."""
