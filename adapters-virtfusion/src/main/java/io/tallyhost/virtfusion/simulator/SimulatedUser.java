package io.tallyhost.virtfusion.simulator;

import java.time.Instant;

/** A user of the simulated panel. */
record SimulatedUser(long id, String relation, String name, String email, Instant created) {}
