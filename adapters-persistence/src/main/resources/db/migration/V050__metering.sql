-- How far each wallet is metered. Rewritten every hour: room in the page, no index on what changes.
CREATE TABLE metered_wallet (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    currency         char(3) NOT NULL,
    metered_until    timestamptz NOT NULL,
    running          bigint NOT NULL CHECK (running >= 0),
    per_hour         bigint NOT NULL CHECK (per_hour >= 0),
    unsettled        bigint NOT NULL CHECK (unsettled >= running),
    vat_month        date NOT NULL,
    vat_rule         text NOT NULL,
    vat_rate         integer NOT NULL CHECK (vat_rate BETWEEN 0 AND 10000),
    vat_net          bigint NOT NULL,
    vat_taken        bigint NOT NULL,
    accrued          bigint NOT NULL CHECK (accrued >= 0),
    invoiced_until   timestamptz NOT NULL,
    notice_given     integer NOT NULL CHECK (notice_given >= 0),
    PRIMARY KEY (root_account_id, account_id)
) WITH (fillfactor = 50);

CREATE INDEX metered_wallet_account ON metered_wallet (account_id);

-- Times in which a service ran at one rate. Each one after the first names the end of the one
-- before, and starts no earlier: two that overlap can't be written down.
CREATE TABLE stretch (
    root_account_id   text COLLATE "C" NOT NULL,
    service_id        text COLLATE "C" NOT NULL,
    number            integer NOT NULL CHECK (number >= 0),
    account_id        text COLLATE "C" NOT NULL,
    serial            bigint NOT NULL,
    currency          char(3) NOT NULL,
    rate              bigint NOT NULL CHECK (rate >= 0),
    monthly_cap       bigint CHECK (monthly_cap >= 0),
    seconds_at_rate   bigint NOT NULL CHECK (seconds_at_rate >= 0),
    this_month        bigint NOT NULL CHECK (this_month >= 0),
    lifetime_seconds  bigint NOT NULL CHECK (lifetime_seconds >= 0),
    lifetime_amount   bigint NOT NULL CHECK (lifetime_amount >= 0),
    started_at        timestamptz NOT NULL,
    stopped_at        timestamptz,
    settled           boolean NOT NULL DEFAULT false,
    previous          integer,
    previous_stop     timestamptz,
    PRIMARY KEY (root_account_id, service_id, number),
    UNIQUE (root_account_id, service_id, number, stopped_at),
    FOREIGN KEY (root_account_id, service_id, previous, previous_stop)
        REFERENCES stretch (root_account_id, service_id, number, stopped_at),
    CHECK (stopped_at >= started_at),
    CHECK ((number = 0) = (previous IS NULL) AND (number = 0) = (previous_stop IS NULL)),
    CHECK (previous = number - 1 AND started_at >= previous_stop OR number = 0),
    CHECK (NOT settled OR stopped_at IS NOT NULL)
);

CREATE INDEX stretch_of_service ON stretch (service_id, number);
CREATE INDEX stretch_unsettled ON stretch (root_account_id, account_id) WHERE NOT settled;

-- What a wallet's services used in an hour, or the part of one: a line each, side by side in
-- arrays. The key is what refuses to bill an hour twice; the watermark is why it never has to.
CREATE TABLE wallet_hour (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    used_from        timestamptz NOT NULL,
    used_to          timestamptz NOT NULL,
    currency         char(3) NOT NULL,
    amount           bigint NOT NULL CHECK (amount >= 0),
    transaction_id   text COLLATE "C",
    accrued          boolean NOT NULL,
    serials          bigint[] NOT NULL,
    seconds          integer[] NOT NULL,
    amounts          bigint[] NOT NULL,
    PRIMARY KEY (root_account_id, account_id, used_from),
    CHECK (used_from < used_to AND used_to <= used_from + interval '1 hour'),
    CHECK (cardinality(serials) = cardinality(seconds)
           AND cardinality(serials) = cardinality(amounts))
);

CREATE TRIGGER wallet_hour_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON wallet_hour
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Services that are suspended until their wallet has paid what it owes.
CREATE TABLE arrears_suspension (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    service_id       text COLLATE "C" NOT NULL,
    PRIMARY KEY (root_account_id, account_id, service_id)
);

CREATE INDEX wallet_in_arrears ON wallet (account_id) WHERE arrears > 0;
