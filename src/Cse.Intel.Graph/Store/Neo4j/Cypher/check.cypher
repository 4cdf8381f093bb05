// What a change set must be judged against, and the state it was judged in: the write names that state again.
MATCH (g:CseIntel)
CALL () {
  OPTIONAL MATCH (c:ChangeSet {key: $key})
  RETURN c.sequence AS earlier, c.attempt AS attempt
}
CALL () {
  UNWIND $records AS id
  MATCH (n:Entity {id: id})
  RETURN collect([n.id, n.kind, n.version, n.recordedBy, n.references]) AS records
}
CALL () {
  UNWIND $reports AS id
  MATCH (n:Entity {id: id})
  RETURN collect([n.id, n.record, n.protection]) AS reports
}
CALL () {
  UNWIND $references AS key
  MATCH (:Reference {key: key})-[:NAMES]->(n:Entity)
  RETURN collect([key, n.id]) AS taken
}
CALL () {
  UNWIND $assertions AS id
  MATCH (s:Assertion {id: id})
  RETURN collect([s.id, s.kind, s.from, s.to, s.retractedAt]) AS assertions
}
CALL () {
  UNWIND $judgements AS id
  MATCH ()-[j:JUDGED {id: id}]->()
  RETURN collect([j.id, j.retractedAt]) AS judgements
}
CALL () {
  UNWIND $past AS p
  OPTIONAL MATCH (c:ChangeSet {key: p.key})
  OPTIONAL MATCH (d:ChangeSet {sequence: p.sequence})
  WITH p WHERE c IS NOT NULL OR d IS NOT NULL
  RETURN collect(p.key) AS known
}
RETURN g.sequence, earlier, records, reports, taken, assertions, judgements, known, attempt
