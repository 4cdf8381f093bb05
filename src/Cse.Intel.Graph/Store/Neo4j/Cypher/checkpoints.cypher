// How far every long job is.
MATCH (c:Checkpoint)
RETURN c.job, c.state
ORDER BY c.job
