CREATE TABLE customer_order (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    id               text COLLATE "C" NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('NEW', 'UPGRADE', 'EXTRA_IP', 'RENEWAL')),
    status           text NOT NULL,
    billing_mode     text NOT NULL CHECK (billing_mode IN ('PREPAID', 'POSTPAID')),
    period           text NOT NULL,
    hourly_rate      bigint,
    promo_code       text,
    currency         char(3) NOT NULL,
    subtotal         bigint NOT NULL,
    discount         bigint NOT NULL,
    net              bigint NOT NULL,
    vat              bigint NOT NULL,
    vat_rule         text NOT NULL,
    vat_rate         integer NOT NULL,
    service_id       text COLLATE "C",
    product          text,
    price            bigint,
    label            text,
    template_id      bigint,
    ssh_keys         bigint[] NOT NULL,
    vm_type          text,
    vm_location      text,
    vm_package       integer,
    vm_group         integer,
    vm_ram_gb        integer,
    vm_cores         integer,
    vm_disk_gb       integer,
    vm_extra_ipv4    integer,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    PRIMARY KEY (root_account_id, id),
    CHECK (net = subtotal - discount),
    CHECK ((kind = 'RENEWAL') OR (vm_type IS NOT NULL))
);

CREATE UNIQUE INDEX customer_order_id ON customer_order (id);
CREATE INDEX customer_order_of_account ON customer_order (account_id, created_at DESC, id DESC);
CREATE INDEX customer_order_of_service ON customer_order (service_id) WHERE service_id IS NOT NULL;
CREATE INDEX customer_order_unpaid ON customer_order (created_at)
    WHERE status = 'PENDING_PAYMENT';

CREATE TABLE order_line (
    root_account_id  text COLLATE "C" NOT NULL,
    order_id         text COLLATE "C" NOT NULL,
    line             smallint NOT NULL,
    id               text COLLATE "C" NOT NULL,
    label            text NOT NULL,
    quantity         integer NOT NULL CHECK (quantity > 0),
    unit             bigint NOT NULL,
    PRIMARY KEY (root_account_id, order_id, line),
    FOREIGN KEY (root_account_id, order_id) REFERENCES customer_order (root_account_id, id)
);

CREATE TABLE order_payment (
    root_account_id  text COLLATE "C" NOT NULL,
    order_id         text COLLATE "C" NOT NULL,
    number           smallint NOT NULL,
    id               text COLLATE "C" NOT NULL,
    reference        text NOT NULL,
    amount           bigint NOT NULL,
    state            text NOT NULL CHECK (state IN ('PENDING', 'COMPLETED', 'FAILED', 'REFUNDED')),
    transaction_id   text COLLATE "C",
    created_at       timestamptz NOT NULL,
    PRIMARY KEY (root_account_id, order_id, number),
    FOREIGN KEY (root_account_id, order_id) REFERENCES customer_order (root_account_id, id)
);

-- Paid at most once, and given back at most once, whatever the code above believes.
CREATE UNIQUE INDEX order_paid_once ON order_payment (root_account_id, order_id)
    WHERE state = 'COMPLETED';
CREATE UNIQUE INDEX order_refunded_once ON order_payment (root_account_id, order_id)
    WHERE reference = 'reseller-refund';

-- What was ordered never changes.
CREATE TRIGGER order_line_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON order_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
