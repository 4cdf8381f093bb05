[r.id, type(r), r.denied, r.status, r.grade, r.handling, r.seenFrom, r.seenTo, r.open, r.report, r.synthetic,
        CASE WHEN r.reportProtection IN $sees THEN r.agency END
