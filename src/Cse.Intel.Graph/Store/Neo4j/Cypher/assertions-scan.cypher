// A page of the assertions that may be seen, in the order of ids.
MATCH (s:Assertion) WHERE s.id > $after
WITH s ORDER BY s.id
MATCH (s)-[:STANDS_ON]->(p:Entity)
// include viewer-sees-assertion
WITH s, p LIMIT $take
RETURN
  // include assertion
ORDER BY s.id
