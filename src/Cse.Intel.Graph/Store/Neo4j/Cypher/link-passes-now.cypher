    r.retractedAt IS NULL
    AND r.grade IN $grades
    // include link-passes
    // include viewer-sees-link
    AND ($asOf IS NULL OR r.seenFrom IS NULL OR r.seenFrom <= $asOf)
    AND ($since IS NULL OR CASE
      WHEN r.seenFrom IS NULL AND r.open IS NULL THEN $undatedEnd
      WHEN r.open = true OR r.seenTo IS NULL OR r.seenTo > $day THEN $day
      ELSE r.seenTo END >= $since)
