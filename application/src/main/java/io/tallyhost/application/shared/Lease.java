package io.tallyhost.application.shared;

import java.time.Instant;

/**
 * The right to do a job until then, for one of many instances.
 *
 * @param fence higher than that of everybody who held it before
 */
public record Lease(String job, String holder, long fence, Instant until) {}
