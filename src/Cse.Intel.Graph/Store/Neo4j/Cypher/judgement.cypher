j.id, startNode(j).id, endNode(j).id, j.verdict, j.grounds, j.recordedAt, j.recordedBy, j.retractedAt
