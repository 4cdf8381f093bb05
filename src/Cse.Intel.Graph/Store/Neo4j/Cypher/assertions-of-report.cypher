// What stands on a report that is seen itself.
MATCH (p:Entity {id: $id}) WHERE p.protection IN $sees
MATCH (s:Assertion)-[:STANDS_ON]->(p)
// include viewer-sees-assertion
RETURN
  // include assertion
ORDER BY s.id
