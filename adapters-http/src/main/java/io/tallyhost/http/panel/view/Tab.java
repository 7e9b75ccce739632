package io.tallyhost.http.panel.view;

/** One of several views of the same thing. */
public record Tab(String label, String href, boolean current) {}
