-- What is sold is the operator's, no tenant's: a cluster keeps these tables whole on every node.
CREATE TABLE white_label_product (
    key         text COLLATE "C" PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9_]{1,49}$'),
    number      bigint GENERATED ALWAYS AS IDENTITY,
    definition  json NOT NULL,
    secret      text
);

CREATE TABLE product_order (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    id               text COLLATE "C" NOT NULL,
    service_id       text COLLATE "C" NOT NULL,
    customer_id      text COLLATE "C" NOT NULL,
    product          text COLLATE "C" NOT NULL,
    request          json NOT NULL,
    item             json NOT NULL,
    currency         char(3) NOT NULL,
    charged          bigint NOT NULL CHECK (charged > 0),
    state            text NOT NULL CHECK (state IN ('CALLING', 'WAITING', 'DONE', 'FAILED')),
    told             text NOT NULL CHECK (told IN ('RUN', 'SUSPEND', 'END')),
    looks            integer NOT NULL CHECK (looks >= 0),
    created_at       timestamptz NOT NULL,
    next_look_at     timestamptz NOT NULL,
    failure          text,
    kept             json NOT NULL,
    sealed           text,
    PRIMARY KEY (root_account_id, id),
    CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
    CHECK ((state = 'DONE') = (sealed IS NOT NULL))
) WITH (fillfactor = 70);

-- Found by the id alone when a connector calls back; one service is ordered once.
CREATE UNIQUE INDEX product_order_id ON product_order (id);
CREATE UNIQUE INDEX product_order_of_service ON product_order (service_id);
CREATE INDEX product_order_open ON product_order (next_look_at)
    WHERE state IN ('CALLING', 'WAITING');
CREATE INDEX product_order_running ON product_order (next_look_at)
    WHERE state = 'DONE' AND told <> 'END';

CREATE TABLE inventory_import (
    id           text COLLATE "C" PRIMARY KEY,
    inventory    text COLLATE "C" NOT NULL,
    state        text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    rows         bigint NOT NULL,
    refused      bigint NOT NULL,
    errors       text[] NOT NULL,
    started_at   timestamptz NOT NULL,
    finished_at  timestamptz
);

CREATE INDEX inventory_import_newest ON inventory_import (inventory, id DESC);

-- Which version of an inventory people see. Switching is one row.
CREATE TABLE inventory (
    name     text COLLATE "C" PRIMARY KEY,
    version  text COLLATE "C" NOT NULL REFERENCES inventory_import (id)
);

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE inventory_item (
    version       text COLLATE "C" NOT NULL,
    code          text COLLATE "C" NOT NULL,
    name          text NOT NULL,
    name_key      text COLLATE "C" NOT NULL,
    location      text COLLATE "C",
    currency      char(3) NOT NULL,
    price         bigint NOT NULL CHECK (price > 0),
    is_available  boolean NOT NULL,
    PRIMARY KEY (version, code)
);

CREATE INDEX inventory_item_by_name ON inventory_item (version, name_key, code)
    WHERE is_available;
CREATE INDEX inventory_item_by_location ON inventory_item (version, location, name_key, code)
    WHERE is_available;
CREATE INDEX inventory_item_by_text ON inventory_item USING gin (name_key gin_trgm_ops)
    WHERE is_available;

-- What was paid for a service, for the revenue of a client.
CREATE INDEX ledger_transaction_reference ON ledger_transaction (root_account_id, reference)
    WHERE reference IS NOT NULL AND kind IN ('ORDER', 'RENEWAL', 'REFUND');
