// Ends a transaction.
TERMINATE TRANSACTION $transaction
