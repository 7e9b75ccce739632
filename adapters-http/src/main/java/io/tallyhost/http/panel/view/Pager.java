package io.tallyhost.http.panel.view;

import java.util.Optional;

/** Where in a long list one is, and how to get on. */
public record Pager(String position, Optional<String> previous, Optional<String> next) {}
