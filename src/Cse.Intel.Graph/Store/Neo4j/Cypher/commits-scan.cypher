// A page of the log, newest first.
MATCH (c:ChangeSet) WHERE c.sequence < $before
RETURN c.sequence, c.key, c.author, c.reason, c.at
ORDER BY c.sequence DESC LIMIT $take
