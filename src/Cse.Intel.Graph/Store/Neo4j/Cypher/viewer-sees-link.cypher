    // Open to the viewer under its own and its report's protection; with handling code C, conditions must be met under one of them.
    AND r.protection IN $open AND r.reportProtection IN $open
    AND (r.handling = 'P' OR r.protection IN $conditional OR r.reportProtection IN $conditional)
