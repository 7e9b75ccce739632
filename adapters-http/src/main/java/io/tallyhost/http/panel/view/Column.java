package io.tallyhost.http.panel.view;

/** The head of a column. */
public record Column(String label, boolean isNumeric) {}
