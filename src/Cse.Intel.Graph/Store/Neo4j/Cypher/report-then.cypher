  MATCH (p:Entity {id: r.report})
  // A report that its handling code alone hides still lends its link the grade and the day.
  CALL (p) {
    MATCH (p)-[:WAS*0..1]->(v) WHERE v.protection IN CASE WHEN p.protection IN $sees THEN $sees ELSE $open END
    // include revision-then
      report
  }
  CALL (b) {
    MATCH (b)-[:WAS*0..1]->(v) WHERE v.protection IN $sees
    // include revision-then
      there
  }
  WITH a, b, r, p, report, there,
    coalesce(r.ownSource, report.source, '1') + coalesce(r.ownAssessment, report.assessment, 'A') AS grade,
    coalesce(r.ownHandling, report.handling, 'P') AS handling,
    CASE WHEN r.observed IS NULL THEN report.submittedFrom ELSE r.seenFrom END AS seenFrom,
    CASE WHEN r.observed IS NULL THEN report.submittedTo ELSE r.seenTo END AS seenTo,
    CASE WHEN r.observed IS NOT NULL THEN r.open END AS open
  WHERE report IS NOT NULL AND there IS NOT NULL AND grade IN $grades
    AND ($asOf IS NULL OR seenFrom IS NULL OR seenFrom <= $asOf)
    AND ($since IS NULL OR CASE
      WHEN seenFrom IS NULL AND open IS NULL THEN $undatedEnd
      WHEN open = true OR seenTo IS NULL OR seenTo > $day THEN $day
      ELSE seenTo END >= $since)
