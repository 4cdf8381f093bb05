// Who has been at an address, and when
MATCH (p:Person)-[r:OCCUPIES|LODGES_AT|VISITS|FOUND_AT|SEEN_AT]->(a:Address)
WHERE a.line1 = '9 Larkspill Row' AND r.retractedAt IS NULL AND r.denied IS NULL AND r.status <> 'discounted'
RETURN p.caption AS who, type(r) AS how, r.seenFrom AS first, r.seenTo AS last, r.grade AS grade
ORDER BY last DESC, who;
// Young people and persons of concern at the same address
MATCH (c:PersonOfConcern)-[r]->(a:Address)<-[s]-(y:YoungPerson)
WHERE c <> y AND all(x IN [r, s] WHERE x.retractedAt IS NULL AND x.denied IS NULL AND x.status <> 'discounted')
RETURN a.caption AS address, collect(DISTINCT c.caption) AS personsOfConcern, collect(DISTINCT y.caption) AS youngPeople
ORDER BY size(youngPeople) DESC, address LIMIT 25;
// Which vehicles carried more than one young person
MATCH (y:YoungPerson)-[r:TRAVELLED_IN]->(v:Vehicle)
WHERE r.retractedAt IS NULL AND r.denied IS NULL AND r.status <> 'discounted'
WITH v, collect(DISTINCT y.caption) AS youngPeople WHERE size(youngPeople) > 1
RETURN v.caption AS vehicle, youngPeople ORDER BY size(youngPeople) DESC, vehicle;
// Phones and accounts that two or more people use
MATCH (p:Person)-[r:USES_PHONE|USES_ACCOUNT]->(x)
WHERE r.retractedAt IS NULL AND r.denied IS NULL AND r.status <> 'discounted'
WITH x, collect(DISTINCT p.caption) AS people WHERE size(people) > 1
RETURN x.caption AS shared, people ORDER BY shared;
// The shortest way between two people
MATCH (a:Person {nickname: 'Tall Fen'}), (b:Person:YoungPerson) WHERE a <> b
MATCH way = shortestPath((a)-[*..4]-(b))
WHERE all(x IN relationships(way) WHERE x.grade IS NOT NULL AND x.retractedAt IS NULL AND x.denied IS NULL AND x.status <> 'discounted')
RETURN b.caption AS youngPerson, [n IN nodes(way) | n.caption] AS through, [x IN relationships(way) | type(x)] AS links
ORDER BY size(links), youngPerson LIMIT 10;
// Everything that stands on one report
MATCH (s:Assertion)-[:STANDS_ON]->(r:Report) WHERE r.urn IS NOT NULL
WITH r, collect(s) AS said ORDER BY size(said) DESC, r.urn LIMIT 1
UNWIND said AS s
MATCH (a:Entity {id: s.from}), (b:Entity {id: s.to})
RETURN r.urn AS report, a.caption AS who, s.kind AS what, b.caption AS whom ORDER BY who, what, whom;
// Addresses by how many young people are tied to them in the last year
MATCH (y:YoungPerson)-[r]->(a:Address)
WHERE r.retractedAt IS NULL AND r.denied IS NULL AND r.status <> 'discounted'
  AND (r.open = true OR r.seenTo >= toString(date() - duration('P1Y')))
RETURN a.caption AS address, coalesce(a.commonPlace, false) AS busyPlace, count(DISTINCT y) AS youngPeople
ORDER BY youngPeople DESC, address LIMIT 20;
// What was recorded of a person, revision by revision
MATCH (p:Person)-[:WAS]->(v:Revision)
WITH p, v ORDER BY p.caption, v.version
RETURN p.caption AS now, v.version AS version, v.recordedAt AS recorded, v.recordedBy AS by, v.caption AS then LIMIT 50;
// Active notices, whom they bind and whom they protect
MATCH (n:Notice {state: 'Active'})
MATCH (recipient:Person {id: n.recipient}), (child:Person {id: n.child})
RETURN n.reference AS notice, n.basis AS basis, n.served AS served, recipient.caption AS recipient, child.caption AS child ORDER BY served;
// Information that still waits to be graded
MATCH (r:Report) WHERE r.source = '2' AND r.assessment = 'D' AND r.synthetic IS NULL
OPTIONAL MATCH (s:Assertion)-[:STANDS_ON]->(r)
RETURN r.urn AS report, r.agency AS agency, r.submittedFrom AS submitted, count(s) AS links ORDER BY submitted, report LIMIT 50;
