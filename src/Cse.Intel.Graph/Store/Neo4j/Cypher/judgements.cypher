// Judgements that name any of these records and stood then.
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[j:JUDGED]-(m:Entity)
WHERE n.protection IN $sees AND m.protection IN $sees
  AND CASE WHEN $asKnownAt IS NULL THEN j.retractedAt IS NULL
      ELSE j.recordedAt <= $asKnownAt AND (j.retractedAt IS NULL OR j.retractedAt > $asKnownAt) END
WITH DISTINCT j
RETURN
  // include judgement
ORDER BY j.id
