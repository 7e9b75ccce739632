package io.tallyhost.domain.metering;

/** What one service used within an hour. */
public record UsageLine(MeteredService service, Usage usage) {}
