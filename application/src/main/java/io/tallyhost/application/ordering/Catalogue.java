package io.tallyhost.application.ordering;

import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.PromoCodes;
import io.tallyhost.domain.catalog.VmConfigs;

/** What can be ordered. */
public record Catalogue(Products products, VmConfigs vmConfigs, PromoCodes promoCodes) {}
