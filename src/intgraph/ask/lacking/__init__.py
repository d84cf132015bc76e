"""What is lacking: gaps in a network, and what the sources do not say."""
