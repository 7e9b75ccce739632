-- What connectors delivered lately: each of these gets an invoice.
CREATE INDEX product_order_delivered ON product_order (created_at) WHERE state = 'DONE';
