-- Where a reseller's reports and our books disagree. As long as a case is open, its reseller is
-- under review.
CREATE TABLE mismatch_case (
    root_account_id    text COLLATE "C" NOT NULL,
    account_id         text COLLATE "C" NOT NULL,
    id                 text COLLATE "C" NOT NULL,
    day                date NOT NULL,
    finding            text NOT NULL CHECK (finding IN ('MISSING', 'EXTRA', 'DIFFERENT', 'REUSED')),
    reference          text COLLATE "C" NOT NULL,
    reported           bigint,
    reported_currency  char(3),
    booked             bigint,
    booked_currency    char(3),
    happened_at        timestamptz NOT NULL,
    found_at           timestamptz NOT NULL,
    settled_by         text COLLATE "C",
    settled_at         timestamptz,
    note               text,
    PRIMARY KEY (root_account_id, id),
    UNIQUE (root_account_id, account_id, day, finding, reference),
    CHECK ((reported IS NULL) = (reported_currency IS NULL)),
    CHECK ((booked IS NULL) = (booked_currency IS NULL)),
    CHECK ((settled_at IS NULL) = (settled_by IS NULL) AND (settled_at IS NULL) = (note IS NULL))
);

CREATE UNIQUE INDEX mismatch_case_id ON mismatch_case (id);
CREATE INDEX mismatch_case_of_account ON mismatch_case (account_id, found_at, id);
CREATE INDEX mismatch_case_open ON mismatch_case (account_id) WHERE settled_at IS NULL;
CREATE INDEX mismatch_case_newest ON mismatch_case (found_at, id);

-- How far each reseller's reports were laid beside the books.
CREATE TABLE mismatch_progress (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    looked_until     date NOT NULL,
    PRIMARY KEY (root_account_id, account_id)
);

-- A case is closed once, and nothing else of it ever changes.
CREATE FUNCTION keep_mismatch_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF old.settled_at IS NULL AND new.settled_at IS NOT NULL
        AND (to_jsonb(old) - '{settled_by,settled_at,note}'::text[])
          = (to_jsonb(new) - '{settled_by,settled_at,note}'::text[])
    THEN
        RETURN new;
    END IF;
    RAISE EXCEPTION 'A case can only be settled, once';
END $$;

CREATE TRIGGER mismatch_case_is_settled BEFORE UPDATE ON mismatch_case
    FOR EACH ROW EXECUTE FUNCTION keep_mismatch_case();

CREATE TRIGGER mismatch_case_stays BEFORE DELETE OR TRUNCATE ON mismatch_case
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
