// How much there is, kept with every commit.
MATCH (g:CseIntel)
RETURN g.entities, g.assertions
