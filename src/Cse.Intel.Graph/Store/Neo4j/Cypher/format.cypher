// In which format the graph is; where there is none, whether the database is empty.
OPTIONAL MATCH (g:CseIntel {name: 'graph'})
RETURN g.format, NOT EXISTS { MATCH (n) }
