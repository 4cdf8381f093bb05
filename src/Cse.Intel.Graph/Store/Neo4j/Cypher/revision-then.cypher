    WITH v ORDER BY v.version
    WITH collect(v) AS revisions
    RETURN coalesce(last([v IN revisions WHERE v.recordedAt <= $asKnownAt]), head(revisions)) AS
