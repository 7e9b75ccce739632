-- The operator's lists of everybody's orders and services, newest first.
CREATE INDEX customer_order_newest ON customer_order (created_at DESC, id DESC);
CREATE INDEX service_newest ON service (created_at DESC, id DESC) WHERE replaced_by IS NULL;
