// As links-among, as known at a time.
UNWIND $frontier AS id
MATCH (a:Entity {id: id}) WHERE a.protection IN $sees
MATCH (a)-[r]->(b:Entity)
WHERE b.id IN $frontier AND
    // include link-passes-then
    AND b.protection IN $sees
  // include report-then
RETURN a.id, collect(
      // include link-then
        , true, b.id])
