// The links that pass whose both ends are among these records, each once.
UNWIND $frontier AS id
MATCH (a:Entity {id: id}) WHERE a.protection IN $sees
MATCH (a)-[r]->(b:Entity)
WHERE b.id IN $frontier AND
    // include link-passes-now
    AND b.protection IN $sees
RETURN a.id, collect(
      // include link-now
        , true, b.id])
