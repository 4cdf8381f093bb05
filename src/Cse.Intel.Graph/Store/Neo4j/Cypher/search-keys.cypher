// Records with an identifier that holds what is looked for.
UNWIND $parts AS part
CALL (part) {
  MATCH (v:Entity) WHERE v.keys CONTAINS part AND v.protection IN $sees AND ($kinds IS NULL OR v.kind IN $kinds)
  WITH v LIMIT $take
  RETURN collect(v) AS found
}
UNWIND CASE WHEN size(found) = 0 THEN [null] ELSE found END AS v
RETURN part, v.id, v.references,
  // include record
