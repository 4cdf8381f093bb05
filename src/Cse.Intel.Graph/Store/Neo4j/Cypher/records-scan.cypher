// A page of the records of a kind that may be seen, in the order of ids.
MATCH (v:Entity) WHERE v.kind = $kind AND v.id > $after AND v.protection IN $sees
WITH v ORDER BY v.id LIMIT $take
RETURN v.id, v.references,
  // include record
ORDER BY v.id
