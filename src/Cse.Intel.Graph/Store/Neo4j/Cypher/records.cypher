// Records as they stand.
UNWIND $ids AS id
MATCH (v:Entity {id: id}) WHERE v.protection IN $sees
RETURN v.id, v.references,
  // include record
