-- Every page asks whose domain it is shown under.
CREATE INDEX reseller_brand_domain ON reseller (brand_domain) WHERE brand_domain IS NOT NULL;
