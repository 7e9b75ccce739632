CREATE SEQUENCE service_serial START 5001;

CREATE TABLE service (
    root_account_id     text COLLATE "C" NOT NULL,
    account_id          text COLLATE "C" NOT NULL,
    id                  text COLLATE "C" NOT NULL,
    serial              bigint NOT NULL,
    customer_id         text COLLATE "C",
    kind                text NOT NULL,
    product             text NOT NULL,
    status              text NOT NULL
        CHECK (status IN ('PENDING', 'ACTIVE', 'SUSPENDED', 'TERMINATED')),
    label               text NOT NULL,
    external_id         text COLLATE "C",
    vm_type             text,
    vm_location         text,
    vm_package          integer,
    vm_group            integer,
    vm_ram_gb           integer,
    vm_cores            integer,
    vm_disk_gb          integer,
    vm_extra_ipv4       integer,
    metadata            text[] NOT NULL,
    period              text NOT NULL,
    currency            char(3) NOT NULL,
    price               bigint NOT NULL CHECK (price >= 0),
    hourly_rate         bigint CHECK (hourly_rate >= 0),
    next_due_at         timestamptz,
    cancelled_at        timestamptz,
    suspensions         text[] NOT NULL,
    provisioning        text NOT NULL
        CHECK (provisioning IN ('WORKING', 'FAILED', 'UNKNOWN', 'DONE')),
    provisioning_error  text,
    created_at          timestamptz NOT NULL,
    terminated_at       timestamptz,
    replaced_by         text COLLATE "C",
    PRIMARY KEY (root_account_id, id),
    CHECK ((status = 'SUSPENDED') = (cardinality(suspensions) > 0)),
    CHECK ((status = 'TERMINATED') = (terminated_at IS NOT NULL)),
    CHECK ((period = 'HOURLY') = (hourly_rate IS NOT NULL)),
    CHECK ((kind = 'VPS') = (vm_type IS NOT NULL))
);

-- Looked up by the id or the public number alone at the edge, where the root is not known yet.
CREATE UNIQUE INDEX service_id ON service (id);
CREATE UNIQUE INDEX service_serial_number ON service (serial);

-- No server belongs to two services that live, whoever owns them.
CREATE UNIQUE INDEX service_bound_once ON service (kind, external_id)
    WHERE external_id IS NOT NULL AND status <> 'TERMINATED';
CREATE INDEX service_external_id ON service (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX service_of_account ON service (account_id, created_at DESC, id DESC);
CREATE INDEX service_of_customer ON service (customer_id, created_at DESC, id DESC)
    WHERE customer_id IS NOT NULL;
CREATE INDEX service_due ON service (next_due_at) WHERE next_due_at IS NOT NULL;
CREATE INDEX service_cancelled_hourly ON service (cancelled_at)
    WHERE cancelled_at IS NOT NULL AND period = 'HOURLY' AND status <> 'TERMINATED';

-- Counted as services change, so that a list shows its sums without counting.
CREATE TABLE service_tally (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    kind             text NOT NULL,
    status           text NOT NULL,
    currency         char(3) NOT NULL,
    services         bigint NOT NULL CHECK (services >= 0),
    hourly           bigint NOT NULL CHECK (hourly >= 0),
    hourly_rate      bigint NOT NULL CHECK (hourly_rate >= 0),
    PRIMARY KEY (root_account_id, account_id, kind, status, currency)
) WITH (fillfactor = 50);

CREATE FUNCTION count_service(s service, by_how_many integer) RETURNS void LANGUAGE sql AS $$
    INSERT INTO service_tally AS t
      (root_account_id, account_id, kind, status, currency, services, hourly, hourly_rate)
    VALUES (s.root_account_id, s.account_id, s.kind, s.status, s.currency, greatest(by_how_many, 0),
            CASE WHEN s.hourly_rate IS NULL THEN 0 ELSE greatest(by_how_many, 0) END,
            coalesce(s.hourly_rate, 0) * greatest(by_how_many, 0))
    ON CONFLICT (root_account_id, account_id, kind, status, currency) DO UPDATE
    SET services = t.services + by_how_many,
        hourly = t.hourly + CASE WHEN s.hourly_rate IS NULL THEN 0 ELSE by_how_many END,
        hourly_rate = t.hourly_rate + coalesce(s.hourly_rate, 0) * by_how_many
$$;

CREATE FUNCTION keep_service_tally() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF tg_op = 'UPDATE' AND (old.status, old.hourly_rate, old.replaced_by, old.account_id, old.kind)
        IS NOT DISTINCT FROM (new.status, new.hourly_rate, new.replaced_by, new.account_id, new.kind)
    THEN
        RETURN NULL;
    END IF;
    IF tg_op <> 'INSERT' AND old.replaced_by IS NULL THEN
        PERFORM count_service(old, -1);
    END IF;
    IF tg_op <> 'DELETE' AND new.replaced_by IS NULL THEN
        PERFORM count_service(new, 1);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER service_is_counted AFTER INSERT OR UPDATE OR DELETE ON service
    FOR EACH ROW EXECUTE FUNCTION keep_service_tally();

CREATE INDEX service_tally_account ON service_tally (account_id);

CREATE TABLE panel_user (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    user_id          bigint NOT NULL CHECK (user_id > 0),
    PRIMARY KEY (root_account_id, account_id)
);

CREATE UNIQUE INDEX panel_user_account ON panel_user (account_id);

CREATE TABLE server_task (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    id               text COLLATE "C" NOT NULL,
    service_id       text COLLATE "C" NOT NULL,
    order_id         text COLLATE "C",
    purpose          text NOT NULL CHECK (purpose IN ('MAKE', 'RESIZE', 'REMOVE', 'ALIGN')),
    step             text NOT NULL,
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
    user_id          bigint,
    server_id        bigint,
    known            bigint[] NOT NULL,
    looks            integer NOT NULL,
    addresses        integer NOT NULL,
    failures         integer NOT NULL,
    since            timestamptz NOT NULL,
    problem          text,
    due_at           timestamptz NOT NULL,
    fence            bigint NOT NULL,
    leased_until     timestamptz,
    PRIMARY KEY (root_account_id, id),
    FOREIGN KEY (root_account_id, service_id) REFERENCES service (root_account_id, id)
) WITH (fillfactor = 70);

CREATE UNIQUE INDEX server_task_id ON server_task (id);
CREATE INDEX server_task_of_service ON server_task (root_account_id, service_id, id DESC);
CREATE INDEX server_task_due ON server_task (due_at)
    WHERE step NOT IN ('DONE', 'FAILED', 'PARKED');
CREATE INDEX server_task_parked ON server_task (id) WHERE step = 'PARKED';

-- One creation at a time for each user at the hypervisor, or lost ones can't be told apart.
CREATE UNIQUE INDEX server_task_creating ON server_task (root_account_id, account_id)
    WHERE step IN ('NOTE', 'CREATING');
