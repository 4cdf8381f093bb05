// As expand, as known at a time: the link stood then, its report and both records are read as they were then.
UNWIND $frontier AS id
MATCH (a:Entity {id: id}) WHERE a.protection IN $sees
CALL (a) {
  MATCH (a)-[:WAS*0..1]->(v) WHERE v.protection IN $sees
  // include revision-then
    here
}
CALL (a) {
  MATCH (a)-[r]-(b:Entity)
  WHERE
    // include link-passes-then
    AND b.protection IN $sees
  // include report-then
  WITH a, r, b, p, report, there, grade, handling, seenFrom, seenTo, open LIMIT $take
  RETURN collect(
      // include link-then
        , startNode(r) = a, b.id]) AS links,
    collect(DISTINCT [b.id, there.record, b.references]) AS far
}
RETURN a.id, here.record, a.references,
  CASE WHEN size(links) < $take THEN links END,
  CASE WHEN size(links) < $take THEN far END
