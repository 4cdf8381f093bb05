// What stands on reports that are about to change: their links carry the report's grade, day and protection.
UNWIND $ids AS id
MATCH (s:Assertion)-[:STANDS_ON]->(p:Entity {id: id})
RETURN
  // include assertion
