// The transaction that runs a statement, by the parameter every statement carries.
SHOW TRANSACTIONS YIELD transactionId, parameters
WHERE parameters.cseRequest = $request
RETURN transactionId
