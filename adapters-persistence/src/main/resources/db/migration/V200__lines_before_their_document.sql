-- Lines are most of a document and need no number. They come first, so that the numbers, for which
-- everybody waits, are held for the rest only; the document comes last and finds them. Lines without
-- a document are nobody's. Kept plans find by key, whatever there was when they were made.
DROP TRIGGER invoice_lines_make_the_total ON invoice_line;

CREATE OR REPLACE FUNCTION require_lines_make_the_total() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE wrong text;
BEGIN
    SELECT a.id INTO wrong FROM added a
    WHERE a.schema_version = 2 AND a.net IS DISTINCT FROM
        (SELECT sum(l.net) FROM invoice_line l
         WHERE l.root_account_id = a.root_account_id AND l.invoice_id = a.id) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'the lines of invoice % do not make its total', wrong
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER invoice_lines_make_the_total AFTER INSERT ON invoice
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION require_lines_make_the_total();

CREATE FUNCTION refuse_late_lines() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE late text;
BEGIN
    SELECT i.id INTO late
    FROM (SELECT DISTINCT root_account_id, invoice_id FROM added) a
    JOIN invoice i ON i.root_account_id = a.root_account_id AND i.id = a.invoice_id LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'invoice % is issued and gets no more lines', late
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER invoice_lines_come_first AFTER INSERT ON invoice_line
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_lines();

-- The parts that come with the document are looked up together, as lines are, not one by one;
-- documents never go away.
ALTER TABLE invoice_party DROP CONSTRAINT invoice_party_root_account_id_invoice_id_fkey;
ALTER TABLE invoice_vat_line DROP CONSTRAINT invoice_vat_line_root_account_id_invoice_id_fkey;

CREATE OR REPLACE FUNCTION require_taxes_make_the_total() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE wrong text;
BEGIN
    SELECT a.invoice_id INTO wrong
    FROM (SELECT root_account_id, invoice_id, sum(base) AS base, sum(vat) AS vat FROM added
          GROUP BY root_account_id, invoice_id) a
    LEFT JOIN invoice i ON i.root_account_id = a.root_account_id AND i.id = a.invoice_id
    WHERE i.id IS NULL OR i.net <> a.base OR i.vat <> a.vat LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'the taxes of invoice % do not make its total', wrong
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION require_parties_of_documents() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE lost text;
BEGIN
    SELECT a.invoice_id INTO lost FROM added a
    WHERE NOT EXISTS (SELECT FROM invoice i
                      WHERE i.root_account_id = a.root_account_id AND i.id = a.invoice_id) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'invoice % is not there', lost USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER invoice_parties_have_theirs AFTER INSERT ON invoice_party
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION require_parties_of_documents();
