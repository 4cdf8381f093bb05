// Restricted records that touch these: hidden, though nothing that hides them is silent. Whatever was asked for, else what
// a hidden link says could be sounded out.
UNWIND $frontier AS id
MATCH (a:Entity {id: id}) WHERE a.protection IN $sees
MATCH (a)-[r]-(b:Entity)
WHERE r.protection IS NOT NULL
  AND CASE WHEN $asKnownAt IS NULL THEN r.retractedAt IS NULL
      ELSE r.recordedAt <= $asKnownAt AND (r.retractedAt IS NULL OR r.retractedAt > $asKnownAt) END
  AND (r.protection IN $pointer OR r.reportProtection IN $pointer OR b.protection IN $pointer)
  AND (r.protection IN $pointer OR r.protection IN $open)
  AND (r.reportProtection IN $pointer OR r.reportProtection IN $open)
  AND (b.protection IN $pointer OR b.protection IN $sees)
  AND NOT (r.protection IN $open AND r.reportProtection IN $open
    AND NOT (r.handling = 'P' OR r.protection IN $conditional OR r.reportProtection IN $conditional))
RETURN DISTINCT a.id,
  CASE WHEN r.protection IN $pointer THEN r.protection WHEN r.reportProtection IN $pointer THEN r.reportProtection ELSE b.protection END
