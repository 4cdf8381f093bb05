// One change set, whole. The first line takes the lock that orders commits; if anybody wrote since the check, no row is left
// and nothing is written.
MATCH (g:CseIntel)
SET g.writing = $key
WITH g WHERE g.sequence = $sequence
SET g.sequence = $place, g.entities = g.entities + size($created), g.assertions = g.assertions + size($links), g.writing = null
CREATE (:ChangeSet {key: $key, sequence: $place, author: $author, reason: $reason, at: $at, attempt: $attempt})
WITH g
CALL () {
  UNWIND $past AS p
  CREATE (c:ChangeSet)
  SET c = p
}
CALL () {
  UNWIND $protections AS p
  MERGE (known:Protection {label: p.label})
  ON CREATE SET known = p
}
CALL () {
  UNWIND $created AS e
  CREATE (n:$(e.labels))
  SET n = e.properties
}
CALL () {
  UNWIND $revised AS e
  MATCH (n:Entity {id: e.properties.id})
  CREATE (n)-[:WAS]->(v:Revision)
  SET v = properties(n), v.words = null, v.keys = null
  REMOVE n:PersonOfConcern:YoungPerson:ParentCarer:Associate:Professional
  SET n = e.properties, n:$(e.labels)
}
CALL () {
  UNWIND $passed AS e
  MATCH (n:Entity {id: e.id})
  CREATE (n)-[:WAS]->(v:Revision)
  SET v = e
}
CALL () {
  UNWIND $references AS r
  MATCH (n:Entity {id: r.id})
  CREATE (:Reference {key: r.key})-[:NAMES]->(n)
}
CALL () {
  UNWIND $links AS l
  MATCH (a:Entity {id: l.node.from})
  MATCH (b:Entity {id: l.node.to})
  MATCH (p:Entity {id: l.line.report})
  CREATE (a)-[r:$(l.node.kind)]->(b)
  SET r = l.line
  CREATE (s:Assertion)-[:STANDS_ON]->(p)
  SET s = l.node
}
CALL () {
  UNWIND $relined AS l
  MATCH (:Entity {id: l.from})-[r]->(:Entity {id: l.to}) WHERE r.id = l.line.id
  SET r = l.line
}
CALL () {
  UNWIND $retracted AS x
  MATCH (s:Assertion {id: x.id})
  MATCH (:Entity {id: s.from})-[r]->(:Entity {id: s.to}) WHERE r.id = x.id
  SET s.retractedAt = x.at, r.retractedAt = x.at
}
CALL () {
  UNWIND $judged AS j
  MATCH (a:Entity {id: j.left})
  MATCH (b:Entity {id: j.right})
  CREATE (a)-[r:JUDGED]->(b)
  SET r = j.line
}
CALL () {
  UNWIND $takenBack AS x
  MATCH ()-[j:JUDGED {id: x.id}]->()
  SET j.retractedAt = x.at
}
CALL () {
  UNWIND $checkpoints AS c
  MERGE (k:Checkpoint {job: c.job})
  SET k.state = c.state
}
RETURN g.sequence
