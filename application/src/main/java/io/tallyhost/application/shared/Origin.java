package io.tallyhost.application.shared;

/** Where a request came from, for the audit. */
public record Origin(String address, String requestId) {}
