package io.tallyhost.domain.metering;

import io.tallyhost.domain.service.ServiceId;

/** A service as its meter knows it; the public number is how usage lines name it compactly. */
public record MeteredService(ServiceId id, long serial) {}
