-- Whole days of everybody's transactions, for the figures of the panel. They are written in the
-- order of time, so the coarsest of indexes finds them and costs next to nothing to keep.
CREATE INDEX ledger_transaction_at ON ledger_transaction USING brin (at);
