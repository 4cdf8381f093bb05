// The one node that orders commits and counts; made once.
MERGE (g:CseIntel {name: 'graph'})
ON CREATE SET g.format = $format, g.sequence = 0, g.entities = 0, g.assertions = 0
