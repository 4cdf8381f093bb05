// Assertions by id.
UNWIND $ids AS id
MATCH (s:Assertion {id: id})-[:STANDS_ON]->(p:Entity)
// include viewer-sees-assertion
RETURN
  // include assertion
