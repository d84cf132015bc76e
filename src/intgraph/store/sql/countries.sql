-- The country of every place, once the places know what they lie within.
UPDATE place SET country = (
  SELECT MIN(up.id) FROM place_within JOIN place AS up ON up.id = place_within.ancestor
  WHERE place_within.descendant = place.id AND up.type = 'country'
)
