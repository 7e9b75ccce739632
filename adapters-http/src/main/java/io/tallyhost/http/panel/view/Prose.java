package io.tallyhost.http.panel.view;

/** A paragraph. */
public record Prose(String title, String text) implements Block {}
