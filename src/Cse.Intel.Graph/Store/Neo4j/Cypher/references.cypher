// Which records other systems call so.
UNWIND $keys AS key
MATCH (:Reference {key: key})-[:NAMES]->(n:Entity) WHERE n.protection IN $sees
RETURN key, n.id
