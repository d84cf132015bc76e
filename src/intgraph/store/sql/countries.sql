-- The country of every place, once the places know what they lie within: from the few countries down, for the other way
-- round each place would search all that there is.
UPDATE place SET country = found.country FROM (
  SELECT place_within.descendant AS id, MIN(up.id) AS country
  FROM place AS up CROSS JOIN place_within ON place_within.ancestor = up.id
  WHERE up.type = 'country'
  GROUP BY place_within.descendant
) AS found
WHERE place.id = found.id
