-- A month close writes a hundred thousand lines. Whether each has its invoice is asked once for all
-- of them, by the trigger that adds them up, instead of once a line; invoices never go away.
ALTER TABLE invoice_line DROP CONSTRAINT invoice_line_root_account_id_invoice_id_fkey;

-- The plan is kept for as long as the connection lives, and may have been made when there were no
-- invoices: it has to find them by their key, however many there are.
CREATE OR REPLACE FUNCTION require_lines_make_the_total() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE wrong text;
BEGIN
    SELECT a.invoice_id INTO wrong
    FROM (SELECT root_account_id, invoice_id, sum(net) AS net FROM added
          GROUP BY root_account_id, invoice_id) a
    LEFT JOIN invoice i ON i.root_account_id = a.root_account_id AND i.id = a.invoice_id
    WHERE i.id IS NULL OR (i.schema_version = 2 AND i.net <> a.net) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'the lines of invoice % do not make its total', wrong
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

ALTER FUNCTION require_taxes_make_the_total()
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off;
