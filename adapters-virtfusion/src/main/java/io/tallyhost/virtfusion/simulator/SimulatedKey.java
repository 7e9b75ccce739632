package io.tallyhost.virtfusion.simulator;

import java.time.Instant;

/** A public key in the simulated panel. */
record SimulatedKey(long id, long owner, String name, String publicKey, Instant created) {}
