-- The day on which somebody was last asked for the money: the next step leaves time after it.
ALTER TABLE invoice_settlement ADD COLUMN asked_on date;
