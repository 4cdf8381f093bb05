// Records with a word equal to, beginning with or spelt like what is looked for, the best first; what is hidden takes no place.
UNWIND range(0, size($queries) - 1) AS i
CALL (i) {
  CALL db.index.fulltext.queryNodes('record_words', $queries[i]) YIELD node
  WHERE node.protection IN $sees AND ($kinds IS NULL OR node.kind IN $kinds)
  WITH node LIMIT $take
  RETURN collect(node) AS found
}
UNWIND CASE WHEN size(found) = 0 THEN [null] ELSE found END AS v
RETURN i, v.id, v.references,
  // include record
