// The protections this site does not know yet. A label is made from what it stands for, so it never changes its meaning.
MATCH (p:Protection) WHERE NOT p.label IN $known
RETURN p.label, p.json
