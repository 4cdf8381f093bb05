// Every revision of a record that may be seen, first to last.
MATCH (n:Entity {id: $id}) WHERE n.protection IN $sees
MATCH (n)-[:WAS*0..1]->(v) WHERE v.protection IN $sees
RETURN n.id, n.references,
  // include record
ORDER BY v.version
