// The yardstick: what a developer would write first, filtered for the viewer as ours is.
MATCH (a:Entity)-[r]-(b:Entity)
WHERE a.id IN $frontier AND a.protection IN $sees AND b.protection IN $sees
  AND r.retractedAt IS NULL AND r.denied IS NULL AND r.status <> 'discounted' AND r.grade IN $grades
  AND r.protection IN $open AND r.reportProtection IN $open
  AND (r.handling = 'P' OR r.protection IN $conditional OR r.reportProtection IN $conditional)
RETURN a.id, r.id, type(r), r.status, r.grade, r.handling, r.seenFrom, r.seenTo, r.report, r.agency, b.id, b.caption, b.record, b.references
