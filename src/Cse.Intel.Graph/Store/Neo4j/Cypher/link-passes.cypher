    // What was asked for, as far as the link itself tells.
    AND ($types IS NULL OR type(r) IN $types)
    AND ($negatives OR r.denied IS NULL)
    AND ($discounted OR r.status <> 'discounted')
