s.id, s.kind, s.from, s.to, p.id, s.protection, s.sourceKey, s.retractedAt, s.record
