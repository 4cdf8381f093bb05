MATCH (a:Entity {id: s.from})
MATCH (b:Entity {id: s.to})
WHERE s.protection IN $open AND p.protection IN $open
  AND (coalesce(s.handling, p.handling, 'P') = 'P' OR s.protection IN $conditional OR p.protection IN $conditional)
  AND a.protection IN $sees AND b.protection IN $sees
