-- Documents are issued once and never change; what was wrong is taken back by another document.
CREATE TABLE invoice (
    root_account_id  text COLLATE "C" NOT NULL,
    id               text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    number           text NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
    schema_version   smallint NOT NULL CHECK (schema_version IN (1, 2)),
    issued_at        timestamptz NOT NULL,
    source           text COLLATE "C" NOT NULL,
    order_id         text COLLATE "C",
    currency         char(3) NOT NULL,
    net              bigint NOT NULL CHECK (net >= 0),
    vat              bigint NOT NULL CHECK (vat >= 0),
    gross            bigint NOT NULL,
    period_first     date,
    period_last      date,
    prepaid          bigint,
    due              date,
    corrects_id      text COLLATE "C",
    corrects_number  text,
    corrects_on      date,
    corrects_reason  text,
    PRIMARY KEY (root_account_id, id),
    UNIQUE (root_account_id, source),
    FOREIGN KEY (root_account_id, corrects_id) REFERENCES invoice (root_account_id, id),
    CHECK (net + vat = gross),
    CHECK (schema_version = 1
           OR (period_first <= period_last AND prepaid BETWEEN 0 AND gross AND due IS NOT NULL)),
    CHECK ((kind = 'CREDIT_NOTE') = (corrects_id IS NOT NULL)),
    CHECK ((corrects_id IS NULL) = (corrects_number IS NULL)
           AND (corrects_id IS NULL) = (corrects_on IS NULL)
           AND (corrects_id IS NULL) = (corrects_reason IS NULL))
);

CREATE UNIQUE INDEX invoice_id ON invoice (id);
CREATE INDEX invoice_of_account ON invoice (account_id, issued_at DESC, id DESC);
CREATE INDEX invoice_newest ON invoice (issued_at DESC, id DESC);
CREATE INDEX invoice_corrections ON invoice (corrects_id) WHERE corrects_id IS NOT NULL;

CREATE TABLE invoice_party (
    root_account_id  text COLLATE "C" NOT NULL,
    invoice_id       text COLLATE "C" NOT NULL,
    role             text NOT NULL CHECK (role IN ('ISSUER', 'BILL_TO')),
    name             text NOT NULL,
    street           text,
    postcode         text,
    city             text,
    country          char(2),
    vat_id           text,
    email            text,
    issuer_id        text COLLATE "C",
    phone            text,
    tax_number       text,
    iban             text,
    bic              text,
    PRIMARY KEY (root_account_id, invoice_id, role),
    FOREIGN KEY (root_account_id, invoice_id) REFERENCES invoice (root_account_id, id),
    CHECK ((role = 'ISSUER') = (issuer_id IS NOT NULL))
);

-- An old document has labels only; its figures stand on the document.
CREATE TABLE invoice_line (
    root_account_id  text COLLATE "C" NOT NULL,
    invoice_id       text COLLATE "C" NOT NULL,
    line             integer NOT NULL CHECK (line >= 1),
    label            text NOT NULL,
    detail           text,
    quantity         bigint CHECK (quantity <> 0),
    unit_price       bigint CHECK (unit_price >= 0),
    net              bigint,
    vat_rule         text,
    vat_rate_bps     integer CHECK (vat_rate_bps BETWEEN 0 AND 10000),
    reference        text,
    PRIMARY KEY (root_account_id, invoice_id, line),
    FOREIGN KEY (root_account_id, invoice_id) REFERENCES invoice (root_account_id, id),
    CHECK (net = quantity * unit_price)
);

CREATE TABLE invoice_vat_line (
    root_account_id  text COLLATE "C" NOT NULL,
    invoice_id       text COLLATE "C" NOT NULL,
    line             integer NOT NULL CHECK (line >= 1),
    vat_rule         text NOT NULL,
    vat_rate_bps     integer NOT NULL CHECK (vat_rate_bps BETWEEN 0 AND 10000),
    base             bigint NOT NULL,
    vat              bigint NOT NULL,
    PRIMARY KEY (root_account_id, invoice_id, line),
    FOREIGN KEY (root_account_id, invoice_id) REFERENCES invoice (root_account_id, id)
);

-- A line is credited once, because it has one row here.
CREATE TABLE invoice_credited_line (
    root_account_id  text COLLATE "C" NOT NULL,
    invoice_id       text COLLATE "C" NOT NULL,
    line             integer NOT NULL,
    credit_note_id   text COLLATE "C" NOT NULL,
    PRIMARY KEY (root_account_id, invoice_id, line),
    FOREIGN KEY (root_account_id, invoice_id, line)
        REFERENCES invoice_line (root_account_id, invoice_id, line),
    FOREIGN KEY (root_account_id, credit_note_id) REFERENCES invoice (root_account_id, id)
);

CREATE INDEX invoice_credited_by ON invoice_credited_line (root_account_id, credit_note_id);

-- All lines of a document come in one statement; a total that is not their sum is refused.
CREATE FUNCTION require_lines_make_the_total() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong text;
BEGIN
    SELECT i.id INTO wrong
    FROM (SELECT root_account_id, invoice_id, sum(net) AS net FROM added
          GROUP BY root_account_id, invoice_id) a
    JOIN invoice i ON i.root_account_id = a.root_account_id AND i.id = a.invoice_id
    WHERE i.schema_version = 2 AND i.net <> a.net LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'the lines of invoice % do not make its total', wrong
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION require_taxes_make_the_total() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong text;
BEGIN
    SELECT i.id INTO wrong
    FROM (SELECT root_account_id, invoice_id, sum(base) AS base, sum(vat) AS vat FROM added
          GROUP BY root_account_id, invoice_id) a
    JOIN invoice i ON i.root_account_id = a.root_account_id AND i.id = a.invoice_id
    WHERE i.net <> a.base OR i.vat <> a.vat LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'the taxes of invoice % do not make its total', wrong
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER invoice_lines_make_the_total AFTER INSERT ON invoice_line
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION require_lines_make_the_total();

CREATE TRIGGER invoice_taxes_make_the_total AFTER INSERT ON invoice_vat_line
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION require_taxes_make_the_total();

CREATE TRIGGER invoice_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON invoice
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_party_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON invoice_party
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_line_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON invoice_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_vat_line_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON invoice_vat_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_credited_line_stays BEFORE UPDATE OR DELETE OR TRUNCATE
    ON invoice_credited_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the law counts is counted per issuer, not per tenant: these two are keyed by the issuer.
CREATE TABLE invoice_series (
    issuer_id    text COLLATE "C" NOT NULL,
    kind         text NOT NULL,
    year         integer NOT NULL,
    last_number  bigint NOT NULL CHECK (last_number >= 0),
    PRIMARY KEY (issuer_id, kind, year)
);

-- Each number needs the one before it, so that a gap can't be written down at all.
CREATE TABLE invoice_number (
    issuer_id   text COLLATE "C" NOT NULL,
    kind        text NOT NULL,
    year        integer NOT NULL,
    number      bigint NOT NULL CHECK (number >= 1),
    previous    bigint GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
    invoice_id  text COLLATE "C" NOT NULL,
    PRIMARY KEY (issuer_id, kind, year, number),
    UNIQUE (invoice_id),
    FOREIGN KEY (issuer_id, kind, year, previous)
        REFERENCES invoice_number (issuer_id, kind, year, number)
);

CREATE TRIGGER invoice_number_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON invoice_number
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What has become of an invoice; the document itself knows nothing of it.
CREATE TABLE invoice_settlement (
    root_account_id  text COLLATE "C" NOT NULL,
    invoice_id       text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    due              date NOT NULL,
    currency         char(3) NOT NULL,
    gross            bigint NOT NULL,
    paid             bigint NOT NULL CHECK (paid >= 0),
    credited         bigint NOT NULL CHECK (credited >= 0),
    steps            integer NOT NULL CHECK (steps >= 0),
    PRIMARY KEY (root_account_id, invoice_id),
    CHECK (paid + credited <= gross)
) WITH (fillfactor = 80);

CREATE UNIQUE INDEX invoice_settlement_id ON invoice_settlement (invoice_id);
CREATE INDEX invoice_outstanding ON invoice_settlement (due, invoice_id)
    WHERE paid + credited < gross;
CREATE INDEX invoice_outstanding_of ON invoice_settlement (account_id, due)
    WHERE paid + credited < gross;

CREATE TABLE billing_settings (
    only_row               boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    name                   text NOT NULL,
    street                 text,
    postcode               text,
    city                   text,
    country                char(2),
    vat_id                 text,
    email                  text,
    issuer_id              text NOT NULL,
    phone                  text,
    tax_number             text,
    iban                   text,
    bic                    text,
    reseller_is_issuer     boolean NOT NULL,
    due_days               integer NOT NULL,
    reminder_after         integer NOT NULL,
    second_reminder_after  integer NOT NULL,
    suspension_after       integer NOT NULL
);
