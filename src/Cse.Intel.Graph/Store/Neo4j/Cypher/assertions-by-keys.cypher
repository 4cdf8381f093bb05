// Every assertion that came with one of these keys from another system, oldest first.
UNWIND $keys AS key
MATCH (s:Assertion {sourceKey: key})-[:STANDS_ON]->(p:Entity)
// include viewer-sees-assertion
RETURN
  // include assertion
ORDER BY s.ordinal
