-- The parties of a scope.
SELECT party FROM inside
