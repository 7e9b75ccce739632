package io.tallyhost.http.panel.view;

/** What the blocks below it have in common. */
public record Heading(String text) implements Block {}
