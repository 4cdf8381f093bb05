// How far a long job came.
MATCH (c:Checkpoint {job: $job})
RETURN c.state
