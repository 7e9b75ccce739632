-- Recent payments and refunds, for those who write their documents.
CREATE INDEX order_payment_recent ON order_payment (created_at)
    WHERE transaction_id IS NOT NULL;
