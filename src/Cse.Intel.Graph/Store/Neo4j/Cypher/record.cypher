v.version, v.record, v.protection, v.retention, v.recordedAt, v.recordedBy
