// The half-edges of these records that pass, one row per record, at most $take of each.
UNWIND $frontier AS id
MATCH (a:Entity {id: id}) WHERE a.protection IN $sees
CALL (a) {
  MATCH (a)-[r]-(b:Entity)
  WHERE
    // include link-passes-now
    AND b.protection IN $sees
  WITH a, r, b LIMIT $take
  RETURN collect(
      // include link-now
        , startNode(r) = a, b.id]) AS links,
    collect(DISTINCT b) AS far
}
RETURN a.id, a.record, a.references,
  CASE WHEN size(links) < $take THEN links END,
  CASE WHEN size(links) < $take THEN [b IN far | [b.id, b.record, b.references]] END
