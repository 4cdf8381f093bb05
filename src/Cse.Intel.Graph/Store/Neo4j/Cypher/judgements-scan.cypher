// Every judgement, those taken back included.
MATCH (n:Entity)-[j:JUDGED]->(m:Entity)
WHERE n.protection IN $sees AND m.protection IN $sees
RETURN
  // include judgement
ORDER BY j.id
