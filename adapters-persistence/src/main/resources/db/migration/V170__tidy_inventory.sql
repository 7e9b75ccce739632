-- Takes the owner of the table, whom the product does not work as: this much is lent to it.
CREATE FUNCTION tidy_inventory() RETURNS bigint LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    ANALYZE public.inventory_item;
    RETURN gin_clean_pending_list('public.inventory_item_by_text'::regclass);
END $$;
