-- A month close names a hundred resellers' services at once. Their rows lie all over the table; with
-- the name in the index, a few pages answer.
DROP INDEX service_of_account;
CREATE INDEX service_of_account ON service (account_id, created_at DESC, id DESC)
    INCLUDE (label, replaced_by);
