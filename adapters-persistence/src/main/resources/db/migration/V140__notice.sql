-- Kinds of messages that the operator has switched off.
CREATE TABLE notice_off (
    channel  text COLLATE "C" NOT NULL CHECK (channel IN ('MAIL', 'SMS')),
    kind     text COLLATE "C" NOT NULL,
    PRIMARY KEY (channel, kind)
);

CREATE TABLE account_language (
    account_id  text COLLATE "C" PRIMARY KEY,
    language    text NOT NULL CHECK (language IN ('EN', 'DE'))
);

-- A row without sent_at is an attempt that somebody has begun.
CREATE TABLE sent_notice (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    event_id         text COLLATE "C" NOT NULL,
    channel          text COLLATE "C" NOT NULL CHECK (channel IN ('MAIL', 'SMS')),
    begun_at         timestamptz NOT NULL,
    sent_at          timestamptz,
    PRIMARY KEY (root_account_id, event_id, channel)
);

CREATE INDEX sent_notice_by_age ON sent_notice (begun_at);

CREATE TABLE known_address (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    address          text COLLATE "C" NOT NULL,
    seen_at          timestamptz NOT NULL,
    PRIMARY KEY (root_account_id, account_id, address)
);

CREATE INDEX known_address_by_age ON known_address (seen_at);

-- Whoever is signed in while this is introduced is not told of the address he uses already.
INSERT INTO known_address (root_account_id, account_id, address, seen_at)
SELECT a.root_account_id, a.account_id, s.address, max(s.seen_at)
FROM session s JOIN account a ON a.account_id = s.account_id
WHERE s.impersonator IS NULL
GROUP BY a.root_account_id, a.account_id, s.address;
