    r.recordedAt <= $asKnownAt AND (r.retractedAt IS NULL OR r.retractedAt > $asKnownAt)
    // include link-passes
    // include viewer-sees-link
