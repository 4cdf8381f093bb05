[r.id, type(r), r.denied, r.status, grade, handling, seenFrom, seenTo, open, r.report, report.synthetic,
        CASE WHEN p.protection IN $sees THEN report.agency END
