// There is one node that orders commits.
CREATE CONSTRAINT graph_once IF NOT EXISTS FOR (g:CseIntel) REQUIRE g.name IS UNIQUE;
// A record is found by its id.
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
// What another system calls a record names no other.
CREATE CONSTRAINT record_reference IF NOT EXISTS FOR (r:Reference) REQUIRE r.key IS UNIQUE;
// An assertion is found by its id.
CREATE CONSTRAINT assertion_id IF NOT EXISTS FOR (s:Assertion) REQUIRE s.id IS UNIQUE;
// A judgement is found by its id.
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR ()-[j:JUDGED]-() REQUIRE j.id IS UNIQUE;
// A change set that is sent twice is written once.
CREATE CONSTRAINT change_set_key IF NOT EXISTS FOR (c:ChangeSet) REQUIRE c.key IS UNIQUE;
// Commits stand in one order; the log is read by it.
CREATE CONSTRAINT change_set_sequence IF NOT EXISTS FOR (c:ChangeSet) REQUIRE c.sequence IS UNIQUE;
// A protection is kept once, however many records carry it.
CREATE CONSTRAINT protection_label IF NOT EXISTS FOR (p:Protection) REQUIRE p.label IS UNIQUE;
// A long job has one checkpoint.
CREATE CONSTRAINT checkpoint_job IF NOT EXISTS FOR (c:Checkpoint) REQUIRE c.job IS UNIQUE;
// An import finds what it has brought before.
CREATE INDEX assertion_source_key IF NOT EXISTS FOR (s:Assertion) ON (s.sourceKey);
// Records of a kind are read page by page.
CREATE INDEX record_kind IF NOT EXISTS FOR (n:Entity) ON (n.kind, n.id);
// Part of a registration, phone number or postcode finds the record.
CREATE TEXT INDEX record_keys IF NOT EXISTS FOR (n:Entity) ON (n.keys);
// A name, its beginning or another spelling finds the record.
CREATE FULLTEXT INDEX record_words IF NOT EXISTS FOR (n:Entity) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
