"""What changes: what began and ended, and what differs between two versions."""
