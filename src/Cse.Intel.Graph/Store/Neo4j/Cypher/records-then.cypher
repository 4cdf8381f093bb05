// Records as known at a time; the first revision that may be seen also serves for times before it.
UNWIND $ids AS id
MATCH (n:Entity {id: id}) WHERE n.protection IN $sees
CALL (n) {
  MATCH (n)-[:WAS*0..1]->(v) WHERE v.protection IN $sees
  // include revision-then
    v
}
RETURN n.id, n.references,
  // include record
