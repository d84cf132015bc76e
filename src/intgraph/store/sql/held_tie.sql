-- The ties of a scope.
SELECT tie, inside FROM touching
