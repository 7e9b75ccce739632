package io.tallyhost.http.panel.view;

/** Work that goes on: the page looks again by itself, and says so. */
public record Reload(String text, int seconds) implements Block {}
