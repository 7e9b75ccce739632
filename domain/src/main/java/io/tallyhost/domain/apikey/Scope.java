package io.tallyhost.domain.apikey;

import io.tallyhost.domain.identity.Rights;

/** One thing a key is good for: a name that people ask for, and the rights it stands for. */
public record Scope(String name, KeyKind kind, Rights rights) {}
